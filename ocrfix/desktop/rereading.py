"""The scan read again from the window: a line, or all of it; and what it says taken together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ocrfix.desktop.dialogs.scan_says import ScanSaysDialog
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import number_word
from ocrfix.desktop.navigation import ReviewParts
from ocrfix.desktop.page_showing import PageShowing
from ocrfix.desktop.scan import sheet_of
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.parts import visible
from ocrfix.desktop.views.second_view import Pair, SecondView
from ocrfix.errors import InputError, OcrfixError
from ocrfix.review import Session
from ocrfix.review.folders import readings_folder
from ocrfix.review.offers import Offer, decisions_of, offers_in
from ocrfix.review.readings import Reading
from ocrfix.rules.scan.evidence import folded
from ocrfix.scan.worker import Rereader, Row
from ocrfix.text.document import Page, SecondReading, SeenPlace

_LINE, _ALL, _AGREED = "read line", "read scan", "what the scan says"
_RULE = "scan.second-reading"
_PER_CENT = 100


class Rereading(Teller):
    """Have lines read again, show both readings, and take what they agree on.

    Signals:
        turned: All of the scan is being read, or no longer.
    """

    turned = Signal(bool)

    def __init__(
        self,
        parts: ReviewParts,
        pages: PageShowing,
        jobs: Jobs,
        views: tuple[SecondView, SecondView],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._reviewing, self._suspects = parts.reviewing, parts.suspects
        self._navigation, self._pages, self._jobs = parts.navigation, pages, jobs
        self._window = parent
        self._of_changes, self._of_suspects = views
        self._rereader = Rereader(readings_folder())
        self._is_reading = False  # all of the scan
        self._awaited: int | None = None  # the place whose line was read, until the rules ran
        self._reviewing.moved.connect(self._show_change)
        self._reviewing.changed.connect(self._show_both)
        self._suspects.moved.connect(self._show_suspect)
        self._suspects.reading.connect(self.read_line)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {
            "read_line": self.read_line,
            "read_scan": self.read_all,
            "read_every_line": partial(self.read_all, every_row=True),
            "take_scan": self.take_agreed,
        }

    # --- reading -----------------------------------------------------------------------

    def read_line(self) -> None:
        """Read the line of the place in front again."""
        session = self._reviewing.session
        if session is None or session.cleaned is None:
            return
        if self._is_reading:
            self.told.emit(
                self.tr("The scan is being read already: what it says comes in a moment")
            )
            return
        start, end = self._navigation.place
        sheet = sheet_of(self._pages.sheets, start)
        if sheet is None or sheet.path is None:
            self.told.emit(self._no_line())
            return
        document = session.document
        language = session.cleaned.language
        self.told.emit(self.tr("The line is being read again …"))
        self._jobs.start_telling(
            _LINE,
            lambda _: self._rereader.read_row(document, sheet, start, language),
            partial(self._take_line, session, (start, end)),
            self.failed.emit,
            stop=self._rereader.stop,
        )

    def _no_line(self) -> str:
        """Return why a line cannot be read."""
        if any(it.path is not None for it in self._pages.sheets):
            return self.tr(
                "Nobody knows yet where this line stands: Review › Read the Scan Again looks for it"
            )
        return self.tr("There is no scan of this line: File › Choose the Scan takes one")

    def _take_line(self, session: Session, span: tuple[int, int], row: Row) -> None:
        if session is not self._reviewing.session:
            return
        first, last, second = row
        self._reviewing.settle()
        self._awaited = span[0]
        if self._reviewing.attempt(lambda: session.note_readings([Reading(first, last, second)])):
            place = next((it for it in second.places if it.start <= span[0] < it.end), None)
            self.told.emit(self._said(session, place))

    def _said(self, session: Session, place: SeenPlace | None) -> str:
        """Return a sentence that tells the scan's reading of a place."""
        if place is None or not place.text:
            return self.tr("Read again, the scan shows nothing here that can be read")
        words = {"word": visible(place.text.strip()), "sure": f"{place.confidence * _PER_CENT:.0f}"}
        if folded(session.document.text[place.start : place.end]) == folded(place.text):
            return self.tr("Read again, the scan says the same: “{word}” ({sure} %)").format(
                **words
            )
        return self.tr("Read again, the scan says “{word}” ({sure} %)").format(**words)

    def read_all(self, *, every_row: bool = False) -> None:
        """Read all lines with something doubtful again, or all there are; once more stops it."""
        session = self._reviewing.session
        if self._is_reading:
            self._jobs.cancel(_ALL)
            self._turn(on=False)
            self.told.emit(self.tr("Reading the scan was stopped"))
            return
        if session is None or session.cleaned is None:
            return
        sheets, document = self._pages.sheets, session.document
        if not any(it.path is not None for it in sheets):
            self.told.emit(
                self.tr("There is no scan of this text: File › Choose the Scan takes one")
            )
            return
        if not session.document.layout:
            told = self.tr("The scan is being read, and the text looked for on it …")
            self.told.emit(told)
        language = session.cleaned.language
        self._turn(on=True)
        self._jobs.start_telling(
            _ALL,
            lambda tell: self._rereader.read_document(
                document, sheets, language, lambda *far: tell(far), every_row=every_row
            ),
            partial(self._take_all, session),
            self._fail,
            came=self._tell_progress,
            stop=self._rereader.stop,
        )

    def _tell_progress(self, far: tuple[int, int]) -> None:
        told = self.tr("The scan is being read again: part {number} of {count}")
        self.told.emit(told.format(number=number_word(far[0] + 1), count=number_word(far[1])))

    def _turn(self, *, on: bool) -> None:
        self._is_reading = on
        self.turned.emit(on)

    def _fail(self, error: OcrfixError) -> None:
        self._turn(on=False)
        self.failed.emit(error)

    def _take_all(self, session: Session, second: SecondReading) -> None:
        self._turn(on=False)
        if session is not self._reviewing.session:
            return
        if not second.pictures:
            told = second.notes[0] if second.notes else ""
            self.failed.emit(InputError(told))
            return
        self._reviewing.settle()
        if second.found:
            readings = [Reading(0, len(session.document.text), second)]
        else:
            readings = list(_by_page(session.document.layout, second))
        if self._reviewing.attempt(lambda: session.note_readings(readings)):
            told = self.tr("The scan was read again (words: {count}); one step back undoes it")
            self.told.emit(told.format(count=number_word(len(second.places))))

    # --- showing -----------------------------------------------------------------------

    def _show_both(self) -> None:
        if self._awaited is not None and not self._reviewing.is_waiting:
            place, self._awaited = self._awaited, None
            self._come_back(place)
        self._show_change()
        self._show_suspect()

    def _come_back(self, place: int) -> None:
        """Stay at the place whose line was read: it may be a change by now, no doubtful word."""
        open_suspects, items = self._suspects.open_suspects, self._reviewing.items
        here = [it for it in items.near(place, place) if items[it].rule_id.startswith(_RULE)]
        index = open_suspects.from_place(place)
        if here:
            self._navigation.show_change(here[0])
        elif index < len(open_suspects) and open_suspects[index].raw_start == place:
            self._suspects.go(index)

    def _show_change(self) -> None:
        self._show(self._of_changes, self._reviewing.span)

    def _show_suspect(self) -> None:
        self._show(self._of_suspects, self._suspects.span)

    def _show(self, view: SecondView, span: tuple[int, int] | None) -> None:
        """Show both readings of the line of a place, if it was read again."""
        session = self._reviewing.session
        seen = session.seen if session is not None else None
        if session is None or seen is None or span is None:
            view.show_line((), "")
            return
        text = session.document.text
        first = text.rfind("\n", 0, span[0]) + 1
        last = text.find("\n", span[0])
        places = seen.within(first, last if last >= 0 else len(text))
        pairs = [_pair(text, it, span) for it in places if "\n" not in it.text]
        here = seen.at(*span)
        told = self._said(session, here) if here is not None else ""
        view.show_line(pairs, told)

    # --- taking ------------------------------------------------------------------------

    def take_agreed(self) -> None:
        """Show every place where the scan and the first suggestion agree, to be taken together."""
        session = self._reviewing.session
        if session is None or session.seen is None:
            self.told.emit(self.tr("The scan was not read again yet: Review › Read the Scan Again"))
            return
        self._reviewing.settle()
        self._jobs.start(
            _AGREED, lambda: agreed(session), partial(self._ask, session), self.failed.emit
        )

    def _ask(self, session: Session, offers: list[Offer]) -> None:
        if session is not self._reviewing.session:
            return
        if not offers:
            self.told.emit(self.tr("The scan agrees with no first suggestion that is left"))
            return
        dialog = ScanSaysDialog(offers, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take() -> None:
            decisions = decisions_of(dialog.chosen)
            if decisions and self._reviewing.attempt(lambda: session.decide_all(decisions)):
                told = self.tr("Taken as the scan says (places: {count}); one step back undoes it")
                self.told.emit(told.format(count=number_word(len(decisions))))

        dialog.accepted.connect(take)
        dialog.open()

    def close(self) -> None:
        """End what is being read."""
        self._rereader.stop()


def _by_page(layout: Sequence[Page], second: SecondReading) -> Iterator[Reading]:
    for page in layout:
        places = tuple(it for it in second.places if page.start <= it.start < page.end)
        if places:
            yield Reading(page.start, page.end, replace(second, places=places))


def agreed(session: Session) -> list[Offer]:
    """Return the offers of a document that the scan confirms, in order of the text."""
    seen = session.seen
    if seen is None:
        return []
    found = []
    for offer in offers_in(session):
        span = offer.decision.start, offer.decision.end
        if offer.rule_id.split("+")[0] == _RULE or (
            not offer.rule_id and seen.word(*span) == offer.decision.after != ""
        ):
            found.append(offer)
    return sorted(found, key=lambda it: it.place)


def _pair(text: str, place: SeenPlace, span: tuple[int, int]) -> Pair:
    first, second = text[place.start : place.end], place.text.strip()
    is_front = place.start <= span[0] < max(place.end, place.start + 1)
    return Pair(first, second, folded(first) != folded(second), is_front)

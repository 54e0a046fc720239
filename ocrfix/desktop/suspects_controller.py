"""Between the session and the suspects: which word is in front, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ocrfix.desktop.actions import SUGGESTIONS
from ocrfix.desktop.models.suspects import REST_MS
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.block_note import BLOCK_DEEDS
from ocrfix.desktop.views.parts import visible
from ocrfix.desktop.views.suspects_panel import SuspectsPanel, is_guess
from ocrfix.errors import OcrfixError
from ocrfix.review import Session
from ocrfix.review.open_suspects import NO_SUSPECTS, OpenSuspect, OpenSuspects, Suggestion
from ocrfix.review.own_lists import OwnList, add_entries, remove_entries


class SuspectsController(Teller):
    """Show the doubtful words of one session and take what the reader says of them.

    Signals:
        moved: Another word is in front of the reader, or none.
        aside: How to take back what stands in no record, how to do it again, and what it was.
        series: Several words that are to be put right together.
        always: What stands in the text and what it may mean, to be settled once for all.
        many: Spans of the cleaned text and what would stand in each, to be looked at first.
        left: The reader wants to go back to the text.
        reading: The reader wants the line on the scan read again.
        stayed: The reader rests at a word that was visited, and the panel tells of it.
        shown: The panel tells of a word, or of none.
        deed: The name of an action of the window that was asked for.

    Attributes:
        session: What is shown; None if nothing is.
        current: The index of the word in front of the reader; None if none is.
    """

    moved = Signal()
    many = Signal(object, str)
    series = Signal(object)
    always = Signal(str, str)
    aside = Signal(object, object, str)
    left = Signal()
    reading = Signal()
    stayed = Signal()
    shown = Signal()
    deed = Signal(str)

    def __init__(self, panel: SuspectsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.current: int | None = None
        self._panel = panel
        self._place: int | None = None  # where the word in front stands in the raw text
        self._in_passing = False  # whether the panel does not tell of it yet
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_current)
        panel.chosen.connect(self.go)
        panel.acting.connect(self._catch_up)
        panel.asked.connect(self.act)

    @property
    def open_suspects(self) -> OpenSuspects:
        """The doubtful words that are left."""
        return self.session.open_suspects if self.session is not None else NO_SUSPECTS

    @property
    def suspect(self) -> OpenSuspect | None:
        """The word in front of the reader."""
        if self.current is None or self.current >= len(self.open_suspects):
            return None
        return self.open_suspects[self.current]

    @property
    def span(self) -> tuple[int, int] | None:
        """The raw characters of that word."""
        found = self.suspect
        return (found.raw_start, found.raw_end) if found is not None else None

    def show(self, session: Session | None) -> None:
        """Show the words of another document, or of none."""
        self.session, self.current, self._place = session, None, None
        # What was looked for in one document hides the words of the next.
        self._panel.search.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show what is left after something changed; the place stays."""
        self._panel.show_suspects(self.open_suspects, self._first)
        place = self._place
        if place is not None:
            later = self.open_suspects.from_place(place)
            self.current = min(later, len(self.open_suspects) - 1) if self.open_suspects else None
        self._show_current()

    def go(self, index: int) -> None:
        """Put a word in front of the reader."""
        if 0 <= index < len(self.open_suspects):
            self._put_in_front(index)
            self._show_current()

    def visit(self, index: int) -> None:
        """Put a word in front in passing: the panel tells of it when the reader rests."""
        if 0 <= index < len(self.open_suspects):
            self._in_passing = True
            self._rest.start()
            self._panel.follow(index)
            self._put_in_front(index)

    def _put_in_front(self, index: int) -> None:
        self.current = index
        self._place = self.open_suspects[index].raw_start
        self.moved.emit()

    def give_way(self) -> None:
        """The reader moves in the texts: what takes a while waits."""
        self._panel.model.give_way()
        if self._in_passing:
            self._rest.start()

    def _catch_up(self) -> None:
        """Show the word in front, before anything is done with it."""
        if self._in_passing:
            self._show_current()

    @property
    def is_settled(self) -> bool:
        """Return whether the panel tells of the word in front."""
        return not self._in_passing

    def focus(self) -> None:
        """Put the keys into the list of words."""
        self._panel.table.setFocus()

    def _first(self, suspect: OpenSuspect) -> str:
        found = self.session.suggestions(suspect) if self.session is not None else []
        if not found:
            return ""
        says = self.session is not None and self.session.scan_says(suspect, found[0].text)
        return self.tr("{word} · scan").format(word=found[0].text) if says else found[0].text

    def _show_current(self) -> None:
        self._rest.stop()
        was_passing, self._in_passing = self._in_passing, False
        suspect, session = self.suspect, self.session
        if suspect is None or session is None or session.cleaned is None:
            self._panel.show_current(None, None, (), [], "")
            self.shown.emit()
            return
        self._panel.show_current(
            self.current,
            suspect,
            self._places(),
            session.suggestions(suspect),
            session.cleaned.text,
        )
        self.shown.emit()
        if was_passing:
            self.stayed.emit()

    def _places(self) -> Sequence[int]:
        """The indexes of the suspects of the word in front."""
        if self.current is None:
            return ()
        return self.open_suspects.places(self.open_suspects.word_at(self.current))

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        deeds = {
            "replace_here": "here",
            "replace_all": "all",
            "keep_word": "keep",
            "keep_all": "keep_all",
            "add_word": "word",
            "add_mine": "mine",
            "add_name": "name",
            "always": "always",
        }
        takes = {f"take_{n}": partial(self._panel.take, n - 1) for n in range(1, SUGGESTIONS + 1)}
        acts = {name: partial(self.act, what, "") for name, what in deeds.items()}
        return takes | acts | {"write_word": self._panel.write}

    # --- deciding ----------------------------------------------------------------------

    def act(self, what: str, text: str) -> None:
        """Do what the reader asked with the word in front, and go on to the next.

        Args:
            what: ``here``, ``all``, ``keep``, ``keep_all``, ``word``, ``mine``, ``name``,
                ``always`` or ``leave``.
            text: What they wrote; empty to take the chosen suggestion.
        """
        if self._is_for_others(what):
            return
        self._catch_up()
        suspect, session = self.suspect, self.session
        if suspect is None or session is None:
            return
        if what == "always":
            self._ask_always(session, suspect, text)
            return
        words = self._chosen_words(suspect)
        if what in {"here", "all"} and len(words) > 1 and not text:
            self.series.emit(words)
            return
        if what in {"here", "all"}:
            self._replace(session, suspect, text, is_for_all=what == "all")
            return
        several = len(words) > 1
        deeds: dict[str, Callable[[], None]] = {
            "keep": lambda: session.keep_words(self._all_of(words) if several else [suspect]),
            "keep_all": lambda: session.keep_words(self._all_of(words), everywhere=True),
            "mine": lambda: self._add_mine(session, words),
            "word": lambda: session.add_words(words),
            "name": lambda: session.add_words(words, are_names=True),
        }
        kept, known = self.tr("As printed: {word}"), self.tr("Known from now on: {word}")
        told = kept if what in {"keep", "keep_all"} else known
        self._do(deeds[what], told.format(word=", ".join(map(visible, words))))

    def _is_for_others(self, what: str) -> bool:
        """Emit the signal of a deed that another part does; return whether it is such a deed."""
        if what in BLOCK_DEEDS:
            self._catch_up()
            self.deed.emit(what)
            return True
        signal = {"leave": self.left, "read": self.reading}.get(what)
        if signal is not None:
            signal.emit()
        return signal is not None

    def _ask_always(self, session: Session, suspect: OpenSuspect, text: str) -> None:
        """Ask what the word always means: what was written, or the first suggestion."""
        offered = self._panel.suggestions
        read = suspect.word
        if not text and offered and session.cleaned is not None:
            # It may take a neighbour along.
            read, text = session.cleaned.text[offered[0].start : offered[0].end], offered[0].text
        self.always.emit(read, text or suspect.word)

    def _do(self, deed: Callable[[], None], told: str) -> None:
        """Do something and announce it, or show why it could not be saved."""
        try:
            deed()
        except OcrfixError as exc:
            self.failed.emit(exc)
        else:
            self.told.emit(told)
            self.moved.emit()

    def _chosen_words(self, suspect: OpenSuspect) -> list[str]:
        """The words that a deed is about: those chosen in the table, if the one in front is one."""
        chosen = self._panel.selected()
        return chosen if suspect.word in chosen else [suspect.word]

    def _all_of(self, words: Sequence[str]) -> list[OpenSuspect]:
        """All suspects of some words, in order of position."""
        wanted, open_suspects = set(words), self.open_suspects
        numbers = [it for it in open_suspects.words() if open_suspects.word(it) in wanted]
        return [
            open_suspects[it]
            for it in sorted(it for word in numbers for it in open_suspects.places(word))
        ]

    def _add_mine(self, session: Session, words: Sequence[str]) -> None:
        new = add_entries(OwnList.WORDS, words)
        session.reread_project()
        back, again = (partial(it, OwnList.WORDS, new) for it in (remove_entries, add_entries))
        self.aside.emit(back, again, ", ".join(map(visible, words)))

    def _replace(
        self, session: Session, suspect: OpenSuspect, text: str, *, is_for_all: bool
    ) -> None:
        """Put what was written, or the chosen suggestion, in the place of the word.

        In more than one place only when the reader has seen them.
        """
        number, offered = self._panel.taken, self._panel.suggestions
        words = {"word": visible(suspect.word)}
        chosen = None
        if not text:
            if not offered:
                told = self.tr("Nothing is suggested for “{word}”: E writes, P keeps it.")
                self.told.emit(told.format(**words))
                return
            chosen = offered[number or 0]
            if number is None and not is_for_all and is_guess(chosen):
                told = self.tr("“{new}” is only a guess: 1 takes it, E writes, P keeps “{word}”.")
                self.told.emit(told.format(new=visible(chosen.text) or "∅", **words))
                return
        new = chosen.text if chosen is not None else text
        if is_for_all and len(self._places()) > 1:
            same = [self.open_suspects[index] for index in self._places()]
            self.many.emit(self._spans(session, same, chosen), new)
            return
        span = (chosen.start, chosen.end) if chosen is not None else (suspect.start, suspect.end)
        replaced = self.tr("Replaced: {word}").format(**words)
        self._do(lambda: session.replace_each([span], new), replaced)

    def _spans(
        self, session: Session, open_suspects: Sequence[OpenSuspect], chosen: Suggestion | None
    ) -> list[tuple[int, int]]:
        """Return the spans that would be replaced for several doubtful words."""
        front = self.suspect
        if (
            chosen is None
            or front is None
            or (chosen.start, chosen.end) == (front.start, front.end)
        ):
            return [(it.start, it.end) for it in open_suspects]
        # It takes a neighbour along, which is not the same in every place.
        found = []
        for suspect in open_suspects:
            offered = session.suggestions(suspect)
            same = next((it for it in offered if it.text == chosen.text), None)
            if same is not None:
                found.append((same.start, same.end))
        return found

"""Between the session and the suspects: which word is in front, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ocrfix.desktop.actions import SUGGESTIONS
from ocrfix.desktop.models.doubts import REST_MS
from ocrfix.desktop.views.doubts_panel import DoubtsPanel
from ocrfix.desktop.views.parts import visible
from ocrfix.errors import OcrfixError
from ocrfix.review import Session
from ocrfix.review.doubts import NO_DOUBTS, Doubt, Doubts
from ocrfix.review.own_lists import OwnList, add_entries


class Doubting(QObject):
    """Shows the doubtful words of one session and takes what the reader says of them.

    Signals:
        moved: Another word is in front of the reader, or none.
        failed: Something could not be saved.
        told: What was just decided, in a few words.
        left: The reader wants to go back to the text.
        stayed: The reader rests at a word that was visited, and the panel tells of it.

    Attributes:
        session: What is shown; None if nothing is.
        current: The index of the word in front of the reader; None if none is.
    """

    moved = Signal()
    failed = Signal(object)
    told = Signal(str)
    left = Signal()
    stayed = Signal()

    def __init__(self, panel: DoubtsPanel, parent: QObject) -> None:
        """Connect the panel."""
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
    def doubts(self) -> Doubts:
        """The doubtful words that are left."""
        return self.session.doubts if self.session is not None else NO_DOUBTS

    @property
    def doubt(self) -> Doubt | None:
        """The word in front of the reader."""
        if self.current is None or self.current >= len(self.doubts):
            return None
        return self.doubts[self.current]

    def show(self, session: Session | None) -> None:
        """Show the words of another document, or of none."""
        self.session, self.current, self._place = session, None, None
        self.refresh()

    def refresh(self) -> None:
        """Show what is left after something changed; the place stays."""
        self._panel.show_doubts(self.doubts, self._first)
        place = self._place
        if place is not None:
            later = self.doubts.from_place(place)
            self.current = min(later, len(self.doubts) - 1) if self.doubts else None
        self._show_current()

    def go(self, index: int) -> None:
        """Put a word in front of the reader."""
        if 0 <= index < len(self.doubts):
            self._put_in_front(index)
            self._show_current()

    def visit(self, index: int) -> None:
        """Put a word in front in passing: the panel tells of it when the reader rests."""
        if 0 <= index < len(self.doubts):
            self._in_passing = True
            self._rest.start()
            self._panel.follow(index)
            self._put_in_front(index)

    def _put_in_front(self, index: int) -> None:
        self.current = index
        self._place = self.doubts[index].raw_start
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
        """Whether the panel tells of the word in front."""
        return not self._in_passing

    def focus(self) -> None:
        """Put the keys into the list of words."""
        self._panel.table.setFocus()

    def _first(self, doubt: Doubt) -> str:
        found = self.session.suggestions(doubt) if self.session is not None else []
        return found[0].text if found else ""

    def _show_current(self) -> None:
        self._rest.stop()
        was_passing, self._in_passing = self._in_passing, False
        doubt, session = self.doubt, self.session
        if doubt is None or session is None or session.cleaned is None:
            self._panel.show_current(None, None, (), [], "")
            return
        self._panel.show_current(
            self.current, doubt, self._places(), session.suggestions(doubt), session.cleaned.text
        )
        if was_passing:
            self.stayed.emit()

    def _places(self) -> Sequence[int]:
        """The indexes of the doubts of the word in front."""
        if self.current is None:
            return ()
        return self.doubts.places(self.doubts.word_at(self.current))

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What the actions of the menu do, by name."""
        deeds = {
            "replace_here": "here",
            "replace_all": "all",
            "keep_word": "keep",
            "keep_all": "keep_all",
            "add_word": "word",
            "add_mine": "mine",
            "add_name": "name",
        }
        takes = {f"take_{n}": partial(self._panel.take, n - 1) for n in range(1, SUGGESTIONS + 1)}
        return takes | {name: partial(self.act, what, "") for name, what in deeds.items()}

    # --- deciding ----------------------------------------------------------------------

    def act(self, what: str, text: str) -> None:
        """Do what the reader asked with the word in front, and go on to the next.

        Args:
            what: ``here``, ``all``, ``keep``, ``keep_all``, ``word``, ``mine``, ``name`` or
                ``leave``.
            text: What they wrote; empty to take the chosen suggestion.
        """
        if what == "leave":
            self.left.emit()
            return
        self._catch_up()
        doubt, session = self.doubt, self.session
        if doubt is None or session is None:
            return
        deeds: dict[str, Callable[[], None]] = {
            "here": lambda: self._replace(session, [doubt], text),
            "all": lambda: self._replace(session, self._same(), text),
            "keep": lambda: session.keep_words([doubt]),
            "keep_all": lambda: session.keep_words(self._same()),
            "mine": lambda: self._add_mine(session, doubt.word),
            "word": lambda: session.add_word(doubt.word),
            "name": lambda: session.add_word(doubt.word, is_name=True),
        }
        try:
            deeds[what]()
        except OcrfixError as exc:
            self.failed.emit(exc)
        else:
            self._tell(what, visible(doubt.word))
            self.moved.emit()

    def _tell(self, what: str, word: str) -> None:
        if what in {"here", "all"}:
            self.told.emit(self.tr("Replaced: {word}").format(word=word))
        elif what in {"keep", "keep_all"}:
            self.told.emit(self.tr("As printed: {word}").format(word=word))
        else:
            self.told.emit(self.tr("Known from now on: {word}").format(word=word))

    def _same(self) -> list[Doubt]:
        """All doubts of the word in front."""
        return [self.doubts[index] for index in self._places()]

    def _add_mine(self, session: Session, word: str) -> None:
        add_entries(OwnList.WORDS, [word])
        session.reread_project()

    def _replace(self, session: Session, doubts: list[Doubt], text: str) -> None:
        number = self._panel.taken
        spans, new = [], text
        for doubt in doubts:
            if text:
                spans.append((doubt.start, doubt.end))
                continue
            offered = session.suggestions(doubt)
            chosen = self._panel.suggestions[number] if self._panel.suggestions else None
            # The same word may be offered over a wider span in another place.
            same = next((it for it in offered if chosen and it.text == chosen.text), None)
            if same is not None:
                spans.append((same.start, same.end))
                new = same.text
        if spans:
            session.replace_each(spans, new)

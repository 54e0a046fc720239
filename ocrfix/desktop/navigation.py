"""The place in front of the reader: a change in one tab, a doubtful word in the other."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QTabWidget

from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.suspects_controller import SuspectsController
from ocrfix.desktop.telling import Teller
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.review_panel import ReviewPanel
from ocrfix.desktop.views.suspects_panel import SuspectsPanel

_Place = tuple[int, int, int]  # raw offset, 1 for a doubtful word and 0 for a change, index


class Navigation(Teller):
    """Move from one place to the next, whichever tab it belongs to.

    Signals:
        moved: Something else is in front of the reader.
    """

    moved = Signal()

    def __init__(
        self, reviewing: Reviewing, suspects: SuspectsController, panes: Panes, tabs: QTabWidget
    ) -> None:
        """Connect the two; the tabs hold their panels, the changes first."""
        super().__init__(tabs)
        self._reviewing, self._suspects, self._panes, self._tabs = reviewing, suspects, panes, tabs
        self._is_called = False  # whether the tab of doubtful words is to come to the front
        reviewing.changed.connect(self._refresh_suspects)
        reviewing.moved.connect(self.moved)
        reviewing.turned.connect(self._come_back)
        suspects.moved.connect(self._show_suspect)
        suspects.left.connect(panes.cleaned.setFocus)
        suspects.stayed.connect(self._stay)
        panes.visited.connect(self._visit_suspect)
        panes.stirred.connect(suspects.give_way)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {
            "next_change": lambda: self.go_change(1),
            "previous_change": lambda: self.go_change(-1),
            "next_suspect": lambda: self.go_suspect(1),
            "previous_suspect": lambda: self.go_suspect(-1),
        }

    @property
    def is_on_suspects(self) -> bool:
        """Return whether a doubtful word is in front, not a change."""
        return isinstance(self._tabs.currentWidget(), SuspectsPanel)

    @property
    def raw_span(self) -> tuple[int, int] | None:
        """Return the span of the raw text that is selected, or else that of the place in front."""
        panes, session = self._panes, self._reviewing.session
        if session is None or session.cleaned is None:
            return None
        focus = QApplication.focusWidget()
        if focus is panes.raw:
            return panes.raw.chosen
        if focus is not panes.cleaned and self._listed is not None:
            return self._listed
        return session.cleaned.source_map.to_raw(*panes.cleaned.chosen)

    @property
    def place(self) -> tuple[int, int]:
        """Return the raw span of the place in front, wherever the keys are; else the caret."""
        return self._listed or self._panes.raw_caret

    @property
    def _listed(self) -> tuple[int, int] | None:
        """The raw span of what is chosen in the list that is shown."""
        return self._suspects.span if self.is_on_suspects else self._reviewing.span

    def _show(self, kind: type[SuspectsPanel | ReviewPanel]) -> None:
        self._is_called = False
        for number in range(self._tabs.count()):
            if isinstance(self._tabs.widget(number), kind):
                self._tabs.setCurrentIndex(number)

    def _refresh_suspects(self) -> None:
        if self._suspects.session is not self._reviewing.session:
            self._suspects.show(self._reviewing.session)
        else:
            self._suspects.refresh()

    def _show_suspect(self) -> None:
        index = self._suspects.current
        shown = len(self._reviewing.items) + index if index is not None else None
        self._panes.show_current(shown, select=True)
        self.moved.emit()

    def _visit_suspect(self, index: int) -> None:
        number = index - len(self._reviewing.items)
        if number >= 0:
            self._is_called = True
            self._suspects.visit(number)

    def _stay(self) -> None:
        """Show the tab of a word that the caret came to; not while it runs on over others."""
        if self._is_called:
            self._show(SuspectsPanel)

    def _come_back(self, raw_offset: int) -> None:
        """Go back to a word that became doubtful again."""
        index = self._suspects.open_suspects.from_place(raw_offset)
        if self.is_on_suspects and index < len(self._suspects.open_suspects):
            self._suspects.go(index)

    @property
    def first_suspect(self) -> int:
        """The index of the first doubtful word where they are counted behind the changes."""
        return len(self._reviewing.items)

    def put_in_front(self, index: int) -> None:
        """Bring a change, or a doubtful word by its index behind them, in front at once."""
        if index >= self.first_suspect:
            self._show(SuspectsPanel)
            self._suspects.go(index - self.first_suspect)
        else:
            self._show(ReviewPanel)
            self._reviewing.visit(index)

    def go_change(self, step: int) -> None:
        """Go to the next change (1) or the one before (-1)."""
        self._show(ReviewPanel)
        self._reviewing.go_change(step)

    def show_change(self, index: int) -> None:
        """Put a change in front, and the keys into the list of changes."""
        self._show(ReviewPanel)
        self._reviewing.go(index)

    def go_suspect(self, step: int) -> None:
        """Go to the next doubtful word or waiting change (1), or the one before (-1).

        Round at the ends, and then it says so.
        """
        self._reviewing.settle()
        if self._go_from(self._here(), step):
            return
        forwards = self.tr("Again from the beginning: these places were passed over")
        backwards = self.tr("Again from the end: these places were passed over")
        if self._go_from(_beyond_all(-step), step):
            self.told.emit(forwards if step > 0 else backwards)
        else:
            self.told.emit(self.tr("There is no place left to look at"))

    def _go_from(self, here: _Place, step: int) -> bool:
        """Go to the first place beyond another; False if there is none."""
        reviewing, suspects = self._reviewing, self._suspects
        ahead = []
        items, open_suspects = reviewing.items, suspects.open_suspects
        change = _beside(len(items), lambda it: (items.starts[it], 0, it), here, step)
        waiting = items.next_undecided(change, step)
        if waiting is not None:
            ahead.append((items.starts[waiting], 0, waiting))
        suspect = _beside(
            len(open_suspects), lambda it: (open_suspects[it].raw_start, 1, it), here, step
        )
        if 0 <= suspect < len(open_suspects):
            ahead.append((open_suspects[suspect].raw_start, 1, suspect))
        if not ahead:
            return False
        _, is_suspect, index = min(ahead) if step > 0 else max(ahead)
        if is_suspect:
            self._show(SuspectsPanel)
            suspects.visit(index)
            suspects.focus()
        else:
            self._show(ReviewPanel)
            reviewing.go(index)
        return True

    def _here(self) -> _Place:
        reviewing, suspects = self._reviewing, self._suspects
        is_on_suspects = self.is_on_suspects or self._is_called
        suspect, item = suspects.suspect, reviewing.item
        start, end = self._panes.raw_caret
        if is_on_suspects and suspect is not None and suspects.current is not None:
            first, last, here = suspect.raw_start, suspect.raw_end, (1, suspects.current)
        elif not is_on_suspects and item is not None and reviewing.current is not None:
            first, last, here = item.start, item.end, (0, reviewing.current)
        else:
            return start, -1, -1
        if start <= last and first <= end:
            return first, *here
        # The reader went elsewhere in the text meanwhile.
        return start, -1, -1


class ReviewParts(NamedTuple):
    """The parts that work on the document in front."""

    reviewing: Reviewing
    suspects: SuspectsController
    navigation: Navigation
    panes: Panes


def _beyond_all(step: int) -> _Place:
    """A place behind all others (1), or before them (-1)."""
    return (sys.maxsize, 0, 0) if step > 0 else (-1, 0, -1)


def _beside(count: int, place: Callable[[int], _Place], here: _Place, step: int) -> int:
    """The index of the first place behind here (1), or of the last one before (-1).

    Args:
        count: How many places there are, in order.
        place: Gives each by its index.
        here: Where the reader is.
        step: 1 or -1.
    """
    if step > 0:
        return bisect_right(range(count), here, key=place)
    return bisect_left(range(count), here, key=place) - 1

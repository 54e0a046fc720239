"""The place in front of the reader: a change in one tab, a doubtful word in the other."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QTabWidget

from ocrfix.desktop.reviewing import Reviewing
from ocrfix.desktop.suspects_controller import SuspectsController
from ocrfix.desktop.views.doubts_panel import DoubtsPanel
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.review_panel import ReviewPanel

_Place = tuple[int, int, int]  # raw offset, 1 for a doubtful word and 0 for a change, index


class Navigation(QObject):
    """Moves from one place to the next, whichever tab it belongs to.

    Signals:
        moved: Something else is in front of the reader.
        told: That the search for a place went round, or found none.
    """

    moved = Signal()
    told = Signal(str)

    def __init__(
        self, reviewing: Reviewing, suspects: SuspectsController, panes: Panes, tabs: QTabWidget
    ) -> None:
        """Connect the two; the tabs hold their panels, the changes first."""
        super().__init__(tabs)
        self._reviewing, self._suspects, self._panes, self._tabs = reviewing, suspects, panes, tabs
        self._is_called = False  # whether the tab of doubtful words is to come to the front
        reviewing.changed.connect(self._refresh_doubts)
        reviewing.moved.connect(self.moved)
        reviewing.turned.connect(self._come_back)
        suspects.moved.connect(self._show_doubt)
        suspects.left.connect(panes.cleaned.setFocus)
        suspects.stayed.connect(self._stay)
        panes.visited.connect(self._visit_doubt)
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
    def is_on_doubts(self) -> bool:
        """Return whether a doubtful word is in front, not a change."""
        return isinstance(self._tabs.currentWidget(), DoubtsPanel)

    @property
    def raw_span(self) -> tuple[int, int] | None:
        """Return the span of the raw text that is selected, or else that of the place in front."""
        panes, session = self._panes, self._reviewing.session
        if session is None or session.cleaned is None:
            return None
        focus = QApplication.focusWidget()
        if focus is panes.raw:
            return panes.raw.chosen
        doubt, item = self._suspects.doubt, self._reviewing.item
        if focus is not panes.cleaned and self.is_on_doubts and doubt is not None:
            return doubt.raw_start, doubt.raw_end
        if focus is not panes.cleaned and not self.is_on_doubts and item is not None:
            return item.start, item.end
        return session.cleaned.source_map.to_raw(*panes.cleaned.chosen)

    @property
    def place(self) -> tuple[int, int]:
        """Return the raw span of the place in front, wherever the keys are; else the caret."""
        doubt, item = self._suspects.doubt, self._reviewing.item
        if self.is_on_doubts and doubt is not None:
            return doubt.raw_start, doubt.raw_end
        if item is not None and not self.is_on_doubts:
            return item.start, item.end
        return self._panes.raw_caret

    def _show(self, kind: type[DoubtsPanel | ReviewPanel]) -> None:
        self._is_called = False
        for number in range(self._tabs.count()):
            if isinstance(self._tabs.widget(number), kind):
                self._tabs.setCurrentIndex(number)

    def _refresh_doubts(self) -> None:
        if self._suspects.session is not self._reviewing.session:
            self._suspects.show(self._reviewing.session)
        else:
            self._suspects.refresh()

    def _show_doubt(self) -> None:
        index = self._suspects.current
        shown = len(self._reviewing.items) + index if index is not None else None
        self._panes.show_current(shown, select=True)
        self.moved.emit()

    def _visit_doubt(self, index: int) -> None:
        number = index - len(self._reviewing.items)
        if number >= 0:
            self._is_called = True
            self._suspects.visit(number)

    def _stay(self) -> None:
        """Show the tab of a word that the caret came to; not while it runs on over others."""
        if self._is_called:
            self._show(DoubtsPanel)

    def _come_back(self, raw_offset: int) -> None:
        """Go back to a word that became doubtful again."""
        index = self._suspects.doubts.from_place(raw_offset)
        if self.is_on_doubts and index < len(self._suspects.doubts):
            self._suspects.go(index)

    @property
    def first_doubt(self) -> int:
        """The index of the first doubtful word where they are counted behind the changes."""
        return len(self._reviewing.items)

    def put_in_front(self, index: int) -> None:
        """Bring a change, or a doubtful word by its index behind them, in front at once."""
        if index >= self.first_doubt:
            self._show(DoubtsPanel)
            self._suspects.go(index - self.first_doubt)
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
        items, doubts = reviewing.items, suspects.doubts
        change = _beside(len(items), lambda it: (items.starts[it], 0, it), here, step)
        waiting = items.next_undecided(change, step)
        if waiting is not None:
            ahead.append((items.starts[waiting], 0, waiting))
        doubt = _beside(len(doubts), lambda it: (doubts[it].raw_start, 1, it), here, step)
        if 0 <= doubt < len(doubts):
            ahead.append((doubts[doubt].raw_start, 1, doubt))
        if not ahead:
            return False
        _, is_doubt, index = min(ahead) if step > 0 else max(ahead)
        if is_doubt:
            self._show(DoubtsPanel)
            suspects.visit(index)
            suspects.focus()
        else:
            self._show(ReviewPanel)
            reviewing.go(index)
        return True

    def _here(self) -> _Place:
        reviewing, suspects = self._reviewing, self._suspects
        is_on_doubts = self.is_on_doubts or self._is_called
        doubt, item = suspects.doubt, reviewing.item
        start, end = self._panes.raw_caret
        if is_on_doubts and doubt is not None and suspects.current is not None:
            first, last, here = doubt.raw_start, doubt.raw_end, (1, suspects.current)
        elif not is_on_doubts and item is not None and reviewing.current is not None:
            first, last, here = item.start, item.end, (0, reviewing.current)
        else:
            return start, -1, -1
        if start <= last and first <= end:
            return first, *here
        # The reader went elsewhere in the text meanwhile.
        return start, -1, -1


class ReviewParts(NamedTuple):
    """The parts that work on the document in front.

    Attributes:
        reviewing: Its changes.
        suspects: Its doubtful words.
        navigation: Which of both is in front.
        panes: Its texts.
    """

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

"""The parts of the window in order, gone round by a key, each with its help page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QWidget

from ocrfix.desktop.views.outline_panel import OutlinePanel
from ocrfix.desktop.views.panes import Panes
from ocrfix.desktop.views.review_tabs import ReviewTabs
from ocrfix.desktop.views.side_panel import SidePanel

_FIRST = "index"


class WindowParts:
    """Know where the keys are, and move them on."""

    def __init__(self, side: SidePanel, panes: Panes, tabs: ReviewTabs) -> None:
        self._side, self._panes = side, panes
        self._changes, self._suspects = tabs.changes, tabs.suspects
        self._outline: OutlinePanel = tabs.outline

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"next_pane": lambda: self.go(1), "previous_pane": lambda: self.go(-1)}

    def _pages(self) -> Mapping[QWidget, str]:
        """Return the widgets that take the keys, in order, each with its help page."""
        panes = self._panes
        return {
            self._side.list: "folders",
            panes.page.view: "page",
            panes.raw: "texts",
            panes.cleaned: "texts",
            panes.reading: "texts",
            panes.find_bar.sought: "texts",
            self._changes.table: "changes",
            self._suspects.table: "suspects",
            self._outline.list: "outline",
        }

    def go(self, step: int) -> None:
        """Move the focus to the next part of the window (1), or the one before (-1)."""
        parts = [it for it in self._pages() if it.isVisible()]
        here = QApplication.focusWidget()
        number = next((i for i, it in enumerate(parts) if it is here), -1 if step > 0 else 0)
        if parts:
            parts[(number + step) % len(parts)].setFocus()

    def help_page(self) -> str:
        """Name the help page of what is in front of the reader."""
        focus = QApplication.focusWidget()
        if focus is None:
            return _FIRST
        areas: dict[QWidget, str] = {
            self._changes: "changes",
            self._suspects: "suspects",
            self._outline: "outline",
            self._side: "folders",
            self._panes.page: "page",
            self._panes: "texts",
        }
        inside = next((page for area, page in areas.items() if area.isAncestorOf(focus)), _FIRST)
        return self._pages().get(focus, inside)

"""A proofreader's aids: a line to go to, and characters that no keyboard has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMainWindow, QWidget

from ocrfix.desktop.dialogs.characters import CharactersDialog
from ocrfix.desktop.views.panes import Panes
from ocrfix.text.tokens import LineIndex


class Aids(QObject):
    """Open the aids and do what they ask."""

    def __init__(self, panes: Panes, window: QMainWindow) -> None:
        super().__init__(window)
        self._panes, self._window = panes, window
        self._characters: CharactersDialog | None = None
        self._goal: QWidget = panes.cleaned  # where characters are written

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return the handlers of the menu's actions, by name."""
        return {"go_line": self.ask_line, "characters": self.show_characters}

    def ask_line(self) -> None:
        """Ask for a line of the text that has the keys, and go there."""
        panes = self._panes
        is_raw = QApplication.focusWidget() is panes.raw
        text = panes.raw.text if is_raw else panes.cleaned.text
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Go to a line"))
        scanned, cleaned = self.tr("Line of the text as scanned:"), self.tr("Line of the text:")
        dialog.setLabelText(scanned if is_raw else cleaned)
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, len(LineIndex(text)))
        dialog.intValueSelected.connect(lambda line: self._go(line, is_raw=is_raw))
        dialog.open()

    def _go(self, line: int, *, is_raw: bool) -> None:
        panes = self._panes
        pane = panes.raw if is_raw else panes.cleaned
        start = LineIndex(pane.text).start(line)
        if is_raw:
            panes.raw.select(start, start)
            panes.raw.scroll_to(start)
        else:
            panes.show_place(start, start)

    # --- characters --------------------------------------------------------------------

    def show_characters(self) -> None:
        """Show the palette; it writes where the keys were."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit) or focus is self._panes.cleaned:
            self._goal = focus
        if self._characters is None:
            self._characters = CharactersDialog(self._window)
            self._characters.written.connect(self._write)
        self._characters.show()
        self._characters.activateWindow()

    def _write(self, sign: str) -> None:
        goal = self._goal
        if isinstance(goal, QLineEdit):
            goal.insert(sign)
        elif not self._panes.cleaned.isReadOnly():
            self._panes.cleaned.insertPlainText(sign)

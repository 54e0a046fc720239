"""The command palette: every action, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QMenu, QWidget

from ocrfix.desktop.views.parts import column

_SIZE_PX = (520, 380)


def _titles(menus: Iterable[QMenu]) -> list[str]:
    return [menu.title() for menu in menus][:1]


class CommandPalette(QDialog):
    """A list of actions with a filter; Enter runs the chosen one."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Command palette"))
        self.resize(*_SIZE_PX)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type a command"))
        self.search.setAccessibleName(self.tr("Command"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        for action in actions:
            if not action.isEnabled():
                continue
            menus = [it for it in action.associatedObjects() if isinstance(it, QMenu)]
            name = " › ".join(it.replace("&", "") for it in (*_titles(menus), action.text()))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            entry = QListWidgetItem(f"{name}    {keys}" if keys else name, self.list)
            entry.setData(Qt.ItemDataRole.UserRole, action)
        stack = column(self, margin=10, spacing=8)
        stack.addWidget(self.search)
        stack.addWidget(self.list)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.search.returnPressed.connect(self._run)
        self.list.itemActivated.connect(self._run)
        self.list.setCurrentRow(0)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        first = None
        for number in range(self.list.count()):
            entry = self.list.item(number)
            hidden = not all(word in entry.text().casefold() for word in words)
            entry.setHidden(hidden)
            if not hidden and first is None:
                first = number
        self.list.setCurrentRow(-1 if first is None else first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move in the list while the caret stays in the filter."""
        moves = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and Qt.Key(event.key()) in moves
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _run(self) -> None:
        entry = self.list.currentItem()
        self.accept()
        if entry is not None and not entry.isHidden():
            entry.data(Qt.ItemDataRole.UserRole).trigger()

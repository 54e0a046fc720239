"""The page that the window shows when nothing is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ocrfix.desktop.theme import Theme, icon, reading_font
from ocrfix.desktop.views.parts import box, button, column, label, row

_WIDTH_PX = 460
_ENTRIES = ("sample", "open", "open_folder", "paste")
_ICONS = {"sample": "sample", "open": "open", "open_folder": "folder", "paste": "paste"}


class StartPage(QWidget):
    """Ways to begin.

    Signals:
        asked: The name of the action the reader chose.
        chosen: A file or folder opened before.
    """

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        texts = {
            "sample": self.tr("See it at work on a sample"),
            "open": self.tr("Open a document…"),
            "open_folder": self.tr("Open a folder…"),
            "paste": self.tr("Paste text"),
        }
        title = label(self.tr("Clean what was scanned"), wrap=True)
        title.setFont(reading_font(24))
        word = label(
            self.tr(
                "The text as scanned stands beside the cleaned one. Every change names its "
                "reason and can be taken back; the file itself is never written."
            ),
            "quiet",
            wrap=True,
        )
        self.recent_buttons: list[QPushButton] = []
        self.buttons = {name: button(texts[name], "start") for name in _ENTRIES}
        holder = box()
        holder.setFixedWidth(_WIDTH_PX)
        stack = column(holder, spacing=10)
        stack.addWidget(title)
        stack.addWidget(word)
        stack.addSpacing(12)
        for name, each in self.buttons.items():
            each.setIconSize(QSize(20, 20))
            each.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            stack.addWidget(each)
        stack.addSpacing(12)
        self._recent_title = label(self.tr("Opened before"), "heading")
        stack.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        stack.addLayout(self._recent)
        page = box("page")
        outer = column(page)
        outer.addStretch(2)
        # Not by alignment: Qt would reckon with lines as long as the window, and cut the last.
        middle = row()
        middle.addStretch()
        middle.addWidget(holder)
        middle.addStretch()
        outer.addLayout(middle)
        outer.addStretch(3)
        column(self).addWidget(page)
        self.setFocusProxy(self.buttons[_ENTRIES[0]])
        self.set_theme(theme)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List what was opened before."""
        while entry := self._recent.takeAt(0):
            widget = entry.widget()
            if widget is not None:
                widget.deleteLater()
        self.recent_buttons = []
        for path in paths:
            each = button(f"{path.name}   ·   {path.parent}", "start")
            each.setFlat(True)
            each.clicked.connect(lambda _=False, path=path: self.chosen.emit(path))
            self._recent.addWidget(each)
            self.recent_buttons.append(each)
        self._recent_title.setVisible(bool(paths))

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        for name, each in self.buttons.items():
            each.setIcon(icon(_ICONS[name], theme.colours["accent"]))

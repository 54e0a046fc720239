"""The encoding of a text: how it would read in each, to choose the one that reads well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from ocrfix.desktop.dialogs.help import buttons_of
from ocrfix.desktop.theme import reading_font
from ocrfix.desktop.views.parts import column, label
from ocrfix.formats.likely import Reading

_SIZE_PX = (760, 420)
_POINTS = 12.0
_ROLE = int(Qt.ItemDataRole.UserRole)


class EncodingDialog(QDialog):
    """A list of encodings, and how the text reads in the one in front."""

    def __init__(
        self, readings: Sequence[Reading], current: str, told: str, parent: QWidget
    ) -> None:
        """Show readings.

        Args:
            readings: At least one.
            current: The encoding the text is read in now; empty if it cannot be read.
            told: Why the reader is asked.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Encoding"))
        self.resize(*_SIZE_PX)
        self._readings = readings
        titles = self._titles()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Encodings"))
        for reading in readings:
            title = titles.get(reading.encoding, reading.encoding)
            entry = QListWidgetItem(f"{title}\n{reading.encoding}", self.list)
            entry.setData(_ROLE, reading.encoding)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("How it reads"))
        self.preview.setFont(reading_font(_POINTS))
        splitter = QSplitter()
        splitter.addWidget(self.list)
        splitter.addWidget(self.preview)
        splitter.setSizes([230, 500])
        splitter.setHandleWidth(10)
        standard = QDialogButtonBox.StandardButton
        buttons = buttons_of(self, standard.Ok | standard.Cancel, "texts")
        buttons.button(standard.Ok).setText(self.tr("Read it so"))
        stack = column(self, margin=12, spacing=10)
        stack.addWidget(label(told, wrap=True))
        stack.addWidget(label(self.tr("Choose the one in which it reads well."), "quiet"))
        stack.addWidget(splitter, 1)
        stack.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self.accept)
        names = [reading.encoding for reading in readings]
        self.list.setCurrentRow(names.index(current) if current in names else 0)
        self.list.setFocus()

    def _titles(self) -> dict[str, str]:
        return {
            "utf-8": self.tr("Unicode"),
            "cp1252": self.tr("Windows, Western"),
            "mac-roman": self.tr("Macintosh, Western"),
            "cp850": self.tr("DOS, Western"),
            "cp437": self.tr("DOS, American"),
            "iso8859-15": self.tr("ISO, Western"),
            "cp1250": self.tr("Windows, Central European"),
            "iso8859-2": self.tr("ISO, Central European"),
            "cp1251": self.tr("Windows, Cyrillic"),
            "koi8-r": self.tr("KOI8, Russian"),
            "cp1253": self.tr("Windows, Greek"),
            "cp1254": self.tr("Windows, Turkish"),
        }

    @property
    def encoding(self) -> str:
        """The one in front."""
        return str(self.list.currentItem().data(_ROLE))

    def _show(self, number: int) -> None:
        self.preview.setPlainText("\n".join(self._readings[number].lines))

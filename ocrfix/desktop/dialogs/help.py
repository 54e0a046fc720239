"""Help pages and what the program is."""

from __future__ import annotations

import platform
import sqlite3

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QTextBrowser, QWidget

from ocrfix import __version__
from ocrfix.desktop.views.parts import column
from ocrfix.resources import resource

_SIZE_PX = (640, 620)


class HelpDialog(QDialog):
    """A help page."""

    def __init__(self, page: str, parent: QWidget) -> None:
        """Show a page of ``resources/help``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(*_SIZE_PX)
        self.browser = QTextBrowser()
        self.browser.document().setDocumentMargin(18)
        self.browser.setMarkdown(resource("help", f"{page}.md").read_text(encoding="utf-8"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        stack = column(self, margin=0)
        stack.addWidget(self.browser)
        stack.addWidget(buttons)
        stack.setContentsMargins(0, 0, 10, 10)


def show_about(parent: QWidget) -> None:
    """Say what the program is, in which version, and what it is made of."""
    message = QMessageBox(parent)
    message.setWindowTitle(parent.tr("About ocrfix"))
    message.setTextFormat(Qt.TextFormat.PlainText)
    message.setText(
        f"ocrfix {__version__}\n\nCleans OCR'd newspaper text: every change names its rule and "
        "can be taken back.\n\nMIT licence."
    )
    message.setInformativeText(
        f"Python {platform.python_version()} (PSF licence)\n"
        f"PySide6 {PySide6.__version__} and Qt (LGPL 3)\n"
        f"SQLite {sqlite3.sqlite_version} (public domain)\n"
        "Word lists: see resources/lexicons/en/LICENCE-SCOWL.txt\n"
        "Icons: drawn for ocrfix, CC0"
    )
    message.exec()

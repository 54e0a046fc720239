"""Help pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from ocrfix.desktop.languages import ENGLISH
from ocrfix.desktop.views.parts import list_beside
from ocrfix.resources import resource

_SIZE_PX = (920, 640)
_LIST_PX = 270
_ROLE = int(Qt.ItemDataRole.UserRole)
PAGES = (
    "index",
    "changes",
    "suspects",
    "texts",
    "page",
    "keys",
    "rules",
    "words",
    "outline",
    "folders",
    "export",
    "projects",
    "preferences",
)
"""The pages in each folder of ``resources/help``, in the order of the list."""


class HelpDialog(QDialog):
    """The help pages, with a list of them; it may stay open beside the window."""

    def __init__(self, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        for name, title in _titles():
            entry = QListWidgetItem(title, self.list)
            entry.setData(_ROLE, name)
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(self.tr("Page"))
        self.browser.document().setDocumentMargin(18)
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._follow)
        list_beside(self, self.list, self.browser, _LIST_PX)
        self.list.currentRowChanged.connect(self._show)
        self.show_page(page)

    def show_page(self, name: str) -> None:
        """Turn to a page; one that does not exist is the first."""
        self.list.setCurrentRow(PAGES.index(name) if name in PAGES else 0)

    def _show(self, number: int) -> None:
        self.browser.setMarkdown(_path_of(PAGES[number]).read_text(encoding="utf-8"))

    def _follow(self, url: QUrl) -> None:
        self.show_page(url.path())


def _path_of(name: str) -> Path:
    """A page in the language of the window; in English where nobody translated it."""
    language = QLocale().name().partition("_")[0]
    translated = resource("help", language, f"{name}.md")
    return translated if translated.is_file() else resource("help", ENGLISH, f"{name}.md")


def _titles() -> Iterator[tuple[str, str]]:
    for name in PAGES:
        first = _path_of(name).read_text(encoding="utf-8").partition("\n")[0]
        yield name, first.removeprefix("# ")


def open_help(page: str, parent: QWidget) -> None:
    """Show a help page beside a window or on top of a dialog."""
    HelpDialog(page, parent).open() if parent.isModal() else HelpDialog(page, parent).show()


def buttons_of(
    dialog: QDialog, standard: QDialogButtonBox.StandardButton, page: str
) -> QDialogButtonBox:
    """The buttons of a dialog, with one for help; F1 is its key."""
    buttons = QDialogButtonBox(standard | QDialogButtonBox.StandardButton.Help)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    buttons.helpRequested.connect(lambda: open_help(page, dialog))
    QShortcut(QKeySequence("F1"), dialog, lambda: open_help(page, dialog))
    return buttons

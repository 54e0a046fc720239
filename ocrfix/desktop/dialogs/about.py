"""The program's version, the libraries and data in it, and their licences."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator, Sequence

import PySide6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from ocrfix import __version__
from ocrfix.desktop.languages import language_name
from ocrfix.desktop.views.parts import list_beside
from ocrfix.resources import resource, resource_root
from ocrfix.text.wording import noop

_KINDS = {
    "confusions": noop("about", "misread letters"),
    "icons": noop("about", "icons"),
    "languages": noop("about", "words in their context"),
    "lexicons": noop("about", "word lists"),
}
"""The folders of data, as a reader calls what is in them."""

_SIZE_PX = (920, 600)
_LIST_PX = 320
_MARGIN_PX = 14


class AboutDialog(QDialog):
    """A list of the parts; the text of the chosen one beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About ocrfix"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self._texts = [(self.tr("About ocrfix"), _summary()), *_licences()]
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parts"))
        self.list.addItems([title for title, _ in self._texts])
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        self.text.document().setDocumentMargin(_MARGIN_PX)
        list_beside(self, self.list, self.text, _LIST_PX)
        self.list.currentRowChanged.connect(lambda row: self.text.setPlainText(self._texts[row][1]))
        self.list.setCurrentRow(0)


def _summary() -> str:
    translate = QCoreApplication.translate
    told = translate(
        "about",
        "Cleans OCR’d newspaper text: every change names its rule and can be taken back.",
    )
    made_of = translate(
        "about",
        "MIT licence.\n\nPython {python} (PSF licence)\nPySide6 {pyside} and Qt (LGPL 3)\n"
        "SQLite {sqlite} (public domain)\nIcons: drawn for ocrfix, CC0\n"
        "Place names: GeoNames (geonames.org), CC BY 4.0",
    ).format(
        python=platform.python_version(),
        pyside=PySide6.__version__,
        sqlite=sqlite3.sqlite_version,
    )
    return f"ocrfix {__version__}\n\n{told}\n\n{made_of}"


def _licences() -> Iterator[tuple[str, str]]:
    """Name and text of each licence that travels with this copy.

    An installed bundle holds one for each part (`licences/`, made with it); installed with
    pip, each package brings its own, and only those of the data are ours to show.
    """
    translate = QCoreApplication.translate
    for path in sorted(resource("licences").glob("*.txt"), key=lambda it: it.name.lower()):
        text = path.read_text(encoding="utf-8")
        yield text.partition("\n")[0].partition(" · ")[0], text
    for path in sorted(resource_root().rglob("SOURCES.toml")):
        kind = _told_kind(path.relative_to(resource_root()).parent.parts)
        yield translate("about", "Data: {kind}").format(kind=kind), path.read_text(encoding="utf-8")
    for path in sorted(resource_root().rglob("LICENCE*.txt")):
        of = path.stem.partition("-")[2] or _told_kind((path.parent.name,))
        yield translate("about", "Licence: {of}").format(of=of), path.read_text(encoding="utf-8")


def _told_kind(parts: Sequence[str]) -> str:
    """Return what lies in a folder of data, and of which language; a new one by its own name."""
    kind, *languages = parts
    known = _KINDS.get(kind)
    told = QCoreApplication.translate("about", known) if known else kind
    return " · ".join((told, *map(language_name, languages)))

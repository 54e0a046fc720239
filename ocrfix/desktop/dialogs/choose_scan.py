"""The dialog that asks for the scan of a document, and tries a pattern on its neighbours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QWidget,
)

from ocrfix.desktop.languages import number_word
from ocrfix.desktop.models.documents import documents_in
from ocrfix.desktop.page_words import whole_page
from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.views.parts import button, column, label, row
from ocrfix.errors import InputError
from ocrfix.review import Session
from ocrfix.review.scans import choose_pattern, choose_scan, pattern_for, tried
from ocrfix.scan.picture import fit_of
from ocrfix.scan.pictures import Sheet, suffixes
from ocrfix.scan.raster import head_of
from ocrfix.text.document import Page

_SIZE_PX = (620, 420)
_LISTED = 200


class ChooseScanDialog(QDialog):
    """Take a picture for one document, or a pattern for all of its folder.

    Attributes:
        scan: The field with the path of the picture.
        for_all: Whether the pattern is to be kept for all documents.
        pattern: The field with the pattern.
        told: What came of trying the picture.
        found: What the pattern finds.
    """

    def __init__(
        self, session: Session, path: Path | None, sheet: Sheet, count: int, parent: QWidget
    ) -> None:
        """Ask about the document that is open.

        Args:
            session: The document.
            path: Its file; None for a text without one.
            sheet: The page that is shown.
            count: How many pages the document has.
            parent: The window.
        """
        super().__init__(parent)
        self._session, self._path, self._sheet, self._count = session, path, sheet, count
        self._pages = 1
        self.setWindowTitle(self.tr("Choose the scan"))
        self.resize(*_SIZE_PX)
        self.scan = QLineEdit(str(sheet.path) if sheet.path is not None else "")
        self.scan.setAccessibleName(self.tr("The scan of this document"))
        self.browse = button(self.tr("Browse…"))
        self.told = label("", "quiet", wrap=True)
        self.for_all = QCheckBox(self.tr("Find the scans of all documents by this pattern:"))
        self.pattern = QLineEdit()
        self.pattern.setAccessibleName(self.tr("Pattern"))
        self.found = label("", "quiet", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What the pattern finds"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self.browse.clicked.connect(self._browse)
        self.scan.textChanged.connect(self._try)
        self.for_all.toggled.connect(self._try_pattern)
        self.pattern.textChanged.connect(self._try_pattern)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._try()

    def _lay_out(self) -> None:
        stack = column(self, margin=14, spacing=10)
        asked = self.tr("A picture or a PDF; of several pages, or of the page that is shown.")
        stack.addWidget(label(asked, wrap=True))
        line = row()
        line.addWidget(self.scan, 1)
        line.addWidget(self.browse)
        stack.addLayout(line)
        for widget in (self.told, self.for_all, self.pattern, self.found):
            stack.addWidget(widget)
            widget.setVisible(widget is self.told or self._path is not None)
        stack.addWidget(self.list, 1)
        stack.addWidget(self.buttons)
        self.list.setVisible(self._path is not None)

    def _browse(self) -> None:
        beside = self._path.parent if self._path is not None else Path.home()
        kinds = " ".join(f"*{it}" for ending in suffixes() for it in (ending, ending.upper()))
        name, _ = QFileDialog.getOpenFileName(
            self, self.windowTitle(), str(beside), self.tr("Scans ({kinds})").format(kinds=kinds)
        )
        if name:
            self.scan.setText(name)

    @property
    def picture(self) -> Path:
        """The file that was chosen."""
        return Path(self.scan.text().strip())

    def _try(self) -> None:
        """Look whether the picture is one, and of this page."""
        can_be = False
        if self.scan.text().strip():
            try:
                told = self._tried()
                can_be = True
            except InputError as exc:
                told = told_message(exc.message)
            self.told.setText(told)
        else:
            self.told.setText("")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(can_be)
        if can_be and self._path is not None:
            self.pattern.setText(pattern_for(self._path, self.picture))
        self._try_pattern()

    def _tried(self) -> str:
        head = head_of(self.picture)
        self._pages = head.pages
        if head.pages > 1:
            head = head_of(self.picture, min(self._sheet.number, head.pages - 1))
        size = head.width, head.height
        page = _whole(self._sheet)
        if page is not None:
            fit_of(page, self.picture.name, size, head.dpi)
        told = self.tr("{width} × {height} pixels; it fits this page.")
        if page is None:
            told = self.tr("{width} × {height} pixels.")
        return told.format(width=number_word(head.width), height=number_word(head.height))

    def _try_pattern(self) -> None:
        """Show what the pattern finds."""
        is_wanted = self.for_all.isChecked() and self._path is not None
        self.pattern.setEnabled(is_wanted)
        self.list.clear()
        self.found.setText("")
        if not is_wanted or self._path is None:
            return
        pairs = list(tried(self.pattern.text().strip(), documents_in(self._path.parent)))
        count = sum(picture is not None for _, picture in pairs)
        told = self.tr("It finds a scan for {count} of {all} documents of the folder.")
        self.found.setText(told.format(count=number_word(count), all=number_word(len(pairs))))
        none = self.tr("none")
        for document, picture in pairs[:_LISTED]:
            self.list.addItem(f"{document.name} → {picture.name if picture else none}")
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(count > 0)

    def keep(self) -> None:
        """Remember what was chosen in the project.

        Raises:
            OutputError: The project cannot be written.
        """
        project = self._session.project
        if self.for_all.isChecked():
            choose_pattern(project, self.pattern.text().strip())
            return
        is_of_one = self._count > 1 and self._pages == 1
        number = self._sheet.number if is_of_one else None
        choose_scan(project, self._session.document.meta.sha256, self.picture, number)


def _whole(sheet: Sheet) -> Page | None:
    """The page, if it says where anything stands on it."""
    lines = [line for part in sheet.parts for block in part.blocks for line in block.lines]
    has_boxes = any(line.box or any(word.box for word in line.words) for line in lines)
    return whole_page(sheet.parts) if has_boxes else None

"""The field for an evidence file: choose one, see what it was counted from, or have none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ocrfix.desktop.languages import number_word
from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.views.parts import SearchField, button, column, label, row
from ocrfix.errors import OcrfixError
from ocrfix.evidence import open_evidence


class EvidenceField(QWidget):
    """A line for the path, a button to choose, and below them what is in the file."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.field = SearchField(self.tr("None"))
        self.field.setText(str(path) if path is not None else "")
        self.field.setAccessibleName(self.tr("Evidence file"))
        self.note = label("", "quiet", wrap=True)
        choose = button(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.setAccessibleName(f"{self.field.accessibleName()}: {choose.text()}")
        choose.clicked.connect(self._choose)
        self.field.textChanged.connect(self._explain)
        line = row()
        line.addWidget(self.field, 1)
        line.addWidget(choose)
        stack = column(self, spacing=6)
        stack.addLayout(line)
        stack.addWidget(self.note)
        self._explain()

    @property
    def path(self) -> Path | None:
        """The file that is named; None for none."""
        name = self.field.text().strip()
        return Path(name) if name else None

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose an evidence file"),
            self.field.text(),
            self.tr("Evidence (*.evidence);;All files (*)"),
        )
        if name:
            self.field.setText(name)

    def _explain(self) -> None:
        """Show the collection of the chosen file, its fault, or advice if none is chosen."""
        path = self.path
        if path is None or not path.is_file():
            told = self.tr(
                "What a whole collection shows, counted by File › Count the Collection: words "
                "that are broken at line ends, names and running heads are then judged by it."
            )
        else:
            try:
                count = open_evidence(path).documents
                told = self.tr("Counted from {count} documents.").format(count=number_word(count))
            except OcrfixError as exc:
                told = told_message(exc.message)
        self.note.setText(told)

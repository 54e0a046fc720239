"""The documents of a folder, with how far the work on each is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocrfix.batch.survey import Surveyed
from ocrfix.desktop.languages import state_word
from ocrfix.review.store import DONE, IN_WORK, UNTOUCHED

Index = QModelIndex | QPersistentModelIndex
SUFFIXES = frozenset(
    {".txt", ".text", ".xml", ".alto", ".page", ".hocr", ".html", ".htm", ".docx", ".pdf"}
)
"""Names of files that a folder lists; any other can be opened by itself."""

SIGN_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""How far the work is, in one sign."""

LEFT_ROLE = SIGN_ROLE + 1
"""How many places are left to look at; empty if none or not known."""

_SIGNS = {UNTOUCHED: "○", IN_WORK: "●", DONE: "✓"}


def documents_in(folder: Path) -> list[Path]:
    """The documents of a folder and the folders below, in order of name; hidden ones not."""
    found = [
        path
        for path in folder.rglob("*")
        if path.suffix.casefold() in SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
    return sorted(found)


class DocumentsModel(QAbstractListModel):
    """One row a document."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._folder = Path()
        self._all: list[Path] = []
        self._rows: list[Path] = []
        self._states: dict[str, str] = {}
        self._left: dict[Path, int] = {}
        self._filter = ""

    def show_folder(self, folder: Path, paths: Iterable[Path], states: dict[str, str]) -> None:
        """List the documents of a folder."""
        self._folder, self._all, self._states = folder, list(paths), dict(states)
        self._arrange()

    def set_filter(self, text: str) -> None:
        """List only documents whose name holds a text."""
        self._filter = text.casefold()
        self._arrange()

    def note(self, path: Path, state: str, left: int) -> None:
        """Say how far a document is, and how many of its places wait for the reader."""
        self._states[str(path)] = state
        self._left[path] = left
        if path in self._rows:
            index = self.index(self._rows.index(path))
            self.dataChanged.emit(index, index)

    def note_seen(self, seen: Surveyed) -> None:
        """Say what was seen of a document in the background."""
        self._left[seen.path] = seen.left
        if seen.path in self._rows:
            index = self.index(self._rows.index(seen.path))
            self.dataChanged.emit(index, index)

    def path_at(self, row: int) -> Path:
        """The document of a row."""
        return self._rows[row]

    def row_of(self, path: Path) -> int | None:
        """The row of a document; None if it is not listed."""
        return self._rows.index(path) if path in self._rows else None

    def summary(self) -> tuple[int, int, int]:
        """How many documents are done, in work, and there in all."""
        states = [self._state(path) for path in self._all]
        return states.count(DONE), states.count(IN_WORK), len(states)

    def _state(self, path: Path) -> str:
        return self._states.get(str(path), UNTOUCHED)

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [path for path in self._all if self._filter in path.name.casefold()]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's names
        """The number of documents."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """One row."""
        if not index.isValid():
            return None
        path = self._rows[index.row()]
        name = path.relative_to(self._folder).as_posix()
        left = self._left.get(path, 0)
        state = self._state(path)
        return {
            int(Qt.ItemDataRole.DisplayRole): name,
            SIGN_ROLE: _SIGNS[state],
            LEFT_ROLE: f"{left} ?" if left else "",
            int(Qt.ItemDataRole.AccessibleTextRole): self.tr(
                "{name}, {state}, {left} to look at"
            ).format(name=name, state=state_word(state), left=left),
            int(Qt.ItemDataRole.ToolTipRole): str(path),
        }.get(int(role))

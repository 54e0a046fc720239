"""The documents of a folder, with how far the work on each is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocrfix.batch.names import why_passed_over
from ocrfix.batch.survey import Surveyed
from ocrfix.desktop.languages import language_name, legibility_word, number_word, state_word
from ocrfix.desktop.reasons import told_message
from ocrfix.errors import InputError
from ocrfix.review.store import DONE, IN_WORK, UNTOUCHED
from ocrfix.text.wording import narrow_names, short_names

Index = QModelIndex | QPersistentModelIndex
SUFFIXES = frozenset(
    {".txt", ".text", ".xml", ".alto", ".page", ".hocr", ".html", ".htm", ".docx", ".pdf"}
)
"""Names of files that a folder lists; any other can be opened by itself."""

SIGN_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The role of the state of the work, in one sign."""

LEFT_ROLE = SIGN_ROLE + 1
"""The role of the number of places left to look at; empty if none or not known."""

NARROW_ROLE = SIGN_ROLE + 2
"""The role of the name where there is little room."""

_SIGNS = {UNTOUCHED: "○", IN_WORK: "●", DONE: "✓"}
_UNREADABLE = "✕"


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


def documents_among(paths: Iterable[Path]) -> list[Path]:
    """The documents among files and in folders, in order of name."""
    found: set[Path] = set()
    for path in map(Path.resolve, paths):
        if path.is_dir():
            found.update(documents_in(path))
        elif not why_passed_over(path.name):
            found.add(path)
    return sorted(found)


def no_document(folder: Path | None) -> InputError:
    """Return the error of a folder without documents; None for files opened together."""
    if folder is None:
        return InputError(
            "There is no document among these files.",
            hint="Pictures, archives, data and hidden files are passed over.",
        )
    return InputError(
        f"There is no document in {folder}.",
        hint=f"A folder lists files that end in {', '.join(sorted(SUFFIXES))}; any other can be "
        "opened by itself.",
    )


def common_folder(paths: Sequence[Path]) -> Path:
    """The folder that all files lie in, perhaps further down; none of no files or many drives."""
    try:
        return Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:
        return Path()


def _name_below(path: Path, folder: Path) -> str:
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


class DocumentOrder(StrEnum):
    """The orders of documents.

    Attributes:
        NAME: By name.
        LEFT: Those first of which most is left.
        LEGIBILITY: The least legible first.
        STATE: Those in work first, those done last.
    """

    NAME = "name"
    LEFT = "left"
    LEGIBILITY = "legibility"
    STATE = "state"


_STATE_ORDER = (IN_WORK, UNTOUCHED, DONE)


class DocumentsModel(QAbstractListModel):
    """One row a document."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Path] = []
        self._rows: list[Path] = []
        self._names: dict[Path, str] = {}
        self._narrow: dict[Path, str] = {}
        self._states: dict[str, str] = {}
        self._left: dict[Path, int] = {}
        self._seen: dict[Path, Surveyed] = {}
        self._filter = ""
        self._state_wanted = ""
        self._order = DocumentOrder.NAME

    def show_folder(
        self, folder: Path | None, paths: Iterable[Path], states: dict[str, str]
    ) -> None:
        """List the documents of a folder; None for the one that all lie in."""
        self._all, self._states = list(paths), dict(states)
        self._left, self._seen = {}, {}
        top = folder or common_folder(self._all)
        names = [_name_below(path, top) for path in self._all]
        short = short_names(names)
        self._names = dict(zip(self._all, short, strict=True))
        # An ending says least: most of a folder end alike.
        narrow = narrow_names([it.removesuffix(PurePath(it).suffix) for it in short])
        self._narrow = dict(zip(self._all, narrow, strict=True))
        self._arrange()

    def set_filter(self, text: str) -> None:
        """List only documents whose name holds a text."""
        self._filter = text.casefold()
        self.arrange_anew()

    def set_state(self, state: str) -> None:
        """List only documents that are so far; empty for all."""
        self._state_wanted = state
        self.arrange_anew()

    def set_order(self, order: DocumentOrder) -> None:
        """Sort by something."""
        self._order = order
        self.arrange_anew()

    def note(self, path: Path, state: str, left: int) -> None:
        """Record the state of a document, and how many of its places wait for the reader."""
        self._states[str(path)] = state
        self._left[path] = left
        self._tell(path)

    def note_seen(self, seen: Surveyed) -> None:
        """Record the survey of a document."""
        self._seen[seen.path] = seen
        self._left[seen.path] = seen.left
        self._tell(seen.path)

    def _tell(self, path: Path) -> None:
        row = self.row_of(path)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def path_at(self, row: int) -> Path:
        """The document of a row."""
        return self._rows[row]

    def row_of(self, path: Path) -> int | None:
        """The row of a document; None if it is not listed."""
        return self._rows.index(path) if path in self._rows else None

    def summary(self) -> tuple[int, int, int]:
        """Return the number of documents done, of those in work, and of all."""
        states = [self.state(path) for path in self._all]
        return states.count(DONE), states.count(IN_WORK), len(states)

    def state(self, path: Path) -> str:
        """Return the state of the work on a document."""
        return self._states.get(str(path), UNTOUCHED)

    def name(self, path: Path) -> str:
        """A document's name without what most names have in common."""
        return self._names.get(path, path.name)

    def left(self, path: Path) -> int | None:
        """Return the number of places left in a document; None if it was not surveyed."""
        return self._left.get(path)

    def seen(self, path: Path) -> Surveyed | None:
        """Return the survey of a document; None if there is none yet."""
        return self._seen.get(path)

    def arrange_anew(self) -> None:
        """Sort and filter again, now that more is known; who is chosen stays chosen."""
        self.layoutAboutToBeChanged.emit()
        old = {it.row(): it for it in self.persistentIndexList()}
        before, self._rows = self._rows, self._wanted()
        rows = {path: row for row, path in enumerate(self._rows)}
        for row, index in old.items():
            moved = rows.get(before[row], -1)
            self.changePersistentIndex(index, self.index(moved) if moved >= 0 else QModelIndex())
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = self._wanted()
        self.endResetModel()

    def _wanted(self) -> list[Path]:
        """The documents that are to be listed, in order."""
        chosen = [
            path
            for path in self._all
            if self._filter in path.name.casefold() and self._state_wanted in {"", self.state(path)}
        ]
        return chosen if self._order is DocumentOrder.NAME else sorted(chosen, key=self._key)

    def _key(self, path: Path) -> tuple[float, ...]:
        """Return the sort key of a document; one that was not surveyed comes last."""
        if self._order is DocumentOrder.STATE:
            return (_STATE_ORDER.index(self.state(path)),)
        seen = self._seen.get(path)
        if self._order is DocumentOrder.LEGIBILITY:
            share = seen.unknown_share if seen is not None else None
            return (1.0,) if share is None else (0.0, -share)
        left = self._left.get(path)
        return (1.0,) if left is None else (0.0, -left)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's names
        """The number of documents."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """One row."""
        if not index.isValid():
            return None
        path = self._rows[index.row()]
        left, state = self._left.get(path, 0), self.state(path)
        return {
            int(Qt.ItemDataRole.DisplayRole): self._names[path],
            NARROW_ROLE: self._narrow[path],
            SIGN_ROLE: _UNREADABLE if self._fault(path) else _SIGNS[state],
            LEFT_ROLE: f"{left} ?" if left else "",
            int(Qt.ItemDataRole.AccessibleTextRole): self._said(path, state, left),
            int(Qt.ItemDataRole.ToolTipRole): self._told(path),
        }.get(int(role))

    def _fault(self, path: Path) -> str:
        """Return why a document cannot be read; empty if it can, or nobody tried yet."""
        seen = self._seen.get(path)
        return seen.message if seen is not None else ""

    def _said(self, path: Path, state: str, left: int) -> str:
        if fault := self._fault(path):
            return f"{self._names[path]}, {told_message(fault)}"
        said = self.tr("{name}, {state}, {left} to look at")
        return said.format(name=self._names[path], state=state_word(state), left=left)

    def _told(self, path: Path) -> str:
        """All that is known of a document."""
        seen = self._seen.get(path)
        if seen is None:
            return str(path)
        left = self._left.get(path, 0)
        counted = self.tr("{left} to look at").format(left=number_word(left)) if left else ""
        known = legibility_word(seen.legibility), language_name(seen.language), counted
        more = told_message(seen.message) or " · ".join(filter(None, known))
        return f"{path}\n{more}"

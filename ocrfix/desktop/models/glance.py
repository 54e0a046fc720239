"""A folder at a glance: its documents, its doubtful words, and what is found in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt

from ocrfix.batch.survey import Surveyed
from ocrfix.desktop.languages import (
    language_name,
    legibility_word,
    number_word,
    state_word,
    suspect_word,
)
from ocrfix.desktop.models.documents import DocumentsModel
from ocrfix.desktop.models.table import RIGHT, SoughtModel, TableModel
from ocrfix.desktop.reasons import told_message
from ocrfix.desktop.theme import Theme, reading_font
from ocrfix.desktop.views.parts import visible
from ocrfix.review.concordance import Hit
from ocrfix.suspects import Kind

NAME, STATE, LEFT, CHANGES, WORDS, LEGIBLE, LANGUAGE, SCAN = range(8)
WORD, COUNT, DOCUMENTS, WHY = range(4)
WHERE, BEFORE, FOUND, AFTER = range(4)
_POINTS = 11.0


class _Sorted(SoughtModel):
    """Rows that a click on a head sorts; numbers begin with the largest."""

    _sort: tuple[int, Qt.SortOrder] | None = None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._sort = (column, order)
        self._list(self._rows)

    def _list(self, rows: Sequence[Any]) -> None:
        if self._sort is not None:
            column, order = self._sort
            is_down = order is Qt.SortOrder.DescendingOrder
            rows = sorted(rows, key=lambda it: self._key(it, column), reverse=is_down)
        super()._list(rows)

    def _key(self, row: Any, column: int) -> Any:  # noqa: ANN401 - what rows hold
        raise NotImplementedError


class GlanceModel(_Sorted):
    """One row a document: how far, how much is left, how legible, in which language."""

    def __init__(
        self, documents: DocumentsModel, theme: Theme, parent: QObject | None = None
    ) -> None:
        """Begin empty; names, states and what was seen are those of the list of documents."""
        heads = (
            self.tr("Document"),
            self.tr("State"),
            self.tr("To look at"),
            self.tr("Changes"),
            self.tr("Words"),
            self.tr("Legibility"),
            self.tr("Language"),
            self.tr("Scan"),
        )
        super().__init__(theme, heads, parent)
        self._documents = documents
        self._state = ""

    def set_state(self, state: str) -> None:
        """List only documents that are so far; empty for all."""
        self._state = state
        self._arrange()

    def _arrange(self) -> None:
        states = self._documents.state
        self._list([it for it in self.all_rows if self._state in {"", states(it)}])

    def path(self, row: int) -> Path:
        """The document of a row."""
        found: Path = self._rows[row]
        return found

    def _seen(self, path: Path) -> Surveyed | None:
        return self._documents.seen(path)

    def _key(self, row: Path, column: int) -> tuple[bool, Any]:
        """Return the sort key of a document; an unknown value comes before all others."""
        seen = self._seen(row)
        known = seen is not None and not seen.message
        values: dict[int, Callable[[], Any]] = {
            NAME: lambda: self._documents.name(row).casefold(),
            STATE: lambda: self._documents.state(row),
            LEFT: lambda: self._documents.left(row),
        }
        if column in values:
            value = values[column]()
            return value is not None, value
        if seen is None or not known:
            return False, None
        more: dict[int, Any] = {
            CHANGES: seen.changes,
            WORDS: seen.words,
            LEGIBLE: seen.unknown_share,
            LANGUAGE: seen.language,
            SCAN: seen.has_scan,
        }
        return more[column] is not None, more[column]

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        path = self.path(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(path)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            seen = self._seen(path)
            message = told_message(seen.message) if seen is not None else ""
            return "\n".join(filter(None, (str(path), message)))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in {LEFT, CHANGES, WORDS}:
            return RIGHT
        return None

    def _shown(self, path: Path) -> tuple[str, ...]:
        documents, seen = self._documents, self._seen(path)
        left = documents.left(path)
        first = (
            documents.name(path),
            state_word(documents.state(path)),
            number_word(left) if left is not None else "…",
        )
        if seen is None:
            return (*first, "", "", "", "", "")
        if seen.message:
            return (*first[:2], "", "", "", self.tr("cannot be read"), "", "")
        return (
            *first,
            number_word(seen.changes),
            number_word(seen.words),
            legibility_word(seen.legibility),
            language_name(seen.language),
            self.tr("found") if seen.has_scan else "",
        )


class FolderWordsModel(_Sorted):
    """One row a distinct doubtful word of all documents."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        heads = (self.tr("Word"), "×", self.tr("Documents"), self.tr("Why"))
        super().__init__(theme, heads, parent)
        self._where: Mapping[str, Mapping[Path, int]] = {}
        self._kinds: Mapping[str, Kind] = {}

    def show_words(
        self, where: Mapping[str, Mapping[Path, int]], kinds: Mapping[str, Kind]
    ) -> None:
        """List words with where each stands how often, and why it is doubtful."""
        self._where, self._kinds = where, kinds
        self.show_all([*where])

    def _shown(self, row: str) -> tuple[str, ...]:
        return (row,)

    def word(self, row: int) -> str:
        """The word of a row."""
        return str(self._rows[row])

    def paths(self, word: str) -> list[Path]:
        """The documents that hold a word, those first that hold it most often."""
        found = self._where.get(word, {})
        return sorted(found, key=lambda it: (-found[it], it))

    def _key(self, row: str, column: int) -> Any:  # noqa: ANN401
        return {
            WORD: row.casefold(),
            COUNT: sum(self._where[row].values()),
            DOCUMENTS: len(self._where[row]),
            WHY: suspect_word(self._kinds[row]),
        }[column]

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        word = self.word(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                visible(word),
                number_word(sum(self._where[word].values())),
                number_word(len(self._where[word])),
                suspect_word(self._kinds[word]),
            )[column]
        if role == Qt.ItemDataRole.FontRole and column == WORD:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.ForegroundRole and column != WORD:
            return self._theme.colour("quiet")
        return None


class HitsModel(TableModel):
    """One row a place that was found: in which document, and in its line."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, (self.tr("Where"), "", self.tr("Found"), ""), parent)

    def show_hits(self, hits: Sequence[tuple[Path, str, Hit]]) -> None:
        """List places: the document, its name, and the place."""
        self._list(hits)

    def hit(self, row: int) -> tuple[Path, Hit]:
        """The place of a row."""
        path, _, found = self._rows[row]
        return path, found

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        path, name, hit = self._rows[row]
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (f"{name}:{hit.line}", hit.left, hit.found, hit.right)
            return visible(shown[column])
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(path)
        return self._look(column, role)

    def _look(self, column: int, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole and column != WHERE:
            return reading_font(_POINTS)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == BEFORE:
            return RIGHT
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour("ink" if column == FOUND else "quiet")
        return None


class WordListModel(_Sorted):
    """One row a distinct word of all texts, with its count."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, (self.tr("Word"), "×"), parent)

    def _shown(self, row: tuple[str, int]) -> tuple[str, ...]:
        return row[:1]

    def word(self, row: int) -> str:
        """The word of a row."""
        return str(self._rows[row][0])

    def _key(self, row: tuple[str, int], column: int) -> Any:  # noqa: ANN401
        return row[0].casefold() if column == WORD else row[1]

    def _cell(self, row: int, column: int, role: int) -> Any:  # noqa: ANN401
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        word, count = self._rows[row]
        return word if column == WORD else number_word(count)

"""Suspects of documents as lines, CSV and values for JSON, one by one or word by word."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ocrfix.cleaning import Cleaned
from ocrfix.reports.cells import harmless
from ocrfix.reports.speech import Speech
from ocrfix.suspects import Examination
from ocrfix.text.tokens import LineIndex
from ocrfix.text.wording import as_utf8, shortened, shown

_CONTEXT = 24
_ENGLISH = Speech()
_MOST_CONTEXTS = 3
_SHOWN = 5
_UNNAMED = "stdin"


@dataclass(frozen=True, slots=True)
class SuspectRow:
    """A suspect in its document, as a report shows it.

    Attributes:
        source: The document's name; ``stdin`` where it has none.
        line, column: Where it stands in the raw text, both 1-based, in code points.
        start, end: The same as half-open offsets of the raw text.
        word: The word of the cleaned text.
        kind: Why it is doubtful, as an id.
        reason: The same as a sentence.
        score: How likely it is wrong, 0..1.
        suggestions: Likeliest first; an empty one means that the word should go.
        context: What stands around it in the cleaned text, white space folded.
    """

    source: str
    line: int
    column: int
    start: int
    end: int
    word: str
    kind: str
    reason: str
    score: float
    suggestions: tuple[str, ...]
    context: str


def suspect_rows(cleaned: Cleaned, examination: Examination) -> Iterator[SuspectRow]:
    """Describe the suspects of one document, in order of position."""
    lines = LineIndex(cleaned.document.text)
    text = examination.text
    for suspect in examination.suspects:
        line, column = lines.line_and_column(suspect.raw_start)
        found = examination.suggest(suspect.start, suspect.end)
        before = text[max(0, suspect.start - _CONTEXT) : suspect.start]
        word = shortened(text[suspect.start : suspect.end])
        around = f"{before}{word}{text[suspect.end : suspect.end + _CONTEXT]}"
        yield SuspectRow(
            source=as_utf8(cleaned.document.meta.source) or _UNNAMED,
            line=line,
            column=column,
            start=suspect.raw_start,
            end=suspect.raw_end,
            word=suspect.word,
            kind=str(suspect.kind),
            reason=suspect.reason,
            score=round(suspect.score, 4),
            suggestions=tuple(dict.fromkeys(suggestion.text for suggestion in found)),
            context=" ".join(around.split()),
        )


def as_lines(rows: Iterable[SuspectRow], speech: Speech = _ENGLISH) -> str:
    """One suspect a line: ``file:line:column: word (reason) -> first, second``."""
    return "".join(
        f"{shown(row.source)}:{row.line}:{row.column}: {shown(shortened(row.word))} "
        f"({shown(speech.sentence(row.reason).removesuffix('.'))})"
        f"{_arrow(row.suggestions, speech)}\n"
        for row in rows
    )


def as_csv(rows: Sequence[dict[str, Any]]) -> str:
    """Rows as CSV with a header; lists are joined with ``|``, and no cell is a formula."""
    out = io.StringIO()
    if rows:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {key: harmless("|".join(it) if isinstance(it, list) else it) for key, it in row.items()}
            for row in rows
        )
    # A file's name may be no text at all.
    return out.getvalue().encode("utf-8", "backslashreplace").decode()


def row_as_data(row: SuspectRow) -> dict[str, Any]:
    """One suspect as values for JSON and CSV."""
    return {name: _plain(getattr(row, name)) for name in SuspectRow.__slots__}


def by_word(rows: Iterable[SuspectRow]) -> list[dict[str, Any]]:
    """Gather suspects into distinct words, those that stand most often first.

    Returns:
        For each word: how often it is doubtful, in how many documents, why, what may
        stand for it most often, and up to three places.
    """
    groups: defaultdict[str, list[SuspectRow]] = defaultdict(list)
    for row in rows:
        groups[row.word].append(row)
    gathered = [
        {
            "word": word,
            "count": len(group),
            "documents": len({row.source for row in group}),
            "kinds": sorted({row.kind for row in group}),
            "score": max(row.score for row in group),
            "suggestions": _most_suggested(group),
            "contexts": list(dict.fromkeys(row.context for row in group))[:_MOST_CONTEXTS],
        }
        for word, group in groups.items()
    ]
    gathered.sort(key=lambda it: (-int(str(it["count"])), str(it["word"])))
    return gathered


def words_as_lines(gathered: Iterable[dict[str, Any]], speech: Speech = _ENGLISH) -> str:
    """One word a line: count, word, suggestions, and a place in brackets."""
    return "".join(
        f"{it['count']:>6}  {shown(shortened(it['word']))}{_arrow(it['suggestions'], speech)}"
        f"  [{shown(shortened(it['contexts'][0]))}]\n"
        for it in gathered
    )


def _most_suggested(group: Sequence[SuspectRow]) -> list[str]:
    weights: defaultdict[str, float] = defaultdict(float)
    for row in group:
        for rank, suggestion in enumerate(row.suggestions):
            weights[suggestion] += 1 / (rank + 1)
    return sorted(weights, key=lambda it: (-weights[it], it))[:_SHOWN]


def _arrow(suggestions: Sequence[str], speech: Speech) -> str:
    shown = [suggestion or speech.sentence("(delete)") for suggestion in suggestions[:_SHOWN]]
    return f" -> {', '.join(shown)}" if shown else ""


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

"""Parts whose kind a reader corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ocrfix.outline.bylines import authors_of
from ocrfix.outline.find import KEPT_LINES, Article, Outline, Part, PartKind
from ocrfix.outline.marked_lines import Caption


@dataclass(frozen=True, slots=True)
class KindChoice:
    """What a reader says a part is.

    Attributes:
        start, end: Where it stands, half-open, in the text the choice refers to.
        kind: What it is.
    """

    start: int
    end: int
    kind: PartKind


def correct(outline: Outline, text: str, choices: Sequence[KindChoice]) -> Outline:
    """Give parts the kinds that were chosen for them.

    A choice is about the part that it shares most of its span with: edits may have moved
    an end by a word or two. One that shares less than half of it is about no part any more.

    Args:
        outline: As it was found.
        text: Its text.
        choices: In offsets of that text; of several on one part the last holds.
    """
    if not choices:
        return outline
    return Outline(tuple(_corrected(article, text, choices) for article in outline.articles))


def _corrected(article: Article, text: str, choices: Sequence[KindChoice]) -> Article:
    parts = list(article.parts)
    for choice in choices:
        number = max(range(len(parts)), key=lambda it: _shared(parts[it], choice), default=None)
        if number is not None and 2 * _shared(parts[number], choice) > choice.end - choice.start:
            parts[number] = _as(parts[number], choice.kind, text)
    return replace(article, parts=tuple(parts))


def _shared(part: Part, choice: KindChoice) -> int:
    return max(min(part.end, choice.end) - max(part.start, choice.start), 0)


def _as(part: Part, kind: PartKind, text: str) -> Part:
    if part.kind is kind:
        return part
    words = text[part.start : part.end]
    return Part(
        kind,
        part.start,
        part.end,
        authors=authors_of(words) if kind is PartKind.BYLINE else (),
        caption=Caption(part.start, part.end, "", " ".join(words.split()))
        if kind is PartKind.CAPTION
        else None,
        flows=kind not in KEPT_LINES and (part.flows or part.kind in KEPT_LINES),
    )

"""Parts whose kind a reader corrected, and articles begun or put together by that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ocrfix.outline.bylines import authors_of
from ocrfix.outline.marked_lines import Caption
from ocrfix.outline.parts import HEADINGS, KEPT_LINES, Article, Outline, Part, PartKind


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


def correct(
    outline: Outline, text: str, choices: Sequence[KindChoice], *, is_page: bool = False
) -> Outline:
    """Give parts the kinds that were chosen for them.

    A choice is about the part that it shares most of its span with: edits may have moved
    an end by a word or two. One that shares less than half of it is about no part any more.

    On a page a part that is called a headline begins an article, and one that began an
    article and is called no heading any more belongs to the article above.

    Args:
        outline: As it was found.
        text: Its text.
        choices: In offsets of that text; of several on one part the last holds.
        is_page: Whether articles stand on a page, one below the other.
    """
    if not choices:
        return outline
    chosen: dict[int, PartKind] = {}
    articles = tuple(_corrected(it, text, choices, chosen) for it in outline.articles)
    return Outline(_regrouped(articles, chosen) if is_page else articles)


def _corrected(
    article: Article, text: str, choices: Sequence[KindChoice], chosen: dict[int, PartKind]
) -> Article:
    """An article with its parts as they were chosen; ``chosen`` is told where they begin."""
    parts = list(article.parts)
    for choice in choices:
        number = max(range(len(parts)), key=lambda it: _shared(parts[it], choice), default=None)
        if number is not None and 2 * _shared(parts[number], choice) > choice.end - choice.start:
            parts[number] = _as(parts[number], choice.kind, text)
            chosen[parts[number].start] = choice.kind
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


# --- articles ---------------------------------------------------------------------------


def _regrouped(articles: Sequence[Article], chosen: Mapping[int, PartKind]) -> tuple[Article, ...]:
    """Articles parted where a headline was chosen, joined where one was taken away."""
    pieces = [(index, piece) for index, it in enumerate(articles) for piece in _split(it, chosen)]
    made: list[Article] = []
    numbers: dict[int, int] = {}
    for index, piece in pieces:
        if made and _belongs_above(piece, chosen):
            above = made[-1]
            made[-1] = replace(above, end=piece.end, parts=above.parts + piece.parts)
        else:
            made.append(piece)
        numbers.setdefault(index, len(made) - 1)
    return tuple(
        it if it.goes_on is None else replace(it, goes_on=numbers[it.goes_on]) for it in made
    )


def _split(article: Article, chosen: Mapping[int, PartKind]) -> Iterator[Article]:
    cuts = [
        number
        for number, part in enumerate(article.parts)
        if number and chosen.get(part.start) is PartKind.HEADLINE
    ]
    if not cuts:
        yield article
        return
    first = article.parts[: cuts[0]]
    yield replace(article, end=first[-1].end, parts=first, goes_on=None)
    for start, end in zip(cuts, [*cuts[1:], len(article.parts)], strict=True):
        parts = article.parts[start:end]
        is_last = end == len(article.parts)
        onward = article.goes_on if is_last else None
        yield Article(parts[0].start, parts[-1].end, parts, article.kind, goes_on=onward)


def _belongs_above(piece: Article, chosen: Mapping[int, PartKind]) -> bool:
    """Whether a reader took the heading away that an article began with."""
    kind = chosen.get(piece.parts[0].start) if piece.parts else None
    begins = HEADINGS - {PartKind.CROSSHEAD}
    return kind is not None and kind not in begins and not piece.id

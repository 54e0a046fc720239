"""Parts whose kind a reader corrected, and articles begun, put together or moved by a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ocrfix.outline.bylines import authors_of
from ocrfix.outline.marked_lines import Caption
from ocrfix.outline.parts import HEADINGS, KEPT_LINES, Article, Outline, Part, PartKind


class Placing(StrEnum):
    """The place a reader gives a part.

    Attributes:
        BEGINS: It begins an article.
        JOINS: It belongs to the article above, and so does all that follows it.
        UP: It is read before what stands above it: the article that begins with it, or the part.
        DOWN: It is read behind what stands below it.
    """

    BEGINS = "begins"
    JOINS = "joins"
    UP = "up"
    DOWN = "down"


Said = PartKind | Placing
"""All that a reader may say of a part."""


def said_of(name: str) -> Said:
    """Read the name of a kind, or of a placing.

    Raises:
        ValueError: It is neither.
    """
    return Placing(name) if name in set(Placing) else PartKind(name)


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A reader's word on a part.

    Attributes:
        start, end: Where it stands, half-open, in the text the choice refers to.
        kind: What it is, or where it belongs.
    """

    start: int
    end: int
    kind: Said


class _Begins(StrEnum):
    """A reader's word on an article beginning with a part."""

    YES = "yes"
    NO = "no"
    UNLESS_TOLD = "unless told"  # no, unless the source itself tells the article apart


def correct(
    outline: Outline, text: str, choices: Sequence[KindChoice], *, is_page: bool = False
) -> Outline:
    """Give parts the kinds and places that were chosen for them.

    A choice is about the part that it shares most of its span with: edits may have moved
    an end by a word or two. One that shares less than half of it is about no part any more.

    On a page a part that is called a headline begins an article, and one that began an
    article and is called no heading any more belongs to the article above.

    Args:
        outline: As it was found.
        text: Its text.
        choices: In offsets of that text; of several on one part the last holds, and each
            move goes one step from where the last one led.
        is_page: Whether articles stand on a page, one below the other.
    """
    if not choices:
        return outline
    begins: dict[int, _Begins] = {}
    articles = tuple(
        _corrected(it, text, choices, begins, is_page=is_page) for it in outline.articles
    )
    moves = [it for it in choices if it.kind in {Placing.UP, Placing.DOWN}]
    return Outline(_moved(_regrouped(articles, begins), moves))


def _corrected(
    article: Article,
    text: str,
    choices: Sequence[KindChoice],
    begins: dict[int, _Begins],
    *,
    is_page: bool,
) -> Article:
    """An article with its parts as they were chosen; ``begins`` is told which begin one."""
    parts = list(article.parts)
    for choice in choices:
        number = _part_of(parts, choice)
        if number is None:
            continue
        if isinstance(choice.kind, PartKind):
            parts[number] = _as(parts[number], choice.kind, text)
        begin = _begin_of(choice.kind, is_page=is_page)
        if begin is not None:
            begins[parts[number].start] = begin
        elif isinstance(choice.kind, PartKind):
            begins.pop(parts[number].start, None)
    return replace(article, parts=tuple(parts))


def _begin_of(said: Said, *, is_page: bool) -> _Begins | None:
    """Return whether a part begins an article by what was said of it; None if that says nothing."""
    if isinstance(said, Placing):
        return {Placing.BEGINS: _Begins.YES, Placing.JOINS: _Begins.NO}.get(said)
    if not is_page:
        return None
    if said is PartKind.HEADLINE:
        return _Begins.YES
    return None if said in HEADINGS - {PartKind.CROSSHEAD} else _Begins.UNLESS_TOLD


def _part_of(parts: Sequence[Part], choice: KindChoice) -> int | None:
    """The number of the part that a choice is about; None if it is about none."""
    number = max(range(len(parts)), key=lambda it: _shared(parts[it], choice), default=None)
    if number is None or 2 * _shared(parts[number], choice) <= choice.end - choice.start:
        return None
    return number


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


def _regrouped(articles: Sequence[Article], begins: dict[int, _Begins]) -> tuple[Article, ...]:
    """Articles parted where a reader says that one begins, joined where none does."""
    if not begins:
        return tuple(articles)
    pieces = [(index, piece) for index, it in enumerate(articles) for piece in _split(it, begins)]
    made: list[Article] = []
    numbers: dict[int, int] = {}
    for index, piece in pieces:
        if made and _belongs_above(piece, begins):
            above = made[-1]
            made[-1] = replace(above, end=piece.end, parts=above.parts + piece.parts)
        else:
            made.append(piece)
        numbers.setdefault(index, len(made) - 1)
    return tuple(
        it if it.goes_on is None else replace(it, goes_on=numbers[it.goes_on]) for it in made
    )


def _split(article: Article, begins: dict[int, _Begins]) -> Iterator[Article]:
    cuts = [
        number
        for number, part in enumerate(article.parts)
        if number and begins.get(part.start) is _Begins.YES
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


def _belongs_above(piece: Article, begins: dict[int, _Begins]) -> bool:
    """Return whether a reader says that an article is none of its own."""
    said = begins.get(piece.parts[0].start) if piece.parts else None
    return said is _Begins.NO or (said is _Begins.UNLESS_TOLD and not piece.id)


# --- moves ------------------------------------------------------------------------------


def _moved(articles: tuple[Article, ...], moves: Sequence[KindChoice]) -> tuple[Article, ...]:
    """Articles, and parts of them, read one step earlier or later, move by move."""
    order = list(enumerate(articles))
    for move in moves:
        step = -1 if move.kind is Placing.UP else 1
        for place, (number, article) in enumerate(order):
            part = _part_of(article.parts, move)
            if part is None:
                continue
            if part:
                order[place] = number, _with_part_moved(article, part, part + step)
            elif 0 <= place + step < len(order):
                order[place], order[place + step] = order[place + step], order[place]
            break
    places = {number: place for place, (number, _) in enumerate(order)}
    return tuple(
        it if it.goes_on is None else replace(it, goes_on=places[it.goes_on]) for _, it in order
    )


def _with_part_moved(article: Article, part: int, place: int) -> Article:
    """An article with two of its parts exchanged; what it begins with stays first."""
    if not 0 < place < len(article.parts):
        return article
    parts = list(article.parts)
    parts[part], parts[place] = parts[place], parts[part]
    return replace(article, end=parts[-1].end, parts=tuple(parts))

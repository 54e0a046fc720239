"""Parts and articles as a reader corrected them: kinds, cuts, joins and moves."""

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
        CUTS: It begins in the middle of a part, and is one of its own from there on.
        RUNS_ON: It goes on with the part above: both are one.
    """

    BEGINS = "begins"
    JOINS = "joins"
    UP = "up"
    DOWN = "down"
    CUTS = "cuts"
    RUNS_ON = "runs on"


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
    article and is called no heading any more belongs to the article above. So does the title
    of a section, which stands above the article behind it.

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
    articles = _corrected(outline.articles, text, choices, begins, is_page=is_page)
    moves = [it for it in choices if it.kind in {Placing.UP, Placing.DOWN}]
    return Outline(_moved(_regrouped(articles, begins), moves))


def _corrected(
    articles: Sequence[Article],
    text: str,
    choices: Sequence[KindChoice],
    begins: dict[int, _Begins],
    *,
    is_page: bool,
) -> list[Article]:
    """Articles with their parts as they were chosen; ``begins`` is told which begin one.

    One whose only part goes on with another's is left without parts.
    """
    parts = [list(it.parts) for it in articles]
    for choice in choices:
        place = _place_of(parts, choice)
        if place is None:
            continue
        if choice.kind is Placing.CUTS:
            _cut(parts[place[0]], place[1], choice.start, text)
        elif choice.kind is Placing.RUNS_ON:
            _run_on(parts, place, begins, text)
        else:
            _say(parts[place[0]], place[1], choice.kind, begins, text, is_page=is_page)
    return [_with_parts(it, found) for it, found in zip(articles, parts, strict=True)]


def _with_parts(article: Article, parts: Sequence[Part]) -> Article:
    if not parts:
        return replace(article, parts=())
    return replace(article, start=parts[0].start, end=parts[-1].end, parts=tuple(parts))


def _place_of(parts: Sequence[Sequence[Part]], choice: KindChoice) -> tuple[int, int] | None:
    """The numbers of the article and of the part that a choice is about; None if about none."""
    for article, own in enumerate(parts):
        number = _part_of(own, choice)
        if number is not None:
            return article, number
    return None


def _say(
    parts: list[Part],
    number: int,
    said: Said,
    begins: dict[int, _Begins],
    text: str,
    *,
    is_page: bool,
) -> None:
    """Give a part its kind, and note whether it begins an article."""
    if isinstance(said, PartKind):
        parts[number] = _as(parts[number], said, text)
    begin = _begin_of(said, is_page=is_page)
    if begin is not None:
        begins[parts[number].start] = begin
    elif isinstance(said, PartKind):
        begins.pop(parts[number].start, None)


def _cut(parts: list[Part], number: int, at: int, text: str) -> None:
    """Part one part in two, both of its kind; ``at`` is where the second begins."""
    part = parts[number]
    above, below = text[part.start : max(at, part.start)], text[at : part.end]
    if above.strip() and below.strip():
        end = part.start + len(above.rstrip())
        start = part.end - len(below.lstrip())
        parts[number : number + 1] = [
            _spanning(part, part.start, end, text),
            _spanning(part, start, part.end, text),
        ]


def place_to_cut(articles: Sequence[Article], text: str, at: int) -> tuple[int, int] | None:
    """Return the span from the word at an offset to the end of its part.

    Args:
        articles: Those of the text.
        text: The text.
        at: An offset of it, in a word or before one.

    Returns:
        The span that a choice of ``Placing.CUTS`` is about; None where no part can begin:
        between two parts, or at the first word of one.
    """
    words = (it for article in articles for it in article.parts if it.start <= at < it.end)
    part = next(words, None)
    if part is None:
        return None
    while at > part.start and not text[at - 1].isspace() and not text[at].isspace():
        at -= 1
    start = at + len(text[at : part.end]) - len(text[at : part.end].lstrip())
    return (start, part.end) if part.start < start < part.end else None


def _run_on(
    parts: Sequence[list[Part]], place: tuple[int, int], begins: dict[int, _Begins], text: str
) -> None:
    """Make one of a part and the one above, unless something stands between them."""
    article, number = place
    own = parts[article]
    part, is_first = own[number], number == 0
    above = next((it for it in reversed(parts[:article]) if it), None) if is_first else own
    last = -1 if is_first else number - 1
    if above is None or text[above[last].end : part.start].strip() or above[last].end > part.start:
        return
    above[last] = _spanning(above[last], above[last].start, part.end, text)
    del own[number]
    begins.pop(part.start, None)
    if is_first and own:
        begins[own[0].start] = _Begins.NO


def _spanning(part: Part, start: int, end: int, text: str) -> Part:
    """A part with other ends."""
    made = _made(part.kind, start, end, text, flows=part.flows)
    return replace(part, start=start, end=end, authors=made.authors, caption=made.caption)


def _begin_of(said: Said, *, is_page: bool) -> _Begins | None:
    """Return whether a part begins an article by what was said of it; None if that says nothing."""
    if isinstance(said, Placing):
        return {Placing.BEGINS: _Begins.YES, Placing.JOINS: _Begins.NO}.get(said)
    if not is_page:
        return None
    if said in {PartKind.HEADLINE, PartKind.SECTION}:
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
    flows = kind not in KEPT_LINES and (part.flows or part.kind in KEPT_LINES)
    return _made(kind, part.start, part.end, text, flows=flows)


def _made(kind: PartKind, start: int, end: int, text: str, *, flows: bool) -> Part:
    words = text[start:end]
    return Part(
        kind,
        start,
        end,
        authors=authors_of(words) if kind is PartKind.BYLINE else (),
        caption=Caption(start, end, "", " ".join(words.split()))
        if kind is PartKind.CAPTION
        else None,
        flows=flows,
    )


# --- articles ---------------------------------------------------------------------------


def _regrouped(articles: Sequence[Article], begins: dict[int, _Begins]) -> tuple[Article, ...]:
    """Articles parted where a reader says that one begins, joined where none does."""
    if not begins and all(it.parts for it in articles):
        return tuple(articles)
    pieces = [(index, piece) for index, it in enumerate(articles) for piece in _split(it, begins)]
    made: list[Article] = []
    numbers: dict[int, int] = {}
    for index, piece in pieces:
        if made and piece.parts and _is_title_alone(made[-1]):
            made[-1] = replace(_joined(made[-1], piece), kind=piece.kind, id=piece.id)
        elif made and (not piece.parts or _belongs_above(piece, begins)):
            made[-1] = _joined(made[-1], piece)
        else:
            made.append(piece)
        numbers.setdefault(index, len(made) - 1)
    onward = [numbers[it.goes_on] if it.goes_on is not None else None for it in made]
    return tuple(
        replace(it, goes_on=target if target != number else None)
        for number, (it, target) in enumerate(zip(made, onward, strict=True))
    )


def _is_title_alone(article: Article) -> bool:
    """Return whether a reader left nothing to an article but the title of a section."""
    return not article.id and all(it.kind is PartKind.SECTION for it in article.parts)


def _joined(above: Article, below: Article) -> Article:
    """One article of two; the lower may have no parts left."""
    parts = above.parts + below.parts
    onward = above.goes_on if above.goes_on is not None else below.goes_on
    return replace(above, end=parts[-1].end, parts=parts, goes_on=onward)


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
    said = begins.get(piece.parts[0].start)
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

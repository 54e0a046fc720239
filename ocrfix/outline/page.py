"""The articles of a page, as it was printed: headlines, paragraphs, tables, advertisements.

Nothing is moved: articles and their parts are spans of the text of record, one behind the
other. What is not certain stays one piece: an article ends where the next heading begins.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from ocrfix.outline.bylines import Byline, read_byline
from ocrfix.outline.exports import pressreader
from ocrfix.outline.headings import Print, find_headings
from ocrfix.outline.jumps import join_jumps
from ocrfix.outline.paragraphs import Lines, paragraphs_of, sends_away
from ocrfix.outline.parts import Article, ArticleKind, Outline, Part, PartKind
from ocrfix.outline.printed import SMALL_START, Line, read_line
from ocrfix.resources import resource
from ocrfix.text.document import Article as Given
from ocrfix.text.document import Page
from ocrfix.text.pages import PAGE_BREAK
from ocrfix.text.tokens import TextSpan, iterate_lines, places_of

LEAST_LINES = 12
"""A text of fewer printed lines is no page."""
_LETTERS = re.compile(r"[^\W\d_]")
_LEAST_LETTERS = 3
_REACH = 3
"""So many lines below a heading its text must have begun, or it is none."""
_HEADLINE_LINES = 3
_MOST_REST = 4
_DATELINE = re.compile(
    r"[\"“]?[A-Z][\w.' ]{2,40}(?:[.,] ?[\w.' ]{1,20}){0,2}[.,] ?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*[.,]? ?\d{1,2}[^\w]{0,4}"
    r"(?:\([^)\n]{3,40}\)\W{0,3})?(?:—|–|--?|\?)",
    re.IGNORECASE,
)
_ADVERTISING_SHARE = 0.34
_ADVERTISING_LINES = 3


@cache
def _advertising() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """What advertisements are known by, and what to look for first."""
    data = tomllib.loads(resource("outline", "page.toml").read_text(encoding="utf-8"))
    return re.compile(data["advertising"]), tuple(data["near_advertising"])


def find_page_outline(
    text: str,
    furniture: Sequence[tuple[int, int]] = (),
    layout: Sequence[Page] = (),
    given: Sequence[Given] = (),
) -> Outline:
    """Find the articles of a page and their parts.

    Args:
        text: The text of record.
        furniture: Spans that are no part of an article, disjoint, in order.
        layout: The pages it was read from, if they are known.
        given: Pieces that the source itself tells apart; they are believed.
    """
    lines = _Page(text, [it for it in furniture if not _is_all_of(it, text, given)], layout)
    if not lines.lines:
        return Outline(tuple(_furniture_alone(lines)))
    cuts = _cuts(lines, given)
    found = [
        article
        for start, end in pairwise([*cuts, len(lines.lines)])
        if (article := _article(lines, range(start, end))) is not None
    ]
    ids = {piece.start: piece.id for piece in given}
    found = [replace(it, id=ids.get(it.start, "")) for it in found]
    starts = page_starts(text, layout)
    pages = [max(bisect_right(starts, it.start), 1) for it in found]
    return Outline(join_jumps(found, text, pages, len(starts)))


def page_starts(text: str, layout: Sequence[Page] = ()) -> list[int]:
    """Where the pages of a text of record begin, in order of position."""
    if not layout:
        return [0, *(at + 1 for at in places_of(text, PAGE_BREAK))]
    firsts: dict[str, int] = {}
    for number, page in enumerate(layout):
        # A page comes as often as the reading returns to it.
        firsts.setdefault(page.id or str(number), page.start)
    return sorted(firsts.values())


def _furniture_alone(page: _Page) -> Iterator[Article]:
    """What stands on a page of furniture: nothing is an article, and nothing is lost."""
    parts = tuple(map(_aside, page.aside))
    if parts:
        yield Article(parts[0].start, parts[-1].end, parts)


def _aside(line: TextSpan) -> Part:
    words = line.text.strip()
    start = line.start + line.text.index(words)
    kind = PartKind.JUMP if sends_away(read_line(line)) else PartKind.FURNITURE
    return Part(kind, start, start + len(words), stays=True)


def _is_all_of(span: tuple[int, int], text: str, given: Sequence[Given]) -> bool:
    """Whether a span is the whole of a piece that the source tells apart."""
    start, end = span
    return any(
        it.start < end
        and start < it.end
        and not (text[it.start : start] + text[end : it.end]).strip()
        for it in given
    )


class _Page:
    """The printed lines of a text with what is known of each."""

    def __init__(
        self, text: str, furniture: Sequence[tuple[int, int]], layout: Sequence[Page]
    ) -> None:
        self.text = text
        spans = [line for line in iterate_lines(text) if not line.text.isspace() and line.text]
        ends = [end for _, end in furniture]
        starts = [start for start, _ in furniture]
        self.aside: list[TextSpan] = []
        kept: list[TextSpan] = []
        self.stretches: list[int] = []
        for span in spans:
            inside = bisect_right(starts, span.start)
            is_aside = inside > 0 and ends[inside - 1] >= span.start + len(span.text.rstrip())
            (self.aside if is_aside else kept).append(span)
            if not is_aside:
                # No part runs across furniture.
                self.stretches.append(len(self.aside))
        self.lines: list[Line] = [read_line(span) for span in kept]
        self.prints = prints_of(layout, self.lines)
        found = [
            is_heading and not _byline(line.text)
            for line, is_heading in zip(
                self.lines, find_headings(self.lines, self.prints), strict=True
            )
        ]
        self.headings = _bridged(self.lines, found)


def _byline(words: str) -> Byline | None:
    """Words read as a byline; None if they are none."""
    return read_byline(words, pressreader(), is_export=False)


def _bridged(lines: Sequence[Line], found: Sequence[bool]) -> list[bool]:
    """Headings, the specks between two lines of one, and how one goes on in small letters."""
    headings = list(found)
    for index in range(1, len(lines) - 1):
        if found[index - 1] and found[index + 1] and not found[index]:
            headings[index] = len(_LETTERS.findall(lines[index].text)) < _LEAST_LETTERS
    for _, last in list(_runs(headings)):
        for index in _rest_of_heading(lines, last):
            headings[index] = True
    return headings


def _rest_of_heading(lines: Sequence[Line], last: int) -> range:
    """The lines a heading goes on in: a text begins with a capital, the middle of one does not."""
    rest = range(last + 1, min(last + 1 + _MOST_REST, len(lines)))
    if lines[last].is_at_end or not rest or not SMALL_START.match(lines[rest[0]].text):
        return range(0)
    ends = (index for index in rest if lines[index].is_at_end)
    end = next(ends, None)
    return range(0) if end is None else range(last + 1, end + 1)


def prints_of(layout: Sequence[Page], lines: Sequence[Line]) -> list[Print]:
    """How each line is printed, where the layout says so; empty where there is none."""
    known: dict[int, tuple[float, int, int]] = {}
    number = 0
    for page in layout:
        for block in page.blocks:
            number += 1
            for line in block.lines:
                height = float(line.box.height) if line.box is not None else 0.0
                known[line.start] = (height, number, len(block.lines))
    if not known:
        return []
    heights = sorted(height for height, _, _ in known.values() if height > 0)
    median = heights[len(heights) // 2] if heights else 0.0
    return [
        Print(height / median if median else 0.0, block, count)
        for height, block, count in (known.get(line.start, (0.0, 0, 0)) for line in lines)
    ]


# --- articles ---------------------------------------------------------------------------


def _cuts(page: _Page, given: Sequence[Given]) -> list[int]:
    """Indices of the lines that articles begin with."""
    if given:
        starts = [line.start for line in page.lines]
        inside = (bisect_right(starts, piece.start - 1) for piece in given)
        ends = (bisect_right(starts, piece.end - 1) for piece in given)
        return sorted({0, *inside, *ends} - {len(starts)}) if starts else []
    cuts = [0] if page.lines else []
    for first, last in _runs(page.headings):
        if first and _begins_article(page, last):
            cuts.append(first)
    return cuts


def _runs(headings: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """First and last index of each run of heading lines."""
    at = 0
    for is_heading, run in groupby(headings):
        length = len(list(run))
        if is_heading:
            yield at, at + length - 1
        at += length


def _begins_article(page: _Page, last: int) -> bool:
    """Whether running text begins soon below a heading."""
    return any(line.is_prose or line.is_wordy for line in page.lines[last + 1 : last + 1 + _REACH])


def _article(page: _Page, piece: range) -> Article | None:
    """The article of some lines, with the furniture that stands among them."""
    lines = page.lines[piece.start : piece.stop]
    if not lines:
        return None
    parts = list(_parts(page, piece))
    start, end = lines[0].start, lines[-1].end
    following = page.lines[piece.stop].start if piece.stop < len(page.lines) else len(page.text)
    first = 0 if piece.start == 0 else start
    parts += [_aside(it) for it in page.aside if first <= it.start < following]
    parts.sort(key=lambda part: part.start)
    kind = ArticleKind.ADVERTISEMENT if _advertises(page.text, lines) else ArticleKind.ARTICLE
    dateline = _dateline(page.text, parts)
    return Article(
        min(start, parts[0].start), max(end, parts[-1].end), tuple(parts), kind, dateline
    )


def _advertises(text: str, lines: Sequence[Line]) -> bool:
    least = max(_ADVERTISING_LINES, _ADVERTISING_SHARE * len(lines))
    pattern, near = _advertising()
    small = text[lines[0].start : lines[-1].end].casefold()
    if sum(map(small.count, near)) < least:
        return False
    return sum(bool(pattern.search(line.text)) for line in lines) >= least


def _dateline(text: str, parts: Iterable[Part]) -> tuple[int, int] | None:
    """From where and when the first paragraph of an article reports."""
    for part in parts:
        if part.kind is PartKind.PARAGRAPH:
            found = _DATELINE.match(text, part.start, part.end)
            return (found.start(), found.end()) if found else None
    return None


# --- parts ------------------------------------------------------------------------------


def _parts(page: _Page, piece: range) -> Iterator[Part]:
    """The parts of an article but for its furniture."""
    is_head = True
    for is_heading, run in groupby(piece, key=lambda index: page.headings[index]):
        for _, stretch in groupby(run, key=lambda index: page.stretches[index]):
            indices = list(stretch)
            if is_heading:
                yield from _heading_parts(page, indices, piece.start, is_head=is_head)
            else:
                yield from _body_parts(page, range(indices[0], indices[-1] + 1), is_head=is_head)
                is_head = False


def _heading_parts(
    page: _Page, indices: Sequence[int], first: int, *, is_head: bool
) -> Iterator[Part]:
    """A headline and what stands below it, or a crosshead.

    Args:
        page: The page.
        indices: Of the lines, which nothing parts.
        first: Index of the first line of the article.
        is_head: Whether no running text of the article stands above.
    """
    lines = [page.lines[index] for index in indices]
    if not is_head or indices[0] != first:
        kind = PartKind.DECK if is_head else PartKind.CROSSHEAD
        yield Part(kind, lines[0].start, lines[-1].end, flows=True)
        return
    end = 1
    # The headline goes on as it began: in capitals, or as tall.
    while end < min(len(lines), _HEADLINE_LINES) and _goes_with(lines[end - 1], lines[end]):
        end += 1
    yield Part(PartKind.HEADLINE, lines[0].start, lines[end - 1].end, flows=True)
    if end < len(lines):
        yield Part(PartKind.DECK, lines[end].start, lines[-1].end, flows=True)


def _goes_with(above: Line, below: Line) -> bool:
    return above.text.isupper() == below.text.isupper() and not above.is_at_end


def _body_parts(page: _Page, piece: range, *, is_head: bool) -> Iterator[Part]:
    """Bylines, jump lines, paragraphs and what keeps its lines."""
    prints = page.prints[piece.start : piece.stop]
    jumps = {line.start for line in page.lines[piece.start : piece.stop] if sends_away(line)}
    body = Lines(page.text, page.lines[piece.start : piece.stop], [it.block for it in prints])
    for number, part in enumerate(paragraphs_of(body)):
        words = page.text[part.start : part.end]
        byline = _byline(words) if is_head and number == 0 else None
        if byline is not None:
            yield Part(PartKind.BYLINE, part.start, part.end, authors=byline.authors)
        elif part.start in jumps:
            yield Part(PartKind.JUMP, part.start, part.end)
        else:
            yield part

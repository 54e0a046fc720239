"""The articles of a page, as it was printed: headlines, paragraphs, tables, advertisements.

Nothing is moved: articles and their parts are spans of the text of record, in the order in
which they are read. What is not certain stays one piece: an article ends where the next
heading begins.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ocrfix.outline.headings import is_masthead
from ocrfix.outline.jumps import join_jumps
from ocrfix.outline.page_lines import PageLines, byline_in, is_amid_sentence, runs_of
from ocrfix.outline.page_signs import page_signs
from ocrfix.outline.paragraphs import Lines, paragraphs_of, sends_away
from ocrfix.outline.parts import Article, ArticleKind, Outline, Part, PartKind
from ocrfix.outline.printed import HYPHEN_ENDS, Line, read_line
from ocrfix.outline.sections import title_lines
from ocrfix.outline.two_languages import begun_in_another
from ocrfix.outline.wording import wording_of
from ocrfix.text.document import Article as Given
from ocrfix.text.document import Page
from ocrfix.text.pages import PAGE_BREAK
from ocrfix.text.tokens import TextSpan, places_of
from ocrfix.words.language import KNOWN

LEAST_LINES = 12
"""A text of fewer printed lines is no page."""
_REACH = 4
"""So many lines below a heading its text must have begun, or it is none."""
_HEADLINE_LINES = 3
_WORDY_BELOW = 2
_TOP_LINES = 24
"""The head of a newspaper ends among so many first lines of a page."""
_MOST_APART = 1
_LOW = 0.9
"""A line this low beside the letters of the text may be a crosshead all the same: below a headline
that is `_MUCH_TALLER`."""
_MUCH_TALLER = 1.5
_OTHER_LETTERS = 1.5
"""Letters so many times as tall as those of the line beside them are of another heading."""
_ADVERTISING_SHARE = 0.34
_ADVERTISING_LINES = 3


def find_page_outline(
    text: str,
    furniture: Sequence[tuple[int, int]] = (),
    layout: Sequence[Page] = (),
    given: Sequence[Given] = (),
    language: str = KNOWN,
) -> Outline:
    """Find the articles of a page and their parts.

    Args:
        text: The text of record.
        furniture: Spans that are no part of an article, disjoint, in order.
        layout: The pages it was read from, if they are known.
        given: Pieces that the source itself tells apart; they are believed.
        language: What it is in.
    """
    furniture = [it for it in furniture if not _is_all_of(it, text, given)]
    lines = PageLines(text, furniture, layout, is_told_apart=bool(given), language=language)
    if not lines.lines:
        return Outline(tuple(_furniture_alone(lines)))
    cuts = _cuts(lines, given)
    found = [
        article
        for start, end in pairwise([*cuts, len(lines.lines)])
        if (article := _article(lines, range(start, end), language)) is not None
    ]
    told = {piece.start: piece for piece in given}
    found = [_as_told(it, told[it.start]) if it.start in told else it for it in found]
    starts = page_starts(text, layout)
    pages = [max(bisect_right(starts, it.start), 1) for it in found]
    return Outline(join_jumps(found, text, pages, len(starts), language))


def _as_told(article: Article, piece: Given) -> Article:
    """Return an article under the id that its source gives it, as what the source calls it."""
    is_advertisement = piece.kind in page_signs().told_advertisements
    told = ArticleKind.ADVERTISEMENT if is_advertisement else ArticleKind.ARTICLE
    if piece.section == piece.id != "":
        told = ArticleKind.SECTION
        parts = (replace(it, kind=_title_kind(it)) for it in article.parts)
        article = replace(article, parts=tuple(parts))
    kind = told if piece.kind else article.kind
    return replace(article, id=piece.id, kind=kind, section=piece.section)


def _title_kind(part: Part) -> PartKind:
    return part.kind if part.kind is PartKind.FURNITURE else PartKind.SECTION


def page_starts(text: str, layout: Sequence[Page] = ()) -> list[int]:
    """Return the offsets at which the pages of a text of record begin, in order."""
    if not layout:
        return [0, *(at + 1 for at in places_of(text, PAGE_BREAK))]
    firsts: dict[str, int] = {}
    for number, page in enumerate(layout):
        # A page comes as often as the reading returns to it.
        firsts.setdefault(page.id or str(number), page.start)
    return sorted(firsts.values())


def _furniture_alone(page: PageLines) -> Iterator[Article]:
    """Yield the parts of a page that holds furniture alone, as one article."""
    parts = tuple(map(_aside, page.aside))
    if parts:
        yield Article(parts[0].start, parts[-1].end, parts)


def _aside(line: TextSpan) -> Part:
    words = line.text.strip()
    start = line.start + line.text.index(words)
    kind = PartKind.JUMP if sends_away(read_line(line)) else PartKind.FURNITURE
    return Part(kind, start, start + len(words), stays=True)


def _is_all_of(span: tuple[int, int], text: str, given: Sequence[Given]) -> bool:
    """Return whether a span is the whole of a piece that the source tells apart."""
    start, end = span
    return any(
        it.start < end
        and start < it.end
        and not (text[it.start : start] + text[end : it.end]).strip()
        for it in given
    )


# --- articles ---------------------------------------------------------------------------


def _cuts(page: PageLines, given: Sequence[Given]) -> list[int]:
    """Indices of the lines that articles begin with."""
    if given:
        starts = [line.start for line in page.lines]
        inside = (bisect_right(starts, piece.start - 1) for piece in given)
        ends = (bisect_right(starts, piece.end - 1) for piece in given)
        return sorted({0, *inside, *ends} - {len(starts)}) if starts else []
    cuts = [0] if page.lines else []
    begun: int | None = None
    below = 0
    tallest = 0.0
    for top, last in runs_of(page.headings):
        first = _behind_break(page, top, last)
        if begun is None or not page.prints or _is_apart(page, range(below, first)):
            begun = first
        begun = _behind_break(page, begun, first)
        begun = max(begun, _behind_masthead(page, first, last))
        below = last + 1
        height = _tallest(page, first, last)
        if _begins_article(page, first, last) and not _is_crosshead(page, first, last, tallest):
            cuts += [begun] if begun else []
            tallest = max(height, _tallest(page, begun, last))
            begun = None
    if page.prints:
        cuts = sorted({*cuts, *_without_heading(page)})
    return cuts


def _without_heading(page: PageLines) -> Iterator[int]:
    """The lines that begin articles in another language; the head of a newspaper is none."""
    for block in begun_in_another(page.lines, page.prints, page.headings):
        is_head = any(is_masthead(page.lines[it].text) for it in block)
        if not is_head and not page.headings[block.start]:
            yield block.start


def _behind_masthead(page: PageLines, first: int, last: int) -> int:
    """Return the line a heading begins with, behind the head of a newspaper in the same run."""
    heads = [it for it in range(first, last) if is_masthead(page.lines[it].text)]
    return heads[-1] + 1 if heads else first


def _behind_break(page: PageLines, first: int, last: int) -> int:
    """Return the first of some lines that stands on the page of the last."""
    while page.pages[first] != page.pages[last]:
        first += 1
    return first


def _is_apart(page: PageLines, between: range) -> bool:
    """Return whether the lines between two headings part them; a byline or a speck does not."""
    return len(between) > _MOST_APART or any(
        page.lines[index].is_prose or page.lines[index].is_wordy for index in between
    )


def _tallest(page: PageLines, first: int, last: int) -> float:
    """Return the height of the tallest of some heading lines; 0 if nobody knows."""
    return max((it.height for it in page.prints[first : last + 1]), default=0.0)


def _is_crosshead(page: PageLines, first: int, last: int, above: float) -> bool:
    """Return whether a heading parts an article and begins none.

    Args:
        page: The page.
        first: Its first line.
        last: Its last.
        above: How tall the headline of the article above is; 0 if nobody knows.
    """
    if all(page_signs().chapters.match(page.lines[index].text) for index in range(first, last + 1)):
        return True
    height = _tallest(page, first, last)
    own = page.prints[first : last + 1]
    is_low = 0 < height < _LOW or any(0 < it.size < _LOW for it in own)
    # One in a block of its own stands above a new text.
    is_inside = any(it.lines > last - first + 1 for it in own)
    return is_low and is_inside and above >= _MUCH_TALLER * min(height, 1.0)


def _begins_article(page: PageLines, first: int, last: int) -> bool:
    """Return whether running text begins soon below a heading.

    Below one in capitals that stands under running text there may be names and figures.
    """
    if _names_paper(page, first, page.lines[last + 1 : last + 1 + _REACH]):
        return False
    if is_amid_sentence(page.lines, first, last):
        return False
    below = _below_byline(page, last)
    if any(line.is_prose or (line.is_wordy and bool(page.prints)) for line in below):
        return True
    above = page.lines[first - 1] if first else None
    return (
        above is not None
        and (above.is_prose or above.is_at_end)
        and page.lines[first].text.isupper()
        and sum(line.is_wordy for line in below) >= _WORDY_BELOW
    )


def _below_byline(page: PageLines, last: int) -> list[Line]:
    """Return some lines below a heading without those that name who wrote its text."""
    near = page.lines[last + 1 : last + 1 + 2 * _REACH]
    return [it for it in near if byline_in(it.text) is None][:_REACH]


def _names_paper(page: PageLines, first: int, below: Sequence[Line]) -> bool:
    """Return whether a heading at the top of a page stands in the head of the newspaper."""
    is_top = first < _TOP_LINES or page.pages[first - _TOP_LINES] != page.pages[first]
    return is_top and any(is_masthead(it.text) and not it.is_prose for it in below)


def _article(page: PageLines, piece: range, language: str) -> Article | None:
    """The article of some lines, with the furniture that stands among them."""
    lines = page.lines[piece.start : piece.stop]
    if not lines:
        return None
    parts = list(_parts(page, piece, language))
    _put_in(parts, [_aside(line) for line in page.aside_in(piece)])
    kind = ArticleKind.ADVERTISEMENT if _advertises(lines) else ArticleKind.ARTICLE
    dateline = _dateline(page.text, parts, language)
    return Article(parts[0].start, parts[-1].end, tuple(parts), kind, dateline)


def _put_in(parts: list[Part], aside: Sequence[Part]) -> None:
    """Put furniture behind the parts that stand above it in the text."""
    if all(above.start < below.start for above, below in pairwise(parts)):
        parts[:] = sorted([*parts, *aside], key=lambda it: it.start)
        return
    for part in aside:
        above = [(it.start, place) for place, it in enumerate(parts) if it.start < part.start]
        parts.insert(max(above)[1] + 1 if above else 0, part)


def _advertises(lines: Sequence[Line]) -> bool:
    least = max(_ADVERTISING_LINES, _ADVERTISING_SHARE * len(lines))
    signs = page_signs()
    small = "\n".join(line.text for line in lines).casefold()
    if sum(map(small.count, signs.near_advertising)) < least:
        return False
    return sum(bool(signs.advertising.search(it.text)) for it in lines) >= least


def _dateline(text: str, parts: Iterable[Part], language: str) -> tuple[int, int] | None:
    """Return the span of the place and date that open the first paragraph; None without them."""
    for part in parts:
        if part.kind is PartKind.PARAGRAPH:
            found = wording_of(language).report.match(text, part.start, part.end)
            return (found.start(), found.end()) if found else None
    return None


# --- parts ------------------------------------------------------------------------------


def _parts(page: PageLines, piece: range, language: str) -> Iterator[Part]:
    """The parts of an article but for its furniture."""
    is_bare_below = piece.stop < len(page.lines) and not page.headings[piece.stop]
    is_head = True
    for is_heading, run in groupby(piece, key=lambda index: page.headings[index]):
        for _, stretch in groupby(run, key=lambda index: page.stretches[index]):
            indices = list(stretch)
            if is_heading and is_head and indices[0] == piece.start:
                yield from _head_parts(page, indices, language, is_bare_below=is_bare_below)
            elif is_heading:
                kind = PartKind.DECK if is_head else PartKind.CROSSHEAD
                yield from _headings(page, indices, kind)
            else:
                yield from _body_parts(page, range(indices[0], indices[-1] + 1), is_head=is_head)
                is_head = False


def _head_parts(
    page: PageLines, indices: Sequence[int], language: str, *, is_bare_below: bool
) -> Iterator[Part]:
    """The title of a section, a headline and what stands below it.

    Args:
        page: The page.
        indices: Of the lines an article begins with, which nothing parts.
        language: What it is in.
        is_bare_below: Whether the article behind has no heading.
    """
    lines = [page.lines[index] for index in indices]
    prints = [page.prints[index] for index in indices] if page.prints else []
    first = title_lines(lines, prints, language, is_bare_below=is_bare_below)
    if first:
        yield _heading(page, indices[:first], PartKind.SECTION)
    end = first + 1
    # The headline goes on as it began: in capitals, or as tall.
    most = min(len(lines), first + _HEADLINE_LINES)
    while end < most and _goes_with(page, indices[end - 1], indices[end]):
        end += 1
    if first < len(lines):
        yield _heading(page, indices[first:end], PartKind.HEADLINE)
    yield from _headings(page, indices[end:], PartKind.DECK)


def _headings(page: PageLines, indices: Sequence[int], kind: PartKind) -> Iterator[Part]:
    """Heading lines as parts: a deck ends where its sentence does, or as its letters change."""
    begun = 0
    for at in range(1, len(indices) + 1):
        if at == len(indices) or not _goes_with(page, indices[at - 1], indices[at]):
            yield _heading(page, indices[begun:at], kind)
            begun = at


def _heading(page: PageLines, indices: Sequence[int], kind: PartKind) -> Part:
    """Some lines that nothing parts as a heading."""
    start, end = page.lines[indices[0]].start, page.lines[indices[-1]].end
    height = _tallest(page, indices[0], indices[-1])
    return Part(kind, start, end, flows=True, height=height)


def _goes_with(page: PageLines, above: int, below: int) -> bool:
    """Return whether a heading goes on in the next line: in capitals as it began, or as tall."""
    first, second = page.lines[above], page.lines[below]
    if first.text.endswith(HYPHEN_ENDS):
        return True
    if first.is_at_end or first.text.isupper() != second.text.isupper():
        return False
    heights = [page.prints[it].height for it in (above, below)] if page.prints else []
    return not heights or min(heights) == 0 or max(heights) < _OTHER_LETTERS * min(heights)


def _body_parts(page: PageLines, piece: range, *, is_head: bool) -> Iterator[Part]:
    """Bylines, jump lines, paragraphs and what keeps its lines."""
    lines, jumps = page.lines[piece.start : piece.stop], page.jumps[piece.start : piece.stop]
    blocks = [it.block for it in page.prints[piece.start : piece.stop]]
    sent = {line.start for line, is_jump in zip(lines, jumps, strict=True) if is_jump}
    body = Lines(page.text, lines, jumps, blocks)
    for number, part in enumerate(paragraphs_of(body)):
        words = page.text[part.start : part.end]
        byline = byline_in(words) if is_head and number == 0 else None
        if byline is not None:
            yield Part(PartKind.BYLINE, part.start, part.end, authors=byline.authors)
        elif part.start in sent:
            yield Part(PartKind.JUMP, part.start, part.end)
        else:
            yield part

r"""The articles in a text and their parts: who wrote what, and what is debris.

The outline only reads; the furniture rules and the article writers act on what it says.

An article export is known by its signs: a byline behind a dash, the footer behind the
article (``Newspapers in English``), a caption between ``??`` marks that stands a second
time without them. ``??`` alone proves nothing: of 906 that open a line on 26,173 front
pages of 1916 none is a caption mark. So a marked line counts as a caption only

* if its text stands a second time in the same article, or
* if it has both marks, around a plausible credit or nothing, and the article has another
  sign, or
* if it has one mark, or a credit in an unusual form, is no question, and the article has both
  a dashed byline and the footer.

Source:
    Counted on the public-domain front pages the project is tuned on, 2026; the export
    form as in ``resources/exports``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ocrfix.outline.bylines import read_byline
from ocrfix.outline.captions import Repeats, find_repeats, settle
from ocrfix.outline.exports import ExportForm, pressreader
from ocrfix.outline.heads import is_torn
from ocrfix.outline.marked_lines import (
    CAPTION_MARK,
    Caption,
    MarkedLine,
    is_marked,
    read_marked_lines,
)
from ocrfix.outline.parts import Article, Outline, Part, PartKind
from ocrfix.outline.service_parts import told_in
from ocrfix.text.tokens import TextSpan, iterate_blocks, iterate_lines

# A unit of this many words is running text, whatever it ends in.
_BODY_WORDS = 20
# How many units may stand before the first paragraph.
_HEAD_UNITS_LIMIT = 8
_PUBLICATION_WORDS_LIMIT = 6
# With an article before it and no word that papers are named by: "Le Monde diplomatique".
_SHORT_PUBLICATION_WORDS = 3
# A headline may ask or exclaim, but a stop shows a sentence and a comma a broken one.
_NO_HEADING_ENDS = (".", ".”", '."', "…", ":", ".)", ",")


@dataclass(frozen=True, slots=True)
class Known:
    """Facts on a text known from elsewhere: cleaning takes the signs of an export away.

    Attributes:
        captions: Captions whose marks are gone.
        bylines: Bylines whose dash is gone; ``dash`` says how wide it was.
        starts: Where articles begin whose predecessors lost their footer, in order.
        furniture: Spans printed around articles, disjoint, in order. Each is a part of its
            own, wherever it stands.
        told: What a news database says of articles, in order; None to look for it.
    """

    captions: Sequence[Caption] = ()
    bylines: Sequence[Part] = ()
    starts: Sequence[int] = ()
    furniture: Sequence[tuple[int, int]] = ()
    told: Sequence[Part] | None = None


def find_outline(text: str, known: Known | None = None) -> Outline:
    """Find the articles of a text and their parts.

    Args:
        text: Raw or cleaned.
        known: What the text itself does not show, in its offsets.
    """
    known = known or Known()
    told, lines, starts = told_in(text, known.told)
    furniture = known.furniture
    form = pressreader()
    articles = []
    for blocks, footers in _split_articles(text, form, sorted({*known.starts, *starts})):
        units = list(_cut_out(list(_cut_out(blocks, lines)), furniture))
        parts = _article_parts(text, units, footers, form, known)
        if blocks and furniture:
            inside = _touching(furniture, blocks[0].start, blocks[-1].end)
            parts += [Part(PartKind.FURNITURE, *span, stays=True) for span in inside]
        parts += (it for it in told if _within(it, blocks))
        parts.sort(key=lambda part: (part.start, part.end))
        if parts:
            articles.append(Article(parts[0].start, parts[-1].end, tuple(parts)))
    return Outline(tuple(articles))


def _split_articles(
    text: str, form: ExportForm, known_starts: Sequence[int]
) -> Iterable[tuple[list[TextSpan], list[TextSpan]]]:
    """Give the blocks of each article and the footer lines that close it."""
    starts = sorted({line.start for line in form.iterate_footers(text)})
    units: list[TextSpan] = []
    footers: list[TextSpan] = []
    for block in iterate_blocks(text):
        if bisect_left(starts, block.end) == bisect_left(starts, block.start):
            closing = []
        else:
            lines = list(_lines_of(block))
            closing = [line for line in lines if form.footer.fullmatch(line.text)]
            if len(closing) < len(lines):
                closing = []
        if closing:
            footers += closing
            continue
        begins = bisect_right(known_starts, block.start) > bisect_right(
            known_starts, units[-1].start if units else block.start
        )
        if footers or begins:
            yield units, footers
            units, footers = [], []
        units.append(block)
    yield units, footers


def _lines_of(block: TextSpan) -> Iterable[TextSpan]:
    return (
        TextSpan(block.start + line.start, block.start + line.end, line.text)
        for line in iterate_lines(block.text)
    )


def _article_parts(
    text: str,
    blocks: Sequence[TextSpan],
    footers: Sequence[TextSpan],
    form: ExportForm,
    known: Known,
) -> list[Part]:
    furniture = [Part(PartKind.FURNITURE, line.start, line.end) for line in footers]
    byline = next((it for it in known.bylines if _within(it, blocks)), None)
    byline = byline or _find_byline(blocks, form, is_export=bool(footers))
    found = _find_captions(text, blocks, byline, bool(footers), form)
    found += [caption for caption in known.captions if _within(caption, blocks)]
    units = list(_cut_out(blocks, sorted((it.start, it.end) for it in found)))
    head_end = _head_length(units, byline)
    parts = [Part(PartKind.CAPTION, it.start, it.end, caption=it) for it in found]
    is_export = byline is not None and byline.dash > 0
    parts += _head_parts(units[:head_end], form, is_export=is_export)
    for unit in units[head_end:]:
        if byline is not None and unit.start <= byline.start < unit.end:
            parts.append(byline)
        else:
            parts.append(Part(PartKind.PARAGRAPH, unit.start, unit.end))
    return sorted(parts + furniture, key=lambda part: (part.start, part.end))


def _within(it: Caption | Part, blocks: Sequence[TextSpan]) -> bool:
    return bool(blocks) and blocks[0].start <= it.start < blocks[-1].end


# --- bylines ---------------------------------------------------------------------------


def _find_byline(blocks: Sequence[TextSpan], form: ExportForm, *, is_export: bool) -> Part | None:
    """The byline: a short unit of names between the headline and the first paragraph."""
    for index, block in enumerate(blocks[:_HEAD_UNITS_LIMIT]):
        found = read_byline(block.text, form, is_export=is_export) if index else None
        if found is not None:
            return Part(PartKind.BYLINE, block.start, block.end, found.authors, found.dash)
        if _is_body(block) and not is_marked(block.text):
            return None
    return None


# --- captions --------------------------------------------------------------------------


def _find_captions(
    text: str, blocks: Sequence[TextSpan], byline: Part | None, has_footer: bool, form: ExportForm
) -> list[Caption]:
    """The marked captions that the article's other signs bear out, and their repeats."""
    if CAPTION_MARK not in text:
        return []
    blocks = [_with_indent(text, block) for block in blocks]
    marked = read_marked_lines(blocks, form)
    if not marked:
        return []
    head_end = byline.start if byline is not None else 0
    repeats = find_repeats(marked, blocks, head_end)
    dashed_byline = byline is not None and byline.dash > 0
    signs = int(has_footer) + int(dashed_byline)
    sure = [it for it in marked if _is_borne_out(it, repeats, signs)]
    return settle(text, sure, repeats)


def _with_indent(text: str, block: TextSpan) -> TextSpan:
    """The block with the blanks before its first line, which go with a caption's mark."""
    start = block.start
    while start and text[start - 1] in " \t\u00a0":
        start -= 1
    return TextSpan(start, block.end, text[start : block.end])


def _is_borne_out(line: MarkedLine, repeats: Repeats, signs: int) -> bool:
    if repeats.get(line):
        return True
    return line.signs_needed is not None and signs >= line.signs_needed


def _cut_out(blocks: Sequence[TextSpan], spans: Sequence[tuple[int, int]]) -> Iterable[TextSpan]:
    """Cut spans, disjoint and in order, out of the blocks."""
    if not spans:
        yield from blocks
        return
    for block in blocks:
        position = block.start
        inside = _touching(spans, block.start, block.end)
        for start, end in [*inside, (block.end, block.end)]:
            piece = block.text[position - block.start : max(start, position) - block.start]
            stripped = piece.strip()
            if stripped:
                left = position + len(piece) - len(piece.lstrip())
                yield TextSpan(left, left + len(stripped), stripped)
            position = max(position, end)


def _touching(spans: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Those of disjoint spans in order that touch a stretch."""
    first = bisect_right(spans, start, key=lambda span: span[1])
    return spans[first : bisect_left(spans, end, key=lambda span: span[0])]


# --- head ------------------------------------------------------------------------------


def _is_body(unit: TextSpan) -> bool:
    # A page may be one unit, and its words are many to count.
    return "\n" in unit.text or len(unit.text.split(None, _BODY_WORDS - 1)) == _BODY_WORDS


def _head_length(units: Sequence[TextSpan], byline: Part | None) -> int:
    """Count the units before the byline or else before the first paragraph."""
    if byline is not None:
        return sum(unit.start < byline.start for unit in units)
    for index, unit in enumerate(units[:_HEAD_UNITS_LIMIT]):
        is_heading = (
            not _is_body(unit)
            and not unit.text.endswith(_NO_HEADING_ENDS)
            and not is_torn(unit.text, *(it.text for it in units[index + 1 : index + 2]))
        )
        if not is_heading:
            # A lone short line is a headline only if a paragraph follows.
            return index if _is_body(unit) or index > 0 else 0
    return 0


def _head_parts(units: Sequence[TextSpan], form: ExportForm, *, is_export: bool) -> list[Part]:
    if not units:
        return []
    kinds = [PartKind.HEADLINE] + [PartKind.DECK] * (len(units) - 1)
    if len(units) > 1 and _is_publication(units[0].text, form, is_export=is_export):
        kinds = [PartKind.PUBLICATION, PartKind.HEADLINE] + [PartKind.DECK] * (len(units) - 2)
    return [Part(kind, unit.start, unit.end) for kind, unit in zip(kinds, units, strict=True)]


def _is_publication(line: str, form: ExportForm, *, is_export: bool) -> bool:
    """Return whether the first line of an article is the name of its paper.

    An export begins with it, so there an article of the language is enough: ``Le Soir``.
    """
    words = line.split()
    if len(words) > _PUBLICATION_WORDS_LIMIT:
        return False
    if not form.publication_words.isdisjoint(words):
        return True
    return (
        is_export
        and 1 < len(words) <= _SHORT_PUBLICATION_WORDS
        and words[0].casefold() in form.publication_openers
        and all(word[:1].isupper() or word in form.name_particles for word in words)
    )

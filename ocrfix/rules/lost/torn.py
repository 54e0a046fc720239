"""The continuations of paragraphs that an export or a page break tore in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice, pairwise

from ocrfix.evidence.channel import Source
from ocrfix.outline import Part, PartKind
from ocrfix.rules.context import Context
from ocrfix.text.tokens import iterate_blocks
from ocrfix.words.lists import word_list

# A closing quotation mark belongs to the words before it; the comma inside it shows that
# the sentence goes on.
_OPEN_END = re.compile(r"(?:\w|[,—–-]|[,][”\"’'])$")
# "iPhone", "eBay": the one kind of word that begins a sentence in lower case.
_CAMEL_CASE = re.compile(r"[a-z]{1,2}[A-Z]")
_LEAST_WORDS = 4
_PARAGRAPHS = frozenset({PartKind.PARAGRAPH})
_HEADS = frozenset({PartKind.HEADLINE, PartKind.DECK})
_BELOW = frozenset({PartKind.DECK, PartKind.PARAGRAPH})
# How far back the last word and the marks behind it are looked for.
TAIL = 80
# A line this much shorter than the block's longest ends its paragraph whatever follows.
_FULL_LINE_SHARE = 0.6


def paragraphs_beside(text: str, context: Context) -> Iterator[tuple[Part, Part, Part | None]]:
    """Give the paragraphs of articles that may go on in the next, that one and what follows."""
    # A scanned page is often one block, and has no gap to look at.
    if next(islice(iterate_blocks(text), 1, None), None) is None:
        return
    yield from _left_open(text, context, _PARAGRAPHS, _PARAGRAPHS)


def heads_beside(text: str, context: Context) -> Iterator[tuple[Part, Part, Part | None]]:
    """Give what looks like a headline but may go on in the next part, that one and what follows."""
    for left, right, after in _left_open(text, context, _HEADS, _BELOW):
        if goes_on(text[right.start : right.end]):
            yield left, right, after


def _left_open(
    text: str, context: Context, kinds: Collection[PartKind], below: Collection[PartKind]
) -> Iterator[tuple[Part, Part, Part | None]]:
    """Give the parts of some kinds that stop in mid-sentence above others, and what follows."""
    for article in context.outline(text).articles:
        behind = [*article.parts[2:], None]
        for (left, right), after in zip(pairwise(article.parts), behind, strict=False):
            if left.kind in kinds and right.kind in below and _stops_open(text, left, context):
                yield left, right, after


def torn_at(text: str, context: Context) -> frozenset[int]:
    """Give where paragraphs go on in lower case that stopped without a mark."""
    return frozenset(
        right.start
        for _, right, _ in paragraphs_beside(text, context)
        if goes_on(text[right.start : right.end])
    )


def _stops_open(text: str, part: Part, context: Context) -> bool:
    """Return whether a paragraph stops in mid-sentence."""
    paragraph = text[part.start : part.end]
    # Only the end is looked at: a paragraph may be as long as its page.
    tail = max(0, len(paragraph) - TAIL)
    if _OPEN_END.search(paragraph, tail) is None or _is_short_last_line(paragraph):
        return False
    words = paragraph.split(maxsplit=_LEAST_WORDS - 1)
    if len(words) < _LEAST_WORDS and context.source(text) is Source.EXPORT:
        # On a scan it may be a scrap.
        return words[-1].lower() in word_list(context.lexicon.language, "open_words")
    return len(words) >= _LEAST_WORDS


def goes_on(paragraph: str) -> bool:
    """Return whether a paragraph begins in mid-sentence, in lower case."""
    return paragraph[:1].islower() and not _CAMEL_CASE.match(paragraph)


def _is_short_last_line(paragraph: str) -> bool:
    """Return whether a paragraph has several lines and the last is clearly not a full one."""
    lines = paragraph.splitlines()
    return len(lines) > 1 and len(lines[-1]) < _FULL_LINE_SHARE * max(map(len, lines))

"""Parts of the printed page that an export repeats: page labels, quotes pulled out of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ocrfix.evidence.channel import Source
from ocrfix.outline import Article, Part, PartKind
from ocrfix.rules.amidst import parts_sentence
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import iterate_blocks, words_in

_LABEL = re.compile(
    r"(?:(?:[Pp]age|PAGE|[Pp]g\.?|[Pp]\.)[ ])?[A-Z]{1,2}-?\d{1,3}|(?:Page|PAGE)[ ]\d{1,3}"
)
_QUOTE_KINDS = frozenset({PartKind.PARAGRAPH, PartKind.DECK})
# A pulled quote has so many words; the paragraph it is pulled from has more.
_LEAST_QUOTE, _MOST_QUOTE = 5, 45
# One that goes unasked has so many, and is a whole sentence between quotation marks.
_LEAST_SURE = 6
_QUOTED = re.compile(r"[“\"‘'][A-Z][^“”\"]*[.!?][”\"’']")
# A label goes unasked between paragraphs of so many words: in a table it is a cell.
_LEAST_WORDS = 8


def find_page_label(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete each line that is the number of a page between paragraphs of an export."""
    if context.source(text) is not Source.EXPORT:
        return
    blocks = list(iterate_blocks(text))
    for left, block, right in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if _LABEL.fullmatch(block.text.strip()):
            is_sure = parts_sentence(text, block.start, block.end) or (
                all(_is_paragraph(it.text) for it in (left, right))
                and not _is_spoken_of(text, block.text.split()[-1])
            )
            reason = "The line is the label of a printed page; it is no part of the article."
            may = Applicability.AUTO if is_sure else Applicability.FLAG
            yield info.removal(text, (block.start, block.end), reason, may)


def _is_paragraph(block: str) -> bool:
    return len(block.split(maxsplit=_LEAST_WORDS)) >= _LEAST_WORDS


def _is_spoken_of(text: str, label: str) -> bool:
    """Return whether a label stands among words too: the A10 is a road as well."""
    mention = re.compile(rf"(?<![\w-]){re.escape(label)}(?!\w)")
    return any(_is_paragraph(it.text) and mention.search(it.text) for it in iterate_blocks(text))


def find_pulled_quote(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete words of an article that stand in it a second time."""
    if context.source(text) is not Source.EXPORT:
        return
    for article in context.outline(text).articles:
        for quote in _pulled(text, article):
            words = text[slice(*quote)].strip()
            is_quoted = _QUOTED.fullmatch(words) is not None
            is_sure = parts_sentence(text, *quote) or (
                is_quoted and len(words.split()) >= _LEAST_SURE
            )
            reason = "The same words stand in a paragraph of the article."
            may = Applicability.AUTO if is_sure else Applicability.FLAG
            yield info.removal(text, quote, reason, may)


def _pulled(text: str, article: Article) -> Iterator[tuple[int, int]]:
    """Give the short paragraphs whose words stand in longer ones."""
    folded = [
        (part, [it.casefold().replace("’", "'") for it in words_in(text[part.start : part.end])])
        for part in article.parts
        if part.kind in _QUOTE_KINDS
    ]
    quotes: dict[tuple[str, ...], list[tuple[Part, Sequence[str]]]] = {}
    for part, words in folded:
        if _LEAST_QUOTE <= len(words) <= _MOST_QUOTE:
            quotes.setdefault(tuple(words[:_LEAST_QUOTE]), []).append((part, words))
    if not quotes:
        return
    found = set()
    # Each paragraph is gone through once, whatever the number of quotes.
    for part, words in folded:
        for at in range(len(words) - _LEAST_QUOTE + 1):
            for quote, said in quotes.get(tuple(words[at : at + _LEAST_QUOTE]), ()):
                if quote is not part and _stands(said, words, at):
                    found.add((quote.start, quote.end))
    yield from sorted(found)


def _stands(quote: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Return whether the words of a quote stand in a longer paragraph from a place on."""
    return len(words) > len(quote) and list(words[at : at + len(quote)]) == list(quote)

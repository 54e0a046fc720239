"""The words of an export in a row, as they are weighed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ocrfix.rules.lost.readings import Where, Word
from ocrfix.text.tokens import HYPHENS, TextSpan, iterate_blocks, iterate_words
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

# Behind an ellipsis, a quotation and a stop that shortens a word a sentence may go on.
_SENTENCE_ENDS = re.compile(r"(?:^|[\s“‘\"'(])(?:[^\W_][^\s.]+|\d+)[)]?[.!?]\s+[“\"‘'(]?\Z")
# Small letters, or a capital first: “iPhones” lost nothing.
_WORD = re.compile(r"[^\W\d_](?:(?![A-Z])[^\W\d_])*")
# A bracket in a word opens what an editor put in: “idea[s]”.
_FREE_BEFORE = re.compile(r"(?:^|[\s—–]|(?<!\w)[“‘\"'(\[])\Z")
_APOSTROPHES = ("'", "’")
_JOINED_BEHIND = re.compile(r"[\w'’-]|[.:/@]\w")
# How far back the end of a sentence is looked for.
_WINDOW = 32
# A shorter block may be a heading, or a line of a list.
_LEAST_WORDS = 8


def words_of(text: str, torn: Collection[int], lexicon: Lexicon) -> Iterator[Word]:
    """Give the words of a text; ``torn`` is where paragraphs go on that were torn."""
    elision_tails = word_list(lexicon.language, "elision_tails")
    printed_today = word_list(lexicon.language, "printed_today")
    for block in iterate_blocks(text):
        goes_on = block.start in torn
        is_broken = goes_on and text[: block.start].rstrip()[-1:] in HYPHENS
        for number, span in enumerate(iterate_words(block.text)):
            before = block.text[max(0, span.start - _WINDOW) : span.start]
            start, end = block.start + span.start, block.start + span.end
            yield Word(
                start,
                end,
                span.text.lower().replace("’", "'"),
                _where(block, before, number, lexicon, goes_on=goes_on),
                number == 0 and not goes_on,
                _WORD.fullmatch(span.text) is not None
                and _FREE_BEFORE.search(before) is not None
                and not (before[-1:] in _APOSTROPHES and span.text in elision_tails)
                and not (len(span.text) == 1 and block.text[span.end : span.end + 1] == ")")
                and span.text.lower() not in printed_today
                and _JOINED_BEHIND.match(text, end) is None
                and not (is_broken and number == 0),
                number > 0 and before[-1:] == " " and before[-2:-1].isalpha(),
                span.text[0].isupper(),
            )


def _where(
    block: TextSpan,
    before: str,
    number: int,
    lexicon: Lexicon,
    *,
    goes_on: bool,
) -> Where:
    if number == 0:
        if goes_on:
            return Where.TORN
        is_text = len(block.text.split(maxsplit=_LEAST_WORDS - 1)) >= _LEAST_WORDS
        return Where.OPENING if is_text else Where.INSIDE
    ends = _SENTENCE_ENDS.search(before)
    if ends is None or lexicon.is_short(ends[0].strip(" \n“\"‘'(.")):
        return Where.INSIDE
    return Where.OPENING

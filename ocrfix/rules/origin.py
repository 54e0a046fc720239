"""The origin of a text: a digital export, a page with its layout, plain OCR."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from string import ascii_lowercase

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.text.document import Page
from ocrfix.text.tokens import iterate_blocks, words_in
from ocrfix.words.lexicon import Lexicon

# No printed line is as long, so its paragraph was put on one line by a machine that knew it.
_LONG_LINE = 90
_LEAST_PARAGRAPHS = 2
# Share of paragraphs on one line each; captions have two.
_UNWRAPPED = 0.8
# An export has at most so many misread words, and one more for each so many words.
_MOST_MISREAD = 2
_WORDS_A_MISREAD = 150
_SMALL = re.compile(r"(?<![\w'’&-])[a-z]{3,}(?![\w'’-])")
_COMMON = 20.0
_HARDLY_EVER = 0.001
"""Share of words below which a harm is as rare as an error of typing."""


def is_rare_harm(harm: Harm, source: Source) -> bool:
    """Return whether a harm hardly ever befalls what comes from there.

    A form in an export that is no word was rather typed so: an edit that undoes it asks.
    """
    return Channel.shipped(source).rates[harm] < _HARDLY_EVER


def source_of(text: str, layout: Sequence[Page], lexicon: Lexicon) -> Source:
    """Return the origin of a text, by it and by where its words stand on the page, if known."""
    if layout:
        return Source.LAYOUT_OCR
    if _is_unwrapped(text) and not _is_misread(text, lexicon):
        return Source.EXPORT
    return Source.PLAIN_OCR


def _is_unwrapped(text: str) -> bool:
    """Return whether there are paragraphs between blank lines, each on one line, and long ones."""
    # One after the other: as a list they are the text a second time.
    count = on_one = 0
    has_long = False
    for block in iterate_blocks(text):
        count += 1
        if "\n" not in block.text:
            on_one += "\r" not in block.text
            has_long |= len(block.text) >= _LONG_LINE
    return count >= _LEAST_PARAGRAPHS and on_one >= _UNWRAPPED * count and has_long


def _is_misread(text: str, lexicon: Lexicon) -> bool:
    """Return whether more words have a letter misread than in any export."""
    most = int(_MOST_MISREAD + len(words_in(text)) / _WORDS_A_MISREAD)
    unknown = (it for it in _SMALL.findall(text) if not lexicon.knows(it))
    misread = (it for it in unknown if _is_common_misread(it, lexicon))
    # A damaged page has so many in its first tenth.
    return next(islice(misread, most, None), None) is not None


def _is_common_misread(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a common one but for one letter, and has not lost its first."""
    if any(_is_common(letter + word, lexicon) for letter in ascii_lowercase):
        return False
    return any(
        _is_common(word[:at] + letter + word[at + 1 :], lexicon)
        for at in range(len(word))
        for letter in ascii_lowercase
    )


def _is_common(word: str, lexicon: Lexicon) -> bool:
    return lexicon.knows_made_up(word) and lexicon.frequency(word) >= _COMMON

"""Stretches of a text in another language than the one whose rules look at it.

Words are weighed one by one (``ocrfix.words.foreign``). Where the sum of what they say rises
far enough, a foreign stretch begins with the first that made it rise; it ends where the sum
falls as far again. So a page may hold a notice, a letter or a quotation in any language, in
the midst of a paragraph too. A paragraph and a quotation in its marks are weighed as wholes
as well, and need less. What is too short to tell is taken for what is around it.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import compress, pairwise
from typing import NamedTuple

from ocrfix.rules.quotations import QuotationFinder
from ocrfix.rules.tokens import PlacedTokens, UnknownTokens
from ocrfix.text.stretches import Stretches
from ocrfix.text.tokens import iterate_blocks
from ocrfix.words.foreign import foreign_bounds, foreign_evidence
from ocrfix.words.lexicon import Lexicon

# Words are weighed only where another language may begin, which saves nineteen twentieths of a
# damaged page in English and misses a hundredth of a French text. It may begin where three unlisted
# words stand within 64 characters,
_CLOSE_UNLISTED = 3
_NEAR_UNLISTED = 64
# or four words that speak for another language within 80.
_CLOSE = 4
_NEAR = 80
_SPEAKS = 0.5
_SHORT = 2
_MARKS = string.punctuation + "“”‘’—„«»"
# So much more on either side is weighed: the small words with which a sentence begins.
_MARGIN = 80
_LONGEST_BLOCK = 1500
# Fewer in quotation marks may be one word, torn at a line end.
_LEAST_WORDS = 3
_LEAST_SPEAKING = 2
# So many words that are not known make a paragraph doubtful.
_LEAST_DOUBTED = 1
_LONGEST_QUOTATION = 300
_QUOTES = re.compile(r'["“”„«»]')
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Enough to be sure of the language of a text: some 200 words from all over it. What stands at
# its beginning alone may be a notice in another.
_SAMPLES = 16
_SAMPLE_CHARACTERS = 80

Evidence = Callable[[str], float]


class Weight(NamedTuple):
    """The evidence of a text's words for or against a language.

    Attributes:
        total: The sum of what its words say; above nought it is rather in another language.
        words: How many were asked.
    """

    total: float
    words: int

    @property
    def per_word(self) -> float:
        """Return the average of what the words say."""
        return self.total / max(self.words, 1)

    @property
    def is_own(self) -> bool:
        """Return whether the words are those of the language."""
        return self.per_word <= foreign_bounds().own

    @property
    def is_unsure(self) -> bool:
        """Return whether the words speak less for the language than its own words do."""
        return self.per_word > foreign_bounds().unsure


class ForeignFinder:
    """Find what is not in a language; to be made once and kept for any number of texts.

    Attributes:
        language: Which, BCP 47.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the words of the language.

        Raises:
            LexiconMissingError: There is no knowledge of what is foreign to it.
        """
        self.language = lexicon.language
        self._lexicon = lexicon
        self._evidence = foreign_evidence(lexicon)

    @cached_property
    def _quotations(self) -> QuotationFinder:
        """The finder of quotations; one that only weighs texts needs none."""
        return QuotationFinder(self._lexicon)

    def stretches(self, text: str, unknown: PlacedTokens | None = None) -> Stretches:
        """Find the foreign stretches of a text, whose unknown tokens may be given."""
        return self.look(text, unknown)[0]

    def look(
        self, text: str, unknown: PlacedTokens | None = None
    ) -> tuple[Stretches, list[tuple[int, int]]]:
        """Find the foreign stretches of a text, and the paragraphs that may be foreign too.

        Of each unsure paragraph where it begins and ends: too little is said against it, and only
        the words of another language could tell.
        """
        if unknown is None:
            unknown = UnknownTokens(self._lexicon).of(text)
        speaking = self._speaking(unknown)
        spans = [
            *self._runs(text, speaking),
            *self._units(text, speaking),
            *self._quotations.spans(text, unknown),
        ]
        found = Stretches.of(spans)
        doubted = [
            (start, end)
            for start, end in _paragraphs(text, unknown[0], _LEAST_DOUBTED)
            if not found.touch(start, end) and self.weigh(text[start:end]).is_unsure
        ]
        return found, doubted

    def weigh(self, text: str) -> Weight:
        """Weigh a text as a whole; of a long one, words from all over it."""
        words = _sampled(text)
        return Weight(sum(map(self._evidence, words)), len(words))

    def _speaking(self, unknown: PlacedTokens) -> list[int]:
        """Return the starts of tokens that speak for another language, among unlisted words."""
        starts, tokens = unknown
        unlisted = [*compress(starts, map(_is_wordlike, tokens))]
        found: list[int] = []
        # Only there they are asked, which most tokens of a page need not be.
        for first, last in _close(unlisted, _CLOSE_UNLISTED, _NEAR_UNLISTED):
            inside = range(bisect_left(starts, first), bisect_right(starts, last))
            found += (starts[at] for at in inside if self._evidence(tokens[at]) >= _SPEAKS)
        return found

    def _runs(self, text: str, speaking: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Find where the sum of what words say rises far enough, near those that speak."""
        end = -1
        for first, last in _close(speaking, _CLOSE, _NEAR, 2 * _MARGIN):
            start = _token_start(text, first - _MARGIN, end)
            end = min(last + _MARGIN, len(text))
            yield from _telling(text, start, end, self._evidence)

    def _units(self, text: str, speaking: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Find paragraphs and quotations that are foreign as wholes."""
        bounds = foreign_bounds()
        for units, least in (
            (_paragraphs(text, speaking, _LEAST_WORDS), bounds.block),
            (_quotations(text, speaking), bounds.quotation),
        ):
            for start, end in units:
                if sum(map(self._evidence, text[start:end].split())) >= least:
                    yield start, end


def _sampled(text: str) -> list[str]:
    """The words of a text; of a long one, words from all over it."""
    if len(text) <= _SAMPLES * _SAMPLE_CHARACTERS:
        return text.split()
    starts = range(0, len(text), len(text) // _SAMPLES + 1)
    pieces = (text[start : start + _SAMPLE_CHARACTERS] for start in starts)
    # The words at either end are halves.
    return [word for piece in pieces for word in piece.split()[1:-1]]


def _is_wordlike(token: str) -> bool:
    """Return whether a token is more than a figure, a mark or a letter or two."""
    core = token.strip(_MARKS)
    return len(core) > _SHORT and (core.isalpha() or not core.isascii())


def _close(
    places: Sequence[int], number: int, near: int, apart: int = 0
) -> Iterator[tuple[int, int]]:
    """Yield the first and last place of each run, as long as it goes, of so many close together.

    ``near`` is from the first of them to the last; runs no farther ``apart`` are one.
    """
    begin = end = -1
    for first, last in zip(places, places[number - 1 :], strict=False):
        if last - first > near:
            continue
        if end < 0 or first > end + apart:
            if end >= 0:
                yield begin, end
            begin = first
        end = last
    if end >= 0:
        yield begin, end


def _paragraphs(text: str, speaking: Sequence[int], least: int) -> Iterator[tuple[int, int]]:
    """Give the blocks where such words are frequent, and as many as this at least."""
    if len(speaking) < least:
        return
    for block in iterate_blocks(text):
        length = block.end - block.start
        if length > _LONGEST_BLOCK:
            continue
        number = bisect_left(speaking, block.end) - bisect_left(speaking, block.start)
        if number >= least and number * _NEAR >= length:
            yield block.start, block.end


def _quotations(text: str, speaking: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give what stands between two quotation marks and holds such words."""
    if not speaking:
        return
    marks = [it.start() for it in _QUOTES.finditer(text)]
    for start, end in pairwise(marks):
        if end - start > _LONGEST_QUOTATION:
            continue
        # The first token begins with the mark.
        number = bisect_left(speaking, end) - bisect_left(speaking, start)
        if number >= _LEAST_SPEAKING and len(_WORD.findall(text, start, end)) >= _LEAST_WORDS:
            yield start, end + 1


def _token_start(text: str, at: int, least: int) -> int:
    """Return the start of the token at or before ``at``, but not before ``least``."""
    at, least = max(at, 0), max(least, 0)
    return max(text.rfind(" ", least, at), text.rfind("\n", least, at), least - 1) + 1


def _telling(text: str, start: int, end: int, evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Find the foreign stretches of a part of a text."""
    least = foreign_bounds().stretch
    total = most = 0.0
    begin = last = start
    for match in _TOKEN.finditer(text, start, end):
        said = evidence(match[0])
        if total <= 0.0 < said:
            begin, total, most = match.start(), 0.0, 0.0
        total += said
        if total >= most:
            most, last = total, match.end()
        elif total <= 0.0 or most - total >= least:
            if most >= least:
                yield begin, last
            total = most = 0.0
    if most >= least:
        yield begin, last

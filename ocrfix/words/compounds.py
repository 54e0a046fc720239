"""Candidates for a reading of several parts: compounds, possessives, words with a mark between."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product

from ocrfix.words.candidate import Candidate
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import counted_list, word_list
from ocrfix.words.traits import traits_of

LOST_APOSTROPHE = -3.0
"""Weight of an apostrophe that was not read."""
POSSESSIVE = math.log(0.02)
"""The ln of how much rarer a possessive is than its noun; 1 in 60 nouns of the counts has one."""
HYPHEN_AS_MARK = -4.0
"""Weight of a hyphen that was read as another mark."""
SHORTEST_STEM = 4
"""A shorter word has no possessive without its apostrophe."""
BLANK_AS_MARK = -5.0
"""Weight of a blank over which a speck was read as a mark."""
COMPOUND = math.log(0.02)
"""The ln of how much rarer two words are with a hyphen than side by side."""
ELIDED = frozenset({"d", "l", "m", "o"})
"""The letters before an apostrophe and another word: ``O'Brien``, ``M'Carthy``."""
MOST_PARTS = 6
"""Candidates of each part of a compound that are combined."""
S_MISREAD = -4.0
"""Weight of the s of a possessive that was read as another sign."""
UNKNOWN_PART = -16.0
"""Weight of a part that is kept though it is no word."""
_CONTRACTED = frozenset({"d", "m", "t"})
_INNER_MARK = re.compile(r"([^\W\d_]{3,})[.,:;·*~_]([^\W\d_]{3,})")
_TWO_WORDS = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)?)(?:[^\w\s'’-]{1,2}|[\d_])([^\W\d_]+)")
_PART = re.compile(r"([-'’])")


class Parts:
    """Find candidates by the parts of a reading."""

    def __init__(
        self,
        lexicon: Lexicon,
        share: Callable[[str], float],
        share_of_two: Callable[[str, str], float],
        candidates: Callable[..., tuple[Candidate, ...]],
        pieces: Callable[[str], Iterable[tuple[str, float]]],
    ) -> None:
        """Take the knowledge.

        Args:
            lexicon: What is a word, and how common.
            share: Gives ln of the share of a word among all words.
            share_of_two: Gives the same of two words side by side.
            candidates: Gives what one part may be; see ``candidates.CandidateFinder``.
            pieces: Gives the words common enough to stand beside another without a blank
                that a part is or surely stands for, with ln of the chance that it is read so.
        """
        self._lexicon = lexicon
        self._share = share
        self._share_of_two = share_of_two
        self._candidates = candidates
        self._pieces = pieces
        self._has_possessives = traits_of(lexicon.language).possessives

    def find(self, reading: str) -> Iterator[Candidate]:
        """Give what a reading in small letters may be, its parts damaged or a mark misread."""
        two = _TWO_WORDS.fullmatch(reading)
        if two is not None:
            yield from self._two_words(*map(self._known_or_mended, two.groups()))
        parts = _PART.split(reading)
        if len(parts) == 1:
            yield from self._whole(reading)
        elif len(parts) == 3 and parts[0] and parts[2]:  # noqa: PLR2004 - head, mark, tail
            yield from self._by_two_parts(*parts)

    def _by_two_parts(self, head: str, mark: str, tail: str) -> Iterator[Candidate]:
        """Yield compounds, possessives, elisions with damaged parts: ``polico-court``."""
        is_elided = mark != "-" and head in ELIDED
        is_possessive = (
            self._has_possessives
            and mark != "-"
            and (tail == "s" or self._is_possessive(head, tail))
        )
        if mark != "-" and tail != "s" and not is_elided:
            yield from self._two_words(self._pieces(head), self._pieces(tail))
            if not is_possessive:
                return
        heads = [(head, 0.0)] if is_elided else list(self._kept_or_mended(head))
        s = "s", 0.0 if tail == "s" else S_MISREAD
        tails = [s] if is_possessive else list(self._kept_or_mended(tail))
        for (first, first_channel), (second, second_channel) in product(heads, tails):
            whole = f"{first}{mark}{second}"
            share = self._share(first) + (POSSESSIVE if is_possessive else COMPOUND)
            if mark == "-":
                share = self._share_of_two(first, second) + COMPOUND
            yield Candidate((whole,), first_channel + second_channel, share)

    def _is_possessive(self, head: str, tail: str) -> bool:
        """Return whether behind a word stands what can only be its s, misread."""
        return (
            # “can't”, “he'd”, “I'm”
            len(tail) == 1
            and tail not in _CONTRACTED
            and len(head) >= SHORTEST_STEM
            and head[-1] != "s"
            and head not in word_list(self._lexicon.language, "function_words")
            and self._lexicon.frequency(head) > 0
        )

    def _whole(self, reading: str) -> Iterator[Candidate]:
        """Compounds with another mark for their hyphen, possessives without their apostrophe."""
        yield from self._at_mark(reading)
        stem = reading[:-1]
        if not self._has_possessives:
            return
        if len(stem) >= SHORTEST_STEM and reading[-1] == "s" and self._lexicon.is_listed(stem):
            yield Candidate((f"{stem}'s",), LOST_APOSTROPHE, self._share(stem) + POSSESSIVE)

    def _two_words(
        self, heads: Iterable[tuple[str, float]], tails: Iterable[tuple[str, float]]
    ) -> Iterator[Candidate]:
        """Words with a mark where the blank should be: ``creek'road``, ``in~mnrdering``."""
        for (first, first_channel), (second, second_channel) in product(heads, tails):
            share = self._share(first) + self._share(second)
            channel = first_channel + second_channel + BLANK_AS_MARK
            yield Candidate((first, second), channel, share)

    def _at_mark(self, reading: str) -> Iterator[Candidate]:
        """Compounds whose hyphen was read as another mark: ``police.court``."""
        mark = _INNER_MARK.fullmatch(reading)
        if mark and self._lexicon.frequency(mark[1]) and self._lexicon.frequency(mark[2]):
            share = self._share_of_two(mark[1], mark[2]) + COMPOUND
            yield Candidate((f"{mark[1]}-{mark[2]}",), HYPHEN_AS_MARK, share)

    def _known_or_mended(self, part: str) -> Iterator[tuple[str, float]]:
        if self._lexicon.frequency(part):
            yield part, 0.0
        else:
            yield from self._mended(part)

    def _kept_or_mended(self, part: str) -> Iterator[tuple[str, float]]:
        yield part, 0.0 if self._lexicon.frequency(part) else UNKNOWN_PART
        yield from self._mended(part)

    def _mended(self, part: str) -> Iterator[tuple[str, float]]:
        for other in self._candidates(part, MOST_PARTS):
            if len(other.words) == 1:
                yield other.words[0], other.channel


def may_be_compound(left: str, right: str, language: str) -> bool:
    """Return whether newspapers of any time print these halves with a hyphen too."""
    compound = f"{left}-{right}".lower()
    return (
        compound in counted_list(language, "compounds")
        or compound in word_list(language, "both_forms")
        or compound in word_list(language, "hyphen_matters")
    )

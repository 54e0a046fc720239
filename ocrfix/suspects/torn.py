"""A word that was torn in two pieces, put together again, misread besides or not."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ocrfix.rules.neighbours import word_after, word_before
from ocrfix.suspects.looks import HYPHENS
from ocrfix.words.counts import Counts
from ocrfix.words.ranking import Ranked, Ranker

WINDOW = 64
"""Characters looked at on either side for the other piece."""
TORN = -math.log(2.5e-4)
"""Cost of a blank inside a word: 2 to 3 in 10,000 words (FIELD section 2)."""
TORN_AT_LINE_END = -math.log(1e-2)
"""Cost of a word broken at a line end, its hyphen lost: 32 to 134 in 10,000 words."""
TORN_AT_HYPHEN = -math.log(0.5)
"""Cost of a word broken behind a hyphen: all but always the print's own line end."""
NO_WORD = -math.log(1e6)
"""What it costs to leave a piece that is no word standing."""
SPECK_BETWEEN = 3.0
"""Cost of a speck between two pieces of a word."""
LONE_LETTER = 6.0
"""Cost of one letter parted from its word by a hyphen: no compositor breaks a word there."""
MOST_LOST = 4.0
"""If a join must make up for more, words near what two pieces make are not sought: it takes
long, and hardly one would be among the first."""
MOST_JOINED = 3
# Between two pieces a hyphen may stand, however it was read, and a speck at the line's edge.
_MARKS = r"[-¬\u00ad»*.,?]{0,2}\s{1,4}(?:[»*,?\[] ?)?"
_HYPHEN_LATE = r"\s{1,2}[-¬\u00ad]\s{0,2}"
# Behind a hyphen the speck may look like a letter or two.
_OVER_SPECK = r"[-¬\u00ad][.,]?\s{1,4}\S{1,2}\s{1,4}"
_WORD = r"[^\W_]+"
_TAIL = rf"({_WORD}(?:['’\-]{_WORD})*)"
_NEXT = tuple(re.compile(rf"({gap}){_TAIL}") for gap in (_MARKS, _HYPHEN_LATE, _OVER_SPECK))
_LAST = tuple(
    re.compile(rf"(?<!\S)({_WORD})({gap})$") for gap in (_MARKS, _HYPHEN_LATE, _OVER_SPECK)
)
_BEFORE_SPECK = re.compile(rf"(?<!\S)({_WORD})([-¬\u00ad][.,]?\s{{1,4}})$")
_AFTER_SPECK = re.compile(rf"(\S?\s{{1,4}}){_TAIL}")
_LONGEST_SPECK = 2


class Joined(NamedTuple):
    """A word made of two pieces.

    Attributes:
        it: The word, and what speaks for it.
        start, end: What it replaces, half-open.
        head: The first piece as printed, by which the capitals go.
    """

    it: Ranked
    start: int
    end: int
    head: str


class Torn:
    """Joins a word with its neighbours; make one and keep it."""

    def __init__(self, counts: Counts, ranker: Ranker, is_word: Callable[[str], bool]) -> None:
        """Take the knowledge.

        Args:
            counts: How well words stand beside each other.
            ranker: Finds words near what two pieces make.
            is_word: Whether letters in lower case are a word or a name.
        """
        self._counts = counts
        self._ranker = ranker
        self._is_word = is_word

    def joined(self, text: str, start: int, end: int) -> Iterator[Joined]:
        """Join ``text[start:end]`` with the next piece, with the one before, or these two."""
        word = text[start:end]
        head = text[max(0, start - WINDOW) : start]
        for pattern in _NEXT:
            after = pattern.match(text, end, end + WINDOW)
            if after is not None:
                rest = self._chance_of_next(text, end, after)
                yield from self._join(text, start, after.end(), (word, after[1], after[2]), rest)
        for pattern in _LAST:
            before = pattern.search(head)
            if before is not None:
                begin = start - len(before[0])
                rest = self._chance(word_before(text, begin), before[1].lower(), None)
                yield from self._join(text, begin, end, (before[1], before[2], word), rest)
        if len(word) <= _LONGEST_SPECK:
            before = _BEFORE_SPECK.search(head)
            after = _AFTER_SPECK.match(text, end, end + WINDOW)
            if before is not None and after is not None:
                begin = start - len(before[0])
                rest = self._chance(word_before(text, begin), before[1].lower(), None)
                rest += self._chance_of_next(text, end, after)
                gap = text[begin + len(before[1]) : after.start(2)]
                yield from self._join(text, begin, after.end(), (before[1], gap, after[2]), rest)

    def _join(
        self, text: str, start: int, end: int, pieces: tuple[str, str, str], rest: float
    ) -> Iterator[Joined]:
        """Make one word of two pieces, if it is one.

        Args:
            text: The text around.
            start: Where the first piece begins.
            end: Where the last one ends.
            pieces: The first piece, what stands between, the second.
            rest: Chance of the other piece and of what it stands beside: all other
                suggestions leave it where it is and do not pay for it.
        """
        head, gap, tail = pieces
        whole = (head + tail).lower()
        if any(char.isdigit() for char in whole):
            return
        left, right = word_before(text, start), word_after(text, end)
        hyphen = any(char in HYPHENS for char in gap)
        cost = TORN_AT_HYPHEN if hyphen else TORN_AT_LINE_END if "\n" in gap else TORN
        if gap.strip() and (not hyphen or len(gap.split()) > 1):
            cost += SPECK_BETWEEN
        if hyphen and min(len(head), len(tail)) == 1:
            cost += LONE_LETTER
        gain = rest + cost
        if self._is_word(whole):
            yield Joined(self._as_it_is(whole, left, right, gain), start, end, head)
            return
        both = self._is_word(head.lower()) and self._is_word(tail.lower())
        if hyphen and both:
            compound = f"{head}-{tail}".lower()
            yield Joined(self._as_it_is(compound, left, right, gain), start, end, head)
        if "-" in whole or (both and not hyphen and "\n" not in gap) or gain > MOST_LOST:
            return
        for it in self._ranker.rank_near(whole, left, right)[:MOST_JOINED]:
            if it.text and self._is_word(it.text):
                yield Joined(it._replace(score=it.score - gain), start, end, head)

    def _as_it_is(self, whole: str, left: str | None, right: str | None, gain: float) -> Ranked:
        score = self._counts.log_fit(left, whole, right) - gain
        return Ranked(whole, score, 0.0, 0.0)

    def _chance_of_next(self, text: str, end: int, after: re.Match[str]) -> float:
        """Weigh the word after, as far as the other suggestions do not."""
        tail = after[2].lower()
        chance = self._chance(None, tail, word_after(text, after.end()))
        if word_after(text, end) is not None and tail in self._counts:
            chance -= self._counts.log_fit(None, tail, None)
        return chance

    def _chance(self, left: str | None, word: str, right: str | None) -> float:
        """Weigh the chance of a piece between its neighbours."""
        if word in self._counts:
            return self._counts.log_fit(left, word, right)
        beside = 0.0 if right is None else self._counts.log_fit(None, right, None)
        return NO_WORD + beside

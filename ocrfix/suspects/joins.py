"""A word that was torn in two pieces, put together again, misread besides or not."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import Any, NamedTuple

from ocrfix.language.language import Language
from ocrfix.text.tokens import HYPHENS, LINE_END
from ocrfix.words.cache import remembered
from ocrfix.words.neighbours import word_after, word_before
from ocrfix.words.ranking import CHANNEL, Ranked

WINDOW = 64
"""Characters looked at on either side for the other piece."""
TORN = -math.log(2.5e-4)
"""Cost of a blank inside a word: 2 to 3 in 10,000 words (FIELD section 2)."""
TORN_AT_LINE_END = -math.log(1e-2)
"""Cost of a word broken at a line end, its hyphen lost: 32 to 134 in 10,000 words."""
TORN_AT_HYPHEN = -math.log(0.5)
"""Cost of a word broken behind a hyphen: all but always the print's own line end."""
RUIN = -math.log(1e6)
"""The greatest cost of leaving a piece that is no word: it may be a ruin, which is likelier than
the letters it is made of."""
LIKELIEST = 3
"""Candidates for such a piece, if it is a word misread, that are looked at."""
TORN_AT_STOP = -math.log(5e-2)
"""Cost of a word broken at a stop before a small letter (``com. mittee``). No sentence ends there,
and the hyphen of a line end is often read as a stop."""
SPECK_BETWEEN = 3.0
"""Cost of a speck between two pieces of a word."""
LONE_LETTER = 6.0
"""Cost of one letter parted from its word by a hyphen: no compositor breaks a word there."""
LETTER_LOST = 3.0
"""Cost of a letter between the pieces that was read as the blank."""
CAPITAL_INSIDE = 4.0
"""Cost of a capital that begins the second piece: it mostly begins a word."""
HYPHEN_LOST = 4.0
"""Cost of a hyphen between two words that was read as the blank."""
COMMON_PIECE = 30.0
"""Between two words so common, in a million, no letter is sought where nothing but a blank is
printed, nor words near what they make."""
UNLISTED = 8.0
"""Cost of a word in no list, broken behind a hyphen: mostly a name (``Boo-⏎nooroo``)."""
SHORTEST_UNLISTED = 6
LONGEST_WITH_LETTER = 12
MOST_LOST = 6.0
"""If a join must make up for more, words near what two pieces make are not sought: it takes
long, and hardly one would be among the first."""
MOST_JOINED = 3
# At most one line end: beyond a blank line is another paragraph.
_GAP = rf"(?:[^\S\r\n]{{1,4}}|[^\S\r\n]{{0,3}}{LINE_END}[^\S\r\n]{{0,3}})"
# Between two pieces a hyphen may stand, however it was read, and a speck at the line's edge.
_MARKS = rf"[^\w\s]{{0,2}}{_GAP}(?:[^\w\s] ?)?"
# Behind a hyphen the speck may look like a letter or two.
_OVER_SPECK = rf"[{HYPHENS}][.,]?{_GAP}\S{{1,2}}{_GAP}"
_WORD = r"[^\W_]+"
_PIECE = rf"({_WORD}(?:['’\-]{_WORD})*)"
_GAPS = (_MARKS, _OVER_SPECK)
_WITHOUT_HYPHEN = 1
"""Gaps that may hold no hyphen; they stand first."""
_NEXT = tuple(re.compile(rf"({gap}){_PIECE}") for gap in _GAPS)
# A bracket or a dash may open the first piece; behind a sign inside a word it is no first one.
_OPENS = r"(?<!\w)(?<!\w[^\w\s])"
_LAST = tuple(re.compile(rf"{_OPENS}{_PIECE}({gap})\Z") for gap in _GAPS)
_BEFORE_SPECK = re.compile(rf"{_OPENS}({_WORD})([{HYPHENS}][.,]?{_GAP})\Z")
_AFTER_SPECK = re.compile(rf"(\S?{_GAP}){_PIECE}")
_ANY_HYPHEN = re.compile(rf"[{HYPHENS}]")
_ANY_LINE_END = re.compile(LINE_END)
_STOP = re.compile(rf"\.{_GAP}")
_LONGEST_SPECK = 2
STOP = "."
"""The seam of two pieces with a stop between them that ends nothing."""


class Joined(NamedTuple):
    """A word made of two pieces.

    Attributes:
        it: The word, and what speaks for it.
        start, end: What it replaces, half-open.
        reading: The letters of the pieces, lower case; None if the word has just these.
    """

    it: Ranked
    start: int
    end: int
    reading: str | None = None


# What two pieces may make, whatever stands around them: whether a word near the pieces put
# together may be meant too, and behind that the words, with what each costs besides the tear.
# No class of its own: the collector of garbage soon lets plain tuples alone, and there are ten
# thousand.
_Made = tuple[Any, ...]


class Joiner:
    """Join a word with its neighbours; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._between = language.between
        self._ranker = language.ranker

    def joined(self, text: str, start: int, end: int) -> Iterator[Joined]:
        """Join ``text[start:end]`` with the next piece, with the one before, or these two."""
        word = text[start:end]
        # Searched in place, so that a word the window cuts in two is seen to be no whole one.
        window = max(0, start - WINDOW)
        # The other patterns ask for a hyphen, and mostly there is none.
        patterns = None if _ANY_HYPHEN.search(text, window, end + WINDOW) else _WITHOUT_HYPHEN
        for pattern in _NEXT[:patterns]:
            after = _match_behind(pattern, text, end)
            if after is not None:
                rest = self._chance_of_next(text, end, after)
                yield from self._join(text, start, after.end(), (word, after[1], after[2]), rest)
        for pattern in _LAST[:patterns]:
            before = pattern.search(text, window, start)
            if before is not None:
                rest = self._chance_of_last(text, before)
                pieces = (before[1], before[2], word)
                yield from self._join(text, before.start(), end, pieces, rest)

        if patterns is None and len(word) <= _LONGEST_SPECK:
            before = _BEFORE_SPECK.search(text, window, start)
            after = _match_behind(_AFTER_SPECK, text, end)
            if before is not None and after is not None:
                begin = before.start()
                gap = text[begin + len(before[1]) : after.start(2)]
                rest = self._chance_of_last(text, before) + self._chance_of_next(text, end, after)
                yield from self._join(text, begin, after.end(), (before[1], gap, after[2]), rest)

    def _join(
        self, text: str, start: int, end: int, pieces: tuple[str, str, str], rest: float
    ) -> Iterator[Joined]:
        """Make one word of two pieces with what stands between, if it is one.

        ``rest`` is the chance of the other piece and of what it stands beside: all other
        suggestions leave it where it is and do not pay for it.
        """
        head, gap, tail = pieces
        whole = (head + tail).lower()
        if any(char.isdigit() for char in whole):
            return
        left, right = word_before(text, start), word_after(text, end)
        cost, seam = self._cost_of_gap(head, gap, tail)
        gain = rest + cost
        may_be_near, *words = self._make(f"{head}\t{seam}\t{tail}".lower())
        inside = CAPITAL_INSIDE if tail[0].isupper() and not head.isupper() else 0.0
        for word, more in words:
            # Two words whose hyphen is not printed are as rare as they are side by side.
            is_made_up = "-" in word and seam != "-"
            fit = self._ranker.fit if is_made_up else self._between.log_fit
            score = fit(left, word, right) - gain - more - inside * word.isalpha()
            yield Joined(Ranked(word, score, 0.0, 0.0), start, end)
        if not may_be_near or gain > MOST_LOST:
            return
        for it in self._ranker.rank_near(whole, left, right)[:MOST_JOINED]:
            if it.text and self._is_word(it.text):
                yield Joined(it._replace(score=it.score - gain - inside), start, end, whole)

    def _cost_of_gap(self, head: str, gap: str, tail: str) -> tuple[float, str]:
        """Return the cost of joining two pieces over a gap, and its kind; see ``_make``."""
        hyphen = any(char in HYPHENS for char in gap)
        at_line_end = _ANY_LINE_END.search(gap) is not None
        if _STOP.fullmatch(gap) and self._is_no_end(head, tail):
            return TORN_AT_STOP, STOP
        cost = TORN_AT_HYPHEN if hyphen else TORN_AT_LINE_END if at_line_end else TORN
        seam = "-" if hyphen else "\n" if at_line_end else " "
        if gap.strip() and (not hyphen or len(gap.split()) > 1):
            cost += SPECK_BETWEEN
        if hyphen and min(len(head), len(tail)) == 1:
            cost += LONE_LETTER
        return cost, seam

    def _is_no_end(self, head: str, tail: str) -> bool:
        """Return whether a stop between two pieces ends neither a sentence nor an abbreviation."""
        if min(len(head), len(tail)) == 1 or not tail[0].islower():
            return False
        return not self._lexicon.is_short(head)

    @remembered()
    def _make(self, pieces: str) -> _Made:
        """Return the words that two pieces make, with what parts them in between; see `_Made`.

        Hyphen, line end, blank or `STOP`, with a tab on either side.
        """
        head, seam, tail = pieces.split("\t")
        whole = head + tail
        is_head, is_tail = self._is_word(head), self._is_word(tail)
        is_hyphen = seam == "-"
        words: list[tuple[str, float]] = []
        if is_word := self._is_word(whole):
            words.append((whole, 0.0))
        is_pair = min(len(head), len(tail)) > 1 and "-" not in whole
        if is_head and is_tail and (is_hyphen or is_pair):
            compound = f"{head}-{tail}"
            is_sure = is_hyphen or self._lexicon.is_listed(compound)
            words.append((compound, 0.0 if is_sure else HYPHEN_LOST))
        are_common = self._are_common(head, tail)
        may_lack_letter = not (is_hyphen or seam == STOP or are_common)
        if may_lack_letter and len(whole) < LONGEST_WITH_LETTER:
            words += ((word, LETTER_LOST) for word in self._with_letter(head, tail))
        if is_hyphen and is_pair and not is_word and len(whole) >= SHORTEST_UNLISTED:
            words.append((whole, UNLISTED))
        may_pass = seam in {" ", STOP} and are_common
        return "-" not in whole and not may_pass, *words

    def _with_letter(self, head: str, tail: str) -> list[str]:
        """The commonest words that have one letter more between two pieces."""
        made = (f"{head}{letter}{tail}" for letter in ascii_lowercase)
        words = filter(self._lexicon.is_listed, made)
        return sorted(words, key=self._lexicon.frequency, reverse=True)[:MOST_JOINED]

    def _are_common(self, *pieces: str) -> bool:
        return min(map(self._lexicon.frequency, pieces)) >= COMMON_PIECE

    def _is_word(self, lower: str) -> bool:
        return lower in self._lexicon or lower.capitalize() in self._lexicon

    def _chance_of_last(self, text: str, before: re.Match[str]) -> float:
        """Weigh the piece before."""
        return self._chance(word_before(text, before.start()), before[1].lower(), None)

    def _chance_of_next(self, text: str, end: int, after: re.Match[str]) -> float:
        """Weigh the word after, as far as the other suggestions do not."""
        tail = after[2].lower()
        chance = self._chance(None, tail, word_after(text, after.end()))
        if word_after(text, end) is not None and self._between.knows(tail):
            chance -= self._between.log_fit(None, tail, None)
        return chance

    def _chance(self, left: str | None, word: str, right: str | None) -> float:
        """Weigh the chance of a piece between its neighbours."""
        if self._between.knows(word):
            return self._between.log_fit(left, word, right)
        beside = 0.0 if right is None else self._between.log_fit(None, right, None)
        if len(word) == 1:
            return RUIN + beside
        # It is a word misread (``mado``), though the two are not torn.
        likeliest = self._ranker.candidates(word, LIKELIEST)
        misread = max((CHANNEL * it.channel + it.share for it in likeliest), default=RUIN)
        return max(misread, RUIN) + beside


def _match_behind(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Return a match behind a place, unless its last word goes on beyond the window."""
    found = pattern.match(text, end, end + WINDOW)
    if found is None or (
        found.end() == end + WINDOW and text[found.end() : found.end() + 1].isalnum()
    ):
        return None
    return found

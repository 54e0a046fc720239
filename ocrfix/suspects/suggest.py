"""What may stand in the place of a doubtful word: at most nine suggestions, likeliest first."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from ocrfix.rules.neighbours import word_after, word_before
from ocrfix.suspects.looks import HYPHENS
from ocrfix.suspects.suspect import Suggestion
from ocrfix.words.counts import Counts
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.ranking import OwnWords, Ranker

MOST = 9
LONGEST = 64
"""Nothing is suggested for a longer word."""
WINDOW = 64
"""Characters looked at on either side for the neighbours."""
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
# Of a surrogate pair; no word has one.
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
MOST_JOINED = 3
# Between two pieces a hyphen may stand, however it was read, and a speck at the line's edge.
_NEXT = re.compile(r"([-¬\u00ad»*.,?]?\s{1,4}(?:[»*,?\[] ?)?)([^\W_]+(?:['’\-][^\W_]+)*)")
_LAST = re.compile(r"(?<!\S)([^\W_]+)([-¬\u00ad»*.,?]?\s{1,4}(?:[»*,?\[] ?)?)$")

_Found = tuple[float, int, int, str]  # score, start, end, what to put there


class Suggester:
    """Says what may stand for a word."""

    def __init__(self, lexicon: Lexicon, counts: Counts, ranker: Ranker) -> None:
        """Take the knowledge; nothing is loaded here."""
        self._lexicon = lexicon
        self._counts = counts
        self._ranker = ranker

    def suggest(
        self, text: str, start: int, end: int, own: OwnWords | None = None
    ) -> tuple[Suggestion, ...]:
        """Say what may stand for ``text[start:end]``.

        Args:
            text: The text around it.
            start: Where the word begins.
            end: Where it ends, half-open.
            own: What the document uses.

        Returns:
            At most nine, likeliest first, none equal to what stands there; case and marks
            kept.
        """
        start, end = _core_span(text, start, end)
        if not 0 < end - start <= LONGEST or _HALF_A_CHARACTER.search(text, start, end):
            return ()
        printed = text[start:end]
        reading = printed.lower().replace("’", "'")
        left, right = word_before(text, start), word_after(text, end)
        # One more than is shown may be what stands there already.
        ranked = self._ranker.rank(reading, left, right, own, MOST + 1)
        found = [(it.score, start, end, self._as_printed(printed, it.text)) for it in ranked]
        found += self._joined(text, start, end)
        found = [it for it in found if it[3] != text[it[1] : it[2]]]
        found.sort(key=lambda it: (-it[0], it[3]))
        return _with_certainty(found[:MOST])

    def _joined(self, text: str, start: int, end: int) -> Iterator[_Found]:
        """Join the word with the next, with the one before, or with both."""
        after = _NEXT.match(text, end, end + WINDOW)
        before = _LAST.search(text[max(0, start - WINDOW) : start])
        word = text[start:end]
        if after is not None:
            rest = self._chance_of_next(text, end, after)
            yield from self._join(text, start, after.end(), (word, after[1], after[2]), rest)
        if before is not None:
            begin = start - len(before[0])
            rest = self._chance(word_before(text, begin), before[1].lower(), None)
            yield from self._join(text, begin, end, (before[1], before[2], word), rest)

    def _join(
        self, text: str, start: int, end: int, pieces: tuple[str, str, str], rest: float
    ) -> Iterator[_Found]:
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
        left, right = word_before(text, start), word_after(text, end)
        whole = (head + tail).lower()
        hyphen = gap[0] in HYPHENS
        cost = TORN_AT_HYPHEN if hyphen else TORN_AT_LINE_END if "\n" in gap else TORN
        if not hyphen and gap.strip():
            cost += SPECK_BETWEEN
        gain = rest + cost
        if self._is_word(whole):
            score = self._counts.log_fit(left, whole, right) - gain
            yield score, start, end, self._as_printed(head, whole)
            return
        if hyphen and self._is_word(head.lower()) and self._is_word(tail.lower()):
            joined = f"{head}-{tail}".lower()
            yield self._counts.log_fit(left, joined, right) - gain, start, end, f"{head}-{tail}"
        if "-" in whole or (self._is_word(tail.lower()) and not hyphen):
            return
        for it in self._ranker.rank_near(whole, left, right)[:MOST_JOINED]:
            if it.text and self._is_word(it.text):
                yield it.score - gain, start, end, self._as_printed(head, it.text)

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

    def _is_word(self, lower: str) -> bool:
        return lower in self._lexicon or lower.capitalize() in self._lexicon

    def _as_printed(self, printed: str, word: str) -> str:
        """Give a lower-case suggestion the capitals of what stands there."""
        if printed.isupper() and sum(map(str.isalpha, printed)) > 1:
            return word.upper()
        if printed[:1].isupper() or (
            not self._lexicon.knows(word) and self._lexicon.is_name(word.capitalize())
        ):
            return word[:1].upper() + word[1:]
        return word


def _core_span(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _with_certainty(
    found: list[_Found],
) -> tuple[Suggestion, ...]:
    if not found:
        return ()
    best = found[0][0]
    total = sum(math.exp(score - best) for score, *_ in found)
    suggestions: dict[tuple[int, int, str], Suggestion] = {}
    for score, start, end, word in found:
        suggestions.setdefault(
            (start, end, word), Suggestion(start, end, word, math.exp(score - best) / total)
        )
    return tuple(suggestions.values())

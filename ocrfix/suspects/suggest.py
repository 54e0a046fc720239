"""What may stand in the place of a doubtful word: at most nine suggestions, likeliest first."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from ocrfix.rules.neighbours import word_after, word_before
from ocrfix.suspects.choice import Choice, Print
from ocrfix.suspects.suspect import Suggestion
from ocrfix.suspects.torn import Torn
from ocrfix.words.candidates import Candidate
from ocrfix.words.counts import Counts
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.ranking import OwnWords, Ranked, Ranker

MOST = 9
MOST_WEIGHED = 16
"""Candidates that are weighed by all their traits."""
LONGEST = 64
"""Nothing is suggested for a longer word."""
WINDOW = 64
"""Characters looked at on either side."""
_CAPITAL_AFTER = re.compile(r"[.,]*\s{1,4}[^\W\d_a-z]")
_CAPITAL_BEFORE = re.compile(r"(?<!\S)[^\W\d_a-z][^\W\d_]*[.,]*\s{1,4}$")


class _Found(NamedTuple):
    """Something that may be put in a place.

    Attributes:
        it: The words, and what speaks for them.
        start, end: What they replace.
        text: The same with the capitals of what stands there.
        joined: Whether they are made of two pieces.
    """

    it: Ranked
    start: int
    end: int
    text: str
    joined: bool = False


class Suggester:
    """Says what may stand for a word."""

    def __init__(self, lexicon: Lexicon, counts: Counts, ranker: Ranker) -> None:
        """Take the knowledge; nothing is loaded here."""
        self._lexicon = lexicon
        self._counts = counts
        self._ranker = ranker
        self._choice = Choice(lexicon)
        self._torn = Torn(counts, ranker, self._is_word)

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
        if not 0 < end - start <= LONGEST:
            return ()
        printed = text[start:end]
        reading = printed.lower().replace("’", "'")
        left, right = word_before(text, start), word_after(text, end)
        has_stop = text[end : end + 1] == "."
        further: list[Candidate] = []
        if has_stop or not printed.islower():
            further += self._ranker.initials(reading)
        if printed[0].isupper():
            further += self._ranker.further_names(reading)
        beyond = _beyond(text, start, end, left, right)
        ranked = self._ranker.rank(reading, left, right, own, beyond=beyond, further=further)
        ranked = ranked[:MOST_WEIGHED]
        found = [_Found(it, start, end, self._as_printed(printed, it.text)) for it in ranked]
        found += [
            _Found(it, begin, stop, self._as_printed(head, it.text), joined=True)
            for it, begin, stop, head in self._torn.joined(text, start, end)
        ]
        look = Print(
            reading,
            is_capital=printed[0].isupper(),
            opens=left is None,
            has_stop=has_stop,
            among_capitals=_CAPITAL_AFTER.match(text, end, end + WINDOW) is not None
            and _CAPITAL_BEFORE.search(text[max(0, start - WINDOW) : start]) is not None,
        )
        scored = [
            (self._choice.score(it.it, look, joined=it.joined), it)
            for it in found
            if it.text != text[it.start : it.end]
        ]
        scored.sort(key=lambda pair: (-pair[0], pair[1].text))
        return _with_certainty(scored[:MOST])

    def _is_word(self, lower: str) -> bool:
        return lower in self._lexicon or lower.capitalize() in self._lexicon

    def _as_printed(self, printed: str, word: str) -> str:
        """Give a lower-case suggestion the capitals of what stands there."""
        letters = [char for char in printed if char.isalpha()]
        if len(letters) > 1 and all(char.isupper() for char in letters):
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


def _beyond(
    text: str, start: int, end: int, left: str | None, right: str | None
) -> tuple[str | None, str | None]:
    """The words beyond the neighbours of ``text[start:end]``."""
    before = after = None
    if left is not None:
        begin = max(0, start - WINDOW)
        at = text[begin:start].casefold().rfind(left)
        before = word_before(text, begin + at) if at >= 0 else None
    if right is not None:
        at = text[end : end + WINDOW].casefold().find(right)
        after = word_after(text, end + at + len(right)) if at >= 0 else None
    return before, after


def _with_certainty(scored: list[tuple[float, _Found]]) -> tuple[Suggestion, ...]:
    if not scored:
        return ()
    best = scored[0][0]
    total = sum(math.exp(score - best) for score, _ in scored)
    suggestions: dict[tuple[int, int, str], Suggestion] = {}
    for score, (_, start, end, text, _) in scored:
        suggestions.setdefault(
            (start, end, text), Suggestion(start, end, text, math.exp(score - best) / total)
        )
    return tuple(suggestions.values())

"""What may stand in the place of a doubtful word: at most nine suggestions, likeliest first."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from ocrfix.rules.neighbours import word_after, word_before, words_beyond
from ocrfix.suspects.capitals import as_printed, inner_capital
from ocrfix.suspects.choice import Choice, Print, Traits
from ocrfix.suspects.suspect import Suggestion
from ocrfix.suspects.torn import Joined, Torn
from ocrfix.words.candidate import Candidate
from ocrfix.words.counts import Counts
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.near import NearWords
from ocrfix.words.ranking import OwnWords, Ranker
from ocrfix.words.undone import Spelling

MOST = 9
MOST_WEIGHED = 12
"""Candidates that are weighed by all their traits."""
MOST_SIGNS = 2
"""Signs at an edge of a word that are looked at as letters."""
SPELT_BELOW = -25.0
"""If no option scores above this, a name that stands in no list is spelt out."""
SPELT_PLACE = 4
"""Suggestions before such a name: of what stands in a list, the first are likelier."""
SPELT_CERTAINTY = 0.05
"""The most that is believed of one: nobody knows that there is such a name."""
LONGEST = 64
"""Nothing is suggested for a longer word."""
WINDOW = 64
"""Characters looked at on either side."""
_CAPITAL_AFTER = re.compile(r"[.,]*\s{1,4}[^\W\d_a-z]")
_CAPITAL_BEFORE = re.compile(r"(?<!\S)[^\W\d_a-z][^\W\d_]*[.,]*\s{1,4}\Z")
_SMALL_BEFORE = re.compile(r"(?<!\w)[a-z][a-z'’]*[,;]?\s{1,4}$")
# Half of a surrogate pair; no word has one.
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


class Option(NamedTuple):
    """Something that may be put in a place.

    Attributes:
        start, end: What it replaces, half-open.
        text: What to put there, with the capitals of what stands there.
        traits: What is told of it.
    """

    start: int
    end: int
    text: str
    traits: Traits


class Suggester:
    """Says what may stand for a word."""

    def __init__(
        self,
        lexicon: Lexicon,
        counts: Counts,
        ranker: Ranker,
        near: NearWords,
        spelling: Spelling,
    ) -> None:
        """Take the knowledge; nothing is loaded here but the weights."""
        self._lexicon = lexicon
        self._ranker = ranker
        self._signs = ranker.signs
        self._choice = Choice(lexicon, near)
        self._spelling = spelling
        self._torn = Torn(lexicon, counts, ranker)

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
        options = self._options(text, start, end, own)
        scored = [(self._choice.score(it.traits), it) for it in options]
        scored.sort(key=lambda pair: (-pair[0], pair[1].text))
        found = _with_certainty(scored)
        if scored and scored[0][0] >= SPELT_BELOW:
            return found
        return self._with_spelt(found, text, start, end)

    def _with_spelt(
        self, found: tuple[Suggestion, ...], text: str, start: int, end: int
    ) -> tuple[Suggestion, ...]:
        """Put a name that stands in no list behind the first suggestions, where one is read."""
        start, end = self._core_span(text, start, end)
        printed = text[start:end]
        # A word in capitals is rather a headline than a name.
        if not printed[:1].isupper() or printed.isupper():
            return found
        name = self._spelling.name(printed.lower())
        if name is None:
            return found
        spelt = as_printed(printed, name, self._lexicon, has_stop=False, in_sentence=False)
        if spelt in (printed, *(it.text for it in found)):
            return found
        before, behind = found[:SPELT_PLACE], found[SPELT_PLACE : MOST - 1]
        certainty = min((SPELT_CERTAINTY, *(it.certainty for it in before)))
        certainty = max((certainty, *(it.certainty for it in behind)))
        return (*before, Suggestion(start, end, spelt, certainty), *behind)

    def _options(self, text: str, start: int, end: int, own: OwnWords | None) -> list[Option]:
        """Give all that may stand for ``text[start:end]``, with what is told of each.

        Args:
            text: The text around it.
            start: Where the word begins.
            end: Where it ends, half-open.
            own: What the document uses.

        Returns:
            In no order; none equals what stands there.
        """
        start, end = self._core_span(text, start, end)
        if not 0 < end - start <= LONGEST or _HALF_A_CHARACTER.search(text, start, end):
            return []
        left, right = word_before(text, start), word_after(text, end)
        look = _look(text, start, end, opens=left is None)
        ranked = self._ranker.rank(
            look.reading,
            left,
            right,
            own,
            beyond=words_beyond(text, start, end, left, right),
            further=self._further(text[start:end], look),
        )
        in_sentence = _SMALL_BEFORE.search(text, max(0, start - WINDOW), start) is not None
        found = [(Joined(it, start, end), False) for it in ranked[:MOST_WEIGHED]]
        found += [(it, True) for it in self._torn.joined(text, start, end)]
        options = [
            Option(
                it.start,
                it.end,
                as_printed(
                    text[it.start : it.end],
                    it.it.text,
                    self._lexicon,
                    has_stop=look.has_stop,
                    in_sentence=in_sentence,
                ),
                self._choice.traits(it.it, look, joined=joined),
            )
            for it, joined in found
        ]
        return [it for it in options if it.text != text[it.start : it.end]]

    def _further(self, printed: str, look: Print) -> Iterator[Candidate]:
        """Candidates that only the print can justify: initials, and names that are no words."""
        if look.has_stop or not printed.islower():
            yield from self._ranker.initials(look.reading)
        if look.is_capital:
            yield from self._ranker.further_names(look.reading)

    def _core_span(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Cut off marks at the edges, but for signs that can only be letters misread."""
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        if start < end:
            before, after = start, end
            while start - before < MOST_SIGNS and text[before - 1 : before] in self._signs:
                before -= 1
            while after - end < MOST_SIGNS and text[after : after + 1] in self._signs:
                after += 1
            if not text[before - 1 : before].isalnum():
                start = before
            if not text[after : after + 1].isalnum():
                end = after
        return start, end


def _look(text: str, start: int, end: int, *, opens: bool) -> Print:
    return Print(
        reading=text[start:end].lower().replace("’", "'"),
        is_capital=text[start].isupper(),
        opens=opens,
        has_stop=text[end : end + 1] == ".",
        among_capitals=_CAPITAL_AFTER.match(text, end, end + WINDOW) is not None
        and _CAPITAL_BEFORE.search(text, max(0, start - WINDOW), start) is not None,
        inner_capital=inner_capital(text[start:end]),
    )


def _with_certainty(scored: list[tuple[float, Option]]) -> tuple[Suggestion, ...]:
    """Make suggestions of the likeliest options, of those that read alike the first."""
    distinct: dict[str, tuple[float, Option]] = {}
    for score, option in scored:
        distinct.setdefault(option.text, (score, option))
    best = list(distinct.values())[:MOST]
    chances = [math.exp(score - best[0][0]) for score, _ in best]
    total = sum(chances)
    return tuple(
        Suggestion(option.start, option.end, option.text, chance / total)
        for chance, (_, option) in zip(chances, best, strict=True)
    )

"""Two words whose blank was lost: ``ofthe``, ``saidhe``, ``WhenI``.

One of the two must be a small word of the grammar: what two other words make together
(``policecourt``, ``Southend``) may be a compound or a name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.origin import applicability_of
from ocrfix.rules.word_search import WordSearch
from ocrfix.text.edit import Edit
from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.channel import Channel
from ocrfix.words.confusions import Confusions
from ocrfix.words.counts import Counts
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.near_words import NearWords
from ocrfix.words.neighbours import ends_in_hyphen, piece_before, word_after, word_before

# Small letters, perhaps with a capital in front, and perhaps with an I behind.
_WORD = re.compile(r"(?<![^\s“‘\"(—])([A-Z]?[a-z]{2,24}I?)(?![^\s.,;:!?)”\"—])")

_WORDS_OF_ONE_LETTER = frozenset("aAIO")
# Chance that a blank is lost: 4 to 14 in 10,000 words are run together (FIELD section 2).
_LOST_BLANK = 8e-4
# Of two ways to part a form, one must be counted so many times as often.
_CLEARLY = 20.0


def find_run_together(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to put back the blank in each form that is two words."""
    least = context.option(info, "min_pairs")
    find = _parter(context.lexicon, context.counts, least).find
    odds = context.option(info, "min_odds")
    search = _search(context.lexicon, context.counts, least)
    for start, form in search.find(context.unknown_tokens(text)):
        found, match = find(form), _WORD.match(text, start)
        if (
            found is None
            or match is None
            or found.odds < odds
            or _is_part(text, match, context.lexicon)
            or (match[0].istitle() and word_before(text, match.start()) is not None)
        ):
            continue
        yield Edit(
            *match.span(),
            match[0],
            f"{found.left} {found.right}",
            info.id,
            f"“{match[0]}” is no word; {found.why}.",
            0.98,
            applicability_of(Harm.RUN_TOGETHER, context.source(text)),
        )


def _is_part(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Return whether a form is a part of a torn word: ``au tomobile``, ``notwith standing``."""
    if ends_in_hyphen(text, match.start()):
        return True
    after = word_after(text, match.end())
    if after is not None and lexicon.knows(match[0].lower() + after):
        return True
    before = piece_before(text, match.start())
    return before is not None and (
        (len(before) == 1 and before not in _WORDS_OF_ONE_LETTER)
        or lexicon.knows(before + match[0])
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """Two words that a form may be.

    Attributes:
        left, right: As they are to be printed.
        pairs: How often they stand side by side in the counts.
        chance: How often they stand without their blank, in occurrences per million words.
        odds: How many times likelier they are than any one misread word.
    """

    left: str
    right: str
    pairs: int
    chance: float
    odds: float

    @property
    def why(self) -> str:
        """The evidence for the two words, for a reason."""
        if self.right == "I":
            return f"“{self.left}” is, and no word ends in a capital"
        return f"“{self.left} {self.right}” stands {self.pairs} times in the counts"


class _Parter:
    """Part forms, and remember them.

    Attributes:
        find: Gives the parts of a form; None if it is a word, or clearly two in no way, in
            several, or in one that was counted too rarely.
    """

    find: Callable[[str], _Parts | None]

    def __init__(self, lexicon: Lexicon, counts: Counts, least_pairs: float) -> None:
        self._lexicon = lexicon
        self._counts = counts
        self._least_pairs = least_pairs
        self._near = NearWords.load(lexicon.language)
        self._channel = Channel(Confusions.load(lexicon.language))
        self._small = word_list(lexicon.language, "function_words")
        self._before_i = word_list(lexicon.language, "before_i")
        self.find = Memo(self._find).__getitem__

    def _find(self, form: str) -> _Parts | None:
        if form[-1] == "I" and form[:-1].lower() in self._before_i:
            # The counts do not know the word I.
            return _Parts(form[:-1], "I", 0, math.inf, math.inf)
        ways = sorted(
            (self._counts.bigram(left.lower(), right.lower()), left, right)
            for left, right in self._pairs(form)
        )
        # The cheap questions first: most forms can be parted in no way.
        if not ways:
            return None
        pairs, left, right = ways[-1]
        if pairs < self._least_pairs or (len(ways) > 1 and ways[-2][0] * _CLEARLY > pairs):
            return None
        if form in self._lexicon or self._lexicon.is_listed(form.lower()):
            return None
        chance = 1e6 * pairs / self._counts.total * _LOST_BLANK
        misread = self._best_misread(form.lower())
        return _Parts(left, right, pairs, chance, chance / misread if misread else math.inf)

    def _pairs(self, form: str) -> Iterator[tuple[str, str]]:
        """The ways to part a form into two words of which one is a small one."""
        small, knows = self._small, self._lexicon.knows
        for cut in range(1, len(form)):
            left, right = form[:cut], form[cut:]
            # A capital in front may be that of a name: J. G. Southby.
            is_small = left.lower() in small if left.istitle() else left in small or right in small
            if (
                is_small
                and (cut > 1 or left == "a")
                and (len(right) > 1 or right == "a")
                and right.islower()
                and knows(left)
                and knows(right)
            ):
                yield left, right

    def _best_misread(self, lower: str) -> float:
        """The chance of the likeliest word near, in occurrences per million: ``inany``, many.

        What is shorter by two letters is one of the parts: ``inthe``, the.
        """
        return max(
            (
                self._lexicon.frequency(word) * math.exp(self._channel.weigh(lower, word))
                for word, _ in self._near.near(lower)
                if len(word) + 1 >= len(lower)
            ),
            default=0.0,
        )


@kept_with("lexicon")
def _parter(lexicon: Lexicon, counts: Counts, least_pairs: float) -> _Parter:
    return _Parter(lexicon, counts, least_pairs)


@kept_with("lexicon")
def _search(lexicon: Lexicon, counts: Counts, least_pairs: float) -> WordSearch:
    return WordSearch(_WORD, _parter(lexicon, counts, least_pairs).find)

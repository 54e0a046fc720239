"""The probability that a mark between two words was lost, added or misread.

The chance among all marks knows the two words beside a mark and the capital behind it, and takes
for granted that nothing else was lost there. A small letter behind a stop may be what is left of a
sentence that lost its first word: then the words behind go on from nothing before. Trees that were
grown on what was printed weigh that, as those of `ocrfix.correction.sureness` weigh words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ocrfix.correction.dialect import is_spoken_so
from ocrfix.correction.mark_gaps import MEANT, STROKE, Gap, case_of
from ocrfix.correction.mark_rates import MarkRates
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import CERTAIN, UNIT
from ocrfix.language.kinds import OPENING
from ocrfix.language.language import Language
from ocrfix.language.sums import Sums
from ocrfix.resources import resource
from ocrfix.words.lists import word_list
from ocrfix.words.trees import Trees

QUOTATION = 80
"""Characters on either side in which apostrophes are counted: they may be quotation marks."""
FARTHEST = 400
"""Characters on either side in which the other mark of a quotation is looked for."""
_OPENS, _CLOSES = re.compile(r"(?<!\w)['’‘](?=\w)"), re.compile(r"(?<=[^\s'’‘])['’‘](?!\w)")
_PLURAL = "s"
_MOST_TOKENS = 20
_NEAR = 6
"""Tokens on either side among which words with a capital are counted."""
_HISTORY = 3
"""Words before a gap that the word behind it is weighed after."""


class Guess(NamedTuple):
    """A mark that may have been printed in a gap.

    Attributes:
        stretch: The block it is in.
        gap: What is read there.
        meant: The mark that is likely to be meant.
        turned: Whether the mark is right, and a capital is meant to be small.
        chance: That it is so, in parts of `CERTAIN`.
        second: The same of the likeliest other.
        shown: How often the document means this mark where it reads that, in parts of `CERTAIN`.
        gaps: How many there are in the document.
    """

    stretch: Stretch
    gap: Gap
    meant: str
    turned: bool
    chance: int
    second: int
    shown: int
    gaps: int


class MarkSureness:
    """Give the sureness of guesses; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        """Take what is known of words.

        Raises:
            RulePackError: The file of trees is missing or damaged.
        """
        self._context = language.context
        self._sums = Sums.load()
        self._trees = Trees.load(resource("correction", "mark_sureness.bin"))
        self._shapes = MarkRates.shipped().shapes
        self._lexicon = language.lexicon
        self._function_words = word_list(language.code, "function_words")

    def chances(self, guesses: Sequence[Guess]) -> list[float]:
        """Give the chance that guesses are right, 0..1."""
        if not guesses:
            return []
        features = map(self.features, guesses)
        told = np.array([[each[name] for name in self._trees.names] for each in features])
        costs = Weights.shipped().costs
        seen = costs.as_seen(self._trees.answers(told), costs.seen)
        return [*map(self._sums.of_odds, seen.tolist())]

    def features(self, guess: Guess) -> Mapping[str, int]:
        """Give what is told of a guess, by name, in parts of a nat or of one."""
        told = {
            **self._of_marks(guess),
            **self._in_context(guess),
            **self._of_words(guess),
        }
        return {name: round(UNIT * value) for name, value in told.items()}

    def _of_marks(self, guess: Guess) -> dict[str, float]:
        """Give what is read, what is meant, and how likely that is."""
        return {
            "read": float(self._shapes.index(guess.gap.read)),
            "meant": float(MEANT.index(guess.meant)),
            "turned": float(guess.turned),
            "chance": _logit(guess.chance),
            "second": _logit(guess.second),
            "shown": _logit(guess.shown),
            "gaps": math.log(guess.gaps),
            "errors": math.log(guess.stretch.nature.errors),
        }

    def _in_context(self, guess: Guess) -> dict[str, float]:
        """Give how well the words behind go on from those before, as if there was no mark."""
        cost, id_of = self._context.cost, self._context.id_of
        first, last = guess.gap.first, guess.gap.last
        before = guess.stretch.ids(first - _HISTORY + 1, first + 1, id_of)
        right, behind = guess.stretch.ids(last, last + 2, id_of)
        alone = cost(right)
        return {
            "left_alone": cost(before[-1]) / UNIT,
            "right_alone": alone / UNIT,
            "lift": (cost(*before, right) - alone) / UNIT,
            "opening": (cost(OPENING, right) - alone) / UNIT,
            "after": (cost(*before[1:], right, behind) - cost(behind)) / UNIT if behind else 0.0,
            "gain": (cost(*before[1:], right, behind) - cost(right, behind)) / UNIT
            if behind
            else 0.0,
        }

    def _of_words(self, guess: Guess) -> dict[str, float]:
        """Give what the words on both sides are like, and where they stand."""
        text, gap = guess.stretch.text, guess.gap
        left, right = gap.left, gap.right
        before = text[max(0, left.core_start - QUOTATION) : left.core_start]
        behind = text[right.core_end : right.core_end + QUOTATION]
        return {
            "left_case": float(case_of(left.core)),
            "right_case": float(case_of(right.core)),
            "left_letters": float(len(left.core)),
            "right_letters": float(len(right.core)),
            "damaged": float(left.is_suspect + right.is_suspect),
            "right_damaged": float(right.is_suspect),
            "left_small": float(left.lower in self._function_words),
            "right_small": float(right.lower in self._function_words),
            "mark_behind": float(right.marks_behind != ""),
            "line_end": float(gap.has_line_end),
            "before_capital": float(gap.is_before_capital),
            "right_name": float(self._lexicon.is_name(right.core)),
            "stroke": float(right.lower[:1] == STROKE),
            "capitals": float(_capitals_beside(guess)),
            "apostrophes_before": float(before.count("'")),
            "apostrophes_behind": float(behind.count("'")),
            "opens_before": float(_since_quotation_mark(text, left.core_start)),
            "closes_behind": float(_until_quotation_mark(text, right.core_end)),
            "plural": float(left.lower.endswith(_PLURAL)),
            "left_spoken": float(self._is_spoken_so(text, left)),
            "right_spoken": float(self._is_spoken_so(text, right)),
            "tokens_before": float(min(gap.first, _MOST_TOKENS)),
            "tokens_behind": float(min(len(guess.stretch.tokens) - gap.last, _MOST_TOKENS)),
        }

    def _is_spoken_so(self, text: str, token: Token) -> bool:
        """Return whether an apostrophe beside a token may stand for letters it lost: ’tis, an’."""
        span = token.core_start, token.core_end
        return len(token.core) == 1 or is_spoken_so(text, span, token.core, self._lexicon)


def _since_quotation_mark(text: str, end: int) -> int:
    """Return how many characters before `end` one last opened; `FARTHEST` at most."""
    found = [it.end() for it in _OPENS.finditer(text, max(0, end - FARTHEST), end)]
    return end - found[-1] if found else FARTHEST


def _until_quotation_mark(text: str, start: int) -> int:
    """Return how many characters behind `start` one first closes; `FARTHEST` at most."""
    found = _CLOSES.search(text, start, start + FARTHEST)
    return found.start() - start if found else FARTHEST


def _capitals_beside(guess: Guess) -> int:
    """Count the words with a capital near to a gap: nouns have one in the 18th century."""
    first, last = guess.gap.first, guess.gap.last
    tokens = guess.stretch.tokens
    beside = (*tokens[max(0, first - _NEAR) : first + 1], *tokens[last + 1 : last + 1 + _NEAR])
    return sum(it.core[:1].isupper() for it in beside)


def _logit(chance: int) -> float:
    """Give ln of the odds of a chance in parts of `CERTAIN`."""
    return math.log(max(chance, 1) / max(CERTAIN - chance, 1))

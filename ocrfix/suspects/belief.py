"""How far to believe that a doubtful word is wrong and its first suggestion right.

The doubt says how likely the word is wrong, the choice how likely the suggestion is right among
all that was thought of. Neither knows what was not thought of: a choice among poor candidates
may be clear and wrong all the same. So both are weighed anew beside how common the suggested
word is and what made the word doubtful.

Source:
    Two scores calibrated into one chance by a logistic curve: J. C. Platt, *Probabilistic Outputs
    for Support Vector Machines*, Advances in Large Margin Classifiers, 1999. The numbers are set
    by hand; see ``resources/suspects/belief.toml``.
"""

from __future__ import annotations

import math
import re
from functools import cache
from typing import NamedTuple

from ocrfix.resources import resource
from ocrfix.suspects.settings import read_numbers
from ocrfix.suspects.suspect import Kind, Suggestion, Suspect
from ocrfix.words.forms import as_listed, without_possessive
from ocrfix.words.lexicon import Lexicon

_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LEAST_PER_MILLION = 0.05
# Nothing is surer than one in ten thousand.
_SUREST = 1e-4


class Weights(NamedTuple):
    """What is worth how much, in ln of odds.

    Attributes:
        usual: Where nothing else is said.
        both: A factor to the ln of the chance that the word is wrong and the suggestion right.
        doubt, choice: Factors to the ln of the odds of each.
        commonness: A factor to the ln of the occurrences of the suggestion in a million words,
            of several words the rarest.
        speck: The suggestion is that nothing stands there.
        two_words: It is two words.
        broken, stray, context: The word is doubtful for that.
    """

    usual: float
    both: float
    doubt: float
    choice: float
    commonness: float
    speck: float
    two_words: float
    broken: float
    stray: float
    context: float


def belief_in(suspect: Suspect, first: Suggestion, lexicon: Lexicon) -> float:
    """Say how likely a doubtful word is wrong and its first suggestion right.

    Args:
        suspect: The word.
        first: The likeliest that may stand there.
        lexicon: How common words are.

    Returns:
        A chance, 0..1.
    """
    weights = shipped_weights()
    odds = weights.usual
    odds += weights.both * math.log(max(suspect.score * first.certainty, _SUREST))
    odds += weights.doubt * _odds(suspect.score) + weights.choice * _odds(first.certainty)
    odds += weights.commonness * _commonness(first.text, lexicon) if first.text else weights.speck
    odds += weights.two_words * (" " in first.text)
    odds += _of_kind(suspect.kind, weights)
    return 1.0 / (1.0 + math.exp(-odds))


@cache
def shipped_weights() -> Weights:
    """Give the weights that ship, read once per process."""
    return read_numbers(resource("suspects", "belief.toml"), Weights)


def _odds(chance: float) -> float:
    chance = min(max(chance, _SUREST), 1.0 - _SUREST)
    return math.log(chance / (1.0 - chance))


def _commonness(text: str, lexicon: Lexicon) -> float:
    words = [as_listed(without_possessive(word)) for word in _PART.findall(text.lower())]
    per_million = min(map(lexicon.frequency, words), default=0.0)
    return math.log(max(per_million, _LEAST_PER_MILLION))


def _of_kind(kind: Kind, weights: Weights) -> float:
    return {
        Kind.BROKEN: weights.broken,
        Kind.STRAY: weights.stray,
        Kind.CONTEXT: weights.context,
    }.get(kind, 0.0)

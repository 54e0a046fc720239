"""How sure it is that a reading is right: its odds in the lattice, weighed anew.

The lattice knows only what was thought of, so its odds say too much: a choice among poor
readings may be clear and wrong all the same. Where the document is damaged, the word common,
little changed and no names around it, it is right more often.

Source:
    Scores calibrated into a chance by a logistic curve: J. C. Platt, *Probabilistic Outputs for
    Support Vector Machines*, Advances in Large Margin Classifiers, 1999. The numbers are set by
    hand; see ``resources/correction/sureness.toml``.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping
from functools import cache

from rapidfuzz.distance import OSA

from ocrfix.correction.decode import Weighed
from ocrfix.correction.reading import Operation
from ocrfix.correction.units import UNIT, Sums, cost_of
from ocrfix.errors import RulePackError
from ocrfix.resources import resource
from ocrfix.words.forms import as_listed, without_possessive
from ocrfix.words.lexicon import Lexicon

_WINDOW = 60
_NEIGHBOURS = 6
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LEAST_PER_MILLION = 0.02
_ALL_NAMES = 0.8
_CLEAR = 4.0


class Sureness:
    """Says how sure readings are; make one and keep it."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take what is known of words."""
        self._lexicon = lexicon
        self._sums = Sums.load()
        self._weights = shipped_weights()

    def odds(self, text: str, weighed: Weighed, errors: float) -> int:
        """Give ln of the odds that a reading is right, in parts of a nat.

        Args:
            text: The text it is of.
            weighed: The reading with its odds in the lattice.
            errors: Share of the words of the document that are damaged.
        """
        odds = 0.0
        for term in self.terms(text, weighed, errors).values():
            odds += term
        return cost_of(odds)

    def terms(self, text: str, weighed: Weighed, errors: float) -> dict[str, float]:
        """Give what the odds are the sum of, in nats, by the names of the weights.

        Args:
            text: As for `odds`.
            weighed: The same.
            errors: The same.

        Returns:
            How often readings by its operation are right (`usual`), its odds in the lattice,
            what they lack of a clear choice (`close`), the damage of the document (`errors`),
            the share of capitals around it and whether there is hardly anything else (`names`),
            the commonness of its rarest word, the share of letters it changes (`changed`) and
            the number it replaces (`letter`), each with its weight.
        """
        weights, reading = self._weights, weighed.reading
        before = text[reading.start : reading.end]
        capitals = _capitals_around(text, reading.start, reading.end)
        commonness = 0.0
        if reading.operation is not Operation.SPECK:
            commonness = self._commonness(reading.text)
        changed = OSA.distance(before.lower(), reading.text.lower())
        return {
            "usual": weights["usual"] + weights[reading.operation],
            "odds": weights["odds"] * min(weighed.odds / UNIT, weights["most_odds"]),
            "close": weights["close"] * max(_CLEAR - weighed.odds / UNIT, 0.0),
            "errors": weights["errors"] * math.log(errors),
            "capitals": weights["capitals"] * capitals,
            "names": weights["names"] * (capitals >= _ALL_NAMES),
            "commonness": weights["commonness"] * commonness,
            "changed": weights["changed"] * changed / max(len(before), 1),
            "letter": weights["letter"] * len(before),
        }

    def chance(self, odds: int) -> float:
        """Give odds as a chance, 0..1."""
        return self._sums.of_odds(odds)

    def _commonness(self, text: str) -> float:
        """Ln of the occurrences per million of the rarest word of a reading."""
        words = (as_listed(without_possessive(word)) for word in _PART.findall(text.lower()))
        per_million: float = min(map(self._lexicon.frequency, words), default=0.0)
        return math.log(max(per_million, _LEAST_PER_MILLION))


def _capitals_around(text: str, start: int, end: int) -> float:
    """Give the share of the six words on either side that begin with a capital."""
    # The pieces at the ends of the windows are cut.
    before = _WORD.findall(text[max(0, start - _WINDOW) : start])[1:]
    behind = _WORD.findall(text[end : end + _WINDOW])[:-1]
    near = before[-_NEIGHBOURS:] + behind[:_NEIGHBOURS]
    capitals: int = sum(word[0].isupper() for word in near)
    return capitals / max(len(near), 1)


@cache
def shipped_weights() -> Mapping[str, float]:
    """Give the weights that ship, read once per process.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    path = resource("correction", "sureness.toml")
    try:
        return {
            name: float(value)
            for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items()
        }
    except (OSError, ValueError, TypeError) as exc:
        raise RulePackError(
            f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc

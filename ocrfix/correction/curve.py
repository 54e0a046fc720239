"""How sure it is that a reading is right, for languages with a curve of their own.

Where there is too little truth to grow trees of (see `sureness`), a logistic curve through what is
told does.

The lattice knows only what was thought of, so its odds say too much: a choice among poor
readings may be clear and wrong all the same. Where the document is damaged, the word common,
little changed and no names around it, it is right more often.

Source:
    Scores calibrated into a chance by a logistic curve: J. C. Platt, *Probabilistic Outputs for
    Support Vector Machines*, Advances in Large Margin Classifiers, 1999. The numbers are those
    of ``packaging/correction/curve.py``.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache

from ocrfix.correction.decode import Weighed
from ocrfix.correction.reading import Operation
from ocrfix.correction.stretch import Stretch
from ocrfix.correction.told import Told, capitals_around, letters_in, recurs
from ocrfix.errors import RulePackError
from ocrfix.language.costs import UNIT, Sums, cost_of
from ocrfix.language.language import Language
from ocrfix.resources import resource
from ocrfix.words.forms import bare
from ocrfix.words.lists import word_list

_ALL_NAMES = 0.8
_CLEAR = 4.0
_MOST_ODDS = 12.0
_SHORT = 4
_ENDING = 2
"""Letters at the end in which two words differ that may be one, inflected."""
_RUNS = frozenset((Operation.RUN_TOGETHER, Operation.RUN_TOGETHER_MISREAD))


class Curve:
    """Says how sure readings are; make one and keep it."""

    def __init__(self, language: Language) -> None:
        """Take what is known of words."""
        self._lexicon = language.lexicon
        self._function_words = word_list(language.code, "function_words")
        self._told = Told(language)
        self._sums = Sums.load()
        self._weights = shipped_weights(language.code)

    def odds(self, stretch: Stretch, weighed: Weighed) -> int:
        """Give ln of the odds that a reading is right, in parts of a nat.

        Args:
            stretch: The block it is of.
            weighed: The reading with its odds in the lattice.
        """
        odds = 0.0
        for term in self.terms(stretch, weighed).values():
            odds += term
        return cost_of(odds)

    def terms(self, stretch: Stretch, weighed: Weighed) -> dict[str, float]:
        """Give what the odds are the sum of, in nats, by the names of the weights.

        Args:
            stretch: As for `odds`.
            weighed: The same.

        Returns:
            What `features` gives, each times its weight; how often readings by its operation
            are right is `usual`.
        """
        weights = self._weights
        terms = {"usual": weights["usual"] + weights[weighed.reading.operation]}
        for name, value in self.features(stretch, weighed).items():
            if name in weights:
                terms[name] = weights[name] * value
        return terms

    def features(self, stretch: Stretch, weighed: Weighed) -> dict[str, float]:
        """Give what is told of a reading.

        Args:
            stretch: As for `odds`.
            weighed: The same.

        Returns:
            By name: its `odds` in the lattice; what they lack of a clear choice (`close`); ln of
            the damaged share of the document (`errors`); the share of `capitals` around it, and whether there is hardly
            anything else (`names`); ln of the `commonness` of its rarest word; the `letters` it replaces, and how many
            fewer than four those are (`short`); how many more it has (`grown`); whether its
            `first` letter is another, whether it is a `figure`, and whether it parts what no
            small word tells apart (`compound`); ln of how often the document has what stands
            there (`recurs`); whether it stands behind a title or an initial (`named`), has a
            `capital` in mid-sentence, differs in an `accent` alone, or in its `ending`.
        """
        text, reading = stretch.text, weighed.reading
        before = text[reading.start : reading.end]
        lower, after = before.lower(), reading.text.lower()
        is_run = reading.operation in _RUNS
        capitals = capitals_around(text, reading.start, reading.end)
        return {
            "odds": min(weighed.odds / UNIT, _MOST_ODDS),
            "close": max(_CLEAR - weighed.odds / UNIT, 0.0),
            "errors": math.log(stretch.nature.errors),
            "capitals": capitals,
            "names": float(capitals >= _ALL_NAMES),
            "commonness": self._told.commonness(reading.text) if reading.text else 0.0,
            "letters": float(len(before)),
            "short": float(max(_SHORT - len(before), 0)),
            "grown": float(letters_in(after) - letters_in(lower)),
            "first": float(after[:1] != lower[:1]),
            "figure": float(any(map(str.isdigit, after))),
            "compound": float(is_run and self._function_words.isdisjoint(after.split())),
            "recurs": recurs(stretch, before),
            "named": float(before[:1].isupper() and self._told.is_named(stretch, reading.first)),
            "capital": float(self._may_be_name(stretch, reading.first, before)),
            "accent": float(lower != after and bare(lower) == bare(after)),
            "ending": float(
                len(lower) > _ENDING and lower[:-_ENDING] == after[: len(lower) - _ENDING]
            ),
        }

    def _may_be_name(self, stretch: Stretch, at: int, before: str) -> bool:
        """Say whether a capital in mid-sentence may be that of a name."""
        return (
            before[:1].isupper()
            and not before.isupper()
            and before[1:].isalpha()
            and not stretch.opens_sentence(at)
        )

    def chance(self, odds: int) -> float:
        """Give odds as a chance, 0..1."""
        return self._sums.of_odds(odds)


def has_curve(language: str) -> bool:
    """Say whether a language has a curve of its own."""
    return resource("languages", language, "sureness.toml").is_file()


@cache
def shipped_weights(language: str) -> Mapping[str, float]:
    """Give the weights that ship for a language, read once per process.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    path = resource("languages", language, "sureness.toml")
    try:
        return {
            name: float(value)
            for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items()
        }
    except (OSError, ValueError, TypeError) as exc:
        raise RulePackError(
            f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc

"""The probability that a reading is right: its odds in the lattice, weighed anew.

The lattice knows only what was thought of, so its odds say too much: a choice among poor
readings may be clear and wrong all the same. Where the document is damaged, the word common,
little changed and no names around it, it is right more often.

Trees are taught to harm little, on pages whose truth is known to the letter: what they say is
flattened, so that of the corrections that are 80 % sure as many are right on real pages. Made pages
have misread small words as often as others; how much oftener one is read as another on real ones, a
list of the language says: in novels somebody says “ta”, in newspapers hardly anybody.

Source:
    The trees are grown by ``packaging/correction/sureness.py``, which also sets them so that what
    they say is what was seen: J. C. Platt, *Probabilistic Outputs for Support Vector Machines*,
    Advances in Large Margin Classifiers, 1999.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from ocrfix.correction.decode import Weighed
from ocrfix.correction.features import OPERATIONS, Features
from ocrfix.correction.fit import Fits
from ocrfix.correction.reading import Operation
from ocrfix.correction.stretch import Stretch
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.language import Language
from ocrfix.language.sums import Sums
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.lists import counted_list
from ocrfix.words.trees import Trees


class Sureness:
    """Give the sureness of readings; to be made once and kept.

    Attributes:
        names: What is told of readings, in the order of the trees.
    """

    def __init__(self, language: Language) -> None:
        """Read the trees.

        Raises:
            RulePackError: Their file is missing or damaged.
        """
        self._features = Features(language)
        self._sums = Sums.load()
        own = resource("languages", language.code, "sureness.bin")
        # Of some languages there was no truth to grow trees by.
        shared = resource("correction", "sureness.bin")
        self._trees = trees_of(ArrayFile(own if own.is_file() else shared))
        self.names = self._trees[OPERATIONS[0]].names
        self._costs = Weights.shipped().costs
        self._seen = dict.fromkeys(Operation, self._costs.seen)
        self._seen |= {Operation(it): cost_of(nats) for it, nats in language.traits.seen.items()}
        seen_of = counted_list(language.code, "misread_oftener").items()
        self._seen_of = {pair: cost_of(math.log(times)) for pair, times in seen_of}
        network = language.network
        self._fits = None if network is None else Fits(network, language.context)

    def with_fit(self, found: Sequence[tuple[Stretch, Weighed]]) -> list[tuple[Stretch, Weighed]]:
        """Tell of all readings of a text how well they fit, each against the others of its place.

        Each with the block that it is of.
        """
        if self._fits is None:
            return [*found]
        fits = self._fits.of([(stretch, it.reading) for stretch, it in found])
        return [
            (stretch, it._replace(fit=fit)) for (stretch, it), fit in zip(found, fits, strict=True)
        ]

    def odds(self, found: Sequence[tuple[Stretch, Weighed]]) -> list[int]:
        """Give ln of the odds that readings are right, in parts of a nat."""
        if not found:
            return []
        told = np.array([*map(self._in_order, self._told(found))])
        asked: dict[Trees, list[int]] = {}
        for number, (_, it) in enumerate(found):
            asked.setdefault(self._trees[it.reading.operation], []).append(number)
        answers = np.zeros(len(found), np.int64)
        for trees, numbers in asked.items():
            answers[numbers] = trees.answers(told[numbers])
        more = np.array([self._more(*it) for it in found], np.int64)
        odds: list[int] = self._costs.as_seen(answers, more).tolist()
        return odds

    def terms(self, stretch: Stretch, weighed: Weighed) -> dict[str, float]:
        """Give what the odds are the sum of, in nats: what each feature adds to what is `usual`."""
        trees = self._trees[weighed.reading.operation]
        usual, terms = trees.terms(self._in_order(self.features(stretch, weighed)))
        believed = self._costs.believed / UNIT
        seen = self._more(stretch, weighed)
        told = zip(self.names, terms, strict=True)
        named = {name: believed * term / UNIT for name, term in told}
        return {"usual": (believed * usual + seen) / UNIT, **named}

    def _more(self, stretch: Stretch, weighed: Weighed) -> int:
        """Give how much oftener a reading was seen to be right than trees say."""
        reading = weighed.reading
        pair = f"{stretch.text[reading.start : reading.end]} {reading.text}"
        return self._seen[reading.operation] + self._seen_of.get(pair, 0)

    def features(self, stretch: Stretch, weighed: Weighed) -> dict[str, int]:
        """Give what is told of a reading, by name, in parts of a nat or of one."""
        return next(self._told([(stretch, weighed)]))

    def _told(self, found: Sequence[tuple[Stretch, Weighed]]) -> Iterator[dict[str, int]]:
        """Give the features of readings; of those whose fit nobody knows it is told alone."""
        fitted = (self.with_fit([it])[0] if it[1].fit is None else it for it in found)
        return self._features.of([*fitted])

    def _in_order(self, features: Mapping[str, int]) -> list[int]:
        return [features[name] for name in self.names]

    def chance(self, odds: int) -> float:
        """Give odds as a chance, 0..1."""
        return self._sums.of_odds(odds)


def trees_of(file: ArrayFile) -> Mapping[Operation, Trees]:
    """Return the trees by which the readings of each operation are judged.

    Args:
        file: A ``sureness.bin``. Its ``groups`` say how many trees, one group behind the other,
            judge which operations; without them all trees judge all.
    """
    if "groups" not in file.meta:
        return dict.fromkeys(OPERATIONS, Trees(file))
    trees: dict[Operation, Trees] = {}
    begin = 0
    for operations, number in file.meta["groups"]:
        trees |= dict.fromkeys(map(Operation, operations), Trees(file, begin, begin + number))
        begin += number
    return trees

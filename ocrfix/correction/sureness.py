"""The probability that a reading is right: its odds in the lattice, weighed anew.

The lattice knows only what was thought of, so its odds say too much: a choice among poor
readings may be clear and wrong all the same. Where the document is damaged, the word common,
little changed and no names around it, it is right more often.

Trees are taught to harm little, on pages whose truth is known to the letter: what they say is
flattened, so that of the corrections that are 80 % sure as many are right on real pages.

Source:
    The trees are grown by ``packaging/correction/sureness.py``, which also sets them so that what
    they say is what was seen: J. C. Platt, *Probabilistic Outputs for Support Vector Machines*,
    Advances in Large Margin Classifiers, 1999.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import OSA

from ocrfix.correction.decode import Weighed
from ocrfix.correction.fit import Fits
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.correction.told import Told, capitals_around, letters_in, recurs
from ocrfix.correction.weights import Weights
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.language import Language
from ocrfix.language.sums import Sums
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.candidates import SPECK
from ocrfix.words.forms import bare, letters_of
from ocrfix.words.trees import Trees

_MOST_ODDS = 12.0
_MOST_NATS = 10.0
_LEAST_LEAD, _MOST_LEAD = -3.0, 20.0
_MOST_RIVALS = 15
_AROUND = 8
"""Tokens on either side by which the damage around a reading is told."""
_IN_ROWS = 40
"""Tokens on either side among which other specks are counted: some six lines of a column."""
_ENDING = 2
"""Letters at the end in which two words differ that may be one, inflected."""
_BEHIND = 2
"""Tokens behind a reading that its words are weighed by."""
_Costs = tuple[int, int, Sequence[int]]
"""Words alone, how much more they cost in their place, and how much more each behind them."""
OPERATIONS = tuple(it for it in Operation if it is not Operation.PRINTED)


class Sureness:
    """Give the sureness of readings; to be made once and kept.

    Attributes:
        names: What is told of readings, in the order of the trees.
    """

    def __init__(self, language: Language) -> None:
        """Take what is known of words.

        Raises:
            RulePackError: The file of what is said is missing or damaged.
        """
        self._lexicon = language.lexicon
        self._context = language.context
        self._told = Told(language)
        self._sums = Sums.load()
        own = resource("languages", language.code, "sureness.bin")
        # Of some languages there was no truth to grow trees by.
        shared = resource("correction", "sureness.bin")
        self._trees = trees_of(ArrayFile(own if own.is_file() else shared))
        self.names = self._trees[OPERATIONS[0]].names
        self._costs = Weights.shipped().costs
        self._seen = dict.fromkeys(Operation, self._costs.seen)
        self._seen |= {Operation(it): cost_of(nats) for it, nats in language.traits.seen.items()}
        network = language.network
        self._fits = None if network is None else Fits(network, language.context)

    def with_fit(self, found: Sequence[tuple[Stretch, Weighed]]) -> list[tuple[Stretch, Weighed]]:
        """Tell of readings how well they fit, each against the others of its place.

        Args:
            found: All readings of a text, with the block that each is of.
        """
        if self._fits is None:
            return [*found]
        fits = self._fits.of([(stretch, it.reading) for stretch, it in found])
        return [
            (stretch, it._replace(fit=fit)) for (stretch, it), fit in zip(found, fits, strict=True)
        ]

    def odds(self, found: Sequence[tuple[Stretch, Weighed]]) -> list[int]:
        """Give ln of the odds that readings are right, in parts of a nat.

        Args:
            found: The readings with their odds in the lattice, and the block that each is of.
        """
        if not found:
            return []
        contexts = self._in_contexts([(stretch, it.reading) for stretch, it in found])
        told = np.array(
            [
                self._in_order(self._features(stretch, it, context))
                for (stretch, it), context in zip(found, contexts, strict=True)
            ]
        )
        asked: dict[Trees, list[int]] = {}
        for number, (_, it) in enumerate(found):
            asked.setdefault(self._trees[it.reading.operation], []).append(number)
        answers = np.zeros(len(found), np.int64)
        for trees, numbers in asked.items():
            answers[numbers] = trees.answers(told[numbers])
        more = np.array([self._seen[it.reading.operation] for _, it in found], np.int64)
        odds: list[int] = self._costs.as_seen(answers, more).tolist()
        return odds

    def terms(self, stretch: Stretch, weighed: Weighed) -> dict[str, float]:
        """Give what the odds are the sum of, in nats, by the names of `features`.

        Args:
            stretch: The block it is of.
            weighed: The reading with its odds in the lattice.

        Returns:
            What each thing told adds to what is `usual`.
        """
        trees = self._trees[weighed.reading.operation]
        usual, terms = trees.terms(self._in_order(self.features(stretch, weighed)))
        believed = self._costs.believed / UNIT
        seen = self._seen[weighed.reading.operation]
        told = zip(self.names, terms, strict=True)
        named = {name: believed * term / UNIT for name, term in told}
        return {"usual": (believed * usual + seen) / UNIT, **named}

    def _in_order(self, features: Mapping[str, int]) -> list[int]:
        return [features[name] for name in self.names]

    def features(self, stretch: Stretch, weighed: Weighed) -> dict[str, int]:
        """Give what is told of a reading, by name, in parts of a nat or of one.

        Args:
            stretch: As for `terms`.
            weighed: The same.
        """
        return self._features(stretch, weighed, self._in_contexts([(stretch, weighed.reading)])[0])

    def _features(
        self, stretch: Stretch, weighed: Weighed, context: Mapping[str, float]
    ) -> dict[str, int]:
        """Give what `features` does, by what is known of its context already."""
        told = {
            **self._in_lattice(weighed),
            **context,
            **self._of_print(stretch, weighed.reading),
            **self._of_words(stretch, weighed.reading),
        }
        told_so = {name: round(UNIT * value) for name, value in told.items()}
        if weighed.fit is None and self._fits is not None:
            ((_, weighed),) = self.with_fit([(stretch, weighed)])
        return {**told_so, **weighed.fit._asdict()} if weighed.fit is not None else told_so

    @staticmethod
    def _in_lattice(weighed: Weighed) -> dict[str, float]:
        """Return the chance and odds of a reading, and its rank among the others of its place."""
        return {
            "chance": min(max(-weighed.cost / UNIT, -_MOST_NATS), 0.0),
            "odds": min(weighed.odds / UNIT, _MOST_ODDS),
            "rival": min(max((weighed.rival - weighed.cost) / UNIT, _LEAST_LEAD), _MOST_LEAD),
            "rank": float(min(weighed.rank, _MOST_RIVALS)),
            "rivals": float(min(weighed.rivals, _MOST_RIVALS)),
            "cost": weighed.reading.cost / UNIT,
            "operation": float(OPERATIONS.index(weighed.reading.operation)),
        }

    def _in_contexts(
        self, found: Sequence[tuple[Stretch, Reading]]
    ) -> Sequence[Mapping[str, float]]:
        """Give what words cost alone, how much more here, and the words behind them there."""
        order, id_of = self._context.order, self._context.id_of
        row: list[int] = []
        begins: list[tuple[int, int]] = []
        for stretch, reading in found:
            first, last = reading.first, reading.last
            before = stretch.ids(first - order + 1, first, id_of)
            behind = stretch.ids(last, last + _BEHIND, id_of)
            for words in (reading.words, stretch.ids(first, last, id_of)):
                row += before
                begins.append((len(row), len(words)))
                row += words
                row += behind
        alone, more = self._costs_of(row)
        each = []
        for begin, size in begins:
            until = begin + size
            after = more[until : until + _BEHIND]
            each.append((sum(alone[begin:until]), sum(more[begin:until]), after))
        return [
            {**_told_of(meant, kept), **_around(stretch, reading)}
            for (stretch, reading), meant, kept in zip(found, each[::2], each[1::2], strict=True)
        ]

    def _costs_of(self, row: Sequence[int]) -> tuple[list[int], list[int]]:
        """Give what each word of a row costs alone, and how much more behind those before it."""
        order = self._context.order
        ids = np.array([*[0] * (order - 1), *row], np.int32)
        is_word = ids[order - 1 :] > 0
        alone = np.where(is_word, self._context.along(ids[order - 1 :], 1), 0)
        more = np.where(is_word, self._context.along(ids, order), 0) - alone
        return alone.tolist(), more.tolist()

    def _of_print(self, stretch: Stretch, reading: Reading) -> dict[str, float]:
        """Return the figures on the look of the printed text, and on what stands around it."""
        token = stretch.tokens[reading.first]
        before = stretch.text[reading.start : reading.end]
        pieces = [
            it
            for each in stretch.tokens[reading.first : reading.last]
            for it in each.look.suspect_pieces
        ]
        return {
            "looks": max((it.letters for it in pieces), default=0.0),
            "letters": float(len(before)),
            "capitals": capitals_around(stretch.text, reading.start, reading.end),
            "named": float(before[:1].isupper() and self._told.is_named(stretch, reading.first)),
            "begins_large": float(before[:1].isupper()),
            "all_capitals": float(before.isupper() and letters_in(before) > 1),
            "mark_behind": float(token.marks_behind != ""),
            "recurs": recurs(stretch, before),
            "line_begin": float(_begins_line(stretch, reading)),
            "line_end": float(_ends_line(stretch, reading)),
            "further_name": float(self._lexicon.is_further_name(before.lower())),
            "tokens": float(reading.last - reading.first),
        }

    def _of_words(self, stretch: Stretch, reading: Reading) -> dict[str, float]:
        """Give how common its words are, and what would change."""
        before = stretch.text[reading.start : reading.end]
        lower, after = before.lower(), reading.text.lower()
        return {
            "commonness": self._told.commonness(reading.text) if reading.text else 0.0,
            "used": math.log1p(max(map(stretch.nature.own.count, after.split()), default=0)),
            "edits": float(OSA.distance(*map(letters_of, (lower, after)))),
            "grown": float(letters_in(after) - letters_in(lower)),
            "first": float(after[:1] != lower[:1]),
            "last": float(after[-1:] != lower[-1:]),
            "capital": float(before[:1].isupper() != reading.text[:1].isupper()),
            "marks": float(_marks_in(before) - _marks_in(reading.text)),
            "figure": float(any(map(str.isdigit, after))),
            "words": float(len(after.split())),
            "inner": float(_capitals_inside(before)),
            "hyphen": float("-" in before),
            "accent": float(lower != after and bare(lower) == bare(after)),
            "ending": float(
                len(lower) > _ENDING and lower[:-_ENDING] == after[: len(lower) - _ENDING]
            ),
        }

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


def _told_of(meant: _Costs, kept: _Costs) -> dict[str, float]:
    """Give what the words of a reading cost, and those that are printed there."""
    (alone, lift, after), (kept_alone, kept_lift, kept_after) = meant, kept
    return {
        "alone": alone / UNIT,
        "lift": lift / UNIT,
        "after": sum(after[:1]) / UNIT,
        "later": sum(after[1:]) / UNIT,
        "kept_alone": kept_alone / UNIT,
        "kept_lift": kept_lift / UNIT,
        "kept_after": sum(kept_after) / UNIT,
    }


def _around(stretch: Stretch, reading: Reading) -> dict[str, float]:
    """Give how damaged the words around a reading are, and the document."""
    beside = stretch.beside(reading.first, reading.last)
    around = stretch.beside(reading.first, reading.last, _AROUND)
    return {
        "damaged_beside": float(sum(it.is_suspect for it in beside)),
        "damaged_around": sum(it.is_suspect for it in around) / max(len(around), 1),
        "errors": math.log(stretch.nature.errors),
        "specks": _specks_around(stretch, reading),
    }


def _specks_around(stretch: Stretch, reading: Reading) -> float:
    """Give the share of short tokens around a speck that are no words: they come in rows."""
    if reading.operation is not Operation.SPECK:
        return 0.0
    around = stretch.beside(reading.first, reading.last, _IN_ROWS)
    longest = len(SPECK)
    return sum(it.is_suspect and len(it.core) <= longest for it in around) / max(len(around), 1)


def _begins_line(stretch: Stretch, reading: Reading) -> bool:
    before = stretch.tokens[reading.first - 1].end if reading.first else reading.start
    return not reading.first or "\n" in stretch.text[before : reading.start]


def _ends_line(stretch: Stretch, reading: Reading) -> bool:
    if reading.last == len(stretch.tokens):
        return True
    return "\n" in stretch.text[reading.end : stretch.tokens[reading.last].start]


def _capitals_inside(text: str) -> int:
    """Return how many capitals of a text stand behind a small letter."""
    return sum(one.islower() and other.isupper() for one, other in pairwise(text))


def _marks_in(text: str) -> int:
    return len(text) - letters_in(text)

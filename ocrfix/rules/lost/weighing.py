"""Weigh the readings of the words of an export: what each costs between its neighbours.

Costs are integers, 1/1024 of a nat, see `ocrfix.language.costs`. The cost of a reading has two
parts: that of its words and of the three words behind it, by the model of context; and that of the
damage it supposes, by the channel of the document. The channel itself is estimated in a few rounds
from the surest readings.

Source:
    A word's chance mixed with its share of the document: R. Kuhn, R. De Mori, *A Cache-Based
    Natural Language Model for Speech Recognition*, IEEE Transactions on Pattern Analysis and
    Machine Intelligence 12, 1990. Chances of old texts moved by how common each word is in new
    ones: R. Kneser, J. Peters, D. Klakow, *Language Model Adaptation Using Dynamic Marginals*,
    Eurospeech 1997.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.language.costs import IMPOSSIBLE, UNIT, cost_of
from ocrfix.language.kinds import NOTHING, OPENING
from ocrfix.language.language import Language
from ocrfix.language.sums import Sums
from ocrfix.resources import read_numbers, resource
from ocrfix.rules.lost.readings import Names, Reading, Readings, Where, Word
from ocrfix.words.cache import remembered
from ocrfix.words.lists import word_list

_ROUNDS = 2
# Words before and behind a reading that are scored with it.
_BESIDE = 3
_ORDER = _BESIDE + 1
# So sure a repair must be for the channel to learn from it.
_SURE = 3 * UNIT
# A word is so many nats commoner or rarer today than once, at most.
_MOST_MOVED = 4.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs in nats, and shares; ``resources/correction/lost.toml`` says what each means."""

    unlisted: float
    small: float
    subject: float
    head: float
    sentence: float
    document: float
    pair: float
    today: float
    least_per_million: float
    doubled: float
    odd: float

    @classmethod
    @cache
    def shipped(cls) -> Weights:
        """Give the numbers that ship, read once per process.

        Raises:
            RulePackError: The file is missing or damaged.
        """
        return read_numbers(resource("correction", "lost.toml"), cls)


class Weighed(NamedTuple):
    """A word with its readings.

    Attributes:
        word: The word as it stands.
        readings: Two or more, as printed first.
        costs: What each costs, all told.
    """

    word: Word
    readings: Sequence[Reading]
    costs: Sequence[int]


class _Row(NamedTuple):
    """The words of a document in a row, as the model of context knows them.

    Attributes:
        words: The words.
        ids: Theirs and those of openings, `_BESIDE` of nothing before and `_ORDER` behind.
        places: Where in `ids` each word stands.
        costs: What each of `ids` costs behind those before it, from the first word on.
        summed: The same, of all before each.
        uses: How often each word stands in the document.
        pairs: How often two words stand beside each other in it.
    """

    words: Sequence[Word]
    ids: NDArray[np.int32]
    places: NDArray[np.int64]
    costs: NDArray[np.int32]
    summed: NDArray[np.int64]
    uses: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]

    def lower(self, at: int) -> str:
        """Give a word in small letters; nothing before the first and behind the last."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""


class Weigher:
    """Weigh the words of texts of one language; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self.code = language.code
        self._lexicon = language.lexicon
        self._model = language.context
        self.weights = Weights.shipped()
        self._subjects = word_list(language.code, "subjects")
        self._no_subject_behind = word_list(language.code, "no_subject_behind")
        self._readings = Readings(language.lexicon, self._cost_alone)

    def weigh(self, words: Sequence[Word]) -> tuple[list[Weighed], Channel]:
        """Weigh the words of a document that may be damaged.

        Returns:
            The words with more than one reading, and the channel as they show it.
        """
        row, names = self._row(words), self._readings.of_names(words)
        places = [
            (at, readings)
            for at in self._odd(row)
            if len(readings := self._readings.of(words, at, names)) > 1
        ]
        costs = self._in_context(row, places)
        are_known = [self._is_known(words[at]) for at, _ in places]
        torn = sum(it.where is Where.TORN for it in words)
        weighed: list[Weighed] = []
        channel = Channel.shipped(Source.EXPORT)
        for _ in range(_ROUNDS):
            harms = _Harms(channel, self.weights)
            weighed = [
                Weighed(
                    words[at], readings, harms.added(words[at], readings, found, is_known=known)
                )
                for (at, readings), found, known in zip(places, costs, are_known, strict=True)
            ]
            channel = channel.following(_seen(weighed), len(words), torn)
        return weighed, channel

    def compare(
        self, words: Sequence[Word], places: Sequence[tuple[int, Sequence[Reading]]]
    ) -> list[list[int]]:
        """Give the costs of readings between their neighbours, without those of their damage."""
        return self._in_context(self._row(words), places)

    def cheapest(self, words: Sequence[Word], at: int) -> int:
        """Give what the likeliest reading of one word costs behind those before, all told."""
        row, word = self._row(words), words[at]
        readings = [it for it in self._readings.of(words, at, Names()) if not it.first]
        ((costs),) = self._in_context(row, [(at, readings)])
        harms = _Harms(Channel.shipped(Source.EXPORT), self.weights)
        added = harms.added(word, readings, costs, is_known=self._is_known(word))
        place = row.places[at]
        return min(added) - int(row.summed[place] - row.summed[place - 1])

    def _row(self, words: Sequence[Word]) -> _Row:
        ids = [NOTHING] * _BESIDE
        places = []
        for word in words:
            if word.begins:
                ids.append(OPENING)
            places.append(len(ids))
            ids.append(self._model.id_of(word.lower))
        row = np.array([*ids, *[NOTHING] * _ORDER], np.int32)
        behind = self._model.batches.along(row, _ORDER)
        costs = np.concatenate((np.zeros(_BESIDE, np.int32), behind))
        summed = np.concatenate(([0], np.cumsum(costs, dtype=np.int64)))
        lower = [it.lower for it in words]
        uses, pairs = Counter(lower), Counter(pairwise(lower))
        return _Row(words, row, np.array(places, np.int64), costs, summed, uses, pairs)

    def _odd(self, row: _Row) -> Iterator[int]:
        """Give the words that are odd where they stand, or are none."""
        lift = row.costs - self._model.batches.along(row.ids, 1)
        lifted = lift[row.places] + lift[row.places + 1] > cost_of(self.weights.odd)
        for at, (word, is_lifted) in enumerate(zip(row.words, lifted.tolist(), strict=True)):
            if word.is_free and (
                word.where is Where.TORN
                or word.is_small
                or len(word.lower) == 1
                or not self._is_known(word)
                or is_lifted
                or (not word.has_capital and self._readings.is_rare(word.lower))
            ):
                yield at

    def _is_known(self, word: Word) -> bool:
        return self._lexicon.knows(word.lower) or self._lexicon.knows(word.lower.capitalize())

    def _cost_alone(self, word: str) -> int:
        """Give what a word costs without neighbours."""
        return min(self._model.cost(self._model.id_of(word)), self._listed(word))

    @remembered()
    def _listed(self, word: str) -> int:
        """Give what a word costs by how common it is said to be; much if it is in no list."""
        if not self._lexicon.is_listed(word):
            return IMPOSSIBLE
        today = self._lexicon.frequency_today(word)
        known = self._lexicon.frequency(word) if today is None else today
        return cost_of(math.log(1e6 / max(known, self.weights.least_per_million)))

    @remembered()
    def _moved(self, word: str) -> int:
        """Give how much cheaper a word is today than in the texts the model learnt from."""
        known = self._model.id_of(word)
        per_million = self._lexicon.frequency_today(word)
        if not per_million or not self._model.has_counted(known):
            return 0
        nats = self._model.cost(known) / UNIT - math.log(1e6 / per_million)
        return round(max(min(nats, _MOST_MOVED), -_MOST_MOVED) * self.weights.today * UNIT)

    def _in_context(
        self, row: _Row, places: Sequence[tuple[int, Sequence[Reading]]]
    ) -> list[list[int]]:
        """Give what the words of each reading and those behind it cost.

        They are added up so that all readings of a place are of the same words of the text.
        """
        readings = [it for _, some in places for it in some]
        if not readings:
            return []
        at = np.repeat([at for at, _ in places], [len(some) for _, some in places])
        first = np.array([it.first for it in readings])
        takes = np.array([it.takes for it in readings])
        numbers: dict[str, int] = {}
        word = np.array([numbers.setdefault(it.word, len(numbers)) for it in readings])
        place = row.places[at]
        begin, end = place + first, place + first + takes
        ids = np.array([*map(self._model.id_of, numbers)], np.int32)[word]
        before, behind = np.arange(-_BESIDE, 0), np.arange(_BESIDE)
        shown = (row.ids[begin[:, None] + before], ids[:, None], row.ids[end[:, None] + behind])
        costs = self._model.batches.along(np.concatenate(shown, 1), _ORDER).astype(np.int64)
        moved = np.array([*map(self._moved, numbers)])[word]
        listed = np.array([*map(self._listed, numbers)])[word]
        own = np.minimum(costs[:, 0] - moved, listed)
        self._adjust(row, own, readings, at)
        rest = costs[:, 1:].sum(1) + np.where(first, 0, row.summed[place] - row.summed[place - 1])
        rest += row.summed[place + 2 + _BESIDE] - row.summed[end + _BESIDE]
        found = iter((own + rest).tolist())
        return [[*islice(found, len(some))] for _, some in places]

    def _adjust(
        self,
        row: _Row,
        costs: NDArray[np.int64],
        readings: Sequence[Reading],
        at: NDArray[np.int64],
    ) -> None:
        """Change the costs of words by their use elsewhere in the document, and by grammar.

        ``at`` has the number of the word that each reading is of.
        """
        subject = cost_of(self.weights.subject)
        for number, (here, it) in enumerate(zip(at.tolist(), readings, strict=True)):
            uses = row.uses.get(it.word, 0)
            is_subject = it.word in self._subjects
            if uses or is_subject:
                begin = here + it.first
                left, right = row.lower(begin - 1), row.lower(begin + it.takes)
                if uses:
                    group = left, it.word, right
                    costs[number] = self._as_shown(row, int(costs[number]), group, here)
                if is_subject and left in self._no_subject_behind:
                    costs[number] += subject

    def _as_shown(self, row: _Row, cost: int, group: tuple[str, str, str], at: int) -> int:
        """Give the cost of a word, beside its use elsewhere in the document, with its neighbours.

        ``group`` is the word between these. What is printed where it is read proves nothing for it.
        """
        left, word, right = group
        own = int(word == row.words[at].lower)
        uses = row.uses.get(word, 0) - own
        if uses <= 0:
            return cost
        before = (row.pairs.get((left, word), 0) - own) / (row.uses.get(left, 0) + 1)
        behind = (row.pairs.get((word, right), 0) - own) / (row.uses.get(right, 0) + 1)
        weights = self.weights
        share = weights.document * uses / (len(row.words) + 1)
        share += weights.pair * max(before, behind, 0.0)
        # As floats, and rounded far from where a decision hangs on it.
        chance = (1 - weights.document - weights.pair) * math.exp(-cost / UNIT) + share
        return cost_of(-math.log(chance))


class _Harms:
    """The costs of harms in a channel."""

    def __init__(self, channel: Channel, weights: Weights) -> None:
        self._channel = channel
        self.weights = weights
        self._cost = cache(self._cost_of)

    def added(
        self, word: Word, readings: Sequence[Reading], costs: Sequence[int], *, is_known: bool
    ) -> list[int]:
        """Add the costs of the damage to those of readings in their context."""
        is_torn, is_small = word.where is Where.TORN, word.is_small
        found = [
            cost + self._cost(it.harms, it.spread, is_torn, is_small)
            for it, cost in zip(readings, costs, strict=True)
        ]
        if not is_known:
            found[0] += cost_of(self.weights.unlisted)
        return found

    def _cost_of(self, harms: tuple[Harm, ...], spread: int, is_torn: bool, is_small: bool) -> int:
        lost_first = Harm.LOST_FIRST in harms
        nats = math.log(spread) + sum(self._channel.nats(_here(it, is_torn)) for it in harms)
        if is_torn and not lost_first:
            nats -= math.log(1 - self._channel.rates[Harm.TORN])
        if is_small and not lost_first:
            nats += self.weights.small
        return cost_of(nats)


def _here(harm: Harm, is_torn: bool) -> Harm:
    """Give what a harm is called where a torn paragraph goes on."""
    return Harm.TORN if is_torn and harm is Harm.LOST_FIRST else harm


def _seen(weighed: Sequence[Weighed]) -> Counter[Harm]:
    """Count the damage of the words of which it is sure."""
    seen: Counter[Harm] = Counter()
    for it in weighed:
        best = min(range(len(it.costs)), key=it.costs.__getitem__)
        if it.costs[0] - it.costs[best] > _SURE:
            is_torn = it.word.where is Where.TORN
            seen.update(_here(harm, is_torn) for harm in it.readings[best].harms)
    return seen


def likeliest(weighed: Weighed) -> tuple[Reading, float, float]:
    """Give the likeliest reading of a word but for that as printed.

    With the chance of that as printed beside it, and its own beside all others.
    """
    best = min(range(1, len(weighed.costs)), key=weighed.costs.__getitem__)
    sums, cost, rivals = Sums.load(), weighed.costs[best], IMPOSSIBLE
    for number, other in enumerate(weighed.costs):
        if number not in {0, best}:
            rivals = sums.add(rivals, other)
    printed, share = sums.of_odds(cost - weighed.costs[0]), sums.of_odds(rivals - cost)
    return weighed.readings[best], printed, share

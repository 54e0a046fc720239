"""Choose the words that a context model knows, and sort all others into a few kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from streams import Stream

from ocrfix.language.kinds import KINDS, LENGTHS, VOCABULARY, kind_of

RARE = 1 << 17
"""Words beyond those, of which is kept how common they are but not beside which others."""
PER_LETTER = 0.3
"""The cost of a letter of a word never seen, beside what the rarest word of its kind costs: of 0,
0.3, 0.6 and the 2.3 of a model of letters this puts the right word first most often, since what is
asked for is a word that somebody took for one."""


@dataclass(frozen=True)
class Words:
    """All words that have an id: kinds, known words, rare words, then words never seen.

    Attributes:
        forms: Known words, then rare ones.
        known: How many are known.
        class_of: For each id what it counts as in a group: itself, or its kind.
        extra: -ln P(word | its kind), 0 where it counts as itself.
        most: The greatest number of words that are known.
    """

    forms: list[str]
    known: int
    class_of: NDArray[np.int64]
    extra: NDArray[np.float64]
    most: int = VOCABULARY

    @property
    def first_unseen(self) -> int:
        """The id from which on those of words never seen stand, by kind and length."""
        return self.most + len(self.forms) - self.known

    def id_at(self, at: int) -> int:
        """Give the id of the word that stands somewhere in `forms`."""
        return at + len(KINDS) if at < self.known else at - self.known + self.most

    def ids_of(self, forms: Sequence[str]) -> NDArray[np.int64]:
        """Give the ids of any words."""
        ids = {form: self.id_at(at) for at, form in enumerate(self.forms)}
        return np.array([ids.get(form) or self._unseen(form) for form in forms], np.int64)

    def _unseen(self, form: str) -> int:
        return self.first_unseen + kind_of(form) * LENGTHS + min(len(form), LENGTHS - 1)


def count_words(streams: Sequence[Stream], weight: int = 1) -> Counter[str]:
    """Count the words of several streams together, each so many times."""
    total: Counter[str] = Counter()
    for stream in streams:
        alone = np.bincount(stream.words, minlength=len(stream.forms))
        for form, count in zip(stream.forms, alone.tolist(), strict=True):
            total[form] += weight * count
    return total


def choose(counts: Mapping[str, int], most: int = VOCABULARY, rare: int = RARE) -> Words:
    """Choose words, the commonest, of equal ones by the alphabet."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    known = [word for word, _ in ranked if not word[0].isdigit()][: most - len(KINDS)]
    is_known = frozenset(known)
    others = [(word, kind_of(word), count) for word, count in ranked if word not in is_known]
    totals = np.ones(len(KINDS))
    for _, kind, count in others:
        totals[kind] += count
    kept = [other for other in others if other[2] > 1][:rare]
    seen = len(KINDS) + len(known)
    class_of = [*range(seen), *(0,) * (most - seen), *(kind for _, kind, _ in kept)]
    extra = [0.0] * most + [float(np.log(totals[kind] / count)) for _, kind, count in kept]
    rarest = np.log(totals)
    for _, kind, count in kept:
        rarest[kind] = np.log(totals[kind] / count)
    for kind in range(len(KINDS)):
        class_of += [kind] * LENGTHS
        extra += [float(rarest[kind]) + PER_LETTER * length for length in range(LENGTHS)]
    forms = known + [word for word, *_ in kept]
    return Words(forms, len(known), np.array(class_of), np.array(extra), most)

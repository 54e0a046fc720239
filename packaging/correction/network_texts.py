"""Clean text as a network learns it: ids of words, the words near to each, damage."""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "language"))

import streams
from texts import paragraphs

from ocrfix.language.context import ContextModel
from ocrfix.language.kinds import NOTHING, VOCABULARY, WORD
from ocrfix.language.network import FIRST_WORD, PLACES
from ocrfix.words.near_words import rests

NEAR = 16
"""Words near to a word that it is told from."""
EDITS = 2
LONGEST_NEAR = 16
SHORTEST_FAR = 5
"""Shorter words have no near ones two letters away but those that one letter parts from a third."""
PER_EDIT, FIRST_LETTER = 2.5, 0.5
"""Nats by which a word is rarer misread for another, an edit and for another first letter."""
RATES = (0.0, 0.05, 0.12, 0.25)
"""Shares of the words around that are damaged."""
UNKNOWN, LOST = 0.55, 0.65
"""Of damaged words, the share that is no word any more, and the same with those that are gone; the
others are read as a near word."""
Ints = NDArray[np.int64]


class Texts(NamedTuple):
    """Texts to learn from.

    Attributes:
        words: Running ids, `PLACES` times `NOTHING` before each paragraph.
        begins: Where the words of each file begin.
        counts: Of each id, how often it stands there.
        near: Of each id, the ids of the words near to it, likeliest first; 0 where there is none.
    """

    words: NDArray[np.uint16]
    begins: Ints
    counts: Ints
    near: NDArray[np.uint16]

    def save(self, path: Path) -> None:
        """Keep it."""
        np.savez(path, **self._asdict())

    @classmethod
    def load(cls, path: Path) -> Texts:
        """Take what was kept."""
        with np.load(path) as kept:
            return cls(*(kept[name] for name in cls._fields))


def read(paths: Sequence[Path], context: ContextModel) -> Texts:
    """Read texts as the model of context knows their words."""
    counts = np.zeros(VOCABULARY, np.int64)
    forms: dict[int, str] = {}
    parts, begins = [], [0]
    seen: set[bytes] = set()
    for path in paths:
        stream = streams.read(paragraphs([path], seen))
        ids = context.batches.ids(stream.forms)
        classes = context.batches.classes(ids)
        words = classes[stream.words]
        counts += np.bincount(words, minlength=VOCABULARY)
        known = np.flatnonzero((ids == classes) & (classes >= FIRST_WORD)).tolist()
        forms |= {int(ids[at]): stream.forms[at] for at in known}
        starts = np.flatnonzero(np.asarray(stream.gaps) == 0)
        places = np.zeros(len(words), np.int64)
        places[starts] = PLACES
        places = np.cumsum(places) + np.arange(len(words))
        part = np.full(len(words) + PLACES * len(starts), NOTHING, np.uint16)
        part[places] = words
        parts.append(part)
        begins.append(begins[-1] + len(part))
    return Texts(np.concatenate(parts), np.array(begins), counts, _near(forms, counts))


def _near(forms: dict[int, str], counts: Ints) -> NDArray[np.uint16]:
    """Give the words that each is likeliest to be read for: little changed, and common."""
    by_rest: defaultdict[str, list[int]] = defaultdict(list)
    ids = sorted(forms, key=lambda it: (-counts[it], it))
    for number in ids:
        for rest in _rests(forms[number]):
            by_rest[rest].append(number)
    near = np.zeros((VOCABULARY, NEAR), np.uint16)
    for number in ids:
        word = forms[number]
        ranked = []
        for other in {it for rest in _rests(word) for it in by_rest[rest]} - {number}:
            edits = OSA.distance(word, forms[other], score_cutoff=EDITS)
            if edits <= EDITS:
                cost = PER_EDIT * edits + FIRST_LETTER * (word[0] != forms[other][0])
                ranked.append((cost - math.log(counts[other] + 1), other))
        row = [other for _, other in sorted(ranked)[:NEAR]]
        near[number, : len(row)] = row
    return near


def _rests(word: str) -> Collection[str]:
    """Give a word with no letter left out, with one, and of longer ones with two."""
    most = EDITS if len(word) >= SHORTEST_FAR else 1
    return rests(word, most) if len(word) <= LONGEST_NEAR else ()


def damaged(ids: Ints, near: NDArray[np.uint16], random: np.random.Generator) -> Ints:
    """Damage the words of lines, each at a rate of its own."""
    rate = random.choice(RATES, size=(len(ids), 1))
    is_hit = (random.random(ids.shape) < rate) & (ids >= FIRST_WORD)
    how = random.random(ids.shape)
    # The half of the near words that is likelier.
    others = near[ids, random.integers(0, NEAR // 2, ids.shape)].astype(np.int64)
    out = np.where(is_hit & (how < UNKNOWN), WORD, ids)
    out = np.where(is_hit & (how >= UNKNOWN) & (how < LOST), NOTHING, out)
    return np.where(is_hit & (how >= LOST) & (others > 0), others, out)

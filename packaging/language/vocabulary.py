"""Choose the words that a context model knows, and sort all others into a few kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from streams import Stream

from ocrfix.language.context import KINDS, LENGTHS, OPENING, kind_of

MOST = 1 << 16
"""Words and kinds together: two bytes a word."""


RARE = 1 << 17
"""Words beyond those that are remembered with how common they are, but not beside which others."""
PER_LETTER = 2.3
"""What a letter of a word never seen costs: about what a model of letters gives English."""
_UNSEEN = 0.5


@dataclass(frozen=True)
class Words:
    """All words by id.

    Attributes:
        forms: Those known, then rare ones; the ids of the first begin behind the kinds.
        known: How many are known.
        class_of: For each id what it counts as: itself, or its kind.
        extra: -ln P(word | its kind), 0 where it counts as itself.
    """

    forms: list[str]
    known: int
    class_of: NDArray[np.int64]
    extra: NDArray[np.float64]


def choose(counts: Mapping[str, int], most: int = MOST, rare: int = RARE) -> Words:
    """Choose words, the commonest, of equal ones by the alphabet."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    known = [word for word, _ in ranked if not word[0].isdigit()][: most - len(KINDS)]
    is_known = frozenset(known)
    others = [(word, kind_of(word), count) for word, count in ranked if word not in is_known]
    totals = np.bincount(
        [kind for _, kind, _ in others], [count for *_, count in others], len(KINDS)
    )
    once = np.bincount([kind for _, kind, count in others if count == 1], minlength=len(KINDS))
    kept = [it for it in others if it[2] > 1][:rare]
    seen = len(KINDS) + len(known)
    class_of = [*range(seen), *(0,) * (most - seen)]
    extra = [0.0] * most
    class_of += [kind for _, kind, _ in kept]
    extra += [float(np.log(totals[kind] / count)) for _, kind, count in kept]
    for kind in range(len(KINDS)):
        new = float(np.log((totals[kind] + 1) / (once[kind] + _UNSEEN)))
        class_of += [kind] * LENGTHS
        extra += [new + PER_LETTER * length for length in range(LENGTHS)]
    return Words(
        known + [word for word, *_ in kept], len(known), np.array(class_of), np.array(extra)
    )


def count_words(streams: Sequence[Stream]) -> Counter[str]:
    """Count the words of several streams together."""
    total: Counter[str] = Counter()
    for stream in streams:
        alone = np.bincount(stream.words, minlength=len(stream.forms))
        total.update(dict(zip(stream.forms, alone.tolist(), strict=True)))
    return total


def numbers_of(stream: Stream, words: Words) -> NDArray[np.uint16]:
    """Give the running words of a stream as ids, those not known as the ids of their kinds."""
    ids = {word: at for at, word in enumerate(words.forms[: words.known], len(KINDS))}
    table = np.array([ids.get(word, kind_of(word)) for word in stream.forms], np.uint16)
    return table[stream.words]


__all__ = ["KINDS", "MOST", "OPENING", "choose", "count_words", "numbers_of"]

"""Count groups of words and smooth the counts: interpolated, modified Kneser-Ney.

A group of up to four words is one 64-bit number, sixteen bits a word, the last word lowest.
Sorted numbers stand for a set of groups, so that counting is sorting.

Source:
    S. F. Chen, J. Goodman, *An Empirical Study of Smoothing Techniques for Language
    Modeling*, Harvard TR-10-98, 1998; groups left out keep their counts in what their lower
    orders and the weights of backing off are made from, as in K. Heafield et al., *Scalable
    Modified Kneser-Ney Language Model Estimation*, ACL 2013.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BITS = 16
_WORD = np.uint64(BITS)
_PART = 1 << 24
_LEAST_REST = 1e-6
Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Counted:
    """Groups of one length and how often each was counted.

    Attributes:
        keys: The groups, sorted.
        counts: Of the longest groups how often they stand in the text, of others before how
            many different words they stand, as Kneser and Ney have it.
    """

    keys: Keys
    counts: NDArray[np.int32]


@dataclass(frozen=True)
class Smoothed:
    """Groups of one length that are kept.

    Attributes:
        keys: The groups, sorted.
        log_chance: ln P(last word | words before).
        log_rest: ln of the part of the chance behind this group that its longer groups
            leave to backing off; 0 where it has none.
    """

    keys: Keys
    log_chance: Floats
    log_rest: Floats


_NOTHING = Smoothed(np.empty(0, np.uint64), np.empty(0), np.empty(0))


def groups(words: NDArray[np.uint16], breaks: NDArray[np.bool_], order: int) -> Keys:
    """Give all groups of a length that no break runs through, in no order.

    Args:
        words: Running words.
        breaks: Whether a group may not hold both a word and the one before it.
        order: How many words, at most four.
    """
    if len(words) < order:
        return np.empty(0, np.uint64)
    whole = np.ones(len(words) - order + 1, bool)
    for later in range(1, order):
        whole &= ~breaks[later : len(words) - order + 1 + later]
    keys = np.zeros(int(whole.sum()), np.uint64)
    for place in range(order):
        keys <<= _WORD
        keys |= words[place : len(words) - order + 1 + place][whole]
    return keys


def opening(words: NDArray[np.uint16], breaks: NDArray[np.bool_], order: int) -> Keys:
    """Give the groups of a length that stand at the beginning of a run, one for each place."""
    at = np.flatnonzero(breaks[: len(words) - order + 1])
    for later in range(1, order):
        at = at[~breaks[at + later]]
    keys = np.zeros(len(at), np.uint64)
    for place in range(order):
        keys = keys << _WORD | words[at + place]
    return keys


def counted(keys: Keys) -> Counted:
    """Sort groups, in place, and count equal ones."""
    keys.sort()
    first = np.flatnonzero(_is_new(keys))
    different = keys[first]
    counts = np.empty(len(first), np.int32)
    np.subtract(first[1:], first[:-1], out=counts[:-1], casting="unsafe")
    counts[-1:] = len(keys) - first[-1:]
    return Counted(different, counts)


def _is_new(keys: Keys) -> NDArray[np.bool_]:
    """Return for each of sorted keys whether it differs from the one before."""
    new = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    return new


def shorter(longer: Keys, order: int, opening: Keys) -> Counted:
    """Count the groups one shorter that end the given ones.

    Args:
        longer: Different groups.
        order: Length of the shorter ones.
        opening: All groups of that length, one for each place, that stand at the beginning
            of a run of words, and so end no longer group.
    """
    return counted(np.concatenate((longer & _mask(order), opening)))


def added(tables: Sequence[Counted], more: Sequence[Counted], weight: int = 1) -> Sequence[Counted]:
    """Add counts of another text to those of one, each so many times."""
    return [_added(*pair, weight) for pair in zip(tables, more, strict=True)]


def _added(table: Counted, more: Counted, weight: int) -> Counted:
    at, found = _looked_up(table.keys, more.keys)
    counts = table.counts.copy()
    counts[at[found]] += weight * more.counts[found]
    # All different, so that each goes where it would be sorted.
    new = np.searchsorted(table.keys, more.keys[~found])
    return Counted(
        np.insert(table.keys, new, more.keys[~found]),
        np.insert(counts, new, weight * more.counts[~found]),
    )


def smooth(
    tables: Sequence[Counted],
    kept: Sequence[NDArray[np.bool_]],
    discounts: Sequence[Floats] | None = None,
) -> list[Smoothed]:
    """Smooth counts.

    Args:
        tables: Groups of one word, of two, and so on; of one word every word of the
            vocabulary, in order, some perhaps with a count of 0.
        kept: For each table which groups are to be kept: of one word all; of others only
            those whose beginning and end are kept too.
        discounts: For each table what `discounts_of` gave of counts of which none was added
            many times; None for those of the table itself.

    Returns:
        For each table what is kept of it.
    """
    if discounts is None:
        discounts = [discounts_of(table.counts) for table in tables]
    result: list[Smoothed] = []
    for table, keep, less in zip(tables, kept, discounts, strict=True):
        result.append(_smooth_one(table, keep, less, result))
    return result


def _smooth_one(
    table: Counted, keep: NDArray[np.bool_], discounts: Floats, lower: Sequence[Smoothed]
) -> Smoothed:
    if not lower:
        counts = table.counts.astype(np.float64)
        less = discounts[np.minimum(table.counts, 3)]
        chance = (counts - less + less.sum() / len(counts)) / counts.sum()
        return Smoothed(table.keys, np.log(chance), np.zeros(len(counts)))
    parts = [
        _smooth_part(table.keys[part], table.counts[part], keep[part], discounts, lower)
        for part in _slices(table.keys)
    ]
    keys, log_chance = map(np.concatenate, zip(*parts, strict=True))
    return Smoothed(keys, log_chance, np.zeros(len(keys)))


def _slices(keys: Keys) -> Iterator[slice]:
    """Cut sorted keys where the words before the last change, since all at once need too much."""
    start = 0
    while start < len(keys):
        history = keys[min(start + _PART, len(keys) - 1)] >> _WORD
        end = int(np.searchsorted(keys, (history + np.uint64(1)) << _WORD))
        # The last of all histories has none behind it.
        end = end if end > start else len(keys)
        yield slice(start, end)
        start = end


def _smooth_part(
    keys: Keys,
    counts: NDArray[np.int32],
    keep: NDArray[np.bool_],
    discounts: Floats,
    lower: Sequence[Smoothed],
) -> tuple[Keys, Floats]:
    """Smooth the groups of some histories; the rest of each history goes into ``lower``."""
    order = len(lower) + 1
    histories = keys >> _WORD
    first = np.flatnonzero(_is_new(histories))
    own = counts - discounts[np.minimum(counts, 3)]
    totals = np.add.reduceat(counts, first, dtype=np.float64)
    rest = 1.0 - np.add.reduceat(np.where(keep, own, 0.0), first) / totals
    below = lower[-1]
    at, is_known = _looked_up(below.keys, histories[first])
    below.log_rest[at[is_known]] = np.log(np.maximum(rest[is_known], _LEAST_REST))
    chosen = np.flatnonzero(keep)
    of = np.searchsorted(first, chosen, side="right") - 1
    backed = np.exp(log_chances(lower, keys[chosen] & _mask(order - 1), order - 1))
    return keys[chosen], np.log(own[chosen] / totals[of] + rest[of] * backed)


def log_chances(tables: Sequence[Smoothed], keys: Keys, order: int) -> Floats:
    """Give ln P(last word | words before) of any groups of a length, by backing off."""
    if order == 1:
        return tables[0].log_chance[keys]
    table = tables[order - 1]
    at, found = _looked_up(table.keys, keys)
    result = np.empty(len(keys))
    result[found] = table.log_chance[at[found]]
    missing = keys[~found]
    result[~found] = _log_rests(tables, missing >> _WORD, order - 1) + log_chances(
        tables, missing & _mask(order - 1), order - 1
    )
    return result


def _log_rests(tables: Sequence[Smoothed], histories: Keys, order: int) -> Floats:
    table = tables[order - 1]
    if order == 1:
        return table.log_rest[histories]
    at, found = _looked_up(table.keys, histories)
    rests = np.zeros(len(histories))
    rests[found] = table.log_rest[at[found]]
    return rests


def _looked_up(keys: Keys, wanted: Keys) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Give where each wanted key stands among sorted ones, and whether it does."""
    if not len(keys):
        return np.zeros(len(wanted), np.intp), np.zeros(len(wanted), bool)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return at, keys[at] == wanted


Kept = list[NDArray[np.bool_]]


def often(tables: Sequence[Counted], cut: Sequence[int]) -> Kept:
    """Return the groups counted more often than a number for each length, `closed`."""
    return closed(tables, [table.counts > most for table, most in zip(tables, cut, strict=True)])


def worth(
    tables: Sequence[Counted], kept: Kept, smoothed: Sequence[Smoothed], least: Sequence[float]
) -> Kept:
    """Return the groups that tell more than backing off would, `closed`.

    Args:
        tables: Groups of one word, of two, and so on.
        kept: Which of them were kept.
        smoothed: What became of those.
        least: For each length how much a group must tell: the nats that it moves the chance
            of its last word, times its count.
    """
    result = [keep.copy() for keep in kept]
    for order in range(2, len(tables) + 1):
        it = smoothed[order - 1]
        without = log_chances([*smoothed[: order - 1], _NOTHING], it.keys, order)
        counts = tables[order - 1].counts[kept[order - 1]]
        told = np.abs(it.log_chance - without) * counts
        result[order - 1][kept[order - 1]] = told >= least[order - 1]
    return closed(tables, result)


def closed(tables: Sequence[Counted], kept: Kept) -> Kept:
    """Keep all single words, and the beginnings and ends of all groups that are kept."""
    kept = [np.ones_like(kept[0]), *(keep.copy() for keep in kept[1:])]
    for order in range(len(tables), 2, -1):
        keys = tables[order - 1].keys[kept[order - 1]]
        below = tables[order - 2].keys
        for part in (keys >> _WORD, keys & _mask(order - 1)):
            kept[order - 2][np.searchsorted(below, np.unique(part))] = True
    return kept


def discounts_of(counts: NDArray[np.int32]) -> Floats:
    """Return the discounts of counts of 0, 1, 2, and 3 or more."""
    n1, n2, n3, n4 = (int(np.count_nonzero(counts == times)) for times in (1, 2, 3, 4))
    if not (n1 and n2 and n3 and n4):
        return np.array([0.0, 0.5, 0.75, 0.9])
    ratio = n1 / (n1 + 2 * n2)
    return np.array(
        [0.0, 1 - 2 * ratio * n2 / n1, 2 - 3 * ratio * n3 / n2, 3 - 4 * ratio * n4 / n3]
    )


def _mask(order: int) -> np.uint64:
    return np.uint64((1 << BITS * order) - 1)

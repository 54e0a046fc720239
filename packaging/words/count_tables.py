"""Turn the raw counts into the tables that ship: damage folded into what it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import inputs
from company import Meaning

from ocrfix.words.counts import REST_STEPS

Rows = dict[tuple[str, ...], int]
"""Words in a row, and how often they stand so."""

CERTAIN_SHARE = 0.8
"""A word that is no word and stands for one other at least so often is counted as that."""
LEAST_LEFT = 3
"""Rows of which less is left are dropped: they were all, or nearly all, damage."""
MOST_PAIRED = 1 << 16
"""Words in pairs and triples are numbered in sixteen bits."""


@dataclass(slots=True)
class Tables:
    """Clean counts.

    Attributes:
        alone: Word -> occurrences.
        pairs: Two words in a row -> occurrences.
        triples: Three words in a row -> occurrences.
    """

    alone: dict[str, int]
    pairs: Rows
    triples: Rows


def clean_counts(
    counts_dir: Path,
    raw: Mapping[str, inputs.RawCount],
    meanings: Mapping[str, Sequence[Meaning]],
    is_word: Callable[[str], bool],
) -> Tables:
    """Count words as they were on paper.

    A damaged word that surely stands for one other is counted as that other; other
    damaged words are dropped with the pairs and triples they stand in. What a real word
    owes to another is given back to it: of its own occurrences the mined share, of its
    pairs and triples as many as the other's pairs and triples lead to expect.

    Args:
        counts_dir: The raw counts.
        raw: The raw one-word counts.
        meanings: Word read -> words meant with their shares.
        is_word: Whether a lower-case word is in the lexicon.
    """
    kept = {word for word in raw if is_word(word)}
    certain = {
        read: found[0].meant
        for read, found in meanings.items()
        if read not in kept and found[0].share >= CERTAIN_SHARE and found[0].meant in kept
    }
    folded = {**{word: word for word in kept}, **certain}
    alone: dict[str, float] = defaultdict(float)
    for word, row in raw.items():
        rest = 1.0
        for meaning in meanings.get(word, ()):
            alone[meaning.meant] += meaning.share * row.count
            rest -= meaning.share
        alone[word] += max(rest, 0.0) * row.count
    debts = {
        read: [
            (m.meant, m.share * raw[read].count / alone[m.meant]) for m in found if m.meant in kept
        ]
        for read, found in meanings.items()
        if read in kept
    }
    ones = {word: round(count) for word, count in alone.items() if word in kept and count >= 1}
    pairs: Rows = defaultdict(int)
    for left, right, count in inputs.raw_pairs(counts_dir):
        if left in folded and right in folded:
            pairs[folded[left], folded[right]] += count
    triples: Rows = defaultdict(int)
    for first, second, third, count in inputs.raw_triples(counts_dir):
        if first in folded and second in folded and third in folded:
            triples[folded[first], folded[second], folded[third]] += count
    pairs, triples = _repaid(pairs, debts), _repaid(triples, debts)
    return Tables(ones, pairs, {row: n for row, n in triples.items() if row[:2] in pairs})


def _repaid(rows: Rows, debts: Mapping[str, Sequence[tuple[str, float]]]) -> Rows:
    """Give the rows of words misread as other words back to the words that were meant.

    Where `he had been` stands n times, `he bad been` must be expected as often as `had` is
    read as `bad` among n; so many are taken from the one row and given to the other.

    Args:
        rows: Words in a row and their count.
        debts: Real word -> the words it is read for, and how often each of those is.
    """
    left = dict(rows)
    gained: Rows = defaultdict(int)
    for row in rows:
        for place, word in enumerate(row):
            for meant, rate in debts.get(word, ()):
                other = (*row[:place], meant, *row[place + 1 :])
                owed = min(left[row], round(rate * rows.get(other, 0)))
                if owed:
                    left[row] -= owed
                    gained[other] += owed
    for row, count in gained.items():
        left[row] += count
    return {row: count for row, count in left.items() if count >= LEAST_LEFT}


def pack(
    tables: Tables, twin_of: Mapping[str, str]
) -> tuple[dict[str, tuple[str, Sequence[int]]], int]:
    """Lay the tables out as `ocrfix.words.counts.Counts` reads them.

    Words are numbered commonest first, those in pairs before all others. The followers
    of a word, and of a pair, lie side by side in rising order; counts are numbers of
    entries in a list of the counts that occur.

    Args:
        tables: Clean counts.
        twin_of: British spelling -> the American one it is counted as.

    Returns:
        The arrays, and the number of running words.
    """
    in_pairs = {word for pair in tables.pairs for word in pair}
    ranked = sorted(
        tables.alone, key=lambda word: (word not in in_pairs, -tables.alone[word], word)
    )
    ids = {word: index for index, word in enumerate(ranked)}
    paired = sum(word in ids for word in in_pairs)
    if paired > MOST_PAIRED:
        raise SystemExit(f"{paired} words stand in pairs, more than {MOST_PAIRED}.")
    pairs = sorted(
        (ids[a], ids[b], n) for (a, b), n in tables.pairs.items() if a in ids and b in ids
    )
    pair_ids = {(a, b): index for index, (a, b, _) in enumerate(pairs)}
    triples = sorted(
        (pair_ids[ids[a], ids[b]], ids[c], n)
        for (a, b, c), n in tables.triples.items()
        if a in ids and b in ids and c in ids
    )
    values = sorted({row[2] for row in pairs} | {row[2] for row in triples})
    value_ids = {value: index for index, value in enumerate(values)}
    alone = [tables.alone[word] for word in ranked]
    pair_totals = [0] * paired
    for left, _, count in pairs:
        pair_totals[left] += count
    triple_totals = [0] * len(pairs)
    for pair, _, count in triples:
        triple_totals[pair] += count
    twins = "\n".join(f"{word}\t{other}" for word, other in twin_of.items())
    arrays: dict[str, tuple[str, Sequence[int]]] = {
        "words": ("B", list("\n".join(ranked).encode())),
        "twins": ("B", list(twins.encode())),
        "alone": ("I", alone),
        "values": ("I", values),
        "pair_start": ("I", _starts([row[0] for row in pairs], paired)),
        "pair_right": ("H", [row[1] for row in pairs]),
        "pair_count": ("H", [value_ids[row[2]] for row in pairs]),
        "pair_rest": ("B", _rests(pair_totals, alone)),
        "before_start": ("I", _starts(sorted(row[1] for row in pairs), paired)),
        "before_left": ("H", [left for _, left in sorted((row[1], row[0]) for row in pairs)]),
        "triple_start": ("I", _starts([row[0] for row in triples], len(pairs))),
        "triple_third": ("H", [row[1] for row in triples]),
        "triple_count": ("H", [value_ids[row[2]] for row in triples]),
        "triple_rest": ("B", _rests(triple_totals, [row[2] for row in pairs])),
    }
    return arrays, sum(alone)


def _starts(owners: Sequence[int], size: int) -> list[int]:
    """Give, for each owner, where its rows begin; one entry more says where all end."""
    starts = [0] * (size + 1)
    for owner in owners:
        starts[owner + 1] += 1
    for index in range(size):
        starts[index + 1] += starts[index]
    return starts


def _rests(followed: Sequence[int], total: Sequence[int]) -> list[int]:
    """Give the share of followers that were too rare to be counted, in bytes."""
    return [
        round(REST_STEPS * max(0.0, 1 - followed[index] / max(total[index], 1)))
        for index in range(len(followed))
    ]

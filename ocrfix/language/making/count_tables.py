"""Lay counts of words out as ``ocrfix.words.counts.Counts`` reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ocrfix.words.counts import REST_STEPS

Rows = dict[tuple[str, ...], int]
"""Words in a row, and how often they stand so."""

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
        raise ValueError(f"{paired} words stand in pairs, more than {MOST_PAIRED}.")
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

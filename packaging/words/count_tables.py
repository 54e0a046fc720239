"""Turn the raw counts into the tables that ship: damage folded into what it stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import inputs
from company import Meaning

from ocrfix.language.making.count_tables import Rows, Tables

CERTAIN_SHARE = 0.8
"""A word that is no word and stands for one other at least so often is counted as that."""
LEAST_LEFT = 3
"""Rows of which less is left are dropped: they were all, or nearly all, damage."""


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

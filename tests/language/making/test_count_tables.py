"""Packed counts of words, read as they were."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pytest

from ocrfix.language.making.count_tables import MOST_PAIRED, Tables, pack
from ocrfix.words.arrays import ArrayFile, write_arrays
from ocrfix.words.counts import Counts

TABLES = Tables(
    {"the": 900, "had": 300, "he": 300, "been": 200, "man": 90, "of": 500, "alone": 7},
    {("of", "the"): 400, ("the", "man"): 60, ("he", "had"): 200, ("had", "been"): 150},
    {("he", "had", "been"): 100},
)


def test_packed_tables_are_read_as_they_were(tmp_path: Path) -> None:
    for name in ("a.bin", "b.bin"):
        arrays, total = pack(TABLES, {})
        write_arrays(tmp_path / name, arrays, {"total": total})
    assert (tmp_path / "a.bin").read_bytes() == (tmp_path / "b.bin").read_bytes()
    counts = Counts(ArrayFile(tmp_path / "a.bin"))
    assert counts.total == sum(TABLES.alone.values())
    assert {word: counts.unigram(word) for word in counts.words()} == TABLES.alone
    for (left, right), count in TABLES.pairs.items():
        assert counts.bigram(left, right) == count
    for (first, second, third), count in TABLES.triples.items():
        fit = counts.log_fit(first, second, third) - counts.log_fit(first, second, None)
        assert math.exp(fit) >= count / TABLES.pairs[first, second] - 1e-9
    assert counts.bigram("man", "the") == 0


def test_more_words_in_pairs_than_numbers_are_refused() -> None:
    words = [f"w{number}" for number in range(MOST_PAIRED + 2)]
    pairs = dict.fromkeys(pairwise(words), 1)
    with pytest.raises(ValueError, match="stand in pairs"):
        pack(Tables(dict.fromkeys(words, 1), pairs, {}), {})

"""Letters side by side, counted and weighed, by which words are told from others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ocrfix.language.making.letters import (
    count_groups,
    evidence,
    shares_of,
    table_of_foreign,
    words_and_names,
    write_shapes,
)
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.foreign import SYMBOLS, WIDTH, codes_of
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.shapes import OFFSET, Shapes

WORDS = [((1, 2), 3.0), ((1, 1), 1.0)]


def test_borders_are_letters_too() -> None:
    alone, pairs = count_groups(WORDS, 2, 3)
    assert alone[1] == 5.0, "three of the first word, two of the second"
    assert pairs[0, 1] == 4.0
    assert pairs[1, 2] == 3.0
    assert pairs[2, 0] == 3.0


def test_shares_sum_to_one_behind_every_letter() -> None:
    found = shares_of(count_groups(WORDS, 2, 3), 3)
    assert found.sum(axis=-1) == pytest.approx(np.ones(3))
    assert found[1, 2] > found[1, 1] > found[2, 1] > 0


def test_evidence_is_a_byte_around_its_middle() -> None:
    good, bad = np.array([0.5, 1e-9, 0.5]), np.array([0.5, 0.5, 1e-9])
    assert evidence(good, bad, 8.0, 128) == [128, 0, 255]


FOREIGN = [(word, 1.0) for word in ("schule", "schiff", "tasche", "mensch")]
OWN = [(word, 1.0) for word in ("thought", "through", "weather", "brother")]


def weight(table: list[int], word: str) -> int:
    """Add up what each group of letters of a word says."""
    size, codes = len(SYMBOLS), codes_of(word)
    total = 0
    for at in range(len(codes) - WIDTH + 1):
        place = 0
        for code in codes[at : at + WIDTH]:
            place = place * size + code
        total += table[place] - OFFSET
    return total


def test_words_like_the_foreign_ones_are_told_from_those_like_its_own() -> None:
    table = table_of_foreign(FOREIGN, OWN)
    assert len(table) == len(SYMBOLS) ** WIDTH
    assert weight(table, "tisch") > 0 > weight(table, "mother")
    assert weight(table_of_foreign(OWN, FOREIGN), "tisch") < 0


STREETS = [(it, 1.0) for it in ("street", "stream", "treat", "stare", "rest", "terse")]
DAMAGE = [(it, 1.0) for it in ("xqvz", "zqx", "vxq", "qzzv", "xvz")]


def test_words_look_like_words_and_damage_does_not(tmp_path: Path) -> None:
    path = tmp_path / "shapes.bin"
    write_shapes(path, STREETS, STREETS, DAMAGE, "made for this test")
    shapes = Shapes(ArrayFile(path))
    assert shapes.evidence("seat") > 0 > shapes.evidence("qxz")
    assert shapes.evidence("seat", name=True) == shapes.evidence("seat"), "names are words here"


def test_names_are_told_from_words() -> None:
    words, names = words_and_names(Lexicon.load())
    listed = {it for it, _ in names}
    assert "john" in listed
    assert "between" in {it for it, _ in words} - listed
    assert min(weight for _, weight in words) >= 1.0

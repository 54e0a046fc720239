"""Letters side by side, counted and weighed."""

from __future__ import annotations

import numpy as np
import pytest

from ocrfix.language.making.letter_groups import count_groups, evidence, shares

WORDS = [((1, 2), 3.0), ((1, 1), 1.0)]


def test_borders_are_letters_too() -> None:
    alone, pairs = count_groups(WORDS, 2, 3)
    assert alone[1] == 5.0, "three of the first word, two of the second"
    assert pairs[0, 1] == 4.0
    assert pairs[1, 2] == 3.0
    assert pairs[2, 0] == 3.0


def test_shares_sum_to_one_behind_every_letter() -> None:
    found = shares(count_groups(WORDS, 2, 3), 3)
    assert found.sum(axis=-1) == pytest.approx(np.ones(3))
    assert found[1, 2] > found[1, 1] > found[2, 1] > 0


def test_evidence_is_a_byte_around_its_middle() -> None:
    good, bad = np.array([0.5, 1e-9, 0.5]), np.array([0.5, 0.5, 1e-9])
    assert evidence(good, bad, 8.0, 128) == [128, 0, 255]

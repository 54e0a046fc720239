"""Misreadings of a language of which no raw text was counted."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from ocrfix.language.making.misread_letters import (
    ACCENT_ADDED,
    ACCENT_LOST,
    ACCENT_OTHER,
    LIKE_BASE,
    base_of,
    by_shape,
    merged,
    mined,
    with_accents,
    write,
)


def test_accented_letters_are_read_for_those_without_and_as_each_other() -> None:
    found = with_accents({("c", "e"): 0.2}, "éè")
    assert found["e", "é"] == pytest.approx(math.exp(-ACCENT_LOST))
    assert found["é", "e"] == pytest.approx(math.exp(-ACCENT_ADDED))
    assert found["è", "é"] == pytest.approx(math.exp(-ACCENT_OTHER))
    assert found["c", "é"] == pytest.approx(LIKE_BASE * 0.2)
    assert found["c", "e"] == 0.2


def test_of_two_tables_the_greater_share_counts() -> None:
    assert merged({("a", "o"): 0.1}, {("a", "o"): 0.3, ("b", "h"): 0.2}) == {
        ("a", "o"): 0.3,
        ("b", "h"): 0.2,
    }


def test_a_table_by_hand_says_costs_and_of_two_the_least_counts(tmp_path: Path) -> None:
    path = tmp_path / "shapes.tsv"
    path.write_text("# by hand\nf\ts\t2\nf\ts\t1\n", encoding="utf-8")
    assert by_shape(path) == {("f", "s"): pytest.approx(math.exp(-1))}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "made" / "letters.tsv"
    write(path, {("c", "e"): 0.25, ("q", "x"): 0.5, ("m", "rn"): 0.01}, {"tree": 10, "horn": 200})
    assert mined(path) == {("c", "e"): 0.25, ("m", "rn"): 0.01}
    rows = [it.split("\t") for it in path.read_text(encoding="utf-8").splitlines() if it[0] != "#"]
    assert [row[:3] for row in rows] == [["c", "e", "5"], ["m", "rn", "2"]]


@pytest.mark.parametrize(("letter", "base"), [("é", "e"), ("ü", "u"), ("o", "o"), ("ß", "ß")])
def test_bases(letter: str, base: str) -> None:
    assert base_of(letter) == base

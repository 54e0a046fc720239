"""Words damaged as scans do it, by chance from a number."""

from __future__ import annotations

import random

from ocrfix.language.making.damage import damaged, damaged_word, ways_of
from ocrfix.words.confusions import END, START

GROUPS = {
    ("b", "h"): 0.1,
    ("m", "rn"): 0.2,
    ("", "t"): 0.05,
    (f"{START}x", f"{START}k"): 0.5,
    ("e", f"e{END}"): 0.5,
}


def test_only_groups_within_words_are_ways() -> None:
    assert ways_of(GROUPS) == {"h": [("b", 0.1)], "rn": [("m", 0.2)], "t": [("", 0.05)]}


def test_a_word_is_damaged_in_one_place() -> None:
    ways, chance = ways_of(GROUPS), random.Random(3)  # noqa: S311
    made = {damaged_word("horn", ways, chance) for _ in range(50)}
    assert made == {"born", "hom"}


def test_what_is_never_misread_stays() -> None:
    ways = ways_of(GROUPS)
    assert damaged_word("kiss", ways, random.Random(1)) == "kiss"  # noqa: S311
    assert list(damaged([("kiss", 1.0), ("t", 2.0)], GROUPS)) == []


def test_the_same_number_gives_the_same_damage() -> None:
    words = [("horn", 1.0), ("the", 2.0), ("thorn", 3.0)]
    assert list(damaged(words, GROUPS, 7)) == list(damaged(words, GROUPS, 7))
    assert {weight for _, weight in damaged(words, GROUPS)} <= {1.0, 2.0, 3.0}
    assert all(made not in dict(words) for made, _ in damaged(words, GROUPS))

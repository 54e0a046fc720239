"""Hunspell dictionaries are spelt out as their affixes say."""

from __future__ import annotations

import pytest

from ocrfix.words.hunspell import encoding_of, forms, read_affixes

AFFIXES = """\
SET UTF-8
FORBIDDENWORD !
NEEDAFFIX ~
PFX U Y 1
PFX U   0     un         .
SFX D Y 3
SFX D   0     d          e
SFX D   y     ied        [^aeiou]y
SFX D   0     ed         [^ey]
SFX L N 1
SFX L   0     ly         .
SFX N Y 1
SFX N   0     ness/S     .
SFX S Y 1
SFX S   0     es         s
"""


def spelt(dictionary: str, affixes: str = AFFIXES) -> set[str]:
    return set(forms(dictionary, read_affixes(affixes)))


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("house", {"house"}),
        ("like/D", {"like", "liked"}),
        ("carry/D", {"carry", "carried"}),
        ("play/D", {"play"}),
        ("lock/UD", {"lock", "unlock", "locked", "unlocked"}),
        ("kind/UL", {"kind", "unkind", "kindly"}),
        ("sad/N", {"sad", "sadness", "sadnesses"}),
        ("recieve/!D", set()),
        ("agre/~D", {"agred"}),
        ("Wales\tpo:noun", {"Wales"}),
        ("and\\/or", {"and/or"}),
        ("walk st:walk po:verb", {"walk"}),
    ],
)
def test_stems_and_affixes(entry: str, found: set[str]) -> None:
    assert spelt(f"1\n{entry}\n") == found


def test_the_number_of_entries_may_be_missing() -> None:
    assert spelt("house\nlike/D") == {"house", "like", "liked"}


@pytest.mark.parametrize(
    ("kind", "flag", "written"), [("long", "Zz", "YyZz"), ("num", "101", "7,101")]
)
def test_flags_of_other_kinds(kind: str, flag: str, written: str) -> None:
    affixes = f"FLAG {kind}\nSFX {flag} Y 1\nSFX {flag} 0 s .\n"
    assert spelt(f"1\ncat/{written}", affixes) == {"cat", "cats"}


def test_flags_may_be_numbers_of_a_table() -> None:
    affixes = "AF 2\nAF X\nAF XS\nSFX S Y 1\nSFX S 0 s .\n"
    assert spelt("2\ncat/2\nsheep/1", affixes) == {"cat", "cats", "sheep"}


def test_the_encoding_is_the_one_that_is_said() -> None:
    assert encoding_of(b"# remark\nSET ISO8859-2\n") == "ISO8859-2"
    assert encoding_of(b"SFX S Y 1\n") == "utf-8"
    assert encoding_of(b"SET microsoft-cp1251\n") == "cp1251"


def test_a_condition_that_is_none_is_told_of() -> None:
    with pytest.raises(ValueError, match="condition"):
        read_affixes("SFX S Y 1\nSFX S 0 s [ab\n")


def test_stems_come_first_and_prefixes_last() -> None:
    found = list(forms("2\nlock/UD\nlike/D", read_affixes(AFFIXES)))
    assert found == ["lock", "like", "locked", "liked", "unlock", "unlocked"]

"""Names, pieces of text and numbers as they are shown."""

from __future__ import annotations

import pytest

from ocrfix.text.wording import (
    LONGEST_SHOWN,
    as_utf8,
    counted,
    narrow_names,
    short_names,
    shortened,
    shown,
)


def test_nothing_shown_can_move_the_cursor() -> None:
    assert shown("a\nb\x1b[2J\udcff\u202etxt") == r"a\nb\x1b[2J\udcff\u202etxt"
    assert shown("Zürich “1916”.txt") == "Zürich “1916”.txt"


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (1200, "1,200 words")]
)
def test_counted(number: int, told: str) -> None:
    assert counted(number, "word") == told


def test_only_long_texts_are_shortened() -> None:
    assert shortened("x" * LONGEST_SHOWN) == "x" * LONGEST_SHOWN
    assert shortened(f"ab{'x' * 1000}yz")[:3] == "abx"
    assert shortened(f"ab{'x' * 1000}yz")[-3:] == "xyz"
    assert len(shortened("x" * 1000)) < LONGEST_SHOWN + 4


@pytest.mark.parametrize("name", ["a.txt", "Zürich.txt", "\udcff.txt", "日本.txt"])
def test_a_name_is_utf8_already_where_the_locale_is(name: str) -> None:
    assert as_utf8(name) == name


def test_what_most_names_end_with_is_left_out() -> None:
    names = [f"19160{number}_sn{number}-ed-1_seq-1.txt" for number in range(101, 120)]
    names[7] = names[7].replace("ed-1", "ed-2")
    found = short_names(names)
    assert found[6:8] == ["19160107_sn107…", "19160108_sn108-ed-2…"]
    assert narrow_names(found)[6:8] == ["…07_sn107", "…08_sn108-ed-2"]
    others = ["README", "a.txt", "b.txt"]
    assert short_names([*names[:6], *others])[0] == "19160101_sn101…"
    assert short_names([*names[:4], *others])[0] == "19160101_sn101-ed-1_seq-1.txt", "too few"
    assert short_names([*names, "README"])[-1] == "README"


@pytest.mark.parametrize(
    "names",
    [
        [],
        ["a.txt"],
        ["town-1-page.txt", "town-2-page.txt"],
        ["town-page.txt", "town-page-1.txt", "town-page-1-1.txt"],
        [*(f"town-{number}-page.txt" for number in range(30)), "7"],
    ],
)
def test_no_two_names_become_alike(names: list[str]) -> None:
    assert len({it.strip("…") for it in short_names(names)}) == len(names)
    assert len({it.strip("…") for it in narrow_names(short_names(names))}) == len(names)

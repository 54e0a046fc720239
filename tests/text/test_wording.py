"""Names, pieces of text and numbers as they are shown."""

from __future__ import annotations

import pytest

from ocrfix.text.wording import LONGEST_SHOWN, as_utf8, counted, shortened, shown


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

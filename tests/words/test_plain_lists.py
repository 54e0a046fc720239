"""Languages of which nothing but words is known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ocrfix.errors import InputError
from ocrfix.words import plain_lists as lists


@pytest.fixture
def welsh() -> Iterator[str]:
    path = lists.own_list_path("cy")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("# Printed in black letter.\nafon\t12\ntref # a town\n\n", encoding="utf-8")
    yield "cy"
    path.unlink(missing_ok=True)


def test_what_ships_is_read_with_its_counts() -> None:
    assert {"it", "pt", "ru"} <= lists.shipped_codes()
    words = lists.shipped_words("it")
    assert words["casa"] > words["fiume"] > 0
    assert list(words) == sorted(words)
    assert lists.shipped_words("cy") == {}


def test_the_readers_list_is_read_with_its_remarks(welsh: str) -> None:
    assert welsh in lists.own_codes()
    assert lists.has_list(welsh)
    assert list(lists.own_words(welsh)) == [("afon", 12), ("tref", 0)]
    assert lists.is_in_black_letter(welsh)
    assert not lists.is_in_black_letter("it")


def test_another_list_has_another_sum(welsh: str) -> None:
    before = lists.digest_of(welsh)
    assert before == lists.digest_of(welsh)
    lists.own_list_path(welsh).write_text("afon\n", encoding="utf-8")
    assert lists.digest_of(welsh) != before


def test_a_list_that_is_no_text_is_named(welsh: str) -> None:
    lists.own_list_path(welsh).write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="cannot be read"):
        list(lists.own_words(welsh))


def test_what_was_made_of_a_list_is_forgotten(welsh: str) -> None:
    made = lists.made_folder() / f"{welsh}-abc"
    made.mkdir(parents=True)
    lists.forget_made(welsh)
    assert not made.exists()

"""The words by which the lines of a page are told apart."""

from __future__ import annotations

import pytest

from ocrfix.outline.wording import wording_of


def test_what_is_not_known_is_read_as_english() -> None:
    assert wording_of("xx") == wording_of("en")
    assert "the" in wording_of("xx").small


def test_papers_print_other_languages_side_by_side() -> None:
    both = wording_of("de")
    assert both is wording_of("de")
    assert {"der", "und", "le"} <= both.small
    assert "the" not in both.small


@pytest.mark.parametrize(
    ("line", "language", "is_dateline"),
    [
        ("LONDON, May 3", "en", True),
        ("London, the third", "en", False),
        ("Berlin, 3. Mai", "de", True),
        ("Paris, 3 mai", "fr", True),
    ],
)
def test_datelines(line: str, language: str, is_dateline: bool) -> None:
    assert (wording_of(language).dateline.match(line) is not None) is is_dateline

"""The “tho” that is a “the” where the document says so."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

LETTERS = Cleaner(Profile(only=("letters.o-for-e",)), strict=True)
PLAIN = "They saw that tho mayor and tho clerk had gone. "


def clean(text: str) -> str:
    return LETTERS.clean(text).text


def test_tho_is_the_where_the_document_says_so() -> None:
    assert clean(PLAIN) == PLAIN
    assert "that the mayor and the clerk" in clean(PLAIN + "We havo seen it and they wero glad.")


def test_the_reason_names_the_evidence() -> None:
    cleaned = LETTERS.clean(PLAIN + "We havo seen it and they wero glad.")
    reasons = {change.reason for change in cleaned.changes if change.before == "tho"}
    assert len(reasons) == 1
    assert "in 4 places" in next(iter(reasons))
    assert "“havo”" in next(iter(reasons))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("He came. tho street was long", "its capital is lost too"),
        ("and com-\ntho street was long", "a part of a broken word"),
    ],
)
def test_where_more_is_amiss_it_stays(text: str, why: str) -> None:
    assert clean(f"{PLAIN}We havo seen it and they wero glad. {text}").endswith(text), why


def test_more_words_of_the_reform_than_of_the_damage_tell_that_tho_was_printed() -> None:
    damaged = f"{PLAIN}We havo seen it and they wero glad."
    assert "the mayor" in clean(f"{damaged} They went thru it."), "“thru” stands once"
    printed = f"{damaged} They went thru it, altho late and thoroly wet."
    assert clean(printed) == printed

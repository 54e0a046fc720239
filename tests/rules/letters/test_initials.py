"""Initials of names that are read as other signs."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

ONE = Cleaner(Profile(only=("letters.misread-initial",)), strict=True)


@pytest.mark.parametrize(
    ("text", "meant", "why"),
    [
        ("said J. II. Smith", "said J. H. Smith", "behind an initial"),
        ("to Dr. 0. Brown", "to Dr. O. Brown", "behind a title"),
        ("and Martin I). Madden", "and Martin D. Madden", "behind a first name"),
        ("by Chas. I'. Bryan", "by Chas. P. Bryan", "behind a first name that is shortened"),
        ("for II. L. Barnum", "for H. L. Barnum", "before an initial"),
        ("Mr. It. 0. Brown", "Mr. R. O. Brown", "two misread ones"),
        ("Mrs. E. 1).\nStokes", "Mrs. E. D.\nStokes", "before a line end"),
        (
            "Ex-President Frank If. Taft",
            "Ex-President Frank H. Taft",
            "a capital and a small letter",
        ),
        ("Mr. P. D, Richardson", "Mr. P. D. Richardson", "a comma for its stop"),
        ("motion by R, H. Spring", "motion by R. H. Spring", "the same before an initial"),
        ("A. \\V. Bartley", "A. W. Bartley", "signs that are no letters"),
    ],
)
def test_an_initial_is_its_letter(text: str, meant: str, why: str) -> None:
    assert ONE.clean(text).text == meant, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("On July 8. Brown came home.", "the day of a month that is a first name too"),
        ("Lad-and-Girl Love 8. Strife in Love", "a number behind a first name that is a word"),
        ("See page 11. W. Brown wrote it.", "a number before a name"),
        ("in the reign of Charles II. The war", "a sentence begins"),
        ("He saw John. It. Brown", "the first name ends a sentence"),
        ("for No. 8. S. Brown", "a number behind an abbreviation"),
        ("Volume II. of the work", "no name behind it"),
        ("Now I, J. Brown, Governor", "the word I"),
        ("born in N. Y, Brown said", "a place that lost its stop"),
        ("at Columbus, D. C, July 4", "a date"),
        ("Private Todd J, Pte. Brown", "a title begins the next name"),
    ],
)
def test_what_may_be_a_number_or_a_word_stays(text: str, why: str) -> None:
    cleaned = ONE.clean(text)
    assert cleaned.text == text, why
    assert not cleaned.proposals, why


def test_it_asks_about_a_king() -> None:
    cleaned = ONE.clean("What William II. Sheldon knew of it")
    assert cleaned.text == "What William II. Sheldon knew of it"
    assert [it.edit.after for it in cleaned.proposals] == ["H."]

"""Features of a reading that measures of sureness ask for."""

from __future__ import annotations

import math

import pytest

from ocrfix.correction.features import Features, capitals_around, letters_in, recurs
from ocrfix.correction.stretch import Stretch
from ocrfix.language.language import Language
from tests.correction.made_stretches import made_stretch

LANGUAGE = Language.load("en")
FEATURES = Features(LANGUAGE)


def stretch(text: str) -> Stretch:
    return made_stretch(text, LANGUAGE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Mr. Lirown there", True),
        ("said J. Lirown there", True),
        ("said the Lirown there", False),
        ("said a Lirown there", False),
    ],
)
def test_a_title_or_an_initial_names(text: str, expected: bool) -> None:
    assert FEATURES.is_named(stretch(text), 2) is expected


def test_nothing_names_the_first_word() -> None:
    assert not FEATURES.is_named(stretch("Lirown came"), 0)


def test_the_rarest_word_tells_how_common_a_reading_is() -> None:
    assert (
        FEATURES.commonness("of the mayor")
        == FEATURES.commonness("mayor's")
        < FEATURES.commonness("of the")
    )
    # What no list has, and nothing at all, are as rare as can be told.
    assert FEATURES.commonness("the zxqvw") == FEATURES.commonness("") == math.log(0.02)


def test_letters_and_figures_count() -> None:
    assert letters_in("l8s. ab-c") == 6


def test_six_words_on_either_side_are_asked_for_capitals() -> None:
    far = "London Paris Berlin " * 3
    text = f"{far}he went on from there to Kent now by way of Dover he said {far}"
    start = text.index("now")
    assert capitals_around(text, start, start + 3) == pytest.approx(2 / 12)
    assert capitals_around("now", 0, 3) == 0


def test_what_a_document_has_often_recurs() -> None:
    found = stretch("Penmadd met Penmadd and Penmadd in Penmadd when Lirown came")
    assert recurs(found, "Penmadd") > recurs(found, "Lirown") == 0
    assert recurs(found, "") == 0

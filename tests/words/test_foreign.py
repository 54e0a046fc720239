"""The weight of single words for another language."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import LexiconMissingError
from ocrfix.words.foreign import foreign_evidence
from ocrfix.words.lexicon import Lexicon

EVIDENCE = foreign_evidence(Lexicon.load())
LANGUAGES = tomllib.loads((Path(__file__).parent / "languages.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "token",
    [
        pytest.param("the", id="a small word"),
        pytest.param("“river,”", id="a listed word, marks and all"),
        pytest.param("rnoming", id="damage"),
        pytest.param("goverument", id="damage in a long word"),
        pytest.param("Hindenburg", id="a name known from the papers"),
        pytest.param("McKinnon", id="a name of home"),
        pytest.param("Graf-ton-street", id="a word torn at hyphens"),
    ],
)
def test_words_damage_and_names_do_not_speak_for_another_language(token: str) -> None:
    assert EVIDENCE(token) < 0.25


@pytest.mark.parametrize(
    "token", ["godności", "nationalité,", "journée", "gegen", "ludzie", "des", "och", "вчера"]
)
def test_words_of_other_languages_do(token: str) -> None:
    assert EVIDENCE(token) > 0.5


@pytest.mark.parametrize("token", ["", "1916", "||~", ".ts.no", "i.inin", "£5", "Q"])
def test_figures_marks_and_ruins_say_nothing(token: str) -> None:
    assert EVIDENCE(token) == 0


def test_a_letter_and_its_accent_may_be_two_characters() -> None:
    assert EVIDENCE("journe\u0301e") == EVIDENCE("journée")


def test_one_strange_letter_in_a_word_is_damage() -> None:
    assert EVIDENCE("mοrning") < EVIDENCE("πρωινό")


@given(st.text())
def test_any_token_says_something_finite(token: str) -> None:
    assert math.isfinite(EVIDENCE(token))
    assert -3.0 <= EVIDENCE(token) <= 40.0


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_the_words_of_a_language_say_together_that_it_is_another(code: str) -> None:
    for part in ("short", "long"):
        assert sum(map(EVIDENCE, LANGUAGES[code][part].split())) > 8


def test_no_table_is_an_error_that_says_so() -> None:
    with pytest.raises(LexiconMissingError, match="tlh"):
        foreign_evidence(Lexicon.load("tlh"))

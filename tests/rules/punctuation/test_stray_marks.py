"""Stray marks between words; what the examples of the rules leave open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrfix.cleaning import Cleaner, load_profile
from ocrfix.text.document import Document

NAMES = ("stray-apostrophe", "mark-behind-article")
ONLY = tuple(f"punctuation.{it}" for it in NAMES)
STRAY = Cleaner(replace(load_profile("research"), only=ONLY), strict=True)
ASKS = Cleaner(replace(load_profile("careful"), only=ONLY), strict=True)
AT_SMALL_WORDS = ("stop-in-sentence", "stray-point", "stray-apostrophe", "stray-dash")
SMALL = Cleaner(
    replace(load_profile("careful"), only=tuple(f"punctuation.{it}" for it in AT_SMALL_WORDS)),
    strict=True,
)


def clean(text: str) -> str:
    return STRAY.clean(Document.from_text(text, language="fr")).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("la somme de 'la vente", "la somme de la vente"),
        ("il a' été vu dans' la rue", "il a été vu dans la rue"),
        ("une note de. la commission", "une note de la commission"),
        ("dans les, rues de la ville", "dans les rues de la ville"),
        ("la rue de la. Paix", "la rue de la Paix"),
    ],
)
def test_a_speck_beside_a_french_word_goes(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    ("text", "marks", "why"),
    [
        ("ils ont parlé .de la guerre", [" ."], "a stop before a word"),
        ("il est dans ,la rue", [" ,"], "a comma"),
        ("il est venu ;dans la rue", [], "a blank belongs before it"),
        ("la fin , de la guerre", [], "it was set apart"),
        ("la fin. de la guerre", [], "it may have been printed"),
    ],
)
def test_points_before_french_words_go_unasked(text: str, marks: list[str], why: str) -> None:
    cleaner = Cleaner(replace(load_profile("careful"), only=("punctuation.stray-point",)))
    cleaned = cleaner.clean(Document.from_text(text, language="fr"))
    made = [it.before for it in cleaned.changes if it.rule_ids == ("punctuation.stray-point",)]
    assert made == marks, why


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("and the. injured woman", "and the injured woman", "no sentence ends behind an article"),
        ("a pair of. gloves", "a pair of gloves", "nor behind such a preposition"),
        ("he had. been there", "he had been there", "nor behind a verb that others follow"),
        ("the interest of a, tenant", "the interest of a tenant", "no comma behind an article"),
        ("he saw an, old man", "he saw an old man", "the same"),
        ("the cause of' death being", "the cause of death being", "of which nothing is cut off"),
        ("he -was taken home", "he was taken home", "no dash stands before it there"),
        (
            "An inquest was' held at the house",
            "An inquest was held at the house",
            "it owns nothing",
        ),
    ],
)
def test_marks_behind_small_english_words_go_unasked(before: str, after: str, why: str) -> None:
    assert SMALL.clean(Document.from_text(before, language="en")).text == after, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("it was taken. to the house", "it may be a comma"),
        ("it is 18 in. to the end", "inches"),
        ("the train of 9 a. in the city", "an hour"),
        ("Miss A. de Bock and Co. the firm", "an initial, and an abbreviation"),
        ("he was of the 545 A, acting on it", "a letter that names a division"),
        ("it was agreed to, and he went", "a comma that is meant"),
        ("fish an' the rest o' the catch", "dialect"),
        ("the boys' own room", "a possessive"),
        ("he came home -tired of it", "the rest of a dash"),
    ],
)
def test_marks_that_may_be_meant_stay(text: str, why: str) -> None:
    assert SMALL.clean(Document.from_text(text, language="en")).text == text, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("la voix de l' orateur", "an elision with a blank behind it"),
        ("on dit 'la vente' et rien de plus", "a quotation"),
        ("prends-les, dit le père", "the sentence goes on behind a pronoun"),
        ("l'un, de la ville, et l'autre", "a word that may stand alone"),
        ("les idées de Droit , de Justice", "French papers set a blank before a comma"),
        ("il était là. Paix à lui", "what follows is a sentence"),
    ],
)
def test_a_mark_that_may_be_meant_stays(text: str, why: str) -> None:
    assert clean(text) == text, why


def test_careful_takes_marks_behind_articles_and_asks_about_apostrophes() -> None:
    text = "une note de. la commission sur la somme de 'la vente"
    cleaned = ASKS.clean(Document.from_text(text, language="fr"))
    made = {step.rule_id for change in cleaned.changes for step in change.steps}
    assert made & {*ONLY} == {"punctuation.mark-behind-article"}


CAREFUL = Cleaner("careful", strict=True)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("Mr. Bell -the mayor came", "Mr. Bell -the mayor came", "it may be a dash"),
        ("he was.taken to the house", "he was taken to the house", "a stop for the blank"),
        ("at the Mansion.house to-day", "at the Mansion.house to-day", "a hyphen may be lost"),
        ("he was taken~ to the house", "he was taken to the house", "a sign that nobody prints"),
        ("he was taken* to the house", "he was taken* to the house", "a footnote"),
        ("the pri~soner and his men", "the prisoner and his men", "a sign inside a word"),
    ],
)
def test_what_goes_in_english_unasked(before: str, after: str, why: str) -> None:
    assert CAREFUL.clean(before).text == after, why

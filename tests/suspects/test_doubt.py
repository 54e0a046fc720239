"""The odds that a piece that is no word is wrong."""

from __future__ import annotations

import math

import pytest

from ocrfix.language.language import Language
from ocrfix.resources import resource
from ocrfix.suspects.detect import Detector
from ocrfix.suspects.doubt import Doubt
from ocrfix.words.trees import Trees

LANGUAGE = Language.load("en")
DETECTOR, DOUBT = Detector(LANGUAGE), Doubt(LANGUAGE)
AROUND = "He had been in the town for some time, and the men who came there spoke of {} to him. "


def odds_of(text: str, word: str) -> float:
    asked, nature = DETECTOR.pieces(text)
    pairs = [(place, piece) for place, piece in asked if piece.text == word]
    return DOUBT.odds(pairs, nature)[0]


@pytest.mark.parametrize(
    ("rather_wrong", "rather_right", "why"),
    [
        ("the tbwn", "the tawnery", "letters that no word has side by side"),
        ("ormelune", "Ormelune", "a capital in mid-sentence may be a name's"),
        ("Ormelune", "Mr. Ormelune", "more so behind a title"),
        ("x", "x.", "a letter with its stop may be an initial or abbreviate"),
        ("tho", "thoo", "what was mined as damage"),
    ],
)
def test_one_is_more_doubtful_than_another(rather_wrong: str, rather_right: str, why: str) -> None:
    wrong, right = (
        odds_of(AROUND.format(it), it.split()[-1].rstrip("."))
        for it in (rather_wrong, rather_right)
    )
    assert wrong > right, why


def test_what_recurs_is_the_document_s_own() -> None:
    text = AROUND.format("Xilu")
    assert odds_of(text * 8, "Xilu") < odds_of(text, "Xilu")


def test_among_damage_another_is_likelier() -> None:
    clean = "The men were soon after the beach which they left, and it was late. " * 3
    damage = "Tbo mcn wcro soon aftcr tbo bcach wbicb tbcy lcft, and it was late. " * 3
    name = "The schooner Ormelune came in. "
    assert odds_of(damage + name, "Ormelune") > odds_of(clean + name, "Ormelune")


def test_all_that_is_told_is_finite_and_asked_for() -> None:
    asked, nature = DETECTOR.pieces(AROUND.format("tbwn") + "M. de la Tour, 1O5 B12 x. cut-")
    names = Trees.load(resource("suspects", "doubt.bin")).names
    for place, piece in asked:
        told = DOUBT.told(place, piece, nature)
        assert {*told} == {*names}
        assert all(map(math.isfinite, told.values()))


def test_nothing_asked_is_nothing_answered() -> None:
    _, nature = DETECTOR.pieces("")
    assert DOUBT.odds([], nature) == ()

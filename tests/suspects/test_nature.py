"""The nature of a document: how much of it is damaged, all in all and beside a word."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.suspects.examine import Examiner
from ocrfix.suspects.nature import is_damaged

DETECTOR = Examiner(Language.load("en")).detector
GOOD = "The men of the town went to the house by the river and said that it was good. "


@pytest.mark.parametrize(
    ("text", "errors", "why"),
    [
        (GOOD, 0.023, "what is assumed of sixty words weighs most in a short text"),
        (GOOD * 40, 0.0025, "and little in a long one"),
        (GOOD + "Tbo mcn wcro lcft. ", 0.07, "four damaged words"),
        (GOOD + "He met Ormelune. ", 0.022, "a likely name is no damage"),
    ],
)
def test_share_of_damaged_words(text: str, errors: float, why: str) -> None:
    _, nature = DETECTOR.look_over(text)
    assert nature.errors == pytest.approx(errors, rel=0.1), why


def test_what_is_asked_about_does_not_speak_for_itself() -> None:
    looks, nature = DETECTOR.look_over(GOOD + "wcro wcro wcro mcn. ")
    assert is_damaged(looks["wcro"])
    assert not is_damaged(looks["house"])
    assert nature.errors_beside("wcro", looks["wcro"]) < 0.6 * nature.errors
    assert nature.errors_beside("house", looks["house"]) == nature.errors


def test_words_in_pieces_take_no_share_below_nothing() -> None:
    looks, nature = DETECTOR.look_over("qx-zk " * 500)
    assert 0 < nature.errors_beside("qx-zk", looks["qx-zk"]) < nature.errors

"""Small words with a capital in mid-sentence."""

from __future__ import annotations

import pytest

from tests.rules.letters.alone import LETTERS, clean


def test_small_letters_for_capitals_where_the_document_has_several() -> None:
    one = "he was born In the town. "
    assert clean(one) == one
    assert LETTERS.clean(one).proposals
    many = one + "he lived In the country, and it Is known that he died In a house."
    assert clean(many).count(" in ") == 3
    assert " is known" in clean(many)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("They lived In the country.", "They lived in the country.", "hardly ever a sentence ends"),
        ("They lived\nIn the country.", "They lived\nIn the country.", "verse, or a stop is lost"),
        ("He has Just come home.", "He has just come home.", "a word that hardly begins sentences"),
        ("They sang Just as before.", "They sang Just as before.", "a sentence may end"),
        ("said Brown Was the man.", "said Brown Was the man.", "behind a capital"),
        ("They sang It was soon.", "They sang It was soon.", "a sentence may end"),
        ("said Brown In the country.", "said Brown In the country.", "behind a capital"),
    ],
)
def test_a_single_capital_amid_misread_words(before: str, after: str, why: str) -> None:
    damaged = " Tbe man was in tbe house."
    assert clean(before + damaged).split(" The man")[0] == after, why


def test_a_capital_that_may_open_a_sentence_is_asked_about() -> None:
    text = "he was born In the town, lived In the town, died In the town In spite of it"
    assert (
        clean(text) == "he was born in the town, lived in the town, died in the town In spite of it"
    )


SEVERAL = "he was born In the town, lived In the country, and it Is known that he died In a house. "


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("the Interview given there", "the interview given there", "any word in i"),
        ("the Company In spring", "the Company In spring", "behind a capital more is asked"),
        ("they went In ruin", "they went in ruin", "the same behind a verb"),
        ("the Chief Inspector of mines", "the Chief Inspector of mines", "a title"),
        ("the Illinois delegates", "the Illinois delegates", "a name"),
        ("the Irish delegates", "the Irish delegates", "a word that wants a capital"),
        ("the house fell It was soon over", "the house fell It was soon over", "a lost stop"),
        ("The Interview Given", "The Interview Given", "a title"),
        (
            "and It Is a Question Whether They Will",
            "and It Is a Question Whether They Will",
            "a headline",
        ),
        ("sat In the House of Lords", "sat in the House of Lords", "names, and other words"),
    ],
)
def test_places_in_a_document_that_has_several(before: str, after: str, why: str) -> None:
    assert clean(SEVERAL + before + " by him")[len(SEVERAL) :] == after + " by him", why

"""Rules that restore letters: misread forms, words run together, stray capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Profile
from tests.pace import within

LETTERS = Cleaner(Profile(only=("letters",)), strict=True)


def clean(text: str) -> str:
    return LETTERS.clean(text).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("the end of tbe street", "the end of the street", id="counted as one word"),
        pytest.param("a tall wvoman came", "a tall woman came", id="a letter too many"),
        pytest.param("the goverument of the town", "the government of the town", id="another"),
        pytest.param("in tbe goverument of it", "in the government of it", id="beside another"),
        pytest.param("one of tbe, two", "one of the, two", id="one neighbour is enough"),
        pytest.param("the goverment of it", "the goverment of it", id="a letter left out"),
        pytest.param("the comittee of it", "the comittee of it", id="a letter not doubled"),
        pytest.param("his labonr was hard", "his labonr was hard", id="labor or labour"),
        pytest.param("the Goverument of it", "the Goverument of it", id="with a capital"),
        pytest.param("une goverument-maker", "une goverument-maker", id="a part of a compound"),
        pytest.param("the circum stance", "the circum stance", id="a piece of a broken word"),
        pytest.param("the circum. stance", "the circum. stance", id="the same, its hyphen a stop"),
        pytest.param("com-\ntbe street", "com-\ntbe street", id="behind a hyphen"),
        pytest.param("He came. tbe street", "He came. tbe street", id="its capital is lost too"),
        pytest.param("zqxv wvoman qqz", "zqxv wvoman qqz", id="among noise"),
    ],
)
def test_a_form_that_can_be_but_one_word(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("he sat inthe garden", "he sat in the garden", id="two small words"),
        pytest.param("Inthe morning he came", "In the morning he came", id="opens the text"),
        pytest.param("he said thatI was late", "he said that I was late", id="I behind a word"),
        pytest.param("the au tomobile", "the au tomobile", id="the rest of a word"),
        pytest.param("with Tothe he met", "with Tothe he met", id="may be a name"),
        pytest.param("fromt he garden", "fromt he garden", id="the blank is there"),
        pytest.param("the policecourt here", "the policecourt here", id="two great words"),
        pytest.param("come together now", "come together now", id="a word"),
    ],
)
def test_words_run_together(before: str, after: str) -> None:
    assert clean(before) == after


PLAIN = "They saw that tho mayor and tho clerk had gone. "


def test_tho_is_the_where_the_document_says_so() -> None:
    assert clean(PLAIN) == PLAIN
    assert "that the mayor and the clerk" in clean(PLAIN + "We havo seen it and they wero glad.")


def test_the_reason_names_the_evidence() -> None:
    cleaned = LETTERS.clean(PLAIN + "We havo seen it and they wero glad.")
    reasons = {change.reason for change in cleaned.changes if change.before == "tho"}
    assert len(reasons) == 1
    assert "in 4 places" in next(iter(reasons))
    assert "“havo”" in next(iter(reasons))


def test_small_letters_for_capitals_where_the_document_has_several() -> None:
    one = "he was born In the town. "
    assert clean(one) == one
    assert LETTERS.clean(one).proposals
    many = one + "he lived In the country, and it Is known that he died In a house."
    assert clean(many).count(" in ") == 3
    assert " is known" in clean(many)


WORDS = st.sampled_from(
    [
        "the",
        "tbe",
        "tho",
        "of",
        "ofthe",
        "havo",
        "wero",
        "a",
        "wvoman",
        "goverument",
        "In",
        "Is",
        "it",
        "in",
        "Iand",
        "whenI",
        "prisouer",
        "sat",
        "down",
        "zqxv",
        "MIr.",
        "Smith,",
        "Bell.",
        "and",
        "thatI",
        "bo",
        "ho",
        "nd",
        "ith",
    ]
)


@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", "\n", "\r\n", "\n\n", ", ", ". "]))))
def test_what_was_mended_needs_no_mending(pairs: list[tuple[str, str]]) -> None:
    once = clean("".join(word + gap for word, gap in pairs))
    assert clean(once) == once


@pytest.mark.parametrize("word", ["tbe ", "tho havo ", "ofthe ", "a In the "])
def test_letters_without_end_take_no_time_to_speak_of(word: str) -> None:
    text = word * (80_000 // len(word))
    with within(4):
        assert len(clean(text)) >= len(text) // 2


def test_a_capital_that_may_open_a_sentence_is_asked_about() -> None:
    text = "he was born In the town, lived In the town, died In the town In spite of it"
    assert (
        clean(text) == "he was born in the town, lived in the town, died in the town In spite of it"
    )

"""A block of a text as its tokens."""

from __future__ import annotations

import pytest

from ocrfix.correction.stretch import Stretch
from ocrfix.language.language import Language
from tests.correction.made_stretches import made_stretch


def stretch(text: str, language: str = "en", start: int = 0) -> Stretch:
    return made_stretch(text, Language.load(language), start)


def test_a_token_is_a_word_with_its_marks() -> None:
    (token,) = stretch("“Ferry’s—").tokens
    assert (token.start, token.end, token.raw) == (0, 9, "“Ferry’s—")
    assert (token.core_start, token.core_end, token.core) == (1, 8, "Ferry’s")
    assert (token.marks_before, token.marks_behind, token.lower) == ("“", "—", "ferry's")


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "One block.\n\nAnd tbe next."
    found = stretch(text, start=12)
    assert [text[it.start : it.end] for it in found.tokens] == ["And", "tbe", "next."]
    assert [it.is_suspect for it in found.tokens] == [False, True, False]


def test_a_long_s_is_no_reason_to_ask() -> None:
    assert [it.is_suspect for it in stretch("the diſtreſs of zqx").tokens] == [False] * 3 + [True]


def test_french_elisions_are_tokens_of_their_own() -> None:
    assert [it.raw for it in stretch("il dit qu'il l'a vu", "fr").tokens] == [
        "il", "dit", "qu'", "il", "l'", "a", "vu",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "at", "expected", "why"),
    [
        ("of the com-", 2, True, "its other half is in the next block"),
        ("of the com", 2, False, "no hyphen"),
        ("He left -\n\nhe said", 0, False, "a dash behind a blank is none"),
    ],
)
def test_half_a_word_goes_on_elsewhere(text: str, at: int, expected: bool, why: str) -> None:
    assert stretch(text).is_half(at) is expected, why


def test_the_other_half_is_one_too() -> None:
    text = "of the com-\n\nmittee met"
    assert stretch(text, start=13).is_half(0)
    assert not stretch(text, start=13).is_half(1)
    assert not stretch("of the com-\n\nCommittee met", start=13).is_half(0)


def test_what_stands_beside_a_token() -> None:
    found = stretch("zqx i Mr. Bell came")
    assert not found.is_beside_word(0)
    assert found.is_beside_word(4)
    assert found.is_among_capitals(1)
    assert not found.is_among_capitals(0)


def test_a_sentence_opens_at_the_beginning_and_behind_a_stop() -> None:
    found = stretch("It fell. She saw it")
    assert [found.opens_sentence(it) for it in range(5)] == [True, False, True, False, False]


@pytest.mark.parametrize(
    ("places", "reach", "expected"),
    [
        ([(8, 10)], 0, {2}),
        ([(8, 10)], 1, {1, 2, 3}),
        ([(0, 1), (16, 17)], 0, {0, 4}),
        ([(99, 100)], 9, set()),
        ([], 9, set()),
    ],
)
def test_tokens_near_to_places(
    places: list[tuple[int, int]], reach: int, expected: set[int]
) -> None:
    assert stretch("one two six ten end").near(places, reach) == expected


def test_what_stands_beside_tokens_and_what_reading_one_replaces() -> None:
    found = stretch("one (two) six ten end")
    assert [it.core for it in found.beside(1, 3)] == ["one", "ten"]
    assert [it.core for it in found.beside(1, 3, 5)] == ["one", "ten", "end"]
    assert found.place(1) == (1, 2, 5, 8)


def test_ids_of_words_reach_beyond_a_block() -> None:
    found = stretch("Of — two")
    assert found.ids(-1, 4, len) == [0, 2, 0, 3, 0]

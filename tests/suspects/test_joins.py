"""Words torn in two pieces, put together again."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.suspects import Suggestion

CLEANER = Cleaner()


def suggest(text: str, word: str) -> list[Suggestion]:
    start = text.index(word)
    examination = CLEANER.examine(Cleaned.unchanged(text))
    return list(examination.suggest(start, start + len(word)))


@pytest.mark.parametrize("word", ["exten", "w"])
def test_a_speck_may_stand_between_two_pieces(word: str) -> None:
    found = suggest("deep and exten- w sive burns", word)
    assert "extensive" in [it.text for it in found[:2]]


def test_words_beyond_the_neighbours_count() -> None:
    found = suggest("it was the first tune he had", "tune")
    assert found[0].text == "time", "the first time, not first June"


def test_the_commonest_words_with_a_letter_in_the_tear_are_enough() -> None:
    joined = [it for it in suggest("he told a ti her of it", "ti") if it.end - it.start > 2]
    assert len(joined) <= 4


def test_signs_between_two_words_belong_to_neither() -> None:
    text = "the horse«saddle of the man"
    assert {text[it.start : it.end] for it in suggest(text, "horse")} <= {"horse"}


def test_numbers_are_not_joined() -> None:
    found = suggest("the sum of £16,804 13s. was paid", "16,804")
    assert not [it for it in found if "13s" in it.text]


@pytest.mark.parametrize("reading", ["N'ewt5v", "S'tee", "otl'ered"])
def test_an_apostrophe_does_not_make_a_word_of_any_two(reading: str) -> None:
    found = [it.text for it in suggest(f"the word {reading} stands here", reading)]
    assert not [it for it in found if "'" in it and not it.endswith("'s")]


def test_a_joined_word_is_a_word() -> None:
    text = "at the Gloecester-load tho man stood"
    joined = [it.text for it in suggest(text, "Gloecester-load") if it.end - it.start > 15]
    assert joined == []


def test_a_joined_word_replaces_both_pieces() -> None:
    text = "he came w ith his brother"
    best = suggest(text, "ith")[0]
    assert text[best.start : best.end] == "w ith"


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("of the com\n\nmittee was held", "mittee", "a blank line between"),
        ("of the com\r\n\r\nmittee was held", "com", "the same"),
        (f"the {'x' * 61}com mittee was held", "mittee", "the end of a long word"),
        (f"of the com mittee{'x' * 64} was held", "com", "the beginning of one"),
    ],
)
def test_not_joined(text: str, word: str, why: str) -> None:
    start = text.index(word)
    ends = (start, start + len(word))
    assert all((it.start, it.end) == ends for it in suggest(text, word)), why


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("piece", ["ater", "went"])
def test_any_line_end_parts_the_pieces_of_a_word(piece: str, line_end: str) -> None:
    text = "he went to the\nater in town"
    other = suggest(text.replace("\n", line_end), piece)
    assert [it.text for it in other] == [it.text for it in suggest(text, piece)]


def test_a_capital_inside_stays_only_where_a_name_begins() -> None:
    assert suggest("said Mr. LaMbcrt was there", "LaMbcrt")[0].text == "Lambert"

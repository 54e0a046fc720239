"""The words of a text, and those beside places of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.placed_words import WINDOW, WORD, PlacedWords, words_of


class Model:
    """A model of context that gives each word a number."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}

    def id_as_printed(self, word: str) -> int:
        return self.id_of(word.lower().replace("’", "'"))

    def id_of(self, word: str) -> int:
        return self.words.setdefault(word, len(self.words) + 1)


def around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    model = Model()
    words = PlacedWords.of(text, model.id_as_printed)
    names = {number: word for word, number in model.words.items()}
    (before,), (behind,) = (it.tolist() for it in words.beside([(start, end)]))
    return [names[it] for it in before[::-1] if it], [names[it] for it in behind if it]


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        pytest.param("one two | three", ["one", "two"], ["three"], id="words beside"),
        pytest.param("|", [], [], id="nothing beside"),
        pytest.param("One, Two-three | 4", ["one", "two", "three"], ["4"], id="marks part words"),
        pytest.param("don’t | say", ["don't"], ["say"], id="apostrophes do not"),
        pytest.param("far\n\nnear | near\n\nfar", ["near"], ["near"], id="blank lines end a block"),
        pytest.param("a\nb | c\nd", ["a", "b"], ["c", "d"], id="line ends do not"),
        pytest.param("far\r\n\r\nnear |", ["near"], [], id="whatever ends a line"),
    ],
)
def test_the_words_around_a_place(text: str, before: list[str], behind: list[str]) -> None:
    at = text.index("|")
    assert around(text, at, at + 1) == (before, behind)


def test_in_a_row_blocks_are_apart() -> None:
    model = Model()
    text = "one two\n\nthree\n\n"
    row, numbers = PlacedWords.of(text, model.id_as_printed).in_row(2)
    assert row.tolist() == [0, 0, 1, 2, 0, 0, 3, 0, 0]
    assert numbers.tolist() == [2, 3, 6]
    row, numbers = PlacedWords.of("", model.id_as_printed).in_row(2)
    assert (row.tolist(), numbers.tolist()) == ([0, 0], [])


def test_no_further_than_the_window() -> None:
    text = "far " + "near " * (WINDOW // 5) + "|"
    before, _ = around(text, len(text) - 1, len(text))
    assert set(before) == {"near"}


def test_a_word_that_the_window_cuts_is_left_out() -> None:
    text = "farthest " + "x" * (WINDOW - 4) + " |"
    before, _ = around(text, len(text) - 1, len(text))
    assert before == ["x" * (WINDOW - 4)]


@given(st.lists(st.sampled_from(["ab", "o'er", "e", "\n\n", "x" * 50]), max_size=90), st.data())
def test_near_to_places_the_same_words_are_found(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts) + " end"
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=9))
    spans = [(start, start + 1) for start in starts]
    model = Model()
    of_all = PlacedWords.of(text, model.id_as_printed).beside(spans)
    near = PlacedWords.near(text, spans, model.id_as_printed).beside(spans)
    for side, same in zip(of_all, near, strict=True):
        assert side.tolist() == same.tolist()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the house, and", ["the", "house", "and"]),
        ("don’t o'er-look it-", ["don't", "o'er", "look", "it"]),
        ("'tis rock--bound-'", ["tis", "rock", "bound"]),
        ("a1b_c été \U0001d586", ["a1b", "c", "été", "\U0001d586"]),
        ("\ud800a", ["a"]),
        (" -- ", []),
        ("", []),
    ],
)
def test_where_words_stand(text: str, words: list[str]) -> None:
    found, starts, ends = words_of(text)
    assert found == words
    printed = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    assert [it.replace("’", "'") for it in printed] == words


@given(st.text(st.sampled_from("aé1_'’- \n.") | st.characters(), max_size=40))
def test_they_are_those_that_the_pattern_matches(text: str) -> None:
    _, starts, ends = words_of(text)
    spans = [match.span() for match in WORD.finditer(text)]
    assert [*zip(starts.tolist(), ends.tolist(), strict=True)] == spans

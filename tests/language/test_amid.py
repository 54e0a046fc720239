"""Words put into places of a text, and the words that stand around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.amid import WINDOW, Asked


class Model:
    """A model of context that gives each word a number."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}

    def id_as_printed(self, word: str) -> int:
        return self.id_of(word.lower().replace("’", "'"))

    def id_of(self, word: str) -> int:
        return self.words.setdefault(word, len(self.words) + 1)


def around(text: str, start: int, end: int, word: str = "x") -> tuple[list[str], list[str]]:
    model = Model()
    asked = Asked(text, [(start, end, word)], model)  # type: ignore[arg-type]
    names = {number: word for word, number in model.words.items()}
    (before,), (behind,) = asked.before.tolist(), asked.behind.tolist()
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


def test_no_further_than_the_window() -> None:
    text = "far " + "near " * (WINDOW // 5) + "|"
    before, _ = around(text, len(text) - 1, len(text))
    assert set(before) == {"near"}


def test_a_number_is_not_weighed() -> None:
    asked = Asked("the | end", [(4, 5, "1905")], Model())  # type: ignore[arg-type]
    assert (len(asked.before), asked.options) == (0, [])


@given(st.lists(st.sampled_from(["ab", "cd", "e", "\n\n", "f"]), max_size=120), st.data())
def test_places_are_alike_asked_one_by_one_and_together(
    parts: list[str], data: st.DataObject
) -> None:
    text = " ".join(parts) + " end"
    starts = data.draw(st.lists(st.integers(0, len(text) - 1), unique=True, max_size=9))
    spans = sorted((start, start + 1, "x") for start in starts)
    model = Model()
    together = Asked(text, spans, model)  # type: ignore[arg-type]
    for number, span in enumerate(spans):
        alone = Asked(text, [span], model)  # type: ignore[arg-type]
        assert together.before[number].tolist() == alone.before[0].tolist()
        assert together.behind[number].tolist() == alone.behind[0].tolist()

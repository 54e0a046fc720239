"""Words in one string: they are those that were put in, by whatever way they are taken out."""

from __future__ import annotations

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.words.packed_words import PackedWords


@given(st.lists(st.text(st.characters(exclude_characters="\n")), min_size=1))
def test_what_goes_in_comes_out(words: list[str]) -> None:
    packed = PackedWords("\n".join(words))
    assert [*packed] == words
    assert [packed[at] for at in range(-len(words), len(words))] == words * 2
    assert packed[1:-1] == words[1:-1]
    assert packed[::-2] == words[::-2]
    numbers = [*range(len(words) - 1, -1, -2)]
    assert packed.take(numbers) == [words[at] for at in numbers]


@pytest.mark.parametrize("at", [3, -4])
def test_there_are_no_more(at: int) -> None:
    with pytest.raises(IndexError):
        PackedWords("a\nb\nc")[at]


def test_sorted_words_are_searched_by_halves() -> None:
    assert bisect_left(PackedWords("ash\nbirch\nelm\noak"), "c") == 2

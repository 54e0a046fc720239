"""The places of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.word_spans import WordSpans

SPANS = WordSpans(r"[^\W\d_]", "'’-")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the house, and", ["the", "house", "and"]),
        ("don’t o'er-look it-", ["don't", "o'er-look", "it"]),
        ("'tis rock--bound-'", ["tis", "rock", "bound"]),
        ("a1b_c été \U0001d586", ["a", "b", "c", "été", "\U0001d586"]),
        ("\ud800a", ["a"]),
        (" 12 ", []),
        ("", []),
    ],
)
def test_where_words_stand(text: str, words: list[str]) -> None:
    found, starts, ends = SPANS.of(text)
    assert found == words
    printed = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    assert [it.replace("’", "'") for it in printed] == words


@given(st.text(st.sampled_from("aé1_'’- \n.") | st.characters(), max_size=40))
def test_they_are_those_that_the_pattern_matches(text: str) -> None:
    _, starts, ends = SPANS.of(text)
    spans = [match.span() for match in SPANS.pattern.finditer(text)]
    assert [*zip(starts.tolist(), ends.tolist(), strict=True)] == spans

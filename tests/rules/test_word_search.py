"""A search for words: each where it stands, whatever stands around it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.tokens import PlacedTokens
from ocrfix.rules.word_search import WordSearch

WORD = re.compile(r"(?<![^\s(])([a-z]{2,})(?![\w'])")
WANTED = frozenset({"nd", "ith"})


def places(text: str) -> PlacedTokens:
    """All tokens of a text."""
    tokens = list(re.finditer(r"[^ \n\r\t\u00a0]+", text))
    return PlacedTokens([it.start() for it in tokens], [it[0] for it in tokens])


def found(text: str) -> list[tuple[int, str]]:
    """Return the finds of a search."""
    return list(WordSearch(WORD, WANTED.__contains__).find(places(text)))


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("and nd", [(4, "nd")], "not inside another word"),
        ("nd nd, (nd", [(0, "nd"), (3, "nd"), (8, "nd")], "each time, with marks and without"),
        ("nd,(ith", [(0, "nd"), (4, "ith")], "two in one token"),
        ("xnd nd nd's", [(4, "nd")], "a word that only ends so comes first"),
        ("nd\u00a0ith\r\nnd", [(0, "nd"), (3, "ith"), (8, "nd")], "any blank parts tokens"),
        ("", [], "nothing to look at"),
    ],
)
def test_words_are_found_where_they_stand(
    text: str, words: list[tuple[int, str]], why: str
) -> None:
    assert found(text) == words, why


@given(st.text(alphabet="ndith( ,'\n\u00a0", max_size=60))
def test_a_search_finds_what_the_pattern_finds(text: str) -> None:
    assert found(text) == [(it.start(), it[0]) for it in WORD.finditer(text) if it[0] in WANTED]


def test_what_will_be_asked_is_told_beforehand_of_new_tokens() -> None:
    told: list[list[str]] = []
    search = WordSearch(WORD, WANTED.__contains__, lambda words: told.append([*words]))
    for _ in range(2):
        assert [*search.find(places("nd and nd,(ith"))] == [(0, "nd"), (7, "nd"), (11, "ith")]
    assert told == [["nd", "and", "nd", "ith"], []], "each token once"

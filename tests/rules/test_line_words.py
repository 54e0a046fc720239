"""Finding the words of some kind line by line gives what a search of the whole text gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.line_words import LineWords

SMALL = re.compile(r"(?<![^\s“‘\"(])[a-z]{2,}(?![\w'’\-]|\.\w)")
KIND = frozenset({"nd", "rom", "ith"})


def found(words: LineWords, text: str) -> list[tuple[int, str]]:
    """Where the words of the kind stand, and the words."""
    return [(it.start(), it[0]) for it in words.matches(text, SMALL, KIND.__contains__)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("bread nd butter", [(6, "nd")], "a word between blanks"),
        ("“nd butter,\nrom home.", [(1, "nd"), (12, "rom")], "marks before and behind"),
        ("he nd\r\nith (rom)\r\n", [(3, "nd"), (7, "ith"), (12, "rom")], "other line ends"),
        ("bread nd\rrom home", [(6, "nd"), (9, "rom")], "a carriage return alone"),
        ("nd-rom and-nd d'nd 2nd nds", [], "pieces of other words"),
        ("", [], "nothing"),
        ("\n \n\t\n", [], "blank lines"),
    ],
)
def test_words_of_a_kind_are_found(text: str, expected: list[tuple[int, str]], why: str) -> None:
    assert found(LineWords(), text) == expected, why


@given(
    texts=st.lists(
        st.lists(
            st.sampled_from(["nd", "rom", "the", " ", "\n", "\r\n", "“", ".", "-", "'", "x", "\t"]),
            max_size=40,
        ).map("".join),
        max_size=4,
    )
)
def test_it_is_what_a_search_of_the_whole_text_finds(texts: list[str]) -> None:
    """Also on the later texts of a document, of whose lines most are known."""
    words = LineWords()
    for text in texts:
        for version in (text, text.replace("rom", "from"), text + "\n" + text):
            whole = [(it.start(), it[0]) for it in SMALL.finditer(version) if it[0] in KIND]
            assert [it for it in found(words, version) if it not in whole] == [], (
                "nothing else is found"
            )
            missed = [it for it in whole if it not in found(words, version)]
            # Behind a mark inside what stands between two blanks no word is looked for.
            assert all(not version[:start][-1:].isspace() and start for start, _ in missed)

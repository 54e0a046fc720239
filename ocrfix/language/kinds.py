"""The kinds that words are sorted into which a model does not know by themselves."""

from __future__ import annotations

import re

KINDS = (
    "",
    "^",
    "name's",
    "x-x",
    "1",
    "12",
    "123",
    "1234",
    "1850",
    "1,000",
    "1st",
    "x",
    "xx",
    ".",
    ",",
    ";",
    "--",
)
"""An example of each kind, by its id: nothing known, the beginning of a paragraph, ..."""
NOTHING, OPENING, POSSESSIVE, COMPOUND, DIGIT, TWO, THREE, FOUR, YEAR, LONG = range(10)
MIXED, SHORT, WORD, STOP, COMMA, SEMICOLON, DASH = range(10, len(KINDS))
VOCABULARY = 1 << 16
_YEAR = re.compile(r"1[5-9]\d\d|20[0-4]\d")
LENGTHS = 64
"""Lengths of unknown words that are told apart."""
_LONGEST_SHORT = 2


def kind_of(word: str) -> int:
    """Give the kind of a word in lower case that is not known by itself."""
    if word.isdigit():
        return (
            YEAR
            if _YEAR.fullmatch(word)
            else (DIGIT, TWO, THREE, FOUR, LONG)[min(len(word), 5) - 1]
        )
    if any(map(str.isdigit, word)):
        return MIXED
    if word.endswith("'s"):
        return POSSESSIVE
    if "-" in word:
        return COMPOUND
    return SHORT if len(word) <= _LONGEST_SHORT else WORD

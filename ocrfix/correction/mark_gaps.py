"""The gaps between words, and the shape of the marks that are read there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ocrfix.correction.stretch import Stretch, Token
from ocrfix.language.surface import CAPITAL, LOWER, MARKS, UPPER

MEANT = tuple(mark.strip() for mark in MARKS)
"""The marks that may be meant, by their numbers in `ocrfix.language.surface`."""
STROKE = "i"
"""A small letter that is oftener read as a large one than any other."""
SPECKS = frozenset(".'’_*~·•")
"""Marks that may be specks where they stand by themselves."""
BEYOND = "beyond"
"""The shape of a speck by itself behind a word and its mark: “home. ' The”."""
SPECKS_BEYOND = SPECKS | {",", ":", ";"}
_STRAIGHT = str.maketrans({"’": "'", "—": "--", "–": "--"})
_SHAPES_BEFORE = {"'": "'word", "-": "-word", "--": "--", **dict.fromkeys(".,:;!", ".word")}
_SHAPES_BEHIND = {
    **{it: it for it in MEANT},
    "'": "word'",
    "-": "word-",
    # Not “M.P., Esq., and others”.
    **dict.fromkeys(("..", ",,", ",."), "two"),
    # Not “awa', he said”.
    **{f"{mark}'": "mark'" for mark in ",.:;"},
}


class Gap(NamedTuple):
    """The gap between two neighbouring tokens with words in them.

    Attributes:
        left, right: The tokens.
        read: The shape of the marks there, one of those in ``marks.toml``.
        has_line_end: Whether a line ends in it.
        alone: A mark that stands there by itself; None if none does.
        is_before_capital: Whether a word with a capital stands behind the right one.
        first, last: The numbers of the tokens in their block.
    """

    left: Token
    right: Token
    read: str
    has_line_end: bool
    alone: Token | None
    is_before_capital: bool
    first: int
    last: int


def gaps_of(stretch: Stretch) -> Iterator[Gap]:
    """Give the gaps of a stretch between neighbouring words."""
    tokens = stretch.tokens
    for first, left in enumerate(tokens[:-1]):
        last, alone = first + 1, None
        if not tokens[last].core and last + 1 < len(tokens):
            last, alone = last + 1, tokens[last]
        right = tokens[last]
        if not left.core or not right.core or left.end == right.start:
            continue
        if alone is None:
            shape = shape_of(left.marks_behind, right.marks_before)
        elif right.marks_before:
            continue
        elif left.marks_behind:
            shape = BEYOND if alone.raw in SPECKS_BEYOND else "else"
        else:
            shape = shape_of_alone(alone.raw)
        has_line_end = "\n" in stretch.text[left.end : right.start]
        is_before_capital = any(it.core[:1].isupper() for it in tokens[last + 1 : last + 2])
        yield Gap(left, right, shape, has_line_end, alone, is_before_capital, first, last)


def shape_of_alone(mark: str) -> str:
    """Give the shape of what stands between two words with blanks on either side.

    Example:
        >>> [shape_of_alone(it) for it in (".", "—", ";")]
        ['alone', '--', 'else']
    """
    if mark in SPECKS:
        return "alone"
    return "--" if mark.translate(_STRAIGHT) == "--" else "else"


def shape_of(behind: str, before: str) -> str:
    """Give the shape of the marks behind one word and before the next, as ``marks.toml`` has it.

    Example:
        >>> [shape_of(*it) for it in ((",", ""), ("", "'"), (",.", ""), (",'", ""), ('"', "("))]
        [',', "'word", 'two', "mark'", 'else']
    """
    if behind and before:
        return "else"
    shapes = _SHAPES_BEFORE if before else _SHAPES_BEHIND
    return shapes.get((behind or before).translate(_STRAIGHT), "else")


def case_of(word: str) -> int:
    """Give how a word is printed, as a number of `ocrfix.language.surface`."""
    if len(word) > 1 and word.isupper():
        return UPPER
    return CAPITAL if word[:1].isupper() else LOWER

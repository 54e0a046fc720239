"""Turn clean prose into numbers: for each word its id, its case, and what stands before it.

A word is what `ocrfix.text.tokens` calls one. What stands between two words, its *gap*, is
one sign of a short list: a blank alone, comma and blank, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LOWER, CAPITAL, UPPER, MIXED = range(4)
"""How a word is printed: all small, first letter large, all large (two letters at least), else."""

_WORD_AND_GAP = re.compile(r"([^\W_]+(?:['’\-][^\W_]+)*)([\W_]*)")
_BLANKS = re.compile(r"\s+")
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "_": None})
_DASHES = re.compile(r" ?-{1,} ?")
START = "\n"
"""The gap before the first word of a line of text."""
_CHUNK = 1 << 22


@dataclass(frozen=True)
class Stream:
    """Running words as arrays of one length.

    Attributes:
        words: Ids, counting from 0 in `forms`.
        cases: `LOWER`, `CAPITAL`, `UPPER` or `MIXED`.
        gaps: What stands before, counting from 0 in `gap_forms`.
        forms: The words in lower case, by id.
        gap_forms: The gaps by id.
    """

    words: NDArray[np.int32]
    cases: NDArray[np.uint8]
    gaps: NDArray[np.uint16]
    forms: list[str]
    gap_forms: list[str]


class _Words(dict[str, int]):
    """Four times the id, plus the case, of a word as printed."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def __missing__(self, printed: str) -> int:
        lower = printed.lower().replace("’", "'")
        code = self.ids.setdefault(lower, len(self.ids)) << 2 | case_of(printed)
        self[printed] = code
        return code


class _Gaps(dict[str, int]):
    """The id of a gap as printed."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {START: 0}

    def __missing__(self, printed: str) -> int:
        code = self.ids.setdefault(plain_gap(printed), len(self.ids))
        self[printed] = code
        return code


def case_of(word: str) -> int:
    """Say how a word is printed.

    Example:
        >>> [case_of(word) for word in ("at", "At", "I", "AT", "McCoy")]
        [0, 1, 1, 2, 3]
    """
    if word.islower() or not any(map(str.isalpha, word)):
        return LOWER
    letters = [sign for sign in word if sign.isalpha()]
    if letters[0].isupper() and not any(map(str.isupper, letters[1:])):
        return CAPITAL
    return UPPER if word.isupper() else MIXED


def plain_gap(printed: str) -> str:
    """Give what stands between two words in one spelling for all printers.

    Example:
        >>> plain_gap(" —"), plain_gap(",  “")
        ('--', ', "')
    """
    gap = _BLANKS.sub(" ", printed).translate(_PLAIN)
    return _DASHES.sub("--", gap) if "-" in gap else gap


def read(lines: Iterable[str]) -> Stream:
    """Read lines of text, each a paragraph or a run of words."""
    words, gaps = _Words(), _Gaps()
    parts: list[tuple[NDArray[np.int32], NDArray[np.uint16]]] = []
    word_codes: list[int] = []
    gap_codes: list[int] = []
    for found in map(_WORD_AND_GAP.findall, lines):
        if not found:
            continue
        gap_codes.append(0)
        gap_codes += [gaps[gap] for _, gap in found[:-1]]
        word_codes += [words[word] for word, _ in found]
        if len(word_codes) > _CHUNK:
            parts.append((np.array(word_codes, np.int32), np.array(gap_codes, np.uint16)))
            word_codes.clear()
            gap_codes.clear()
    parts.append((np.array(word_codes, np.int32), np.array(gap_codes, np.uint16)))
    coded = np.concatenate([part[0] for part in parts])
    return Stream(
        coded >> 2,
        (coded & 3).astype(np.uint8),
        np.concatenate([part[1] for part in parts]),
        list(words.ids),
        list(gaps.ids),
    )

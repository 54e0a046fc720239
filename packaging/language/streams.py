"""Turn clean prose into numbers: for each word its id, its case, and what stands before it.

A word is what `ocrfix.text.tokens` calls one. What stands between two words, its *gap*, is
one sign of a list: a blank alone, comma and blank, and so on. What white space parts is
looked at once for each different piece, so that a hundred million words take a minute.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ocrfix.text.tokens import iterate_words

LOWER, CAPITAL, UPPER, MIXED = range(4)
"""The case of a word: all small, first letter large, all large (two letters at least), else."""
START = "\n"
"""The gap before the first word of a paragraph."""
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "_": None})
_DASHES = re.compile(r" ?-+ ?")
_END = "\0"
_PARAGRAPHS = 20_000
"""Paragraphs read at once."""
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Stream:
    """Running words as arrays of one length.

    Attributes:
        words: Ids, counting from 0 in `forms`.
        cases: `LOWER`, `CAPITAL`, `UPPER` or `MIXED`.
        gaps: What stands before, counting from 0 in `gap_forms`.
        forms: The words in lower case, by id.
        gap_forms: The gaps by id; the first is `START`.
    """

    words: NDArray[np.int32]
    cases: NDArray[np.uint8]
    gaps: NDArray[np.uint16]
    forms: Sequence[str]
    gap_forms: Sequence[str]

    def save(self, path: Path) -> None:
        """Keep it in files whose names begin with ``path``."""
        for name, numbers in (("w", self.words), ("c", self.cases), ("g", self.gaps)):
            np.save(f"{path}.{name}.npy", numbers)
        forms = json.dumps([self.forms, self.gap_forms], ensure_ascii=False)
        Path(f"{path}.json").write_text(forms, encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Stream:
        """Map what was kept into memory."""
        words, cases, gaps = (np.load(f"{path}.{name}.npy", mmap_mode="r") for name in "wcg")
        return cls(words, cases, gaps, *json.loads(Path(f"{path}.json").read_text("utf-8")))


def case_of(word: str) -> int:
    """Return the case of a word.

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


def lowered(word: str) -> str:
    """Give a word as the model knows it."""
    return word.lower().replace("’", "'")


def plain_gap(printed: str) -> str:
    """Give what stands between two words in one spelling for all printers.

    Example:
        >>> plain_gap(" —"), plain_gap(",  “")
        ('--', ', "')
    """
    gap = " ".join(re.split(r"\s+", printed)).translate(_PLAIN)
    return _DASHES.sub("--", gap) if "-" in gap else gap


def read(paragraphs: Iterable[str]) -> Stream:
    """Read paragraphs of text."""
    return _Reader().read(iter(paragraphs))


class _Ids(dict[str, int]):
    """Ids of strings in the order they are asked for."""

    def __missing__(self, string: str) -> int:
        self[string] = number = len(self)
        return number


class _Reader:
    """Number pieces of text between white space, and what they hold."""

    def __init__(self) -> None:
        self._pieces = _Ids({_END: 0})
        self._forms = _Ids()
        self._marks = _Ids({"": 0})
        self._gap_forms = _Ids({START: 0, " ": 1})
        # Of each piece: where its words begin, the marks before them and behind.
        self._starts, self._leads, self._trails = array("q", [0]), array("q"), array("q")
        # Of each word of a piece: four times its id and its case; the gap before it.
        self._words, self._inner = array("q"), array("q")

    def read(self, paragraphs: Iterator[str]) -> Stream:
        parts = []
        while batch := list(islice(paragraphs, _PARAGRAPHS)):
            pieces = f" {_END} ".join(["", *batch]).split()
            codes = np.fromiter(map(self._pieces.__getitem__, pieces), np.int64, len(pieces))
            for piece in islice(self._pieces, len(self._leads), None):
                self._look_into(piece)
            parts.append(self._expanded(codes))
        words = np.concatenate([part[0] for part in parts])
        gaps = np.concatenate([part[1] for part in parts])
        cases = (words & 3).astype(np.uint8)
        words >>= 2
        return Stream(words, cases, gaps, list(self._forms), list(self._gap_forms))

    def _look_into(self, piece: str) -> None:
        """Note what a piece holds that was not met before."""
        at, lead = 0, piece
        for word in iterate_words(piece):
            gap = piece[at : word.start]
            if at:
                self._inner.append(self._gap_forms[plain_gap(gap)])
            else:
                lead = gap
                self._inner.append(0)
            self._words.append(self._forms[lowered(word.text)] << 2 | case_of(word.text))
            at = word.end
        if piece == _END:
            lead = ""
        self._leads.append(self._marks[lead])
        self._trails.append(self._marks[piece[at:] if at else ""])
        self._starts.append(len(self._words))

    def _expanded(self, codes: Ints) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Give the words of pieces, with their cases, and the gaps before them."""
        starts = np.array(self._starts)
        sizes = np.diff(starts)[codes]
        has_word = np.flatnonzero(sizes)
        chosen, sizes = codes[has_word], sizes[has_word]
        first = np.cumsum(sizes) - sizes
        at = np.arange(sizes.sum()) + np.repeat(starts[chosen] - first, sizes)
        gaps = np.array(self._inner)[at]
        gaps[first] = self._gaps_before(codes, has_word)
        return np.array(self._words)[at].astype(np.int32), gaps.astype(np.uint16)

    def _gaps_before(self, codes: Ints, has_word: Ints) -> Ints:
        """Give the gap before each piece that has a word."""
        leads, trails = np.array(self._leads)[codes], np.array(self._trails)[codes]
        before = np.concatenate(([0], has_word[:-1]))
        # Of marks that stand alone between two words the first ones count.
        alone = np.where(has_word - before > 1, leads[np.minimum(before + 1, has_word)], 0)
        alone[codes[np.minimum(before + 1, has_word)] == 0] = 0
        most = len(self._marks)
        keys = (trails[before] * most + alone) * most + leads[has_word]
        gaps = np.ones(len(keys), np.int64)
        marked = np.flatnonzero(keys)
        different, inverse = np.unique(keys[marked], return_inverse=True)
        marks = list(self._marks)
        ids = [
            self._gap_forms[
                plain_gap(
                    f"{marks[key // most // most]} "
                    + (f"{marks[key // most % most]} " if key // most % most else "")
                    + marks[key % most]
                )
            ]
            for key in different.tolist()
        ]
        gaps[marked] = np.array(ids, np.int64)[inverse]
        breaks = np.cumsum(codes == 0)[has_word]
        gaps[np.flatnonzero(np.diff(breaks, prepend=-1))] = 0
        return gaps

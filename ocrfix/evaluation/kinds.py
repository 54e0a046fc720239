"""The kinds of damage between print and text, and the number of words mended of each.

A group of the raw reading's alignment (see `align`) that is not read as printed is of one
*kind*, by the number of words on either side and by what differs: letters, blanks, marks at
the edges, case. What is counted are words of the truth, for stray words those of the reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.attribution import State
from ocrfix.evaluation.counts import Sums


class Kind(StrEnum):
    """The kind of damage, print -> text, in the order of the table.

    Attributes:
        ONE_LETTER: One character of a word is read wrong, lost or added (`hcuse`).
        TWO_LETTERS: Two of them.
        THREE_LETTERS: Three.
        MORE_LETTERS: Four and more.
        RUN_TOGETHER: The blanks between words are lost, all letters are right.
        RUN_TOGETHER_DAMAGED: The same, with something else wrong in them.
        SPLIT: Blanks are read into a word, perhaps with marks; all letters are right.
        SPLIT_DAMAGED: The same, with something else wrong in it.
        MARKS: Only marks at the edges differ, and perhaps case.
        CASE: Only case differs.
        SEVERAL: Several words stand for several others.
        LOST: The reading has nothing for a word.
        STRAY: A word of the reading stands for nothing.
    """

    ONE_LETTER = "one letter wrong"
    TWO_LETTERS = "two letters"
    THREE_LETTERS = "three letters"
    MORE_LETTERS = "four letters and more"
    RUN_TOGETHER = "run together, letters right"
    RUN_TOGETHER_DAMAGED = "run together and damaged"
    SPLIT = "split, letters right"
    SPLIT_DAMAGED = "split and damaged"
    MARKS = "marks at the edge"
    CASE = "case alone"
    SEVERAL = "several words for several"
    LOST = "lost"
    STRAY = "stray"


_BY_LETTERS = {1: Kind.ONE_LETTER, 2: Kind.TWO_LETTERS, 3: Kind.THREE_LETTERS}


def kind_of(read: Sequence[str], truth: Sequence[str]) -> Kind | None:
    """Return the kind of damage of a group of words.

    Args:
        read: Its words as read; with `truth`, not both empty.
        truth: Its words as printed.

    Returns:
        None if they are read as printed.

    Example:
        >>> str(kind_of(["ofthe"], ["of", "the"]))
        'run together, letters right'
    """
    if list(read) == list(truth):
        return None
    if not read or not truth:
        return Kind.LOST if truth else Kind.STRAY
    if len(read) == len(truth) == 1:
        return _kind_of_word(read[0], truth[0])
    is_whole = _letters(read) == _letters(truth)
    if len(read) == 1:
        return Kind.RUN_TOGETHER if is_whole else Kind.RUN_TOGETHER_DAMAGED
    if len(truth) == 1:
        return Kind.SPLIT if is_whole else Kind.SPLIT_DAMAGED
    return Kind.SEVERAL


def _kind_of_word(read: str, truth: str) -> Kind:
    """Return the kind of damage of one word that is read as another."""
    if read.casefold() == truth.casefold():
        return Kind.CASE
    if _without_edges(read).casefold() == _without_edges(truth).casefold():
        return Kind.MARKS
    return _BY_LETTERS.get(Levenshtein.distance(read, truth), Kind.MORE_LETTERS)


def _without_edges(word: str) -> str:
    """Give a word without the marks at its edges; marks alone are a word without letters."""
    kept = [at for at, char in enumerate(word) if char.isalnum()]
    return word[kept[0] : kept[-1] + 1] if kept else ""


def _letters(words: Sequence[str]) -> str:
    """Give all letters and digits of words in a row, case aside."""
    return "".join(char for word in words for char in word if char.isalnum()).casefold()


@dataclass(slots=True)
class KindCounts(Sums):
    """Wrong words by what happened to them.

    Attributes:
        words: How many are wrong in the raw reading.
        mended: How many of them are read as printed after cleaning, or gone if stray.
    """

    words: Counter[Kind] = field(default_factory=Counter)
    mended: Counter[Kind] = field(default_factory=Counter)


def count_kinds(raw: Alignment, after: State) -> KindCounts:
    """Count what happened in a raw reading, and what of it is mended."""
    counts = KindCounts()
    strays: Counter[int] = Counter()
    for group in raw.groups:
        read = raw.read_of(group)
        kind = kind_of(read, raw.truth_of(group))
        if kind is Kind.STRAY:
            strays[group.truth_start] += len(read)
        elif kind is not None:
            counts.words[kind] += group.truth_end - group.truth_start
            counts.mended[kind] += sum(after.exact[group.truth_start : group.truth_end])
    counts.words[Kind.STRAY] += strays.total()
    counts.mended[Kind.STRAY] += (strays - after.strays).total()
    return counts

"""A count of the words of a document, kept up to date while rules edit it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ocrfix.text.edit import Edit
from ocrfix.text.tokens import iterate_stretches

LEAST_LETTERS = 4
"""Shorter words are not counted: nobody asks for them, and they are half of all words."""
BLANKS = " \n\r\t\f\u00a0"
"""The blanks between the pieces of a text that edits change: none is inside a word or token."""

# Digits and low lines in it do no harm and make it a third faster.
_WORD = re.compile(rf"\w[\w'’\-]{{{LEAST_LETTERS - 1},}}")


def words_in(piece: str) -> list[str]:
    """The words of four letters or more, hyphens inside and all, in lower case."""
    return _WORD.findall(piece.lower())


def count_words(text: str) -> Counter[str]:
    """Count the words of a text."""
    counts: Counter[str] = Counter()
    for stretch in iterate_stretches(text):
        counts.update(words_in(stretch.text))
    return counts


class ChangedTokens(NamedTuple):
    """A piece of text that edits changed, as whole tokens.

    Attributes:
        start: Where it stood in the text before the edits.
        before: What stood there between two blanks.
        after: What stands there now.
    """

    start: int
    before: str
    after: str


class Following(ABC):
    """Knowledge about one document, worked out once and corrected for every edit."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._pending: list[Sequence[ChangedTokens]] = []

    def follow(self, before: str, pieces: Sequence[ChangedTokens], after: str) -> None:
        """Note edits, if they were made on the text that is known.

        What is known is corrected when it is asked for: the rules that run last never do.
        """
        if self._text == before:
            self._text = after
            self._pending.append(pieces)

    def _turn_to(self, text: str) -> None:
        """Make what is known that of a text."""
        if self._text != text:
            self._text = text
            self._pending = []
            self._begin(text)
        for pieces in self._pending:
            self._correct(pieces)
        self._pending = []

    @abstractmethod
    def _begin(self, text: str) -> None:
        """Work out what is to be known of a text."""

    @abstractmethod
    def _correct(self, pieces: Sequence[ChangedTokens]) -> None:
        """Correct it for a round of edits."""


class Tally(Following):
    """The words of one document, counted once and corrected with every edit.

    Counting the words of a text costs a tenth of cleaning it, and half a dozen rules ask, each
    behind the edits of the one before.
    """

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counter[str] = Counter()

    def of(self, text: str) -> Counter[str]:
        """Give the words of a text with how often each stands; some may stand there never.

        The answer is the tally itself: read it and let it go.
        """
        self._turn_to(text)
        return self._counts

    def _begin(self, text: str) -> None:
        self._counts = count_words(text)

    def _correct(self, pieces: Sequence[ChangedTokens]) -> None:
        for word in words_in(" ".join([piece.before for piece in pieces])):
            self._counts[word] -= 1
        self._counts.update(words_in(" ".join([piece.after for piece in pieces])))


def changed_pieces(before: str, edits: Iterable[Edit], after: str) -> Iterator[ChangedTokens]:
    """Give what disjoint edits, in order, changed, as whole tokens: no word crosses a blank."""
    growth = 0
    for start, end, longer in _stretches(before, edits):
        now = after[start + growth : end + growth + longer]
        yield ChangedTokens(start, before[start:end], now)
        growth += longer


def _stretches(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, int, int]]:
    """The stretches between blanks that edits fall into.

    No word crosses a blank, so what stands outside them was counted right.

    Yields:
        Where it begins and ends, and how much longer the edits make it.
    """
    start = end = -1
    longer = 0
    for edit in edits:
        if edit.start > end:
            if start >= 0:
                yield start, end, longer
            start, longer = edit.start, 0
            while start > max(end, 0) and text[start - 1] not in BLANKS:
                start -= 1
            end = edit.start
        end = max(end, edit.end)
        while end < len(text) and text[end] not in BLANKS:
            end += 1
        longer += len(edit.after) - (edit.end - edit.start)
    if start >= 0:
        yield start, end, longer

"""How often each word stands in a document, kept up to date while rules edit it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ocrfix.text.edit import Edit
from ocrfix.text.tokens import iterate_stretches

LEAST_LETTERS = 4
"""Shorter words are not counted: nobody asks for them, and they are half of all words."""

# Digits and low lines in it do no harm and make it a third faster.
_WORD = re.compile(rf"\w[\w'’\-]{{{LEAST_LETTERS - 1},}}")


def count_words(text: str) -> Counter[str]:
    """How often each word of four letters or more, hyphens inside and all, stands in a text.

    In lower case.
    """
    words: Counter[str] = Counter()
    for stretch in iterate_stretches(text):
        words.update(_WORD.findall(stretch.text.lower()))
    return words


class WordTally:
    """The words of one document, counted once and corrected with every edit.

    Counting a text costs a tenth of cleaning it, and half a dozen rules ask, each behind
    the edits of the one before.
    """

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._text: str | None = None
        self._words: Counter[str] = Counter()

    def of(self, text: str) -> Counter[str]:
        """Give the words of a text, lower case, four letters or more, with how often each stands.

        The answer is the tally itself: read it and let it go.
        """
        if self._text != text:
            self._text = text
            self._words = count_words(text)
        return self._words

    def follow(self, before: str, edits: Iterable[Edit], after: str) -> None:
        """Correct the tally for edits, if it is that of the text they were made on.

        Args:
            before: The text that was edited.
            edits: Disjoint edits of it, in order.
            after: What they made of it.
        """
        if self._text != before:
            return
        growth = 0
        for start, end, longer in _stretches(before, edits):
            self._words.subtract(_WORD.findall(before[start:end].lower()))
            self._words.update(_WORD.findall(after[start + growth : end + growth + longer].lower()))
            growth += longer
        self._text = after


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
            while start > max(end, 0) and not text[start - 1].isspace():
                start -= 1
            end = edit.start
        end = max(end, edit.end)
        while end < len(text) and not text[end].isspace():
            end += 1
        longer += len(edit.after) - (edit.end - edit.start)
    if start >= 0:
        yield start, end, longer

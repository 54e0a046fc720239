"""How often each word stands in a document, kept up to date while rules edit it."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ocrfix.text.edit import Edit
from ocrfix.text.tokens import iterate_stretches
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.memo import Memo

LEAST_LETTERS = 4
"""Shorter words are not counted: nobody asks for them, and they are half of all words."""

_MARKS = string.punctuation + "“”‘’—"
# Digits and low lines in it do no harm and make it a third faster.
_WORD = re.compile(rf"\w[\w'’\-]{{{LEAST_LETTERS - 1},}}")


def words_in(piece: str) -> Iterable[str]:
    """The words of four letters or more, hyphens inside and all, in lower case."""
    return _WORD.findall(piece.lower())


@cache
def unknown_tokens_in(lexicon: Lexicon) -> Callable[[str], Iterable[str]]:
    """Make what gives the tokens of a piece, marks and all, but for plain words that are known.

    What mends words looks at the others only: one in five. Single letters are among them.
    """

    def is_unknown(token: str) -> bool:
        core = token.strip(_MARKS)
        return len(core) == 1 or not (core.isalpha() and lexicon.knows(core))

    remembered = Memo(is_unknown).__getitem__
    return lambda piece: filter(remembered, piece.split())


def count(text: str, parts_of: Callable[[str], Iterable[str]]) -> Counter[str]:
    """How often each part of a text stands in it.

    Args:
        text: The text.
        parts_of: Takes a piece of it apart; no part has a blank inside.
    """
    counts: Counter[str] = Counter()
    for stretch in iterate_stretches(text):
        counts.update(parts_of(stretch.text))
    return counts


class Tally:
    """The parts of one document, counted once and corrected with every edit.

    Counting the words of a text costs a tenth of cleaning it, and half a dozen rules ask, each
    behind the edits of the one before.
    """

    def __init__(self, parts_of: Callable[[str], Iterable[str]]) -> None:
        """Begin with nothing counted; see ``count`` for ``parts_of``."""
        self._parts_of = parts_of
        self._text: str | None = None
        self._counts: Counter[str] = Counter()

    def of(self, text: str) -> Counter[str]:
        """Give the parts of a text with how often each stands; some may stand there never.

        The answer is the tally itself: read it and let it go.
        """
        if self._text != text:
            self._text = text
            self._counts = count(text, self._parts_of)
        return self._counts

    def follow(self, before: str, changed: Iterable[tuple[str, str]], after: str) -> None:
        """Correct the tally for edits, if it is that of the text they were made on.

        Args:
            before: The text that was edited.
            changed: What ``changed_pieces`` gives.
            after: What the edits made of it.
        """
        if self._text != before:
            return
        for old, new in changed:
            self._counts.subtract(self._parts_of(old))
            self._counts.update(self._parts_of(new))
        self._text = after


def changed_pieces(before: str, edits: Iterable[Edit], after: str) -> Iterator[tuple[str, str]]:
    """Give what edits changed, as whole tokens: no word crosses a blank.

    Args:
        before: The text that was edited.
        edits: Disjoint edits of it, in order.
        after: What they made of it.

    Yields:
        What stood between two blanks, and what stands there now.
    """
    growth = 0
    for start, end, longer in _stretches(before, edits):
        yield before[start:end], after[start + growth : end + growth + longer]
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
            while start > max(end, 0) and not text[start - 1].isspace():
                start -= 1
            end = edit.start
        end = max(end, edit.end)
        while end < len(text) and not text[end].isspace():
            end += 1
        longer += len(edit.after) - (edit.end - edit.start)
    if start >= 0:
        yield start, end, longer

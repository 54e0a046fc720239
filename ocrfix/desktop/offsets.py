r"""Offsets of the text of record and positions in a Qt text document.

They differ: Python counts code points and Qt UTF-16 units, so a letter outside the basic
plane counts twice there; and a line ending in CR LF is one character to Qt. Nobody else
may convert.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate

_UNEVEN = re.compile("\r\n|[\U00010000-\U0010ffff]")
_PARAGRAPH_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_ENDS = "\r\u2028\u2029"
_UTF16_BYTES = 2
_PIECE_LENGTH = 1 << 15


class Offsets:
    r"""Convert between a text and the Qt document that shows it.

    Example:
        >>> offsets = Offsets("𝔣oo\r\nbar")
        >>> offsets.to_qt(5), offsets.from_qt(5)
        (5, 5)
        >>> [offsets.to_qt(offset) for offset in (0, 1, 3, 4, 5)]
        [0, 2, 4, 4, 5]
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._uneven: list[int] = []  # offsets behind which the difference changes
        self._shifts = [0]  # difference before each of them, and behind the last
        if "\r" in text or _has_wide(text):
            found = [
                (match.end(), -1 if match[0] == "\r\n" else 1) for match in _UNEVEN.finditer(text)
            ]
            self._uneven = [offset for offset, _ in found]
            self._shifts = [0, *accumulate(step for _, step in found)]
        self._qt_uneven = [
            offset + shift for offset, shift in zip(self._uneven, self._shifts[1:], strict=True)
        ]

    def to_qt(self, offset: int) -> int:
        """The Qt position of an offset; between CR and LF it is before the line end."""
        if not self._uneven:
            return offset
        index = bisect_right(self._uneven, offset)
        position = offset + self._shifts[index]
        if index < len(self._uneven) and self._shifts[index + 1] < self._shifts[index]:
            # Between CR and LF Qt has no position.
            return min(position, self._qt_uneven[index] - 1)
        return position

    def from_qt(self, position: int) -> int:
        """The offset of a Qt position; between two halves of a letter it is before it."""
        index = bisect_right(self._qt_uneven, position)
        offset = position - self._shifts[index]
        if index < len(self._uneven) and self._shifts[index + 1] > self._shifts[index]:
            return min(offset, self._uneven[index] - 1)
        return min(offset, self._length)


def _has_wide(text: str) -> bool:
    """Return whether a letter takes two units of UTF-16; asked of the encoder, which is fast."""
    if text.isascii():
        return False
    return len(text.encode("utf-16-le", "surrogatepass")) != _UTF16_BYTES * len(text)


def as_shown(text: str) -> str:
    """The text as a Qt document takes it: every line end a line feed."""
    # Most texts have none, and looking for a character is a hundred times faster.
    return _PARAGRAPH_ENDS.sub("\n", text) if any(it in text for it in _ENDS) else text


def from_selection(selected: str) -> str:
    """Return the text of ``QTextCursor.selectedText``, with line feeds for Qt's paragraph ends.

    Not ``toPlainText``, which turns no-break spaces into spaces.
    """
    return selected.replace("\u2029", "\n").replace("\u2028", "\n")


def common_ends(old: str, new: str) -> tuple[int, int]:
    """Return the number of characters that two texts share at their start, and then at their end.

    Example:
        >>> common_ends("he said so", "he sand so")
        (5, 4)
    """
    limit = min(len(old), len(new))
    start = _shared(limit, lambda at, to: old[at:to] == new[at:to])
    ends = len(old), len(new)
    end = _shared(
        limit - start,
        lambda at, to: old[ends[0] - to : ends[0] - at] == new[ends[1] - to : ends[1] - at],
    )
    return start, end


def _shared(limit: int, is_same: Callable[[int, int], bool]) -> int:
    """Return how far two texts agree: by pieces that fit the processor's cache, then by halves."""
    at = 0
    while at < limit and is_same(at, min(at + _PIECE_LENGTH, limit)):
        at = min(at + _PIECE_LENGTH, limit)
    piece = range(at, min(at + _PIECE_LENGTH, limit))
    return at + bisect_left(piece, 1, key=lambda it: not is_same(at, it + 1))

"""Positions of a cleaned text's words on the page that is set of it, and back.

The page runs lines together, leaves parts out and writes others in capitals, so offsets do
not carry over; but the signs of a part stand in the same order on both sides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtGui import QTextDocument

from ocrfix.desktop.offsets import Offsets

ANCHOR = "part:"
"""The beginning of the name of an anchor at the head of a part; its offset follows."""


class PagePlaces:
    """Convert between offsets of a text and positions in the page that shows it."""

    def __init__(self, text: str, page: QTextDocument) -> None:
        """Find the heads of the parts on a page.

        Args:
            text: The cleaned text.
            page: The page, with an anchor at the head of each part.
        """
        self._text = text
        # Qt's own view of the page: one sign a position, but for letters that take two.
        self._shown = page.toRawText()
        self._offsets = Offsets(self._shown)
        self._heads, self._positions = _heads(page)

    def position(self, offset: int) -> int:
        """The position on the page of an offset; of what was left out, where it would be."""
        number = bisect_right(self._heads, offset) - 1
        if number < 0:
            return 0
        at = _same_place(
            self._text, (self._heads[number], offset), self._shown, self._piece(number)
        )
        return self._offsets.to_qt(at)

    def offset(self, position: int) -> int:
        """The offset of a position on the page."""
        number = bisect_right(self._positions, position) - 1
        if number < 0:
            return 0
        first, _ = self._piece(number)
        last = self._heads[number + 1] if number + 1 < len(self._heads) else len(self._text)
        span = first, self._offsets.from_qt(position)
        return _same_place(self._shown, span, self._text, (self._heads[number], last))

    def _piece(self, number: int) -> tuple[int, int]:
        """Return the span of a part on the page set."""
        first = self._offsets.from_qt(self._positions[number])
        if number + 1 < len(self._positions):
            return first, self._offsets.from_qt(self._positions[number + 1])
        return first, len(self._shown)


def _same_place(text: str, before: tuple[int, int], other: str, within: tuple[int, int]) -> int:
    """Return the place of one text in another that differs in its white space alone.

    Args:
        text: The text.
        before: From where both go together to the place.
        other: The other text.
        within: Where it goes together with the text, from the same place on.
    """
    start, place = before
    signs = sum(not it.isspace() for it in text[start:place])
    # What is at a blank is behind the sign before it, not at the sign behind it.
    is_behind = bool(signs) and text[place : place + 1].isspace()
    for at in range(*within):
        if not other[at].isspace():
            signs -= 1
            if is_behind and not signs:
                return at + 1
            if signs < 0:
                return at
    return within[1]


def _heads(page: QTextDocument) -> tuple[Sequence[int], Sequence[int]]:
    """The offsets of the parts that are shown, and their positions, both in order."""
    found: dict[int, int] = {}
    block = page.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            for name in fragment.charFormat().anchorNames():
                if name.startswith(ANCHOR):
                    found.setdefault(int(name.removeprefix(ANCHOR)), fragment.position())
            fragments += 1
        block = block.next()
    heads = sorted(found)
    return heads, [found[it] for it in heads]

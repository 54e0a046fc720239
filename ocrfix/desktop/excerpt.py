"""The part of a text that a pane holds: all of a short one, of a long one what is in view.

A widget that holds ten megabytes takes a hundred more, and each key in an endless line
half a second. So a pane holds some pages of the text and takes others when the reader
moves on. Where it begins and ends is nobody's business but this module's and the pane's:
everybody else counts in code points of the whole text.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import cached_property

from ocrfix.desktop.offsets import Offsets, as_shown, common_ends

WHOLE_LENGTH = 60_000
"""Code points of a text that is held as a whole."""

_LENGTH = 16_000
_REACH = 4_000  # nearer to an end than this, other pages are taken: more than a screen
_LINE_SOUGHT = 3_000  # how far a line end is looked for before a line is cut


@dataclass(frozen=True)
class Excerpt:
    """A part of a text, and where it stands in the widget that holds it.

    Attributes:
        text: The whole text of record.
        first, last: What is held, half-open, in code points of it.
    """

    text: str = ""
    first: int = 0
    last: int = 0

    @classmethod
    def around(cls, text: str, start: int, end: int | None = None) -> Excerpt:
        """Choose what is to be held so that a span stands well inside.

        Args:
            text: The whole text.
            start: Where the span begins.
            end: Where it ends; None for a single place.
        """
        if len(text) <= WHOLE_LENGTH:
            return cls(text, 0, len(text))
        end = start if end is None else end
        first = _cut(text, start - _LENGTH // 2)
        last = _cut(text, end + _LENGTH // 2)
        return cls(text, first, last)

    @property
    def is_whole(self) -> bool:
        """Return whether it holds all of the text."""
        return self.first == 0 and self.last == len(self.text)

    @cached_property
    def shown(self) -> str:
        """The characters in the widget."""
        return as_shown(self.text[self.first : self.last])

    @cached_property
    def lines_before(self) -> int:
        """The number of lines that end before the part held."""
        return as_shown(self.text[: self.first]).count("\n")

    @cached_property
    def _offsets(self) -> Offsets:
        return Offsets(self.text[self.first : self.last])

    def to_qt(self, offset: int) -> int:
        """The widget's position of an offset; of one outside, the nearer end."""
        return self._offsets.to_qt(min(max(offset, self.first), self.last) - self.first)

    def from_qt(self, position: int) -> int:
        """The offset of a position of the widget."""
        return self.first + self._offsets.from_qt(position)

    def holds(self, offset: int) -> bool:
        """Return whether an offset stands in the widget."""
        return self.first <= offset <= self.last

    def reaches(self, start: int, end: int) -> bool:
        """Return whether a span stands well inside, or as near to an end as the text allows."""
        return (self.first == 0 or start - self.first >= _REACH) and (
            self.last == len(self.text) or self.last - end >= _REACH
        )

    def edited(self, start: int, end: int, after: str) -> Excerpt:
        """The same after ``[start, end)``, which it holds, has been replaced."""
        # Put together at once: a long text is copied a time less than by adding.
        text = "".join((self.text[:start], after, self.text[end:]))
        return Excerpt(text, self.first, self.last + len(after) - (end - start))

    def of(self, text: str) -> Excerpt:
        """The same part of an equal text: held twice, a long one takes twice the memory."""
        same = copy(self)
        object.__setattr__(same, "text", text)
        return same

    def turned_into(self, text: str) -> tuple[Excerpt, Replacement | None]:
        """The same part of a text that came of this one.

        Returns:
            The part, and what is to be replaced in the widget to show it: None if what it
            shows is the same, and all of it where nothing else can be said.
        """
        head, tail = common_ends(self.text, text)
        grown = len(text) - len(self.text)
        start, end = head, len(self.text) - tail  # what was replaced
        if end <= self.first and self.first:
            return Excerpt(text, self.first + grown, self.last + grown), None
        if start >= self.last and self.last < len(self.text):
            return Excerpt(text, self.first, self.last), None
        inside = self.first <= start and end <= self.last
        if not inside or self.last + grown - self.first > 2 * WHOLE_LENGTH:
            turned = Excerpt.around(text, min((self.first + self.last) // 2, len(text)))
            return turned, Replacement(0, self.to_qt(self.last), turned.shown)
        turned = Excerpt(text, self.first, self.last + grown)
        # Of the part alone: between CR and LF the widget has no position.
        left, right = common_ends(self.shown, turned.shown)
        qt = Offsets(self.shown)
        return turned, Replacement(
            qt.to_qt(left),
            qt.to_qt(len(self.shown) - right),
            turned.shown[left : len(turned.shown) - right],
        )


@dataclass(frozen=True)
class Replacement:
    """A replacement to be made in a widget.

    Attributes:
        start, end: In the widget's positions, half-open.
        after: What is to stand there.
    """

    start: int
    end: int
    after: str


def _cut(text: str, place: int) -> int:
    """Return a good cut near a place: before a line, or anywhere in an endless one."""
    if place <= 0:
        return 0
    if place >= len(text):
        return len(text)
    line_end = text.rfind("\n", max(place - _LINE_SOUGHT, 0), place)
    if line_end >= 0:
        return line_end + 1
    # Never between CR and LF.
    return place + 1 if text[place - 1 : place + 1] == "\r\n" else place

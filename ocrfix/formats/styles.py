"""Styles of the letters of a line, as a layout says them word by word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

_LARGEST = 2000.0


@dataclass(frozen=True, slots=True)
class Style:
    """The print of letters.

    Attributes:
        size: In points, or whatever unit the file counts in; 0 if it does not say.
        is_bold: Whether they are bold.
    """

    size: float = 0.0
    is_bold: bool = False


PLAIN = Style()


class StyleTally:
    """Count the letters of a line by their style, and say which most of them have."""

    def __init__(self, own: Style = PLAIN) -> None:
        """Begin a line.

        Args:
            own: What the line itself, or its block, is said to have.
        """
        self._own = own
        self._letters: Counter[Style] = Counter()

    def add(self, letters: int, style: Style | None) -> None:
        """Count a word; None if nothing is said of it."""
        self._letters[style or self._own] += letters

    def most(self) -> Style:
        """The style that most letters have."""
        return max(self._letters, key=lambda it: self._letters[it], default=self._own)


def size_of(value: str | None) -> float:
    """Read the size of letters; 0 if there is none, or none that letters have."""
    try:
        size = float(value or "")
    except ValueError:
        return 0.0
    return size if 0 < size < _LARGEST else 0.0

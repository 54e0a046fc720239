"""Something that a reading may stand for."""

from __future__ import annotations

from typing import NamedTuple


class Candidate(NamedTuple):
    """A word, or two, that may be meant.

    Attributes:
        words: Lower case; empty for a speck that stands for nothing.
        channel: ln of the chance that this is read as the reading, weighted; 0.0 for
            the reading itself.
        share: ln of the share of the word among all words.
    """

    words: tuple[str, ...]
    channel: float
    share: float

    @property
    def text(self) -> str:
        """The words as one string."""
        return " ".join(self.words)

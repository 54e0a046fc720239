"""Words for a long reading that nothing else comes near, sought among all of about its length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ocrfix.words.confusions import END, START

SHORTEST = 8
"""A shorter reading with three letters changed may be any word."""
EDITS = 3
LONG = 10
"""A longer reading may differ in one letter more."""
SHORTER = 2
"""Letters in which a word may be shorter; it may be longer by one."""
MOST_FOUND = 8
"""Words of one length and end that are found, the nearest."""


class LostWords:
    """Finds words that begin or end as a reading does: hardly one is ruined at both ends."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take the words; they are put in order when they are first asked for."""
        self._words = words
        self._by_size: dict[int, dict[str, list[str]]] = {}

    def find(self, reading: str) -> Iterator[str]:
        """Find words three letters away, four from a very long reading.

        This takes a millisecond.

        Args:
            reading: Lower case.
        """
        if len(reading) < SHORTEST or not reading.isalpha():
            return
        for size in range(len(reading) - SHORTER, len(reading) + SHORTER):
            by_end = self._by_end(size)
            for end in (START + reading[0], reading[-1] + END):
                found = process.extract(
                    reading,
                    by_end.get(end, ()),
                    scorer=Levenshtein.distance,
                    score_cutoff=EDITS + (len(reading) > LONG),
                    limit=MOST_FOUND,
                )
                yield from (word for word, _, _ in found)

    def _by_end(self, size: int) -> dict[str, list[str]]:
        """The words of one length, with a first and with a last letter."""
        by_end = self._by_size.get(size)
        # Length by length, since all at once would halt the window for a moment.
        if by_end is None:
            by_end = self._by_size[size] = {}
            for word in self._words:
                if len(word) == size:
                    by_end.setdefault(START + word[0], []).append(word)
                    by_end.setdefault(word[-1] + END, []).append(word)
        return by_end

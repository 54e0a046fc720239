"""Words for a long reading that nothing else comes near, sought among all of about its length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

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

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words and part them by their length."""
        by_size: dict[int, list[str]] = {}
        for word in words:
            by_size.setdefault(len(word), []).append(word)
        self._by_size = {size: tuple(words) for size, words in by_size.items()}
        self._having: dict[tuple[int, int, str], tuple[str, ...]] = {}

    def find(self, reading: str) -> Iterator[str]:
        """Find words three letters away, four from a very long reading.

        This takes a millisecond.

        Args:
            reading: Lower case.
        """
        if len(reading) < SHORTEST or not reading.isalpha():
            return
        for size in range(len(reading) - SHORTER, len(reading) + SHORTER):
            for at in (0, -1):
                found = process.extract(
                    reading,
                    self._having_letter(size, at, reading[at]),
                    scorer=Levenshtein.distance,
                    score_cutoff=EDITS + (len(reading) > LONG),
                    limit=MOST_FOUND,
                )
                yield from (word for word, _, _ in found)

    def _having_letter(self, size: int, at: int, letter: str) -> tuple[str, ...]:
        """The words of one length that have a letter at one place."""
        key = size, at, letter
        having = self._having.get(key)
        # Letter by letter, since all at once would halt the window for a moment.
        if having is None:
            words = self._by_size.get(size, ())
            having = self._having[key] = tuple(word for word in words if word[at] == letter)
        return having

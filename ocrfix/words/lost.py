"""Words for a long reading that nothing else comes near, sought among all of about its length."""

from __future__ import annotations

from collections import defaultdict
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
    """Find words that begin or end as a reading does: hardly one is ruined at both ends."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words and part them by their length and the letters at their ends."""
        # All at once, before anybody waits for a list: a length alone takes two milliseconds.
        having: defaultdict[tuple[int, int, str], list[str]] = defaultdict(list)
        for word in words:
            if (size := len(word)) >= SHORTEST - SHORTER:
                having[size, 0, word[0]].append(word)
                having[size, -1, word[-1]].append(word)
        # Tuples, which the collector of garbage soon lets alone.
        self._having = {ends: tuple(words) for ends, words in having.items()}

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
                    self._having.get((size, at, reading[at]), ()),
                    scorer=Levenshtein.distance,
                    score_cutoff=EDITS + (len(reading) > LONG),
                    limit=MOST_FOUND,
                )
                yield from (word for word, _, _ in found)

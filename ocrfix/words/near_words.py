"""Known words near a reading, found without comparing it with all of them.

Two words are at most two letters apart only if dropping two letters or fewer from each can leave
the same rest. The rests of all common words are in a table that was built beforehand. A lookup
makes the rests of the reading, about thirty, and compares it only with the words that share one of
them. Only the first seven letters are treated so: a word of any length costs the same.

Words further away are sought by their *strokes*: every letter is spelt by the uprights and
bows it is printed with, so that ``tliomaa`` and ``thomas`` are one string. What differs by
one stroke at most is found in the same way.

Source:
    Symmetric deletes on a prefix: W. Garbe, SymSpell (MIT licence),
    https://github.com/wolfgarbe/SymSpell, read 2026-11-24. The table here is our own: it is
    read through a memory map, and what it finds is measured with RapidFuzz.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from heapq import nsmallest
from itertools import chain, combinations
from typing import TYPE_CHECKING, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ocrfix.errors import LexiconMissingError
from ocrfix.resources import resource
from ocrfix.text.table import Texts
from ocrfix.words.arrays import ArrayFile

if TYPE_CHECKING:
    from ocrfix.words.sieve import Sieve

PREFIX = 7
"""Letters at the front of a word whose rests are kept."""
LETTER_BUCKETS = 1 << 19
"""Buckets of the table of letters: about three words each."""
STROKE_BUCKETS = 1 << 17
"""Buckets of the table of strokes, which holds a quarter as many words."""
MOST_IN_BUCKET = 120
"""Words kept in a bucket, the commonest; one letter alone is the rest of thousands."""
NEAR_EDITS = 2
"""Letters changed, lost, added or swapped that a lookup reaches."""
SHORTEST_FOR_TWO = 4
"""A shorter reading with two letters changed may be any word."""
MOST_FOUND = 60
"""Words a lookup returns, the nearest and of these the commonest: of 2,400 words that lattices
mended none stood further behind, four behind the fortieth."""
LETTER = 5.0
"""Rough cost of a letter that differs, in nats, by which the likeliest words are chosen."""
LONGEST = 32
"""A longer reading is no word; its company is not worth the search."""
ALIKE_EDITS = 5
"""Letters in which a word with the same strokes may differ; `tli` for `th` is two."""
MOST_ALIKE = 12
SHORTEST_ALIKE = 6
"""Fewer strokes are those of too many words."""
LONGEST_ALIKE = 40
FAR_EDITS = 3
MOST_FAR = 24
SHORTEST_FAR = 5
"""A shorter reading with three letters changed may be any word."""
MOST_COMMON = 8000
"""So many of the commonest words are compared with a reading that nothing comes near."""
SHORTEST_LOST = 8
"""The same for a reading that is compared with all of them."""
LONG = 10
"""Such a reading that is longer may differ in one letter more."""
Letter = TypeVar("Letter", str, bytes)
Rests = tuple[Sequence[int], Sequence[int]]
"""The beginnings of the ranks of each bucket, one more for the end; the ranks, bucket by bucket."""


class NearWords:
    """The common words of a language by the rests of their letters.

    Attributes:
        words: All of them, the commonest first.
        by_letters: The ranks of words by the rests of the letters at their front.
    """

    by_letters: Rests

    def __init__(self, file: ArrayFile) -> None:
        """Take the words of a file that ``packaging/words/near_index.py`` made.

        The tables stay in the file until they are asked.
        """
        self.words = Texts(file.text("words").split("\n"))
        self.by_letters = file["letter_starts"], file["letter_ranks"]
        self._by_strokes: Rests = file["stroke_starts"], file["stroke_ranks"]
        self._strokes = str.maketrans(file.meta["strokes"])

    @classmethod
    @cache
    def load(cls, language: str) -> NearWords:
        """Give the table of a language (BCP 47 primary subtag), mapped once per process.

        Raises:
            LexiconMissingError: There is none for this language.
        """
        path = resource("lexicons", language, "near.bin")
        if not path.is_file():
            raise LexiconMissingError.of("is no table of near words", language)
        return cls(ArrayFile(path))

    def make_ready(self) -> None:
        """Load what all answers need before the first is asked for (some 40 ms)."""
        _ = self.sieve

    @cached_property
    def sieve(self) -> Sieve:
        """A sieve for the words, by their ranks."""
        # With it comes numpy, a tenth of the start: loaded with the first reading.
        from ocrfix.words.sieve import Sieve  # noqa: PLC0415

        return Sieve(self.words)

    def strokes(self, word: str) -> str:
        """Spell a lower-case word by the uprights and bows it is printed with."""
        return word.translate(self._strokes)

    def near(self, reading: str, edits: int = NEAR_EDITS) -> list[tuple[str, int]]:
        """Find words at most two letters away, or ``edits``; one, from a reading of three or fewer.

        Returns:
            Common words with their distances, nearest first, then commonest first; empty for a
            reading that is too long. The reading, in lower case, is among them if it is one.
        """
        return [(word, distance) for word, distance, _ in self._near(reading, edits)]

    def likeliest(self, reading: str, most: int) -> list[str]:
        """Find the near words of which few edits and their commonness speak, the quick way.

        At most ``most``; the likeliest first if there were more.
        """
        found = self._near(reading, NEAR_EDITS)
        if len(found) > most:
            found = nsmallest(most, found, key=lambda it: LETTER * it[1] + math.log(it[2] + 1))
        return [word for word, _, _ in found]

    def _near(self, reading: str, edits: int) -> list[tuple[str, int, int]]:
        """Find the words that `near` gives, with their distances and ranks."""
        if not reading or len(reading) > LONGEST:
            return []
        edits = min(edits, edits_within(reading))
        rows = _rows(self.by_letters, reading[:PREFIX], edits)
        ranks = self.sieve.left(rows, reading, edits)
        return self._measured(reading, ranks, edits, MOST_FOUND)

    def alike(self, reading: str) -> list[str]:
        """Find words with the same strokes, or one more, less or other, in the order of `near`."""
        strokes = reading[:LONGEST_ALIKE].translate(self._strokes)
        if not SHORTEST_ALIKE <= len(strokes) <= LONGEST_ALIKE:
            return []
        ranks = self.sieve.left(_rows(self._by_strokes, strokes, 1), reading, ALIKE_EDITS)
        return [word for word, _, _ in self._measured(reading, ranks, ALIKE_EDITS, MOST_ALIKE)]

    def far(self, reading: str, most: int = MOST_FAR, *, lost: bool = False) -> list[str]:
        """Find words further away that begin or end as a reading does: few are ruined at both.

        Args:
            reading: Lower case; none are found for one that is too short.
            most: Words that are given at most, in the order of `near`.
            lost: Whether nothing else comes near: not the commonest words alone are looked at.
        """
        if not (SHORTEST_LOST if lost else SHORTEST_FAR) <= len(reading) <= LONGEST:
            return []
        edits = FAR_EDITS + (lost and len(reading) > LONG)
        commonest = len(self.words) if lost else MOST_COMMON
        ranks = self.sieve.with_an_end(reading, edits, commonest)
        return [word for word, _, _ in self._measured(reading, ranks, edits, most)]

    def _measured(
        self, reading: str, ranks: Sequence[int], edits: int, most: int
    ) -> list[tuple[str, int, int]]:
        found = nearest(reading, self.words.take(ranks), edits, most)
        return [(word, distance, ranks[at]) for word, distance, at in found]


def nearest(
    reading: str, words: Sequence[str], edits: int, most: int | None = None
) -> list[tuple[str, int, int]]:
    """Compare a reading with words, and give the nearest, at most so many edits away.

    Each with its distance and its number, the nearest first, then in their order.
    """
    found: list[tuple[str, int, int]] = process.extract(
        reading, words, scorer=OSA.distance, score_cutoff=edits, limit=most
    )
    return found


def edits_within(reading: str) -> int:
    """Return how many letters may differ in a word that is near to a reading."""
    return NEAR_EDITS if len(reading) >= SHORTEST_FOR_TWO else 1


def _rows(rests: Rests, letters: str, edits: int) -> list[Sequence[int]]:
    """Give the ranks of the words in each bucket that some letters share with them."""
    starts, ranks = rests
    spans = ((starts[it], starts[it + 1]) for it in buckets_of(letters, edits, len(starts) - 1))
    return [ranks[start:end] for start, end in spans if start < end]


def buckets_of(prefix: str, edits: int, buckets: int) -> set[int]:
    """Number the buckets of all rests of some letters or strokes.

    Args:
        prefix: At least one letter or stroke.
        edits: How many may be dropped; at least one always stays.
        buckets: How many there are, a power of two.
    """
    mask = buckets - 1
    letters = [it.encode("utf-8", "surrogatepass") for it in prefix]
    left = _left_of(letters, max(len(letters) - edits, 1))
    return {it & mask for it in map(zlib.crc32, map(b"".join, left))}


def rests(letters: str, most: int) -> set[str]:
    """Return what is left of some letters without any so many of them, or fewer, or none."""
    return {*map("".join, _left_of(letters, max(len(letters) - most, 0)))}


def _left_of(letters: Sequence[Letter], least: int) -> Iterator[tuple[Letter, ...]]:
    """Give the letters that may be left of some, so many at least."""
    sizes = range(least, len(letters) + 1)
    return chain.from_iterable(combinations(letters, size) for size in sizes)

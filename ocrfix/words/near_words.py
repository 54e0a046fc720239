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

import zlib
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ocrfix.errors import LexiconMissingError
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.language import KNOWN

if TYPE_CHECKING:
    from ocrfix.words.sieve import Sieve

PREFIX = 7
"""Letters at the front of a word whose rests are kept."""
LETTER_BUCKETS = 1 << 19
"""Buckets of the table of letters: about three words each."""
STROKE_BUCKETS = 1 << 17
"""Buckets of the table of strokes, which holds a quarter as many words."""
RARE_BUCKETS = 1 << 18
"""Buckets of the table of rare words."""
MOST_IN_BUCKET = 120
"""Words kept in a bucket, the commonest; one letter alone is the rest of thousands."""
NEAR_EDITS = 2
"""Letters changed, lost, added or swapped that a lookup reaches."""
SHORTEST_FOR_TWO = 4
"""A shorter reading with two letters changed may be any word."""
MOST_FOUND = 60
"""Words a lookup returns, the nearest and of these the commonest: of 2,400 words that lattices
mended none stood further behind, four behind the fortieth."""
MOST_FAR = 12
MOST_RARE = 20
"""Of rare words; hardly one of them is meant."""
LONGEST = 32
"""A longer reading is no word; its company is not worth the search."""
FAR_EDITS = 5
"""Letters in which a word with the same strokes may differ; `tli` for `th` is two."""
SHORTEST_FAR = 6
"""Fewer strokes are those of too many words."""
LONGEST_FAR = 40


class _Rests:
    """Words in buckets of their rests."""

    def __init__(self, words: Sequence[str], starts: Sequence[int], ranks: Sequence[int]) -> None:
        """Take the words.

        Args:
            words: All of them, commonest first.
            starts: Where the ranks of each bucket begin; one more for the end.
            ranks: Ranks of the words, bucket by bucket.
        """
        self._words, self._starts, self._ranks = words, starts, ranks

    def sharing(self, letters: str, edits: int, commonest: int | None = None) -> list[str]:
        """Give the words that share a bucket with letters, commonest first.

        Args:
            letters: The letters.
            edits: How many may differ.
            commonest: So many of the words are looked at; None for all.
        """
        ranks = self._ranks
        found: set[int] = set()
        for bucket in buckets_of(letters, edits, len(self._starts) - 1):
            start, end = self._starts[bucket], self._starts[bucket + 1]
            if commonest is not None:
                end = bisect_left(ranks, commonest, start, end)
            if start < end:
                found.update(ranks[start:end])
        return [*map(self._words.__getitem__, sorted(found))]

    def near(
        self, reading: str, edits: int, most: int, letters: tuple[str, int]
    ) -> list[tuple[str, int]]:
        """Find the words that are so few letters away.

        Args:
            reading: Lower case.
            edits: Letters changed, lost, added or swapped at most.
            most: Words that are given at most.
            letters: The letters or strokes by whose rests they are found, and how many of these
                may differ.

        Returns:
            The words with their distances, nearest first, then commonest first.
        """
        starts = self._starts
        ranks = self._sieve.left(
            [(starts[it], starts[it + 1]) for it in buckets_of(*letters, len(starts) - 1)],
            reading,
            edits,
        )
        return _measured(reading, [*map(self._words.__getitem__, ranks)], edits, most)

    def make_ready(self) -> None:
        """Make the sieve ahead of the first question."""
        _ = self._sieve

    @cached_property
    def _sieve(self) -> Sieve:
        # With it comes numpy, a tenth of the start, which rules do without.
        from ocrfix.words.sieve import Sieve  # noqa: PLC0415

        return Sieve(self._words, self._ranks)


class RareWords:
    """Names, places and common words that were never counted.

    Attributes:
        by_letters: They, by the rests of their letters.
    """

    def __init__(self, file: ArrayFile) -> None:
        """Read the words, as ``NearWords`` does."""
        words = tuple(file.text("rare_words").split("\n"))
        self.by_letters = _Rests(words, file["rare_starts"], file["rare_ranks"])

    def near(self, reading: str) -> list[tuple[str, int]]:
        """Find words at most two letters away.

        Args:
            reading: Lower case.

        Returns:
            As ``NearWords.near``; empty for a reading of three or fewer letters too.
        """
        if not SHORTEST_FOR_TWO <= len(reading) <= LONGEST:
            return []
        letters = reading[:PREFIX], NEAR_EDITS
        return self.by_letters.near(reading, NEAR_EDITS, MOST_RARE, letters)


class NearWords:
    """The common words of a language by the rests of their letters."""

    def __init__(self, file: ArrayFile) -> None:
        """Read the words; the table stays in the file until it is asked.

        Args:
            file: Made by ``packaging/words/near_index.py``.
        """
        self._file = file
        self._words = tuple(file.text("words").split("\n"))
        self._by_letters = _Rests(self._words, file["letter_starts"], file["letter_ranks"])
        self._by_strokes = _Rests(self._words, file["stroke_starts"], file["stroke_ranks"])
        self._strokes = str.maketrans(file.meta["strokes"])

    @classmethod
    def load(cls, language: str = KNOWN) -> NearWords:
        """Give the table of a language, mapped into memory once per process.

        Args:
            language: BCP 47 primary subtag.

        Raises:
            LexiconMissingError: There is none for this language.
        """
        return _load(language)

    def make_ready(self) -> None:
        """Load what answers ``in_numbers`` need before the first is asked for (some 40 ms)."""
        for rests in (self._by_letters, self._by_strokes, self.rare_words.by_letters):
            rests.make_ready()

    def words(self) -> Sequence[str]:
        """Give all common words, commonest first."""
        return self._words

    @cached_property
    def rare_words(self) -> RareWords:
        """The rare words; read when they are first asked for, which rules never do."""
        return RareWords(self._file)

    def strokes(self, word: str) -> str:
        """Spell a lower-case word by the uprights and bows it is printed with."""
        return word.translate(self._strokes)

    def near(
        self, reading: str, edits: int = NEAR_EDITS, *, in_numbers: bool = False
    ) -> list[tuple[str, int]]:
        """Find words at most two letters away; one, from a reading of three or fewer.

        Args:
            reading: Lower case.
            edits: Look no further than this.
            in_numbers: Whether many readings will be asked about. The answer is the same and
                comes faster, but the first one loads numpy.

        Returns:
            Common words with their distances, nearest first, then commonest first; empty for a
            reading that is too long. The reading itself, if it is such a word, is among them.
        """
        if not reading or len(reading) > LONGEST:
            return []
        if len(reading) < SHORTEST_FOR_TWO:
            edits = 1
        if in_numbers:
            return self._by_letters.near(reading, edits, MOST_FOUND, (reading[:PREFIX], edits))
        found = self._by_letters.sharing(reading[:PREFIX], edits)
        return _measured(reading, found, edits, MOST_FOUND)

    def has_near(self, reading: str, edits: int, commonest: int) -> bool:
        """Return whether one of the commonest words is so near: half the time of ``near``.

        Args:
            reading: Lower case, neither empty nor longer than any word.
            edits: Look no further than this.
            commonest: So many of ``words`` are looked at.
        """
        found = self._by_letters.sharing(reading[:PREFIX], edits, commonest)
        return bool(_measured(reading, found, edits, 1))

    def far(self, reading: str) -> list[tuple[str, int]]:
        """Find words with the same strokes, or one more, less or other.

        Args:
            reading: Lower case.

        Returns:
            As ``near``; empty for a reading that is too short or too long.
        """
        strokes = reading[:LONGEST_FAR].translate(self._strokes)
        if not SHORTEST_FAR <= len(strokes) <= LONGEST_FAR:
            return []
        return self._by_strokes.near(reading, FAR_EDITS, MOST_FAR, (strokes, 1))


def _measured(reading: str, words: Sequence[str], edits: int, most: int) -> list[tuple[str, int]]:
    found = process.extract(reading, words, scorer=OSA.distance, score_cutoff=edits, limit=most)
    return [(word, distance) for word, distance, _ in found]


def buckets_of(prefix: str, edits: int, buckets: int) -> set[int]:
    """Number the buckets of all rests of some letters or strokes.

    Args:
        prefix: At least one letter or stroke.
        edits: How many may be dropped; at least one always stays.
        buckets: How many there are, a power of two.
    """
    crc, mask = zlib.crc32, buckets - 1
    size = len(prefix)
    numbers = {crc(prefix.encode("utf-8", "surrogatepass")) & mask}
    for kept in range(max(size - edits, 1), size):
        numbers.update(
            crc("".join(rest).encode("utf-8", "surrogatepass")) & mask
            for rest in combinations(prefix, kept)
        )
    return numbers


@cache
def _load(language: str) -> NearWords:
    path = resource("lexicons", language, "near.bin")
    if not path.is_file():
        raise LexiconMissingError(
            f"There is no table of near words for the language {language!r}.",
            hint="Use a language that has one, such as en.",
        )
    return NearWords(ArrayFile(path))

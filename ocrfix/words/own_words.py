"""The words of one document: their use, and the names that only it knows."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from typing import Protocol

from ocrfix.text.table import Texts
from ocrfix.words.candidate import Candidate
from ocrfix.words.near_words import nearest

OWN_SHARE = 0.3
"""Part of the chance of a word that the document's own use of it makes up."""
MOST_OWN_GAIN = 9.0
OWN_EDITS = 2
SHORTEST_NAME = 4
"""The least length of a name: shorter forms that recur may be damage that recurs."""
MOST_OWN_NAMES = 4000
"""Of a longer text the commonest: a reading is compared with each."""
MOST_OWN_NEAR = 24
"""Names of the document that a reading may be, the nearest; no real page has so many."""


class Shared(Protocol):
    """The words of a document's collection."""

    def share(self, lower: str) -> float:
        """Give the part of the chance of a word that its use in the collection makes up."""
        ...

    def near(self, reading: str) -> Sequence[str]:
        """Give names of the collection, in no list, at most two letters away."""
        ...


class CountedWords(Mapping[str, int]):
    """Counts of a great many words in few objects, as they travel and stay.

    A document of ten megabytes has two hundred thousand words. As a dictionary they take
    twenty megabytes, and to read one from another process holds the whole interpreter up.
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._words = Texts(sorted(counts))
        self._counts = array("Q", map(counts.__getitem__, self._words))

    def __len__(self) -> int:
        return len(self._counts)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def pairs(self) -> Iterator[tuple[str, int]]:
        """Yield each word with its count, sooner than ``items`` does."""
        return zip(self._words, self._counts, strict=True)

    def __getitem__(self, word: str) -> int:
        """Return the count of a word.

        Raises:
            KeyError: It never occurs.
        """
        at = bisect_left(self._words, word)
        if at == len(self) or self._words[at] != word:
            raise KeyError(word)
        return self._counts[at]


class OwnWords:
    """The words of one document, with their use, and those that only it knows."""

    def __init__(
        self,
        counts: Mapping[str, int],
        names: Sequence[str],
        total: int,
        shared: Shared | None = None,
    ) -> None:
        """Take its words in small letters, the names among them, and how many words it has.

        Names recur and stand in no list. ``shared`` is what its collection uses, if that is known.
        """
        self._shared = shared
        self._counts = counts
        self._names: Sequence[str] = tuple(dict.fromkeys(names))
        if len(self._names) > MOST_OWN_NAMES:
            self._names = nlargest(MOST_OWN_NAMES, self._names, lambda it: counts.get(it, 0))
        self._total = max(total, 1)

    @classmethod
    def together(cls, parts: Iterable[OwnWords]) -> OwnWords:
        """Make those of a document of those of its parts."""
        counts: Counter[str] = Counter()
        names: dict[str, None] = {}
        total = 0
        for part in parts:
            total += part.added_to(counts, names)
        return cls(counts, [*names], total)

    def added_to(self, counts: Counter[str], names: dict[str, None]) -> int:
        """Add them to those of other texts; return how many running words they are."""
        told = self._counts
        counts.update(dict(told.pairs()) if isinstance(told, CountedWords) else told)
        names |= dict.fromkeys(self._names)
        return self._total

    def __getstate__(self) -> tuple[CountedWords, str, int]:
        """Return the state for another process, in few pieces that are soon read.

        The collection's use does not go; see ``sharing``.
        """
        return CountedWords(self._counts), "\n".join(self._names), self._total

    def __setstate__(self, state: tuple[CountedWords, str, int]) -> None:
        self._counts, names, self._total = state
        self._shared = None
        self._names = names.split("\n") if names else []

    def sharing(self, shared: Shared | None) -> OwnWords:
        """The same with the collection's use of words."""
        return OwnWords(self._counts, self._names, self._total, shared)

    def count(self, lower: str) -> int:
        """Give how often the document has a token, in small letters, marks aside."""
        return self._counts.get(lower, 0)

    def gain(self, candidate: Candidate) -> float:
        """Return what the use in the document and its collection adds to a candidate's score."""
        if len(candidate.words) != 1:
            return 0.0
        word = candidate.words[0]
        part = OWN_SHARE * self._counts.get(word, 0) / self._total
        if self._shared is not None:
            part += self._shared.share(word)
        if not part:
            return 0.0
        return min(math.log1p(part / math.exp(candidate.share)), MOST_OWN_GAIN)

    def prefers(self, reading: str, word: str, *, is_further: bool) -> bool:
        """Return whether a reading may be a name that does not give way to a word in no list.

        Of two that are read for each other the one that is used more here stays, and of equal ones
        both: else each run would put the other in its place. What stands here but once may be any
        word that does not stand here, if it is not a name itself, even one of the further names.
        """
        uses, others = self._counts.get(reading, 0), self._counts.get(word, 0)
        stands = uses >= others and (is_further or uses + others > 1)
        return stands and len(reading) >= SHORTEST_NAME

    def near(self, reading: str) -> list[str]:
        """Give the document's own names, and its collection's, at most two letters away."""
        shared = [] if self._shared is None else list(self._shared.near(reading))
        own = [it for it, _, _ in nearest(reading, self._names, OWN_EDITS, MOST_OWN_NEAR)]
        return own + [word for word in shared if word not in own]

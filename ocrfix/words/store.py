"""The compiled lists of a language: which words stand in which list, and how common they are."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

import marisa_trie

from ocrfix.errors import RulePackError
from ocrfix.words.arrays import ArrayFile

RAREST_TODAY = 255
"""The step of a word that was not counted in texts of today; 0 is that of one word in ten."""
STEPS_PER_TENFOLD = 25.0
"""A word of the next step is a twenty-fifth of a tenfold rarer."""
COMMONEST_TODAY = 0.1
FREQUENCY_STEPS = 1000
"""A frequency is stored as so many parts of a unit of ln(1 + occurrences per 10^9)."""
_PER_MILLION = 1000.0


class Store:
    """The compiled lists of one language, shared by all lexicons of the process."""

    def __init__(self, folder: Path) -> None:
        self.language = folder.name
        self.trie = _trie(folder / "words.marisa")
        file = ArrayFile(folder / "words.bin")
        self.lists = file["lists"]
        self.frequencies = file["frequencies"]
        self.names: tuple[str, ...] = tuple(file.meta["lists"])
        self.plain_mask = self._bits(file.meta["plain"])
        self.prefix_mask = self._bits(["prefixes"])
        self.short_mask = self._bits(["abbreviations"])
        self.acronym_mask = self._bits(["acronyms"])
        self.capital_mask = self._bits({"capitals"}.intersection(self.names))
        self.name_mask = self._bits(self.names) & ~(
            self.plain_mask
            | self.prefix_mask
            | self.short_mask
            | self.acronym_mask
            | self.capital_mask
        )
        self._folder = folder

    @cached_property
    def further_names(self) -> marisa_trie.Trie:
        """Names so rare that they are suggested, not known; made of the lists of this class."""
        return _trie(self._folder / "names.marisa")

    @cached_property
    def endings(self) -> marisa_trie.Trie:
        """The words of letters alone, read backwards; made where they were not built ahead."""
        path = self._folder / "endings.marisa"
        return _trie(path) if path.is_file() else backwards(self.trie.iterkeys())

    @cached_property
    def _steps_today(self) -> Sequence[int] | None:
        path = self._folder / "today.bin"
        return ArrayFile(path)["steps"] if path.is_file() else None

    def _bits(self, names: Iterable[str]) -> int:
        return sum(1 << self.names.index(name) for name in names)

    def mask(self, lower: str) -> int:
        """Give the lists a lower-case word stands in, one bit each; 0 for none."""
        index = self.index(lower)
        return 0 if index is None else self.lists[index]

    def index(self, lower: str) -> int | None:
        """Give the number of a lower-case word; None for one in no list."""
        try:
            found: int | None = self.trie.get(lower)
        except UnicodeEncodeError:
            # Half of a surrogate pair, as pasted text may hold: no word has one.
            return None
        return found

    def frequency(self, lower: str) -> float:
        """Give the occurrences per million of a lower-case word; 0.0 for one in no list."""
        return self.frequency_of(self.index(lower))

    def frequency_of(self, index: int | None) -> float:
        """Give the same of a word by its number."""
        if index is None:
            return 0.0
        return math.expm1(self.frequencies[index] / FREQUENCY_STEPS) / _PER_MILLION

    def frequency_today(self, lower: str) -> float | None:
        """Give the occurrences per million of a lower-case word in texts of today.

        0.0 for one that was not counted or stands in no list; None where nobody counted them.
        """
        if self._steps_today is None:
            return None
        index = self.index(lower)
        step = RAREST_TODAY if index is None else self._steps_today[index]
        if step == RAREST_TODAY:
            return 0.0
        share: float = COMMONEST_TODAY * 10 ** (-step / STEPS_PER_TENFOLD)
        return share * 1e6


def backwards(words: Iterable[str]) -> marisa_trie.Trie:
    """Give the words of letters alone, read backwards, to be looked up by how they end."""
    return marisa_trie.Trie(sorted(word[::-1] for word in words if word.isalpha()))


def _trie(path: Path) -> marisa_trie.Trie:
    """Map a trie into memory."""
    trie = marisa_trie.Trie()
    try:
        trie.mmap(str(path))
    except (OSError, RuntimeError) as exc:
        raise RulePackError(
            f"The word list {path} is missing or damaged ({exc}).",
            hint="Install ocrfix again, or build it with packaging/words/build.py.",
        ) from exc
    return trie

"""Counts of many texts become one evidence file, in bounded memory and any order."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Self

from rapidfuzz import fuzz, process

from ocrfix.evidence.count import TextCount
from ocrfix.evidence.evidence import END, HEADS, MAGIC, SAME_HEAD, VERSION, WORDS
from ocrfix.formats import write_atomic
from ocrfix.scratch import Scratch
from ocrfix.words.language import KNOWN

LANGUAGE = KNOWN
"""Of the documents whose words count; there are word lists and hyphen rules for no other."""
MOST_KEYS = 400_000
"""Keys held at a time, about 100 MB; more are sorted away to a temporary file."""
LEAST_DOCUMENTS = 2
"""Documents a word must stand in: what only one has, that one shows itself."""
LEAST_PAGES = 3
"""Pages a line must stand at the edge of to be a running head."""
LEAST_HEAD_LETTERS = 12
"""Letters, blanks counted, of a head that is looked for on a single page: ``a year`` and
``this issue`` stand at the edges of three pages of any collection, and are text."""

_Row = tuple[str, tuple[int, ...]]


class Tally:
    """Sum figures by key; what does not fit is sorted away and merged at the end."""

    def __init__(self, folder: Path, most: int = MOST_KEYS) -> None:
        self._folder = folder
        self._most = most
        self._sums: dict[str, tuple[int, ...]] = {}
        self._runs: list[Path] = []

    def add(self, key: str, figures: tuple[int, ...]) -> None:
        """Add figures to those of a key; always as many."""
        sums = self._sums
        before = sums.get(key)
        if before is None:
            if len(sums) >= self._most:
                self._spill()
                sums = self._sums
            sums[key] = figures
        else:
            sums[key] = tuple(map(sum, zip(before, figures, strict=True)))

    def rows(self) -> Iterator[_Row]:
        """Give every key with its sums, in order of code points."""
        with ExitStack() as stack:
            runs = [stack.enter_context(path.open(encoding="utf-8")) for path in self._runs]
            merged = heapq.merge(*(map(_parsed, run) for run in runs), sorted(self._sums.items()))
            for key, rows in groupby(merged, key=lambda row: row[0]):
                yield key, tuple(map(sum, zip(*(figures for _, figures in rows), strict=True)))

    def _spill(self) -> None:
        path = self._folder / f"{id(self)}-{len(self._runs)}.tsv"
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(_written(row) for row in sorted(self._sums.items()))
        self._runs.append(path)
        self._sums = {}


class Gatherer:
    """Gather the counts of a collection; use it as a context.

    What comes out does not depend on the order in which counts are added.
    """

    def __init__(self, *, most_keys: int = MOST_KEYS) -> None:
        self._folder = Scratch("evidence")
        folder = self._folder.path
        self._words, self._heads = Tally(folder, most_keys), Tally(folder, most_keys)
        self.documents = self.pages = self.words = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.close()

    def add(self, counted: TextCount) -> None:
        """Add what one document shows."""
        self.documents += 1
        self.pages += counted.pages
        self.words += counted.total
        for form, count in counted.words.items():
            self._words.add(form, (count, 1, counted.names[form]))
        for letters, pages in counted.heads.items():
            self._heads.add(letters, (pages,))

    def write(self, path: Path, *, overwrite: bool) -> None:
        """Write the evidence file, whole or not at all.

        Raises:
            OutputError: It exists and may not be replaced, or cannot be written.
        """
        write_atomic(path, self.pieces(), overwrite=overwrite)

    def pieces(self) -> Iterator[bytes]:
        """The bytes of the file, in order."""
        yield MAGIC + str(VERSION).encode() + b"\n"
        yield f"language\t{LANGUAGE}\ndocuments\t{self.documents}\n".encode()
        yield f"pages\t{self.pages}\nwords\t{self.words}".encode()
        yield HEADS
        yield "".join(map(_written, self._running_heads())).encode()
        yield WORDS[1:]
        for form, figures in self._words.rows():
            if figures[1] >= LEAST_DOCUMENTS:
                yield _written((form, figures)).encode()
        yield END[1:]

    def _running_heads(self) -> list[_Row]:
        """The lines at edges that stand on enough pages, damaged copies counted together."""
        # A line seen once is rarely a head; a head is seen at least twice without damage.
        seen = [
            (letters, pages)
            for letters, (pages,) in self._heads.rows()
            if pages > 1 and len(letters) >= LEAST_HEAD_LETTERS
        ]
        seen.sort(key=lambda row: (-row[1], row[0]))
        sums: dict[str, int] = {}
        same: dict[str, str] = {}
        for letters, pages in seen:
            near = process.extractOne(
                letters, sums.keys(), scorer=fuzz.ratio, score_cutoff=SAME_HEAD
            )
            first = letters if near is None else near[0]
            same[letters] = first
            sums[first] = sums.get(first, 0) + pages
        return sorted(
            (letters, (sums[first],))
            for letters, first in same.items()
            if sums[first] >= LEAST_PAGES
        )


def _written(row: _Row) -> str:
    key, figures = row
    return "\t".join([key, *map(str, figures)]) + "\n"


def _parsed(line: str) -> _Row:
    key, *figures = line.rstrip("\n").split("\t")
    return key, tuple(map(int, figures))

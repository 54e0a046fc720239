"""A doubtful word, why it is doubtful, and what it may be."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import sub
from typing import ClassVar, NamedTuple

from ocrfix.text.table import Grouped, Pooled, Table, touching


class Kind(StrEnum):
    """The kind of doubt about a word.

    Attributes:
        UNKNOWN: It stands in no list.
        LETTERS: Its letters do not stand together in words.
        DIGITS: Digits or other marks stand among its letters.
        CAPITALS: A capital stands among its small letters.
        STRAY: A lone letter, or a few, that are no word.
        BROKEN: A part of a word that was cut in two.
        CONTEXT: A word that fits badly where a word it is often read for fits well.
        UNSURE: A rare word of which the OCR program itself was unsure.
    """

    UNKNOWN = "unknown"
    LETTERS = "letters"
    DIGITS = "digits"
    CAPITALS = "capitals"
    STRAY = "stray"
    BROKEN = "broken"
    CONTEXT = "context"
    UNSURE = "unsure"


class Suspect(NamedTuple):
    """A doubtful word of the cleaned text.

    Attributes:
        start, end: Where it stands in the text that was examined, half-open.
        raw_start, raw_end: Where it comes from in the raw text; equal to ``start`` and
            ``end`` where that is not known.
        word: The characters there.
        kind: Why it is doubtful.
        reason: The same in a sentence for the reader.
        score: How likely it is wrong, 0..1.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    word: str
    kind: Kind
    reason: str
    score: float


_THE_WORD = "“\0”"


def _without(word: str, reason: str) -> str:
    """Return a reason with a sign in the place of the word that it names."""
    return reason.replace(f"“{word}”", _THE_WORD, 1)


def _with(word: str, reason: str) -> str:
    """Return a reason with the word in the place of the sign."""
    return reason.replace(_THE_WORD, f"“{word}”", 1)


class Suspects(Table[Suspect]):
    """Suspects in order of position, in columns, and grouped by word.

    Attributes:
        words: The words in order of position.
        word_order: The numbers of the distinct words (``words.numbers``): lone letters last,
            which on a bad page are the most frequent and the least worth a reader's time; else
            the most frequent first, of equally frequent ones that which stands first.
    """

    ROW = Suspect
    COLUMNS: ClassVar = {
        "start": "I",
        "end": "I",
        "raw_start": "I",
        "raw_end": "I",
        "word": str,
        "kind": Kind,
        "reason": str,
        "score": "d",
    }

    def __init__(self, suspects: Iterable[Suspect]) -> None:
        """Take the suspects, in order of position; none of them is kept."""
        # A reason names its word; without it there are a few, and not as many as words.
        super().__init__(it._replace(reason=_without(it.word, it.reason)) for it in suspects)
        starts, ends = self.column("raw_start"), self.column("raw_end")
        self._longest = max(map(sub, ends, starts), default=0)
        self.words: Pooled[str] = self.pooled("word")
        numbers = self.words.numbers
        sizes = array("I", bytes(array("I").itemsize * len(self.words.distinct)))
        for number in numbers:
            sizes[number] += 1
        by_word = sorted(range(len(numbers)), key=numbers.__getitem__)
        self._places = Grouped(array("I", by_word), sizes)
        kinds = self.column("kind")

        def last(word: int) -> tuple[bool, int, int]:
            return kinds[self._places[word][0]] is Kind.STRAY, -sizes[word], word

        self.word_order = array("I", sorted(range(len(sizes)), key=last))

    def _at(self, index: int) -> Suspect:
        found = super()._at(index)
        return found._replace(reason=_with(found.word, found.reason))

    def __iter__(self) -> Iterator[Suspect]:
        """Yield them in order, sooner than by asking for each."""
        rows = zip(*map(self.column, self.COLUMNS), strict=True)
        for start, end, raw_start, raw_end, word, kind, reason, score in rows:
            told = _with(word, reason)
            yield Suspect(start, end, raw_start, raw_end, word, kind, told, score)

    @classmethod
    def of(cls, suspects: Sequence[Suspect]) -> Suspects:
        """Pack suspects that are not packed yet."""
        return suspects if isinstance(suspects, Suspects) else cls(suspects)

    def span(self, index: int, *, raw: bool = False) -> tuple[int, int]:
        """Return the span of a suspect in the examined or the raw text."""
        start, end = self.cells(index, ("raw_start", "raw_end") if raw else ("start", "end"))
        return start, end

    def places(self, word: int) -> Sequence[int]:
        """Return the indexes of the suspects of a distinct word, by its number, in order."""
        return self._places[word]

    def from_place(self, raw_offset: int) -> int:
        """Return the index of the first that begins at or behind an offset of the raw text."""
        return bisect_left(self.column("raw_start"), raw_offset)

    def near(self, start: int, end: int, *, raw: bool = False) -> Iterator[int]:
        """Yield the indexes of the suspects that touch a span of the examined or the raw text."""
        if raw:
            starts, ends = self.column("raw_start"), self.column("raw_end")
            return touching(starts, ends, self._longest, start, end)
        last = bisect_right(self.column("start"), end)
        return iter(range(bisect_left(self.column("end"), start), last))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggestion for a word.

    Attributes:
        start, end: What it replaces, half-open: the word, or the word and the one it was
            cut from.
        text: What to put there; empty if the word is a speck and should go.
        certainty: The chance that it is right, 0..1.
    """

    start: int
    end: int
    text: str
    certainty: float

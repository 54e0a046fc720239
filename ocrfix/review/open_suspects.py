"""The doubtful words that are left: found in what the rules made, shown in what stands now."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import sub

from ocrfix.cleaning import Cleaned
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.items import Part
from ocrfix.suspects import Suggestion as Offered
from ocrfix.suspects import Suspect
from ocrfix.suspects.suspect import Kind, Suspects
from ocrfix.text.edit import Edit
from ocrfix.text.source_map import SourceMap
from ocrfix.text.table import Rows

_KEPT = 256


@dataclass(frozen=True, slots=True)
class OpenSuspect:
    """A doubtful word that nobody has settled.

    Attributes:
        start, end: Where it stands in the cleaned text as it is now, half-open.
        raw_start, raw_end: Where it comes from in the raw text.
        word: The characters there.
        reason: Why it is doubtful, in a sentence.
        found: The same in the text that was examined.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    word: str
    reason: str
    found: Suspect


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggestion for a doubtful word.

    Attributes:
        start, end: What it replaces in the cleaned text as it is now, half-open.
        text: What to put there.
        certainty: How likely it is right, 0..1.
    """

    start: int
    end: int
    text: str
    certainty: float = 1.0


class OpenSuspects(Rows[OpenSuspect]):
    """The suspects that nobody has settled, found again in the text as it is now.

    Example:
        >>> len(NO_SUSPECTS)
        0
    """

    def __init__(
        self,
        suspects: Suspects,
        moved: SourceMap = SourceMap(),  # noqa: B008 - never changed
        text: str = "",
        gone: Sequence[int] = (),
    ) -> None:
        """Leave out those that are settled.

        Args:
            suspects: Of what the rules made.
            moved: From what the rules made to the text as it is now.
            text: The text as it is now.
            gone: The indexes of those that are settled, in order; see ``settled_in``.
        """
        self._suspects, self._moved, self._text, self._gone = suspects, moved, text, gone
        # How many are left before each of those that are gone.
        self._before = [*map(sub, gone, range(len(gone)))]
        # A table asks for the same ones many times, once for each cell and each of its looks.
        self._made: dict[int, OpenSuspect] = {}

    def __len__(self) -> int:
        return len(self._suspects) - len(self._gone)

    def _at(self, index: int) -> OpenSuspect:
        # A function that remembers what a method gave would hold these words and their text
        # until somebody looks for garbage.
        found = self._made.get(index)
        if found is None:
            if len(self._made) >= _KEPT:
                self._made.clear()
            found = self._made[index] = self._make(index)
        return found

    def _make(self, index: int) -> OpenSuspect:
        suspect = self._suspects[index + bisect_right(self._before, index)]
        start = _place(suspect, self._moved, self._text)
        if start is None:
            raise IndexError(index)
        return OpenSuspect(
            start,
            start + len(suspect.word),
            suspect.raw_start,
            suspect.raw_end,
            suspect.word,
            suspect.reason,
            suspect,
        )

    def raw_span(self, index: int) -> tuple[int, int]:
        """Return the raw span of a doubtful word; cheaper than making the whole of it."""
        return self._suspects.span(index + bisect_right(self._before, index), raw=True)

    def span(self, index: int) -> tuple[int, int]:
        """Return the span of a doubtful word in the text shown now; cheaper likewise."""
        if self._moved.spans:
            suspect = self[index]
            return suspect.start, suspect.end
        return self._suspects.span(index + bisect_right(self._before, index))

    def _index_of(self, suspect: int) -> int | None:
        """The index here of a suspect; None if it is gone."""
        number = bisect_left(self._gone, suspect)
        if number < len(self._gone) and self._gone[number] == suspect:
            return None
        return suspect - number

    def near(self, raw_start: int, raw_end: int) -> Iterator[int]:
        """The indexes of those that touch a raw span."""
        for suspect in self._suspects.near(raw_start, raw_end, raw=True):
            index = self._index_of(suspect)
            if index is not None:
                yield index

    def from_place(self, raw_offset: int) -> int:
        """The index of the first that begins at or behind an offset of the raw text."""
        suspect = self._suspects.from_place(raw_offset)
        return suspect - bisect_left(self._gone, suspect)

    # --- by word -----------------------------------------------------------------------

    def words(self) -> list[int]:
        """The numbers of the distinct words: those left most often first, lone letters last."""
        empty = {word for word in self._gone_of if not self.count(word)}
        order = self._suspects.word_order
        return [word for word in order if word not in empty] if empty else list(order)

    @cached_property
    def _gone_of(self) -> Counter[int]:
        """Count the settled places of each distinct word."""
        return Counter(map(self._suspects.words.numbers.__getitem__, self._gone))

    def word(self, number: int) -> str:
        """A distinct word by its number."""
        return self._suspects.words.distinct[number]

    def word_at(self, index: int) -> int:
        """The number of the word of a suspect."""
        return self._suspects.words.numbers[index + bisect_right(self._before, index)]

    def count(self, word: int) -> int:
        """Count the places of a distinct word that are left."""
        return len(self._suspects.places(word)) - self._gone_of[word]

    def first(self, word: int) -> int:
        """The index of the first suspect of a distinct word that has any."""
        found = map(self._index_of, self._suspects.places(word))
        return next(index for index in found if index is not None)

    def kind(self, word: int) -> Kind:
        """The kind of the first suspect of a distinct word that has any, without making it."""
        places = self._suspects.places(word)
        first = next(it for it in places if self._index_of(it) is not None)
        found: Kind = self._suspects.cells(first, ("kind",))[0]
        return found

    def places(self, word: int) -> list[int]:
        """The indexes of the suspects of a distinct word, in order."""
        found = map(self._index_of, self._suspects.places(word))
        return [index for index in found if index is not None]


NO_SUSPECTS = OpenSuspects(Suspects(()))


def settled_in(
    suspects: Suspects, decisions: Iterable[Decision], edits: Sequence[Edit], part: Part
) -> list[int]:
    """The indexes of the suspects that decisions settle, in order.

    Args:
        suspects: Of what the rules made.
        decisions: Disjoint.
        edits: What the decisions make of what the rules made.
        part: What stands there now, by offsets in which nothing else was decided.
    """
    moved = SourceMap.of(edits)
    settled = (it for it in decisions if it.verdict is not Verdict.REJECT)
    gone = {
        index
        for decision in settled
        for index in suspects.near(decision.start, decision.end, raw=True)
        if (span := suspects.span(index, raw=True))[0] < decision.end and decision.start < span[1]
    }
    gone |= {
        index
        for edit in edits
        for index in suspects.near(edit.start, edit.end)
        if index not in gone and not _stands(suspects[index], moved, part)
    }
    return sorted(gone)


def _stands(suspect: Suspect, moved: SourceMap, part: Part) -> bool:
    """Return whether the word of a suspect is there still."""
    return suspect.word in part.cut(*moved.to_cleaned(suspect.start, suspect.end))


def _place(suspect: Suspect, moved: SourceMap, text: str) -> int | None:
    """Return the place of a suspect in the text shown now; None if its word is gone."""
    at = text.find(suspect.word, *moved.to_cleaned(suspect.start, suspect.end))
    return at if at >= 0 else None


def suggestions_for(
    suspect: OpenSuspect, offers: Iterable[Offered], examined: str, cleaned: Cleaned
) -> list[Suggestion]:
    """Return the suggestions for a doubtful word, likeliest first, none twice.

    Args:
        suspect: The word.
        offers: What was suggested for it in the text that was examined.
        examined: That text.
        cleaned: The document as it stands now.
    """
    found: dict[tuple[int, int, str], Suggestion] = {}
    for offered in offers:
        start = suspect.start + offered.start - suspect.found.start
        end = suspect.end + offered.end - suspect.found.end
        # The neighbour it would take along may have been rewritten since.
        if cleaned.text[start:end] == examined[offered.start : offered.end]:
            suggestion = Suggestion(start, end, offered.text, offered.certainty)
            found.setdefault((start, end, offered.text), suggestion)
    return list(found.values())

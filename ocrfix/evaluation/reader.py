"""The interface of what is measured: anything that cleans, doubts and suggests.

The measuring code knows the program only through these few types, so that the program, a
spelling checker and a fake made by hand for a test are measured by the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class MeasuredChange:
    """One change of a text, or one proposed and not made.

    Attributes:
        start, end: Half-open span of the raw text.
        before: The raw characters there.
        after: What stands in their place.
        cleaned_start, cleaned_end: Half-open span of ``after`` in the cleaned text; for a
            change that was not made, where ``before`` still stands.
        rule_ids: The rules of its steps in order, each once.
        confidence: How sure its least sure step says it is, 0..1; None if it says nothing.
    """

    start: int
    end: int
    before: str
    after: str
    cleaned_start: int
    cleaned_end: int
    rule_ids: tuple[str, ...]
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class MeasuredOffer:
    """An edit of the cleaned text that is offered and not made.

    Attributes:
        start, end: Half-open span of the cleaned text.
        after: What would stand there.
        rule_id: The rule it is of.
        confidence: How sure it says it is, 0..1.
    """

    start: int
    end: int
    after: str
    rule_id: str
    confidence: float


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """The result of cleaning a text.

    Attributes:
        text: The cleaned text.
        changes: Changes that were made, disjoint, in order of position.
        proposals: Changes left to the reader, in order of position.
        offers: The same as edits of the cleaned text, with those that were not sure enough
            to be made; empty if they were not asked for.
    """

    text: str
    changes: tuple[MeasuredChange, ...] = ()
    proposals: tuple[MeasuredChange, ...] = ()
    offers: tuple[MeasuredOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasuredSuspect:
    """A doubtful word.

    Attributes:
        start, end: Half-open span of the text that was examined.
        score: How doubtful, 0..1; only the order matters.
        kind: Why, as a short id; empty if the reader gives none.
    """

    start: int
    end: int
    score: float = 1.0
    kind: str = ""


class Reader(Protocol):
    """A program under test."""

    @property
    def name(self) -> str:
        """The name in the results."""

    def clean(self, text: str, language: str) -> MeasuredText:
        """Clean a raw text."""

    def detect(self, text: str, language: str) -> Sequence[MeasuredSuspect]:
        """Name the doubtful words of a text as it stands, at the threshold that ships."""

    def suggest(self, text: str, start: int, end: int, language: str) -> Sequence[str]:
        """Return the suggestions for ``text[start:end]``, likeliest first.

        A suggestion replaces the span; one may also stand for the span and the word it
        was torn from (``railway`` for ``rail`` of ``rail way``). The empty string means
        that the word should go.
        """


def place_changes(
    changes: Sequence[tuple[int, int, str, str, tuple[str, ...]]],
) -> tuple[MeasuredChange, ...]:
    """Work out where disjoint changes stand in the cleaned text.

    Args:
        changes: Start, end, before, after and rule ids of each, in order of position.
    """
    placed = []
    shift = 0
    for start, end, before, after, rule_ids in changes:
        cleaned_start = start + shift
        cleaned_end = cleaned_start + len(after)
        placed.append(
            MeasuredChange(start, end, before, after, cleaned_start, cleaned_end, rule_ids)
        )
        shift += len(after) - (end - start)
    return tuple(placed)


def make_changes(
    text: str, changes: Iterable[MeasuredChange], start: int = 0, end: int | None = None
) -> str:
    """Make changes on a stretch of a raw text.

    Args:
        text: The raw text.
        changes: Disjoint changes within the stretch, in order of position.
        start: Where the stretch begins.
        end: Where it ends, half-open; None for the end of the text.
    """
    pieces: list[str] = []
    position = start
    for change in changes:
        pieces += (text[position : change.start], change.after)
        position = change.end
    pieces.append(text[position:end])
    return "".join(pieces)

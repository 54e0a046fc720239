"""Remarks of a reader on stretches of a text that change nothing: passed over, noted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """A stretch that is no text to be read, and is asked about no more.

    Attributes:
        start, end: The span of the raw text, half-open.
        kind: What it is, as ``review.blocks.BlockKind`` names it.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A note at a place, or a bookmark, which is a note without words.

    Attributes:
        start, end: The span of the raw text, half-open.
        text: What was noted; empty for a bookmark.
        who: Whose note it is.
        when: ISO 8601, UTC.
    """

    start: int
    end: int
    text: str
    who: str = ""
    when: str = ""

"""A doubtful word, why it is doubtful, and what it may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Suspect:
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


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggestion for a word.

    Attributes:
        start, end: What it replaces, half-open: the word, or the word and the one it was
            cut from.
        text: What to put there; empty if the word is a speck and should go.
        certainty: How likely it is right, 0..1, among all that was thought of and the
            word as it stands.
    """

    start: int
    end: int
    text: str
    certainty: float

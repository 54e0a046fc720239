"""A reading: what some raw characters stand for, by one operation, at a cost."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Operation(StrEnum):
    """The way in which printed words became what was read.

    Attributes:
        PRINTED: They are read as they are printed.
        WORD: One word, letters of it misread, lost or added.
        CASED: The same word, small letters of it read as capitals.
        SPECK: Nothing was printed.
        LISTED: One word read as another that is a word too.
        RUN_TOGETHER: Several words whose blanks were lost.
        RUN_TOGETHER_MISREAD: The same, letters of one of them misread too.
        MARK_FOR_BLANK: Two words with a mark read over the blank between them.
        TORN: One word with a blank read into it, perhaps with a mark.
        TORN_MISREAD: The same, letters of it misread too.
        HYPHENED: Two words with a hyphen, torn behind it.
    """

    PRINTED = "printed"
    WORD = "word"
    CASED = "cased"
    SPECK = "speck"
    LISTED = "listed"
    RUN_TOGETHER = "run-together"
    RUN_TOGETHER_MISREAD = "run-together-misread"
    MARK_FOR_BLANK = "mark-for-blank"
    TORN = "torn"
    TORN_MISREAD = "torn-misread"
    HYPHENED = "hyphened"


REASONS: Mapping[Operation, str] = {
    Operation.WORD: "“{before}” is no word here; “{after}” is likeliest between its neighbours.",
    Operation.CASED: "“{before}” is “{after}”: small letters were read as capitals.",
    Operation.SPECK: "“{before}” is a speck: nothing is printed there.",
    Operation.LISTED: "“{before}” fits badly here; “{after}”, which is often read so, fits.",
    Operation.RUN_TOGETHER: "“{before}” is “{after}”, run together.",
    Operation.RUN_TOGETHER_MISREAD: "“{before}” is “{after}”, run together and misread.",
    Operation.MARK_FOR_BLANK: "A blank was read as a mark: “{before}” is “{after}”.",
    Operation.TORN: "“{before}” is “{after}”, torn.",
    Operation.TORN_MISREAD: "“{before}” is “{after}”, torn and misread.",
    Operation.HYPHENED: "“{before}” is “{after}”: no blank is printed behind the hyphen.",
}
"""The sentences that say why words are corrected, for a reader to see."""
REASONS_OF_MARKS: Mapping[tuple[bool, bool], str] = {
    (False, True): "A “{after}” was lost here, as the words and capitals on both sides show.",
    (True, False): "“{before}” is a speck: between these words no mark is printed.",
    (True, True): "“{before}” was “{after}”, as the words and capitals on both sides show.",
}
"""The same of marks, by whether one is read there and whether one is put there."""


class Reading(NamedTuple):
    """One edge of a lattice.

    Attributes:
        first, last: The tokens it reads, half-open.
        start, end: The characters it replaces, half-open offsets in the text.
        text: What is printed there; empty if nothing is.
        words: The same as the context model knows words, by their ids.
        cost: What the operation costs: see `ocrfix.language.costs`.
        operation: How it came about.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    words: tuple[int, ...]
    cost: int
    operation: Operation

    @property
    def place(self) -> tuple[int, int, str]:
        """The characters it replaces and what it puts there: two that share these say the same."""
        return self.start, self.end, self.text

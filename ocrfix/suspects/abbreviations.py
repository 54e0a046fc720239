"""Abbreviations of single letters with stops, one of which was not read: ``M. LA`` for M.L.A.

A scan loses stops, puts blanks behind them and takes one letter for another. Where a row of
one to three capitals stands, or of small letters behind a figure, it may be such an
abbreviation; what is none that is known is offered behind it, with stops between its letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from ocrfix.suspects.joins import Joined
from ocrfix.words.candidate import Candidate
from ocrfix.words.lists import word_list
from ocrfix.words.ranking import CHANNEL, Ranked

KNOWN = -12.0
"""Score of a known abbreviation, whatever stands around it."""
ANY = -18.0
"""Score of letters in a row that are no known one: the initials of a name, rather."""
FEWEST, MOST = 2, 4
"""Letters of an abbreviation."""
MOST_PIECES = 2
"""Pieces on either side that are looked at."""
WINDOW = 12
"""Characters looked at on either side."""
_PIECE = re.compile(r"(?<![^\W_])[^\W\d_]{1,4}(?![^\W_])")
_BETWEEN = re.compile(r"[.,]{0,2}\s?")
# Two letters before a capital are the initials of a name.
_NAME_BEHIND = re.compile(r"\.?\s[^\W\d_a-z]")
_HOUR_BEFORE = re.compile(r"(?:\d|o.?clock)\W{1,2}\Z")


class Dotted:
    """Put the stops between the letters of abbreviations; to be made once and kept."""

    def __init__(self, initials: Callable[[str], Iterable[Candidate]], language: str) -> None:
        """Take what lone capitals are misread for, see ``Ranker.initials``, and the language."""
        self._language = language
        self._initials = initials

    def options(self, text: str, start: int, end: int) -> Iterator[Joined]:
        """Give the abbreviations that the letters around ``text[start:end]`` may be."""
        pieces = [it.span() for it in _PIECE.finditer(text, max(0, start - WINDOW), end + WINDOW)]
        begins = [at for at, (begin, _) in enumerate(pieces) if begin == start]
        ends = [at for at, (_, until) in enumerate(pieces) if until == end]
        if not begins or not ends:
            return
        for first in range(max(begins[0] - MOST_PIECES, 0), begins[0] + 1):
            for last in range(ends[0], min(ends[0] + MOST_PIECES + 1, len(pieces))):
                yield from self._of_row(text, pieces[first : last + 1])

    def _of_row(self, text: str, row: list[tuple[int, int]]) -> Iterator[Joined]:
        printed = "".join(text[begin:until] for begin, until in row)
        start, end = row[0][0], row[-1][1]
        if not FEWEST <= len(printed) <= MOST or not _are_linked(text, row):
            return
        if printed.islower():
            hour = _HOUR_BEFORE.search(text, max(0, start - WINDOW), start)
            if hour and printed in _known(self._language, small=True):
                yield _joined(printed, KNOWN, start, end)
        elif printed.isupper():
            yield from self._of_capitals(text, row, printed.lower())

    def _of_capitals(self, text: str, row: list[tuple[int, int]], lower: str) -> Iterator[Joined]:
        start, end = row[0][0], row[-1][1]
        known = _known(self._language, small=False)
        is_name = len(row) == FEWEST and _NAME_BEHIND.match(text, end) is not None
        # Two capitals side by side are the halves of many a short word.
        is_vague = is_name or (len(lower) == FEWEST and len(row) == 1)
        if lower in known or len(row) == len(lower):
            is_sure = lower in known and not is_vague
            yield _joined(lower, KNOWN if is_sure else ANY, start, end)
        # Without a stop the letters may be any short word in capitals.
        if "." not in text[start:end]:
            return
        for at, letter in enumerate(lower):
            for it in self._initials(letter):
                other = f"{lower[:at]}{it.text}{lower[at + 1 :]}"
                if other in known:
                    yield _joined(other, KNOWN, start, end, CHANNEL * it.channel, lower)


def _joined(
    letters: str, fit: float, start: int, end: int, channel: float = 0.0, read: str | None = None
) -> Joined:
    reading = None if read is None else ".".join(read)
    return Joined(Ranked(".".join(letters), fit + channel, channel, 0.0), start, end, reading)


def _are_linked(text: str, row: list[tuple[int, int]]) -> bool:
    """Return whether nothing stands between the pieces but stops and blanks."""
    return all(
        _BETWEEN.fullmatch(text, left[1], right[0]) is not None for left, right in pairwise(row)
    )


@cache
def _known(language: str, *, small: bool) -> frozenset[str]:
    """The letters of all abbreviations printed small, or of all printed large."""
    return frozenset(
        it.replace(".", "").lower() for it in word_list(language, "dotted") if it.islower() == small
    )

"""The features of a reading, by which trees judge how sure it is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import OSA

from ocrfix.correction.decode import Weighed
from ocrfix.correction.reading import Operation, Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.words.candidates import SPECK
from ocrfix.words.forms import as_listed, bare, letters_of, without_possessive
from ocrfix.words.lists import word_list

_MOST_ODDS = 12.0
_MOST_NATS = 10.0
_LEAST_LEAD, _MOST_LEAD = -3.0, 20.0
_MOST_RIVALS = 15
_AROUND = 8
"""Tokens on either side by which the damage around a reading is told."""
_IN_ROWS = 40
"""Tokens on either side among which other specks are counted: some six lines of a column."""
_ENDING = 2
"""Letters at the end in which two words differ that may be one, inflected."""
_BEHIND = 2
"""Tokens behind a reading that its words are weighed by."""
_WINDOW = 60
_NEIGHBOURS = 6
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LEAST_PER_MILLION = 0.02
_Costs = tuple[int, int, Sequence[int]]
"""Words alone, how much more they cost in their place, and how much more each behind them."""
OPERATIONS = tuple(it for it in Operation if it is not Operation.PRINTED)


class Features:
    """Tell of readings in one language; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._context = language.context
        self._titles = word_list(language.code, "titles")

    def of(self, found: Sequence[tuple[Stretch, Weighed]]) -> Iterator[dict[str, int]]:
        """Give what is told of readings, by name, in parts of a nat or of one.

        Each with the block that it is of.
        """
        contexts = self._in_contexts([(stretch, it.reading) for stretch, it in found])
        for (stretch, it), context in zip(found, contexts, strict=True):
            told = {
                **self._in_lattice(it),
                **context,
                **self._of_print(stretch, it.reading),
                **self._of_words(stretch, it.reading),
            }
            fit = {} if it.fit is None else it.fit._asdict()
            yield {name: round(UNIT * value) for name, value in told.items()} | fit

    @staticmethod
    def _in_lattice(weighed: Weighed) -> dict[str, float]:
        """Return the chance and odds of a reading, and its rank among the others of its place."""
        return {
            "chance": min(max(-weighed.cost / UNIT, -_MOST_NATS), 0.0),
            "odds": min(weighed.odds / UNIT, _MOST_ODDS),
            "rival": min(max((weighed.rival - weighed.cost) / UNIT, _LEAST_LEAD), _MOST_LEAD),
            "rank": float(min(weighed.rank, _MOST_RIVALS)),
            "rivals": float(min(weighed.rivals, _MOST_RIVALS)),
            "cost": weighed.reading.cost / UNIT,
            "operation": float(OPERATIONS.index(weighed.reading.operation)),
        }

    def _in_contexts(
        self, found: Sequence[tuple[Stretch, Reading]]
    ) -> Sequence[Mapping[str, float]]:
        """Give what words cost alone, how much more here, and the words behind them there."""
        order, id_of = self._context.order, self._context.id_of
        row: list[int] = []
        begins: list[tuple[int, int]] = []
        for stretch, reading in found:
            first, last = reading.first, reading.last
            before = stretch.ids(first - order + 1, first, id_of)
            behind = stretch.ids(last, last + _BEHIND, id_of)
            for words in (reading.words, stretch.ids(first, last, id_of)):
                row += before
                begins.append((len(row), len(words)))
                row += words
                row += behind
        alone, more = self._costs_of(row)
        each = []
        for begin, size in begins:
            until = begin + size
            after = more[until : until + _BEHIND]
            each.append((sum(alone[begin:until]), sum(more[begin:until]), after))
        return [
            {**_told_of(meant, kept), **_around(stretch, reading)}
            for (stretch, reading), meant, kept in zip(found, each[::2], each[1::2], strict=True)
        ]

    def _costs_of(self, row: Sequence[int]) -> tuple[list[int], list[int]]:
        """Give what each word of a row costs alone, and how much more behind those before it."""
        order = self._context.order
        ids = np.array([*[0] * (order - 1), *row], np.int32)
        is_word = ids[order - 1 :] > 0
        alone = np.where(is_word, self._context.batches.along(ids[order - 1 :], 1), 0)
        more = np.where(is_word, self._context.batches.along(ids, order), 0) - alone
        return alone.tolist(), more.tolist()

    def _of_print(self, stretch: Stretch, reading: Reading) -> dict[str, float]:
        """Return the figures on the look of the printed text, and on what stands around it."""
        token = stretch.tokens[reading.first]
        before = stretch.text[reading.start : reading.end]
        pieces = [
            it
            for each in stretch.tokens[reading.first : reading.last]
            for it in each.look.suspect_pieces
        ]
        return {
            "looks": max((it.letters for it in pieces), default=0.0),
            "letters": float(len(before)),
            "capitals": capitals_around(stretch.text, reading.start, reading.end),
            "named": float(before[:1].isupper() and self.is_named(stretch, reading.first)),
            "begins_large": float(before[:1].isupper()),
            "all_capitals": float(before.isupper() and letters_in(before) > 1),
            "mark_behind": float(token.marks_behind != ""),
            "recurs": recurs(stretch, before),
            "line_begin": float(_begins_line(stretch, reading)),
            "line_end": float(_ends_line(stretch, reading)),
            "further_name": float(self._lexicon.is_further_name(before.lower())),
            "tokens": float(reading.last - reading.first),
        }

    def _of_words(self, stretch: Stretch, reading: Reading) -> dict[str, float]:
        """Give how common its words are, and what would change."""
        before = stretch.text[reading.start : reading.end]
        lower, after = before.lower(), reading.text.lower()
        return {
            "commonness": self.commonness(reading.text) if reading.text else 0.0,
            "used": math.log1p(max(map(stretch.nature.own.count, after.split()), default=0)),
            "edits": float(OSA.distance(*map(letters_of, (lower, after)))),
            "grown": float(letters_in(after) - letters_in(lower)),
            "first": float(after[:1] != lower[:1]),
            "last": float(after[-1:] != lower[-1:]),
            "capital": float(before[:1].isupper() != reading.text[:1].isupper()),
            "marks": float(_marks_in(before) - _marks_in(reading.text)),
            "figure": float(any(map(str.isdigit, after))),
            "words": float(len(after.split())),
            "inner": float(sum(a.islower() and b.isupper() for a, b in pairwise(before))),
            "hyphen": float("-" in before),
            "accent": float(lower != after and bare(lower) == bare(after)),
            "ending": float(
                len(lower) > _ENDING and lower[:-_ENDING] == after[: len(lower) - _ENDING]
            ),
        }

    def is_named(self, stretch: Stretch, at: int) -> bool:
        """Return whether a title or an initial stands before a token."""
        before = stretch.tokens[at - 1] if at else None
        if before is None:
            return False
        is_initial = len(before.core) == 1 and before.core.isupper()
        return is_initial or before.lower in self._titles

    def commonness(self, text: str) -> float:
        """Return ln of the occurrences per million of the rarest word of a reading."""
        words = (as_listed(without_possessive(word)) for word in _PART.findall(text.lower()))
        per_million: float = min(map(self._lexicon.frequency, words), default=0.0)
        return math.log(max(per_million, _LEAST_PER_MILLION))


def _told_of(meant: _Costs, kept: _Costs) -> dict[str, float]:
    """Give what the words of a reading cost, and those that are printed there."""
    (alone, lift, after), (kept_alone, kept_lift, kept_after) = meant, kept
    return {
        "alone": alone / UNIT,
        "lift": lift / UNIT,
        "after": sum(after[:1]) / UNIT,
        "later": sum(after[1:]) / UNIT,
        "kept_alone": kept_alone / UNIT,
        "kept_lift": kept_lift / UNIT,
        "kept_after": sum(kept_after) / UNIT,
    }


def _around(stretch: Stretch, reading: Reading) -> dict[str, float]:
    """Give how damaged the words around a reading are, and the document."""
    beside = stretch.beside(reading.first, reading.last)
    around = stretch.beside(reading.first, reading.last, _AROUND)
    return {
        "damaged_beside": float(sum(it.is_suspect for it in beside)),
        "damaged_around": sum(it.is_suspect for it in around) / max(len(around), 1),
        "errors": math.log(stretch.nature.errors),
        "specks": _specks_around(stretch, reading),
    }


def _specks_around(stretch: Stretch, reading: Reading) -> float:
    """Give the share of short tokens around a speck that are no words: they come in rows."""
    if reading.operation is not Operation.SPECK:
        return 0.0
    around = stretch.beside(reading.first, reading.last, _IN_ROWS)
    longest = len(SPECK)
    return sum(it.is_suspect and len(it.core) <= longest for it in around) / max(len(around), 1)


def _begins_line(stretch: Stretch, reading: Reading) -> bool:
    before = stretch.tokens[reading.first - 1].end if reading.first else reading.start
    return not reading.first or "\n" in stretch.text[before : reading.start]


def _ends_line(stretch: Stretch, reading: Reading) -> bool:
    if reading.last == len(stretch.tokens):
        return True
    return "\n" in stretch.text[reading.end : stretch.tokens[reading.last].start]


def _marks_in(text: str) -> int:
    return len(text) - letters_in(text)


def letters_in(text: str) -> int:
    """Return the number of letters and digits of a text."""
    return sum(map(str.isalnum, text))


def capitals_around(text: str, start: int, end: int) -> float:
    """Return the share of the six words on either side that begin with a capital."""
    # The pieces at the ends of the windows are cut.
    before = _WORD.findall(text[max(0, start - _WINDOW) : start])[1:]
    behind = _WORD.findall(text[end : end + _WINDOW])[:-1]
    near = before[-_NEIGHBOURS:] + behind[:_NEIGHBOURS]
    capitals: int = sum(word[0].isupper() for word in near)
    return capitals / max(len(near), 1)


def recurs(stretch: Stretch, before: str) -> float:
    """Return ln of how often the document has what stands there."""
    times = max((stretch.nature.own.count(it) for it in before.lower().split()), default=1)
    return math.log(max(times, 1))

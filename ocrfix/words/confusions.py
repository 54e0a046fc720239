"""Confusions of letters and whole words, with weights mined from raw counts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import ascii_lowercase

from ocrfix.errors import LexiconMissingError
from ocrfix.resources import read_rows, resource

LONGEST_GROUP = 3
"""Letters that may be read together as others: `rn` as `m`, `ni` as `m`, `iii` as `m`."""
START, END = "^", "$"
"""Marks of the start and the end of a word in groups of letters."""
UNLIKE_SIGN = 6.0
"""Cost of a sign of no word that was read for a letter it does not look like."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word that another, as read, may stand for.

    Attributes:
        meant: The word on paper, lower case.
        share: Share of the occurrences of the word as read that stand for `meant`, 0..1.
        rate: Share of the occurrences of `meant` that are read so, 0..1.
        count: How often that was, in the raw counts.
    """

    meant: str
    share: float
    rate: float
    count: int


@dataclass(frozen=True)
class Confusions:
    """The confusions of letters and words in one language.

    Attributes:
        letters: (read, meant) -> cost of reading one group of letters as another: -ln of the
            share of ``meant`` that is read as ``read``. One side may be empty.
        words: Word as read -> its rows in the table, that of the likeliest meaning first.
        figures: Sign as read -> figure or sign of a unit -> cost.
        capitals: Signs as read -> lone capital, as a small letter -> cost.
        signs: Marks that no word has, so that they are letters misread, or specks.
        undoing: Letters as read -> each of what they may stand for, with its cost: -ln of the
            share of the letters as read that do.
    """

    letters: Mapping[tuple[str, str], float]
    words: Mapping[str, str]
    figures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    capitals: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    signs: AbstractSet[str] = frozenset()
    undoing: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    @classmethod
    @cache
    def load(cls, language: str) -> Confusions:
        """Give the confusions of a language (BCP 47 primary subtag), read once per process.

        Raises:
            LexiconMissingError: None were mined for this language.
            RulePackError: A shipped table is damaged.
        """
        folder = resource("confusions", language)
        if not folder.is_dir():
            raise LexiconMissingError.of("are no confusions", language)
        letters: dict[tuple[str, str], float] = {}
        counts: dict[tuple[str, str], int] = {}
        for line in read_rows(folder / "letters.tsv"):
            read, meant, count, rate = line.split("\t")
            letters[read, meant] = -math.log(float(rate))
            counts[read, meant] = int(count)
        signs = _signs(folder / "signs.tsv")
        undoing = _undoing(counts, letters, signs)
        for sign, likeness in signs.items():
            for meant in ("", *ascii_lowercase):
                letters[sign, meant] = likeness.get(meant, UNLIKE_SIGN)
        return cls(
            letters,
            _words(folder / "words.tsv"),
            _signs(folder / "figures.tsv"),
            _signs(folder / "capitals.tsv"),
            frozenset(signs),
            undoing,
        )

    def meanings(self, read: str) -> tuple[Meaning, ...]:
        """Give the words that a whole word, as read, stands for; empty if none is known."""
        rows = self.words.get(read.lower(), "").splitlines()
        return tuple(map(_meaning, rows))


def _words(path: Path) -> dict[str, str]:
    """Read the rows of whole words by what is read; what they say is read when it is asked for."""
    words: dict[str, str] = {}
    for row in read_rows(path):
        read = row[: row.index("\t")]
        words[read] = f"{words[read]}\n{row}" if read in words else row
    return words


def _meaning(row: str) -> Meaning:
    _, meant, count, share, rate = row.split("\t")
    return Meaning(meant, float(share), float(rate), int(count))


def _undoing(
    counts: Mapping[tuple[str, str], int],
    costs: Mapping[tuple[str, str], float],
    signs: Mapping[str, Mapping[str, float]],
) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return the meanings of letters as read, each with its likelihood.

    How often a group stands in print is told by any row of what it is read as; of a group
    without one, by its letters as if they did not know of each other.
    """
    printed = {meant: count * math.exp(costs[it, meant]) for (it, meant), count in counts.items()}
    letters = printed[""]
    misread = Counter[str]()
    for (read, _), count in counts.items():
        misread[read] += count
    undoing: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for (read, meant), count in counts.items():
        if read and meant and not {START, END} & {*read, *meant}:
            often = printed.get(read)
            if often is None:
                often = letters * math.prod(printed.get(letter, 1.0) / letters for letter in read)
            undoing[read].append((meant, math.log((often + misread[read]) / count)))
    for sign, likeness in signs.items():
        undoing[sign] = [(meant, cost) for meant, cost in likeness.items() if meant]
    return {read: tuple(meanings) for read, meanings in undoing.items()}


def _signs(path: Path) -> dict[str, dict[str, float]]:
    """Read what signs are read for: read -> meant -> cost."""
    signs: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in read_rows(path):
        read, meant, cost = line.split("\t")
        signs[read][meant] = float(cost)
    return signs

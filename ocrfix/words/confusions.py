"""Confusions of letters and whole words, with weights mined from raw counts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_lowercase

from ocrfix.errors import LexiconMissingError, RulePackError
from ocrfix.resources import resource
from ocrfix.words.language import KNOWN

LONGEST_GROUP = 3
"""Letters that may be read together as others: `rn` as `m`, `ni` as `m`, `iii` as `m`."""
START, END = "^", "$"
"""Marks of the start and the end of a word in groups of letters."""
UNSEEN: Mapping[tuple[int, int], float] = {
    (1, 0): 12.0, (0, 1): 12.0, (1, 1): 11.5,
    (1, 2): 12.0, (2, 1): 12.0, (2, 2): 14.0,
    (2, 3): 15.0, (3, 2): 15.0, (3, 3): 16.0,
}  # fmt: skip
"""Costs of reading so many letters as so many others where that was never mined.

Letters that run together are misread together, far oftener than each for itself. The
figures are e^-12, about one in 160,000, and up; on the tune pairs the right word is first
most often with them (Overproof 85 %, BLN600 80 %, of words that have it among candidates).
"""
_Readings = tuple[int, Mapping[str, float], tuple[float, ...]]
"""Size of a group on paper, costs of its readings, and of readings never mined, by size."""
UNLIKE_SIGN = 6.0
"""Cost of a sign of no word that was read for a letter it does not look like."""
CASE_COST = math.log(50)
"""Cost of a wrong capital; the counts are in lower case and say nothing of it."""


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


class Letters:
    """A weighted edit distance in which groups of letters may stand for one another.

    Letters lost or added at the start and the end of a word have costs of their own: there
    a group begins with `START` or ends with `END`.

    Source:
        Group substitutions in a noisy channel: E. Brill, R. Moore, *An Improved Error
        Model for Noisy Channel Spelling Correction*, ACL 2000.
    """

    def __init__(
        self,
        costs: Mapping[tuple[str, str], float],
        unseen: Mapping[tuple[int, int], float] = UNSEEN,
    ) -> None:
        """Take the costs of reading one group of letters as another.

        Args:
            costs: (read, meant) -> -ln of the share of `meant` that is read as `read`;
                one side may be empty. Groups are at most `LONGEST_GROUP` letters long.
            unseen: (letters on paper, letters as read) -> cost of all other readings.
        """
        sizes = range(LONGEST_GROUP + 1)
        self._unseen = [
            tuple(unseen.get((meant, read), math.inf) for read in sizes) for meant in sizes
        ]
        self._by_meant: dict[str, dict[str, float]] = defaultdict(dict)
        for (read, meant), weight in costs.items():
            self._by_meant[meant][read] = weight
        self._added = dict(self._by_meant.get("", {}))
        for meant in {*self._by_meant, START, END}:
            if len(meant) == 1:
                self._by_meant[meant][meant] = 0.0

    def cost(self, read: str, meant: str, limit: float = math.inf) -> float:
        """Return the cost of reading `meant` as `read`.

        Args:
            read: The word as read.
            meant: The word on paper.
            limit: Give up above this cost; saves most of the time where many words that
                are far away are asked about.

        Returns:
            -ln of the probability, 0.0 for equal words, infinity above the limit. Letters
            that are read right cost nothing.
        """
        if read == meant:
            return 0.0
        read, meant = core(START + read + END, START + meant + END)
        width = len(read) + 1
        lost = self._unseen[0][1]
        # best[i][j]: the first i letters of `meant` read as the first j of `read`.
        best = [[math.inf] * width for _ in range(len(meant) + 1)]
        best[0][0] = 0.0
        heads = [
            [read[j : j + size] for size in range(min(LONGEST_GROUP, width - 1 - j) + 1)]
            for j in range(width)
        ]
        for i, row in enumerate(best):
            groups = self._groups(meant, i)
            for j, so_far in enumerate(row):
                if so_far > limit or so_far == math.inf:
                    continue
                if j < width - 1:
                    row[j + 1] = min(row[j + 1], so_far + self._added.get(read[j], lost))
                for size, readings, unseen in groups:
                    target = best[i + size]
                    for end, group in enumerate(heads[j], j):
                        weight = so_far + readings.get(group, unseen[end - j])
                        target[end] = min(target[end], weight)
        cost = best[-1][-1]
        return cost if cost <= limit else math.inf

    def _groups(self, meant: str, i: int) -> list[_Readings]:
        """Give the groups that begin at letter i, and what they may be read as."""
        left = len(meant) - i
        if not left:
            return []
        groups: list[_Readings] = []
        for size in range(1, min(LONGEST_GROUP, left) + 1):
            group = meant[i : i + size]
            readings = self._by_meant.get(group)
            if readings is None:
                readings = {group: 0.0} if size == 1 else {}
            groups.append((size, readings, self._unseen[size]))
        return groups


class Confusions:
    """The confusions of letters and words in one language."""

    def __init__(
        self,
        letters: Mapping[tuple[str, str], float],
        words: Mapping[str, tuple[Meaning, ...]],
        figures: Mapping[str, Mapping[str, float]] | None = None,
        capitals: Mapping[str, Mapping[str, float]] | None = None,
        signs: AbstractSet[str] = frozenset(),
        undoing: Mapping[str, tuple[tuple[str, float], ...]] | None = None,
    ) -> None:
        """Take costs of letters (see `Letters`) and the meanings of whole words.

        Args:
            letters: (read, meant) -> cost.
            words: Word as read -> its meanings, likeliest first.
            figures: Sign as read -> figure or sign of a unit -> cost.
            capitals: Signs as read -> lone capital, as a small letter -> cost.
            signs: Marks that no word has, so that they are letters misread, or specks.
            undoing: Letters as read -> each of what they may stand for, with its cost:
                -ln of the share of the letters as read that do.
        """
        self.undoing: Mapping[str, tuple[tuple[str, float], ...]] = undoing or {}
        self.signs = signs
        self.capitals: Mapping[str, Mapping[str, float]] = capitals or {}
        self.figures: Mapping[str, Mapping[str, float]] = figures or {}
        self.letters: Mapping[tuple[str, str], float] = letters
        self.words: Mapping[str, tuple[Meaning, ...]] = words
        self._letters = Letters(letters)

    @classmethod
    def load(cls, language: str = KNOWN) -> Confusions:
        """Give the confusions of a language, read once per process.

        Args:
            language: BCP 47 primary subtag.

        Raises:
            LexiconMissingError: None were mined for this language.
            RulePackError: A shipped table is damaged.
        """
        return _load(language)

    def cost(self, read: str, meant: str, limit: float = math.inf) -> float:
        """Return the cost of reading `meant` as `read`.

        Letters are compared in lower case; if only case differs, or the first letter is a
        capital in one and not in the other, `CASE_COST` is added once.

        Args:
            read: The word as read.
            meant: The word on paper.
            limit: Give up above this cost; saves most of the time where many words that
                are far away are asked about.

        Returns:
            -ln of the probability, infinity above the limit; 0.0 for equal words, 4 to 5
            for `the` read as `tho`, above 20 for words that have little to do with each
            other.
        """
        if read == meant:
            return 0.0
        small_read, small_meant = read.lower(), meant.lower()
        if small_read == small_meant:
            return CASE_COST
        extra = 0.0 if read[:1].isupper() == meant[:1].isupper() else CASE_COST
        return self._letters.cost(small_read, small_meant, limit - extra) + extra

    def meanings(self, read: str) -> tuple[Meaning, ...]:
        """Give the words that a whole word, as read, stands for; empty if none is known."""
        lower = read.lower()
        # Most words stand for no other, and `get` of a `Mapping` raises for each of them.
        return self.words[lower] if lower in self.words else ()  # noqa: SIM401


def core(read: str, meant: str) -> tuple[str, str]:
    """Cut two words down to where they differ, and one equal letter on either side."""
    start = 0
    shorter = min(len(read), len(meant))
    while start < shorter and read[start] == meant[start]:
        start += 1
    tail = 0
    while tail < shorter - start and read[-1 - tail] == meant[-1 - tail]:
        tail += 1
    start, tail = max(start - 1, 0), max(tail - 1, 0)
    return read[start : len(read) - tail], meant[start : len(meant) - tail]


class _WordTable(Mapping[str, tuple[Meaning, ...]]):
    """The lines of a sorted table, parsed when they are asked for."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        # Of the lines of one word the first is kept, since it comes last here.
        self._starts = {
            lines[at][: lines[at].index("\t")]: at for at in range(len(lines) - 1, -1, -1)
        }
        self._parsed: dict[str, tuple[Meaning, ...]] = {}

    def __getitem__(self, read: str) -> tuple[Meaning, ...]:
        found = self._parsed.get(read)
        if found is None:
            found = self._parsed[read] = self._parse(read, self._starts[read])
        return found

    def __contains__(self, read: object) -> bool:
        return read in self._starts

    def __iter__(self) -> Iterator[str]:
        return reversed(self._starts)

    def __len__(self) -> int:
        return len(self._starts)

    def _parse(self, read: str, start: int) -> tuple[Meaning, ...]:
        key = read + "\t"
        found = []
        for at in range(start, len(self._lines)):
            if not self._lines[at].startswith(key):
                break
            _, meant, count, share, rate = self._lines[at].split("\t")
            found.append(Meaning(meant, float(share), float(rate), int(count)))
        return tuple(found)


def _lines(path: Path) -> list[str]:
    """Give the rows of a table without its header, as they are."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as exc:
        raise RulePackError(
            f"The table {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc
    return [line for line in lines if not line.startswith("#")]


@cache
def _load(language: str) -> Confusions:
    folder = resource("confusions", language)
    if not folder.is_dir():
        raise LexiconMissingError(
            f"There are no confusions for the language {language!r}.",
            hint="Use a language that has them, such as en.",
        )
    letters: dict[tuple[str, str], float] = {}
    counts: dict[tuple[str, str], int] = {}
    for line in _lines(folder / "letters.tsv"):
        read, meant, count, rate = line.split("\t")
        letters[read, meant] = -math.log(float(rate))
        counts[read, meant] = int(count)
    signs = _signs(folder / "signs.tsv")
    undoing = _undoing(counts, letters, signs)
    for sign, likeness in signs.items():
        for meant in ("", *ascii_lowercase):
            letters[sign, meant] = likeness.get(meant, UNLIKE_SIGN)
    return Confusions(
        letters,
        _WordTable(_lines(folder / "words.tsv")),
        _signs(folder / "figures.tsv"),
        _signs(folder / "capitals.tsv"),
        frozenset(signs),
        undoing,
    )


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
    undoing: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for (read, meant), count in counts.items():
        if read and meant and not {START, END} & {*read, *meant}:
            often = printed.get(read)
            if often is None:
                often = letters * math.prod(printed.get(letter, 1.0) / letters for letter in read)
            undoing[read].append((meant, math.log(often / count)))
    for sign, likeness in signs.items():
        undoing[sign] = [(meant, cost) for meant, cost in likeness.items() if meant]
    return {read: tuple(meanings) for read, meanings in undoing.items()}


def _signs(path: Path) -> dict[str, dict[str, float]]:
    """Read what signs are read for: read -> meant -> cost."""
    signs: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in _lines(path):
        read, meant, cost = line.split("\t")
        signs[read][meant] = float(cost)
    return signs

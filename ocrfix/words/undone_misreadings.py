"""Candidates for a reading with its likeliest misreadings undone, one to three of them.

Other candidates are found among words, by how near they are; here the reading is spelt anew,
so that words too rare for every table are found, and names that stand in no list at all. How
likely a group of letters is damage is the share of its occurrences, as read, that stand for
other letters: ``o`` for e one in fifty, ``l`` for i one in two hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import itemgetter
from string import ascii_lowercase

from ocrfix.words.cache import remembered
from ocrfix.words.confusions import LONGEST_GROUP
from ocrfix.words.shapes import Shapes

SHORTEST = 5
"""A shorter reading with two letters meant otherwise may be any word."""
LONGEST = 16
"""A longer one is rather two words."""
MOST_STEPS = 16
"""Misreadings of one reading that are looked at, the likeliest."""
LONGEST_COMPOUND, MOST_STEPS_OF_COMPOUND = 30, 24
"""The same in a language that puts words together without a hyphen."""
MOST_UNDONE = 3
"""Misreadings that are undone together where a list says what is a word."""
DEAREST = 20.0
"""Cost of all that is undone together, at most; one costs 4 to 10."""
ANY_BEGINNING = 3
"""Letters up to which all but any beginning is that of some word."""
LOOKS = 0.2
"""Part of the evidence of letters that counts beside the misreadings: it tells words from
damage, and nothing less like damage than a letter hardly any word has."""
BETTER = 2.0
"""Evidence for a name spelt out must be above that of what is read by so much."""
DEAREST_NAME = 6.5
"""Cost of what is undone for a name that no list bears out, at most."""


Step = tuple[float, int, int, str]
"""One misreading undone: what that costs, where its letters begin and end, what was meant."""
_Way = tuple[str, int, float]
"""The letters spelt so far, the number of letters of the reading they stand for, and the cost."""


class Undone:
    """Undo misreadings."""

    def __init__(
        self, undoing: Mapping[str, tuple[tuple[str, float], ...]], *, compounds: bool = False
    ) -> None:
        """Take what letters may be misread for, and whether a word may be put together of words."""
        self._undoing = undoing
        self._longest = LONGEST_COMPOUND if compounds else LONGEST
        self._most_steps = MOST_STEPS_OF_COMPOUND if compounds else MOST_STEPS
        self._mendable = frozenset("".join((ascii_lowercase, "'", *undoing)))

    def words(
        self,
        reading: str,
        is_word: Callable[[str], bool],
        begins_word: Callable[[str], bool],
    ) -> set[str]:
        """Find the words that a reading in lower case is with up to three misreadings undone.

        The reading itself is among them only if it can be spelt anew.
        """
        steps = sorted(self.steps(reading), key=itemgetter(1, 2))
        found: set[str] = set()
        ways = [("", 0, 0.0)]
        for _ in range(MOST_UNDONE):
            further: list[_Way] = []
            for way in ways:
                if len(way[0]) <= ANY_BEGINNING or begins_word(way[0]):
                    further += _ways_on(way, reading, steps, begins_word)
            found.update(filter(is_word, (spelt + reading[at:] for spelt, at, _ in further)))
            ways = further
        return found

    def steps(self, reading: str) -> list[Step]:
        """Give the likeliest misreadings of a reading in lower case, the likeliest first."""
        if not SHORTEST <= len(reading) <= self._longest or not self._mendable.issuperset(reading):
            return []
        undoing = self._undoing
        steps: list[Step] = []
        for start in range(len(reading)):
            for end in range(start + 1, min(start + LONGEST_GROUP, len(reading)) + 1):
                for meant, cost in undoing.get(reading[start:end], ()):
                    steps.append((cost, start, end, meant))
        steps.sort()
        return steps[: self._most_steps]


def _ways_on(
    way: _Way, reading: str, steps: list[Step], begins_word: Callable[[str], bool]
) -> Iterator[_Way]:
    """Undo one misreading more, behind those that are undone; steps as they stand."""
    spelt, at, so_far = way
    sound = at
    for cost, start, end, meant in steps:
        if start < at or so_far + cost > DEAREST:
            continue
        kept = spelt + reading[at:start]
        if start > sound:
            # Behind letters that no word begins with there is nothing left to mend.
            if len(kept) > ANY_BEGINNING and not begins_word(kept):
                return
            sound = start
        yield kept + meant, end, so_far + cost


class Spelling:
    """Spell out names that stand in no list."""

    def __init__(
        self, undoing: Mapping[str, tuple[tuple[str, float], ...]], shapes: Shapes
    ) -> None:
        self._undone = Undone(undoing)
        self._shapes = shapes

    @remembered()
    def name(self, reading: str) -> str | None:
        """Spell the likeliest name that a reading is, one or two misreadings undone.

        None where nothing likely looks like one, or hardly more so than what is read, in small
        letters.
        """
        if not reading.isalpha():
            return None
        evidence = self._shapes.evidence
        least = max(evidence(reading, name=True) + BETTER, 0.0)
        found: list[tuple[float, str]] = []
        for name, cost in self._spelt(reading):
            looks = evidence(name, name=True)
            if looks >= least:
                found.append((cost - LOOKS * looks, name))
        return min(found, default=(0.0, None))[1]

    def _spelt(self, reading: str) -> Iterator[tuple[str, float]]:
        steps = self._undone.steps(reading)
        for cost, start, end, meant in steps:
            if cost > DEAREST_NAME:
                return
            head, tail = reading[:start] + meant, reading[end:]
            yield head + tail, cost
            for more, then, until, other in steps:
                if then >= end and cost + more <= DEAREST_NAME:
                    yield head + reading[end:then] + other + reading[until:], cost + more

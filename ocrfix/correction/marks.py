"""Marks between words: which were lost, added or misread.

The two words and the capital behind them tell which mark stands between. The document itself tells
how often its marks are damaged: where it has lost most of its stops, sentences begin behind no
mark, and a stop is then missed in other places too.

Source:
    The shares of a document are found by counting what its likeliest readings show, a few times:
    A. P. Dempster, N. M. Laird, D. B. Rubin, *Maximum Likelihood from Incomplete Data via the EM
    Algorithm*, Journal of the Royal Statistical Society B 39, 1977.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocrfix.correction.lost_stops import LostStops
from ocrfix.correction.mark_gaps import BEYOND, MEANT, STROKE, Gap, case_of, gaps_of
from ocrfix.correction.mark_rates import MarkRates
from ocrfix.correction.mark_sureness import Guess, MarkSureness
from ocrfix.correction.ruins import Ruins
from ocrfix.correction.stretch import Stretch, Token
from ocrfix.language.costs import CERTAIN, cost_of_share
from ocrfix.language.language import Language
from ocrfix.language.sums import Sums, Whole
from ocrfix.language.surface import CAPITAL, CASES, LOWER, place_of
from ocrfix.words.lists import word_list

ROUNDS = 4
"""The number of times that the shares of a document are counted anew."""
LONGEST_SHORT = 3
"""An unknown word of no more letters may be short for something."""
_BESIDE = frozenset(("'word", "word'", "-word", "word-", ".word", "mark'", "alone", BEYOND))
_HYPHENS = frozenset(("-word", "word-"))
_SEVERAL = frozenset(("two", "mark'", BEYOND))
"""The shapes of several marks, of which one is likely to be what was printed."""
_WITHIN = frozenset(("", ","))
"""The marks that may stand before a word inside a sentence."""


class MarkChange(NamedTuple):
    """A mark that is likely not what was printed.

    Attributes:
        start, end: The characters it replaces, half-open offsets in the text.
        after: The mark in their place; empty if none was printed.
        chance: That it is right, 0..1.
    """

    start: int
    end: int
    after: str
    chance: float


class _Cases(NamedTuple):
    """The words behind gaps by what they show of how often the case of letters is misread.

    Attributes:
        read: Whether they are read so, by the names of `MarkRates.turned`.
        meant: Whether they would be read so if their case was misread.
    """

    read: Mapping[str, NDArray[np.bool_]]
    meant: Mapping[str, NDArray[np.bool_]]

    @classmethod
    def of(cls, case: NDArray[np.int_], is_stroke: NDArray[np.bool_]) -> _Cases:
        """Sort words by their case and by whether they begin with a stroke."""
        large, small = case == CAPITAL, case == LOWER
        read = {"strokes": large & is_stroke, "raised": large & ~is_stroke, "lowered": small}
        meant = {"strokes": small & is_stroke, "raised": small & ~is_stroke, "lowered": large}
        return cls(read, meant)

    def costs(self, shares: Mapping[str, tuple[int, int]], *, turned: bool) -> Whole:
        """Give what it costs that the case of a word is misread, or is not; a column."""
        costs = np.zeros((len(self.read["lowered"]), 1), np.int64)
        for name, (part, whole) in shares.items():
            costs[self.read[name]] = cost_of_share(part if turned else whole - part, whole)
        return costs

    def counted(
        self, shipped: Mapping[str, tuple[int, int]], turns: Whole
    ) -> Mapping[str, tuple[int, int]]:
        """Add to shares that ship what a document shows, where `turns` are misread."""
        counted = {}
        for name, (part, whole) in shipped.items():
            turned = int(turns[self.read[name]].sum())
            stayed = int((CERTAIN - turns)[self.meant[name]].sum())
            counted[name] = part + turned, whole + turned + stayed
        return counted


class Marks:
    """Find damaged marks; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._traits = language.traits
        self._context = language.context
        self._sums = Sums.load()
        self._rates = MarkRates.shipped()
        self._ruins = Ruins(language)
        self._sureness = MarkSureness(language)
        self._stops = LostStops(language)
        self._titles = word_list(language.code, "titles")
        self._function_words = word_list(language.code, "function_words")
        self._behind_suspended = word_list("any", "behind_suspended_hyphen")

    def changes(self, stretches: Sequence[Stretch], strokes: int = 0) -> Iterator[MarkChange]:
        """Give the marks that may not be what was printed, in order of position.

        How often the marks of a text are damaged is told by all its blocks, and by how many strokes
        that were read as capitals, ``In`` for “in”, were made small in it before.
        """
        found = _gaps(stretches)
        is_stopless = self._stops.are_lost(gap for _, gap in found)
        usual = self._usual(gap for _, gap in found)
        guesses = [
            it
            for it in self._guesses(found, strokes, is_stopless=is_stopless)
            if it.turned or (it.gap.left.lower, it.gap.read) not in usual
        ]
        changes = [*self._believed(guesses, is_stopless=is_stopless)]
        if is_stopless:
            changes += self._behind_initials(found)
        yield from sorted(changes)

    def guesses(self, stretches: Sequence[Stretch]) -> Iterator[Guess]:
        """Give the marks and capitals that it is worth to judge, in order; see `changes`."""
        found = _gaps(stretches)
        is_stopless = self._stops.are_lost(gap for _, gap in found)
        yield from self._guesses(found, 0, is_stopless=is_stopless)

    def _usual(self, gaps: Iterable[Gap]) -> frozenset[tuple[str, str]]:
        """Give the marks that the document has behind most places of a word: “In: Archiv”.

        A speck falls anywhere; what stands there again and again was printed.
        """
        read = Counter((it.left.lower, it.read) for it in gaps)
        places: Counter[str] = Counter()
        for (word, _), number in read.items():
            places[word] += number
        return frozenset(
            (word, mark)
            for (word, mark), number in read.items()
            if mark and number >= self._rates.usual and 2 * number > places[word]
        )

    def _believed(self, guesses: Sequence[Guess], *, is_stopless: bool) -> Iterator[MarkChange]:
        """Give what is sure enough, of lost stops in a document that has lost most of them."""
        rates = self._rates
        for guess, chance in zip(guesses, self._sureness.chances(guesses), strict=True):
            first, last = guess.gap.first, guess.gap.last + 1
            left = guess.gap.left
            is_lost = is_stopless and not guess.gap.read and not guess.turned
            # Behind “to” no sentence ends, whatever is lost.
            is_lost &= left.lower not in self._function_words
            least = rates.least_stopless if is_lost else rates.least[guess.gap.read]
            if chance >= least and not self._ruins.holds(guess.stretch, first, last):
                yield MarkChange(*place_of_change(guess), chance)

    def _behind_initials(self, found: Sequence[tuple[Stretch, Gap]]) -> Iterator[MarkChange]:
        """Give the stops that initials lack."""
        for stretch, gap in found:
            before = stretch.tokens[gap.first - 1].core if gap.first else ""
            if self._stops.is_initial(gap, before) and not self._ruins.holds(
                stretch, gap.first, gap.last + 1
            ):
                end = gap.left.end
                yield MarkChange(end, end, ".", self._rates.initials)

    def _guesses(
        self, found: Sequence[tuple[Stretch, Gap]], strokes: int, *, is_stopless: bool
    ) -> Iterator[Guess]:
        if not found:
            return
        gaps = [gap for _, gap in found]
        read = np.array([self._rates.shapes.index(gap.read) for gap in gaps])
        chances, turned = self._chances(gaps, read, strokes)
        turns: list[int] = turned.tolist()
        numbers, likely, others = self._likeliest(gaps, read, chances)
        shown = self._shown(read, chances, numbers)
        worth = self._rates.worth_judging * CERTAIN
        for at, (stretch, gap) in enumerate(found):
            meant, chance = MEANT[numbers[at]], likely[at]
            rest = others[at], shown[at], len(gaps)
            # Of several marks one is what was printed, however unlikely by the words.
            is_likely = chance >= (0 if gap.read in _SEVERAL else worth)
            if is_likely and self._may_be(gap, meant, is_stopless=is_stopless):
                yield Guess(stretch, gap, meant, False, chance, *rest)
            elif turns[at] >= worth and self._may_be_small(gap):
                yield Guess(stretch, gap, meant, True, turns[at], *rest)

    def _likeliest(
        self, gaps: Sequence[Gap], read: NDArray[np.int_], chances: Whole
    ) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Give the likeliest mark that each gap may be changed to, and its chance.

        Returns:
            Its number in `MEANT`, its chance (-1 where nothing may be changed), and that of the
            likeliest other mark, the one that is read among them.
        """
        allowed = self._rates.allowed[read]
        for row, gap in zip(allowed, gaps, strict=True):
            if gap.read in _SEVERAL:
                row &= [it in gap.left.marks_behind for it in MEANT]
        changed = np.where(allowed, chances, -1)
        numbers = changed.argmax(axis=1)
        rest = chances.copy()
        rest[np.arange(len(gaps)), numbers] = -1
        return numbers.tolist(), changed.max(axis=1).tolist(), rest.max(axis=1).tolist()

    def _shown(
        self, read: NDArray[np.int_], chances: Whole, numbers: Sequence[int]
    ) -> Sequence[int]:
        """Give how often the document means some mark of each gap where it reads the same."""
        sums = np.zeros((len(self._rates.shapes), len(MEANT)), np.int64)
        np.add.at(sums, read, chances)
        means = sums * CERTAIN // np.maximum(sums.sum(axis=1, keepdims=True), 1)
        shown: list[int] = means[read, numbers].tolist()
        return shown

    def _may_be_small(self, gap: Gap) -> bool:
        """Return whether the capital behind a gap may be a small letter: “called In to see”."""
        left, right = gap.left, gap.right
        if case_of(right.core) != CAPITAL or len(right.core) == 1:
            return False
        # “Price 1s.” and headlines “Whiskey Is In”
        is_figure = right.marks_behind.startswith(".")
        is_inside = left.core.islower() and not gap.has_line_end and gap.read in _WITHIN
        return is_inside and not is_figure and self._lexicon.knows(right.lower)

    def _chances(
        self, gaps: Sequence[Gap], read: NDArray[np.int_], strokes: int
    ) -> tuple[Whole, Whole]:
        """Give the chance of each mark of `MEANT`, a row a gap, and that the case was another.

        Both in parts of `CERTAIN`.
        """
        left = self._context.batches.ids(gap.left.lower for gap in gaps)
        right = self._context.batches.ids(gap.right.lower for gap in gaps)
        bare = self._context.surface.gap_costs(left, right)[:, : len(MEANT)].astype(np.int64)
        case = np.array([case_of(gap.right.core) for gap in gaps])
        printed, other = self._case_costs(gaps, right, case)
        is_stroke = np.array([gap.right.lower[:1] == STROKE for gap in gaps])
        return self._counted(
            bare + printed, bare + other, _Cases.of(case, is_stroke), read, strokes
        )

    def _case_costs(
        self, gaps: Sequence[Gap], right: NDArray[np.int32], case: NDArray[np.int_]
    ) -> tuple[Whole, Whole]:
        """Give what the case of the words behind costs, a column a mark of `MEANT`.

        Returns:
            As it is read; and if a large first letter was small, or a small one large.
        """
        before = np.array([case_of(gap.left.core) for gap in gaps])
        rows = np.arange(len(gaps))
        turned = np.where(case == CAPITAL, LOWER, CAPITAL)
        # Marks that lead to the same places cost the same.
        known: dict[tuple[int, ...], tuple[NDArray[np.int32], NDArray[np.int32]]] = {}
        columns = []
        for mark in range(len(MEANT)):
            place_behind = tuple(place_of(mark, it) for it in range(CASES))
            if place_behind not in known:
                places = np.array(place_behind, np.intp)[before]
                costs = self._context.surface.case_costs(right, places)
                known[place_behind] = costs[rows, case], costs[rows, turned]
            columns.append(known[place_behind])
        printed, other = (np.stack(it, 1).astype(np.int64) for it in zip(*columns, strict=True))
        return printed, other

    def _counted(
        self, printed: Whole, other: Whole, cases: _Cases, read: NDArray[np.int_], strokes: int
    ) -> tuple[Whole, Whole]:
        """Give what `_chances` does, by what the document shows of its own damage."""
        rates, sums = self._rates, self._sums
        shipped = rates.turned_with(strokes)
        counts, shares = rates.counts, shipped
        for _ in range(ROUNDS):
            stayed = printed + cases.costs(shares, turned=False)
            turned = other + cases.costs(shares, turned=True)
            both = sums.add_each(stayed, turned)
            chances = sums.chances(both + _costs_of(counts)[:, read].T)
            counts = rates.counts.copy()
            np.add.at(counts.T, read, chances)
            apart = sums.chances(np.stack((turned, stayed), 2).reshape(-1, 2))
            turns = (chances * apart[:, 0].reshape(chances.shape) // CERTAIN).sum(axis=1)
            shares = cases.counted(shipped, turns)
        return chances, turns

    def _may_be(self, gap: Gap, meant: str, *, is_stopless: bool) -> bool:
        """Return whether a mark may be meant for what is read, by its words."""
        left, right = gap.left, gap.right
        if left.core[-1].isdigit() or right.core[0].isdigit():
            # Words do not tell what stands between figures, and points lead to those of a table.
            return False
        if gap.read in _BESIDE:
            return self._may_be_speck(gap)
        if "." in meant + left.marks_behind and self._is_short(left):
            # “Bell & Co., the builders”
            return False
        if gap.read == "two":
            return True
        if meant == ".":
            ends = left.core[0].islower() or (is_stopless and case_of(left.core) == CAPITAL)
            return ends and self._begins_sentence(right, sure=bool(gap.read))
        # “On. Thursday”: behind such a word no sentence ends.
        goes_on = right.core[0].islower() or (not meant and left.lower in self._function_words)
        return goes_on and not gap.has_line_end

    def _may_be_speck(self, gap: Gap) -> bool:
        """Return whether a stroke or point beside words may belong to neither."""
        left, right = gap.left, gap.right
        if gap.read in _HYPHENS and self._traits.dashes_at_words:
            return False
        if gap.read == "word-":
            if self._traits.compounds:
                # “zu- sammen” is left from a line end: any small word may begin another.
                return False
            # “Alfred- street” lost nothing but its place in the line.
            is_inside = not gap.has_line_end and right.core[0].islower()
            return is_inside and self._is_close(gap) and not self._is_cut(left, right)
        if gap.read == "-word":
            return not self._is_cut(right, left)
        if gap.read == "word'" and self._is_dropped(left):
            return False
        return gap.alone is None or not gap.has_line_end

    def _is_dropped(self, token: Token) -> bool:
        """Return whether an apostrophe may stand for a letter left out at the end: “hab' ich”."""
        return token.lower not in self._function_words and any(
            self._lexicon.knows(token.lower + it) for it in self._traits.dropped
        )

    def _is_cut(self, token: Token, beside: Token) -> bool:
        """Return whether a hyphen may stand for a part left out: “two- and”, “und -Kinder”."""
        is_joined = beside.lower in self._behind_suspended
        return is_joined and token.lower not in self._function_words

    def _is_close(self, gap: Gap) -> bool:
        """Return whether one of the words beside a gap is a small word of grammar."""
        words = self._function_words
        return gap.left.lower in words or gap.right.lower in words

    def _begins_sentence(self, token: Token, *, sure: bool) -> bool:
        """Return whether a token's capital is that of a sentence rather than its own."""
        core = token.core
        if len(core) == 1 or case_of(core) != CAPITAL or not core.isalpha():
            return False
        if token.marks_behind.startswith(".") and len(core) <= LONGEST_SHORT:
            # “No. 9”
            return False
        return token.lower in self._function_words or not (sure or self._lexicon.is_name(core))

    def _is_short(self, token: Token) -> bool:
        """Return whether a stop behind a token may belong to it."""
        lower = token.lower
        if len(lower) == 1 or lower in self._titles:
            return True
        if lower in self._function_words:
            return False
        if "abbreviations" in self._lexicon.lists(lower):
            return True
        return len(lower) <= LONGEST_SHORT and not self._lexicon.knows(lower)


def _gaps(stretches: Iterable[Stretch]) -> Sequence[tuple[Stretch, Gap]]:
    """Give the gaps of all blocks of a text, each with its block."""
    return [(stretch, gap) for stretch in stretches for gap in gaps_of(stretch)]


def place_of_change(guess: Guess) -> tuple[int, int, str]:
    """Give the characters that a guess replaces, half-open offsets in the text, and by what."""
    gap = guess.gap
    if guess.turned:
        start = gap.right.core_start
        return start, start + 1, gap.right.core[0].lower()
    if gap.alone is not None:
        return gap.left.end, gap.alone.end, "" if gap.left.marks_behind else guess.meant
    if gap.right.marks_before:
        return gap.right.start, gap.right.core_start, guess.meant
    return gap.left.core_end, gap.left.end, guess.meant


def _costs_of(counts: Whole) -> Whole:
    """Give what was counted as costs, each row by itself."""
    return np.array([[cost_of_share(it, int(row.sum())) for it in row.tolist()] for row in counts])

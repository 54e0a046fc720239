"""Attribution of mended and broken words to the changes that did it.

Raw and cleaned reading are each aligned with the truth; a word of the truth is *right* in
a reading if one word stands for it exactly as printed, edge marks and case included. A
word wrong before and right after is mended, the reverse is broken. A stray word of the
reading, which stands for nothing, counts as mended when it goes and as broken when it
comes. Every mended or broken word is put down to all rules of all changes that touch it.

The effect of a single change is found by asking what would be without it. The stretch around it
reaches to the nearest cuts that both alignments share. It is written once with all changes and once
without this one: if the first is nearer to the truth, counted in characters, the change is right;
if it is farther, wrong.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import Alignment, cores_of, fold_space
from ocrfix.evaluation.counts import RuleCounts, WordCounts
from ocrfix.evaluation.reader import MeasuredChange, make_changes


class Effect(StrEnum):
    """The effect of one change.

    Attributes:
        RIGHT: The text is nearer the truth for it.
        WRONG: The text is farther from the truth for it.
        NEITHER: Words changed, the distance did not.
        LAYOUT: Only white space between the same words changed.
    """

    RIGHT = "right"
    WRONG = "wrong"
    NEITHER = "neither"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class JudgedChange:
    """One change with its effect, and the stretch it was judged in.

    Attributes:
        change: The change.
        effect: What it did.
        raw, cleaned, truth: The stretch, white space folded.
        mended, broken: Words it touches that were won and lost: their places on the
            truth's axis, and a number that tells the stray words of one gap apart.
    """

    change: MeasuredChange
    effect: Effect
    raw: str
    cleaned: str
    truth: str
    mended: frozenset[tuple[int, int]] = frozenset()
    broken: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """The words of the truth that a reading has right, and its stray words.

    Attributes:
        exact: For each word of the truth, whether it is read exactly.
        letters: The same, edge marks and case aside.
        strays: For each gap before a word of the truth, and the one after the last, how
            many words of the reading stand there for nothing.
    """

    exact: list[bool]
    letters: list[bool]
    strays: Counter[int]


def state_of(alignment: Alignment) -> State:
    """Return the state of a reading beside its truth."""
    exact = [False] * len(alignment.truth)
    letters = [False] * len(alignment.truth)
    strays: Counter[int] = Counter()
    for group in alignment.groups:
        read, truth = alignment.read_of(group), alignment.truth_of(group)
        if not truth:
            strays[group.truth_start] += len(read)
            continue
        same = tuple(read) == truth
        same_letters = same or cores_of(read) == cores_of(truth)
        for index in range(group.truth_start, group.truth_end):
            exact[index] = same
            letters[index] = same_letters
    return State(exact, letters, strays)


class Attribution:
    """The changes of one document, judged.

    Attributes:
        words: What became of the document's words.
        judged: Every change with its effect, in order.
        after: How the cleaned reading stands to the truth.
    """

    def __init__(
        self, raw: Alignment, cleaned: Alignment, changes: Sequence[MeasuredChange]
    ) -> None:
        """Judge the changes that lead from one reading to another.

        Args:
            raw: The raw reading beside the truth.
            cleaned: The cleaned reading beside the same truth.
            changes: All that lies between them, disjoint, in order.
        """
        self._raw, self._cleaned = raw, cleaned
        self._before, self.after = state_of(raw), state_of(cleaned)
        self._offsets = _Offsets(changes)
        touched = [self._touched_slots(change) for change in changes]
        self.judged = tuple(
            judged
            for region, members in self._regions(touched)
            for judged in self._judge(region, [(changes[i], touched[i]) for i in members])
        )
        self.words = self._count_words(len(changes))

    def by_rule(self) -> dict[str, RuleCounts]:
        """The record of each rule that had a step in a change."""
        records: dict[str, RuleCounts] = {}
        mended: dict[str, set[tuple[int, int]]] = {}
        broken: dict[str, set[tuple[int, int]]] = {}
        for judged in self.judged:
            for rule_id in judged.change.rule_ids:
                record = records.setdefault(rule_id, RuleCounts())
                record.edits += 1
                setattr(record, judged.effect, getattr(record, judged.effect) + 1)
                mended.setdefault(rule_id, set()).update(judged.mended)
                broken.setdefault(rule_id, set()).update(judged.broken)
        for rule_id, record in records.items():
            record.mended, record.broken = len(mended[rule_id]), len(broken[rule_id])
        return records

    def _count_words(self, changes: int) -> WordCounts:
        before, after = self._before, self.after
        mended, broken = self._won_and_lost(0, 2 * len(before.exact))
        letters = Counter(zip(before.letters, after.letters, strict=True))
        explained_mended = frozenset[tuple[int, int]]().union(*(it.mended for it in self.judged))
        explained_broken = frozenset[tuple[int, int]]().union(*(it.broken for it in self.judged))
        return WordCounts(
            words=len(before.exact),
            raw_wrong=before.exact.count(False),
            cleaned_wrong=after.exact.count(False),
            mended=sum(slot % 2 for slot, _ in mended),
            broken=sum(slot % 2 for slot, _ in broken),
            strays_gone=sum(slot % 2 == 0 for slot, _ in mended),
            strays_new=sum(slot % 2 == 0 for slot, _ in broken),
            letters_mended=letters[False, True],
            letters_broken=letters[True, False],
            unexplained_mended=len(mended - explained_mended),
            unexplained_broken=len(broken - explained_broken),
            changes=changes,
        )

    def _touched_slots(self, change: MeasuredChange) -> tuple[int, int] | None:
        """First and last place on the truth's axis a change touches, both included.

        A piece of a torn word that was left behind is touched too: it stood in a group
        with a changed word before, or stands in one after.
        """
        raw_span, slots = _reach(self._raw, change.start, change.end)
        cleaned_span, cleaned_slots = _reach(
            self._cleaned, change.cleaned_start, change.cleaned_end
        )
        slots += cleaned_slots
        slots += _reach(self._cleaned, *self._offsets.to_cleaned(*raw_span))[1]
        slots += _reach(self._raw, *self._offsets.to_raw(*cleaned_span))[1]
        return (min(slots), max(slots)) if slots else None

    def _regions(
        self, touched: Sequence[tuple[int, int] | None]
    ) -> Iterator[tuple[tuple[int, int] | None, list[int]]]:
        """Group the changes whose stretches meet; a stretch ends where both sides cut."""
        region: tuple[int, int] | None = None
        members: list[int] = []
        for index, slots in enumerate(touched):
            grown = self._grow(slots) if slots else None
            if members and region and grown and grown[0] <= region[1]:
                region = self._grow((min(region[0], grown[0]), max(region[1], grown[1])))
                members.append(index)
                continue
            if members:
                yield region, members
            region, members = grown, [index]
        if members:
            yield region, members

    def _grow(self, slots: tuple[int, int]) -> tuple[int, int]:
        first, last = slots
        while True:
            reach = [
                slot
                for alignment in (self._raw, self._cleaned)
                for index in _ends_of(alignment.groups_in_slots(first, last))
                for slot in alignment.groups[index].slots
            ]
            grown = min(first, *reach), max(last, *reach)
            if grown == (first, last):
                return grown
            first, last = grown

    def _judge(
        self,
        region: tuple[int, int] | None,
        members: Sequence[tuple[MeasuredChange, tuple[int, int] | None]],
    ) -> Iterator[JudgedChange]:
        if region is None:
            for change, _ in members:
                yield JudgedChange(change, Effect.LAYOUT, "", "", "")
            return
        changes = [change for change, _ in members]
        start, end = self._raw_span(region, changes)
        first, last = region
        truth = " ".join(self._raw.truth[first // 2 : (last + 1) // 2])
        raw = fold_space(self._raw.text[start:end])
        cleaned = fold_space(make_changes(self._raw.text, changes, start, end))
        distance = Levenshtein.distance(cleaned, truth)
        for index, (change, slots) in enumerate(members):
            others = changes[:index] + changes[index + 1 :]
            without = fold_space(make_changes(self._raw.text, others, start, end))
            effect = _effect(cleaned, without, distance, truth)
            if slots is None or effect is Effect.LAYOUT:
                yield JudgedChange(change, effect, raw, cleaned, truth)
            else:
                won, lost = self._won_and_lost(*slots)
                yield JudgedChange(change, effect, raw, cleaned, truth, won, lost)

    def _raw_span(
        self, region: tuple[int, int], changes: Iterable[MeasuredChange]
    ) -> tuple[int, int]:
        """The raw characters of a stretch: its words, and all that its changes reach."""
        points = [point for change in changes for point in (change.start, change.end)]
        for index in _ends_of(self._raw.groups_in_slots(*region)):
            group = self._raw.groups[index]
            if group.read_start < group.read_end:
                points += self._raw.span_of(group)
        return min(points), max(points)

    def _won_and_lost(
        self, first: int, last: int
    ) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
        """Return the words mended and broken in a stretch of places, both ends included."""
        mended: set[tuple[int, int]] = set()
        broken: set[tuple[int, int]] = set()
        for slot in range(first, last + 1):
            index, is_word = divmod(slot, 2)
            if is_word:
                gained = self.after.exact[index] - self._before.exact[index]
            else:
                gained = self._before.strays[index] - self.after.strays[index]
            changed = mended if gained > 0 else broken
            changed.update((slot, number) for number in range(abs(gained)))
        return frozenset(mended), frozenset(broken)


def _ends_of(indexes: range) -> tuple[int, ...]:
    return (indexes[0], indexes[-1]) if indexes else ()


def _reach(alignment: Alignment, start: int, end: int) -> tuple[tuple[int, int], list[int]]:
    """The span and the places of the groups whose words a span touches."""
    points = [start, end]
    slots: list[int] = []
    words = alignment.words_touching(start, end)
    for index in _ends_of(alignment.groups_of_words(words)):
        group = alignment.groups[index]
        points += alignment.span_of(group)
        slots += group.slots
    return (min(points), max(points)), slots


class _Offsets:
    """Move spans between the raw and the cleaned text, outward where a change is cut."""

    def __init__(self, changes: Sequence[MeasuredChange]) -> None:
        self._raw = [(each.start, each.end) for each in changes]
        self._cleaned = [(each.cleaned_start, each.cleaned_end) for each in changes]

    def to_cleaned(self, start: int, end: int) -> tuple[int, int]:
        return _moved(start, end, self._raw, self._cleaned)

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        return _moved(start, end, self._cleaned, self._raw)


_Spans = Sequence[tuple[int, int]]


def _moved(start: int, end: int, here: _Spans, there: _Spans) -> tuple[int, int]:
    before = bisect_right(here, start, key=lambda span: span[1])
    if before < len(here) and here[before][0] < start:
        new_start = there[before][0]
    else:
        new_start = start + (there[before - 1][1] - here[before - 1][1] if before else 0)
    after = bisect_left(here, end, key=lambda span: span[0])
    if after and here[after - 1][1] > end:
        new_end = there[after - 1][1]
    else:
        new_end = end + (there[after - 1][1] - here[after - 1][1] if after else 0)
    return new_start, new_end


def _effect(cleaned: str, without: str, distance: int, truth: str) -> Effect:
    if cleaned == without:
        return Effect.LAYOUT
    gain = Levenshtein.distance(without, truth) - distance
    if gain > 0:
        return Effect.RIGHT
    return Effect.WRONG if gain < 0 else Effect.NEITHER


def spacing_only(text: str, change: MeasuredChange) -> bool:
    """Return whether a change touches nothing but the spacing around marks.

    Returns:
        True if no character but white space changes and every run of letters and digits,
        seen with the characters next to it, stays whole and apart.
    """
    left, right = text[: change.start][-1:], text[change.end : change.end + 1]
    before = left + change.before + right
    after = left + change.after + right
    if "".join(before.split()) != "".join(after.split()):
        return False
    return _letter_runs(before) == _letter_runs(after)


def _letter_runs(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()

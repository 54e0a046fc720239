"""Which change mended which word, and which one broke it.

Raw and cleaned reading are each aligned with the truth; a word of the truth is *right* in
a reading if one word stands for it exactly as printed, edge marks and case included. A
word wrong before and right after is mended, the reverse is broken. A stray word of the
reading, which stands for nothing, counts as mended when it goes and as broken when it
comes. Every mended or broken word is put down to all rules of all changes that touch it.

The verdict on a single change asks what would be without it. The stretch around it, out to
the nearest cuts that both alignments share, is put together once with all its changes and
once without this one; the change is right if the former is nearer the truth in character
distance, wrong if it is farther.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.align import Alignment, Group, cores_of, fold_space
from ocrfix.evaluation.counts import RuleCounts, WordCounts
from ocrfix.evaluation.reader import MeasuredChange, make_changes


class Verdict(StrEnum):
    """What one change did.

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
    """One change with its verdict, and the stretch it was judged in.

    Attributes:
        change: The change.
        verdict: What it did.
        raw, cleaned, truth: The stretch, white space folded.
        mended, broken: Words its neighbourhood won and lost.
    """

    change: MeasuredChange
    verdict: Verdict
    raw: str
    cleaned: str
    truth: str
    mended: int
    broken: int


@dataclass(frozen=True, slots=True)
class _State:
    """How a reading stands to the truth.

    Attributes:
        exact: For each word of the truth, whether it is read exactly.
        letters: The same, edge marks and case aside.
        strays: For each gap before a word of the truth, and the one after the last, how
            many words of the reading stand there for nothing.
    """

    exact: list[bool]
    letters: list[bool]
    strays: Counter[int]


def _state_of(alignment: Alignment) -> _State:
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
    return _State(exact, letters, strays)


class Attribution:
    """The changes of one document, judged.

    Attributes:
        words: What became of the document's words.
        judged: Every change with its verdict, in order.
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
        self._before, self._after = _state_of(raw), _state_of(cleaned)
        self._explained: set[int] = set()
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
        for judged in self.judged:
            for rule_id in judged.change.rule_ids:
                record = records.setdefault(rule_id, RuleCounts())
                record.edits += 1
                setattr(record, judged.verdict, getattr(record, judged.verdict) + 1)
                record.mended += judged.mended
                record.broken += judged.broken
        return records

    def _count_words(self, changes: int) -> WordCounts:
        before, after = self._before, self._after
        pairs = list(zip(before.exact, after.exact, strict=True))
        mended = {i for i, pair in enumerate(pairs) if pair == (False, True)}
        broken = {i for i, pair in enumerate(pairs) if pair == (True, False)}
        letters = Counter(zip(before.letters, after.letters, strict=True))
        return WordCounts(
            words=len(pairs),
            raw_wrong=before.exact.count(False),
            cleaned_wrong=after.exact.count(False),
            mended=len(mended),
            broken=len(broken),
            strays_gone=(before.strays - after.strays).total(),
            strays_new=(after.strays - before.strays).total(),
            letters_mended=letters[False, True],
            letters_broken=letters[True, False],
            unexplained_mended=sum(2 * i + 1 not in self._explained for i in mended),
            unexplained_broken=sum(2 * i + 1 not in self._explained for i in broken),
            changes=changes,
        )

    def _touched_slots(self, change: MeasuredChange) -> tuple[int, int] | None:
        """First and last place on the truth's axis a change touches, both included."""
        slots = [
            slot
            for alignment, start, end in (
                (self._raw, change.start, change.end),
                (self._cleaned, change.cleaned_start, change.cleaned_end),
            )
            for group in _groups_touching(alignment, start, end)
            for slot in group.slots
        ]
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
                yield JudgedChange(change, Verdict.LAYOUT, "", "", "", 0, 0)
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
            verdict = _verdict(cleaned, without, distance, truth)
            mended = broken = 0
            if slots is not None and verdict is not Verdict.LAYOUT:
                mended, broken = self._won_and_lost(slots)
            yield JudgedChange(change, verdict, raw, cleaned, truth, mended, broken)

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

    def _won_and_lost(self, slots: tuple[int, int]) -> tuple[int, int]:
        mended = broken = 0
        for slot in range(slots[0], slots[1] + 1):
            self._explained.add(slot)
            index, is_word = divmod(slot, 2)
            if is_word:
                before, after = self._before.exact[index], self._after.exact[index]
                mended += after and not before
                broken += before and not after
            else:
                gone = self._before.strays[index] - self._after.strays[index]
                mended += max(gone, 0)
                broken += max(-gone, 0)
        return mended, broken


def _ends_of(indexes: range) -> tuple[int, ...]:
    return (indexes[0], indexes[-1]) if indexes else ()


def _groups_touching(alignment: Alignment, start: int, end: int) -> Iterator[Group]:
    words = alignment.words_touching(start, end)
    for index in _ends_of(alignment.groups_of_words(words)):
        yield alignment.groups[index]


def _verdict(cleaned: str, without: str, distance: int, truth: str) -> Verdict:
    if cleaned == without:
        return Verdict.LAYOUT
    gain = Levenshtein.distance(without, truth) - distance
    if gain > 0:
        return Verdict.RIGHT
    return Verdict.WRONG if gain < 0 else Verdict.NEITHER


def spacing_only(text: str, change: MeasuredChange) -> bool:
    """Whether a change touches nothing but the spacing around marks.

    Args:
        text: The raw text.
        change: A change of it.

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

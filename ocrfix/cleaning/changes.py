"""The result of a cleaning: changes made, edits left to the reader, rules that failed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import ClassVar, Self

from ocrfix.cleaning.decided import EditKey
from ocrfix.cleaning.provenance import NO_GROUNDS, Grounds
from ocrfix.cleaning.remarks import Remark, Skipped
from ocrfix.evidence.channel import Channel
from ocrfix.outline import KindChoice
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit, Edits, apply_edits, invert_edits
from ocrfix.text.source_map import MapSpan, SourceMap, Spans, compose_all
from ocrfix.text.table import Shared, Table
from ocrfix.words.language import KNOWN


@dataclass(frozen=True, slots=True)
class Change:
    """A change as the reader sees it: one span of the raw text and its replacement.

    Attributes:
        start, end: The span in the raw text, half-open.
        before: The raw characters.
        after: What stands there in the cleaned text.
        cleaned_start, cleaned_end: The span in the cleaned text, half-open.
        steps: The edits that led there, in the order in which they were made; the
            offsets of each refer to the text its rule was given.
    """

    start: int
    end: int
    before: str
    after: str
    cleaned_start: int
    cleaned_end: int
    steps: tuple[Edit, ...]

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The rules that had a hand in it, in order, each once."""
        return tuple(dict.fromkeys(step.rule_id for step in self.steps))

    @property
    def reason(self) -> str:
        """The reason, in the rules' own sentences."""
        return " ".join(dict.fromkeys(step.reason for step in self.steps))

    @property
    def confidence(self) -> float:
        """The confidence of the least sure step, 0..1."""
        return min(step.confidence for step in self.steps)

    def as_edit(self) -> Edit:
        """The change as one edit of the raw text."""
        return Edit(
            self.start,
            self.end,
            self.before,
            self.after,
            "+".join(self.rule_ids),
            self.reason,
            self.confidence,
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """An edit that was not made: it waits for the reader.

    Attributes:
        start, end: Where it stands in the raw text, half-open, moved outward to the
            borders of any change it touches.
        edit: What the rule proposed, in the text the rule was given.
    """

    start: int
    end: int
    edit: Edit


class Proposals(Table[Proposal]):
    """Proposals in columns."""

    ROW = Proposal
    COLUMNS: ClassVar = {"start": "I", "end": "I"}

    def __init__(self, proposals: Sequence[Proposal], edits: Shared[Edit]) -> None:
        super().__init__(proposals, edit=edits.pooled(it.edit for it in proposals))


@dataclass(frozen=True, slots=True)
class RuleFailure:
    """A rule that failed on this document; none of its edits were made."""

    rule_id: str
    message: str


@dataclass(frozen=True)
class Ruled:
    """A text as rules and reader left it, and all that led there.

    Attributes:
        document: What was given, untouched.
        text: The cleaned text.
        source_map: Offsets between ``document.text`` and ``text``.
        proposals: Edits that wait for the reader, in order of raw position.
        failures: Rules that failed.
        language: BCP 47 tag of the language whose rules ran.
        rules_run: Ids of the rules that ran, in order.
        notes: What the reader should know of this run, in sentences.
        rounds: The maps of the single rounds of rules, in order; what the reader wrote
            is not among them.
        grounds: What was known beyond the text and what ships.
        channel: How the text is damaged, by where it comes from; None if no rules that ask ran.
        kinds: What a reader says that parts of the article are, and where they belong, in
            offsets of the raw text.
        chosen: Which of its articles are wanted, by their number from 0; None for all.
        skipped: What a reader passes over as no text, in order of raw position.
        remarks: What a reader noted, in order of raw position.
    """

    document: Document
    text: str
    source_map: SourceMap
    proposals: Sequence[Proposal]
    failures: tuple[RuleFailure, ...]
    rules_run: tuple[str, ...]
    notes: tuple[str, ...] = ()
    language: str = "und"
    rounds: tuple[SourceMap, ...] = ()
    grounds: Grounds = NO_GROUNDS
    channel: Channel | None = None
    kinds: tuple[KindChoice, ...] = ()
    chosen: frozenset[int] | None = None
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @classmethod
    def unchanged(cls, text: str, language: str = KNOWN) -> Self:
        """Take a text as its own cleaning, to examine it as it stands."""
        document = Document.from_text(text, language=language)
        return cls(document, text, SourceMap(), (), (), (), language=language)

    def packed(self) -> Self:
        """The same with all edits in columns; see ``ocrfix.text.table``."""
        maps = (self.source_map, *self.rounds)
        steps = (step for it in maps for span in it.spans for step in span.steps)
        edits = Shared(Edits, chain(steps, (it.edit for it in self.proposals)))
        whole, *rounds = (SourceMap(Spans(it.spans, edits)) for it in maps)
        proposals = Proposals(self.proposals, edits)
        return replace(self, source_map=whole, rounds=tuple(rounds), proposals=proposals)

    @cached_property
    def waiting(self) -> Sequence[Proposal]:
        """The proposals that a reader is still asked about: not those in what is passed over."""
        if not self.skipped:
            return self.proposals
        return [it for it in self.proposals if not self._is_skipped(it.start, it.end)]

    def _is_skipped(self, start: int, end: int) -> bool:
        number = bisect_right(self.skipped, start, key=lambda it: it.start) - 1
        # A removal may begin in the gap before the lines that are passed over.
        near = self.skipped[max(number, 0) : number + 2]
        return any(it.start < end and start < it.end for it in near)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All changes in order of position, disjoint in both texts.

        Applied to the raw text they give the cleaned text, byte for byte.
        """
        return tuple(it for span in self.source_map.spans if (it := self.change_of(span)))

    def edit_key(self, step: Edit, start: int, end: int) -> EditKey | None:
        """Return the key under which a verdict on a step of a change is kept.

        Args:
            step: The step.
            start: Where the change begins in the raw text.
            end: Where it ends.

        Returns:
            None for a step that is the reader's own.
        """
        for number, made in enumerate(self.rounds):
            if any(step == other for span in made.near_raw(step.start) for other in span.steps):
                before, at = _composed_within(self.rounds[:number], start, end)
                raw_start, raw_end = before.to_raw(step.start - at, step.end - at)
                place = raw_start + start, raw_end + start
                return EditKey(*place, step.rule_id, step.before, step.after)
        return None

    def change_of(self, span: MapSpan) -> Change | None:
        """The change that a span of the map is; None if it changes nothing."""
        before = self.document.text[span.raw_start : span.raw_end]
        return change_from(span, before, self.text[span.start : span.end])


def change_from(span: MapSpan, before: str, after: str) -> Change | None:
    """Return the change that a span of a map is; None if it changes nothing.

    Args:
        span: The span.
        before: What stands there in the raw text.
        after: What stands there in the cleaned one.
    """
    if before == after:
        return None
    return Change(span.raw_start, span.raw_end, before, after, span.start, span.end, span.steps)


def _composed_within(rounds: Iterable[SourceMap], start: int, end: int) -> tuple[SourceMap, int]:
    """Compose what rounds did within one change; all of them take long in a long document.

    Args:
        rounds: The first so many rounds.
        start: Where the change begins in the raw text.
        end: Where it ends.

    Returns:
        The map from the raw text, its offsets counted from the start of the change on
        either side; and where that start has got to.
    """
    within = []
    for made in rounds:
        inside = made.inside(start, end)
        moved = made.shift_before(start)
        within.append(SourceMap(tuple(it.moved(-start, -start - moved) for it in inside)))
        growth = sum((it.end - it.start) - (it.raw_end - it.raw_start) for it in inside)
        start, end = start + moved, end + moved + growth
    return compose_all(within), start


def replay(raw: str, changes: Sequence[Change]) -> str:
    """Make recorded changes on the raw text: the cleaned text."""
    return apply_edits(raw, [change.as_edit() for change in changes])


def take_back(cleaned: str, changes: Sequence[Change]) -> str:
    """Take recorded changes back: the raw text."""
    return apply_edits(cleaned, invert_edits(change.as_edit() for change in changes))


def confidences_of(cleaned: Ruled) -> list[tuple[int, int, float]]:
    """Return the OCR program's confidence in the words of a cleaned text.

    Returns:
        Start and end in the cleaned text, half-open, and the confidence, 0..1, in order of
        position; empty where the format gives none.
    """
    to_cleaned = cleaned.source_map.to_cleaned
    found = [
        (*to_cleaned(word.start, word.end), word.confidence)
        for page in cleaned.document.layout
        for block in page.blocks
        for line in block.lines
        for word in line.words
        if word.confidence is not None
    ]
    return sorted(it for it in found if it[0] < it[1])

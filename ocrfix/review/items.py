"""The items of a review: every change with its status, and every edit that waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ocrfix.cleaning import Change, Cleaned, Proposal
from ocrfix.cleaning.changes import change_from
from ocrfix.cleaning.decided import BY_HAND, EditKey
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.text.edit import Applicability
from ocrfix.text.source_map import SourceMap


class Status(StrEnum):
    """The status of a change.

    Attributes:
        MADE: The rules made it and nobody objected.
        ACCEPTED: The reader accepted it.
        WAITING: It is offered and not made.
        FLAGGED: A place worth a look; nothing is offered.
        REJECTED: The reader rejected it.
        AS_PRINTED: The reader said the raw text is right.
        SKIPPED: It is offered in what the reader passes over, and not asked about.
        BY_HAND: The reader wrote it.
    """

    MADE = "made"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    FLAGGED = "flagged"
    REJECTED = "rejected"
    AS_PRINTED = "as printed"
    SKIPPED = "skipped"
    BY_HAND = "by hand"


IN_THE_TEXT = frozenset({Status.MADE, Status.ACCEPTED, Status.BY_HAND})
"""The status of items whose change is in the cleaned text."""

UNDECIDED = frozenset({Status.WAITING, Status.FLAGGED})
"""The status of items that a reader still has to look at."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a review.

    Attributes:
        status: How it stands.
        start, end: The span in the raw text, half-open.
        before, after: What stands there in the raw text, and what was or would be made
            of it.
        cleaned_start, cleaned_end: Where that is in the cleaned text now, half-open.
        rule_id: Whose change it is; several ids are joined by ``+``.
        reason: Why, in the rules' own sentences.
        confidence: How sure the least sure step is, 0..1.
        change: The change, if it is made.
        proposal: The edit that waits, if it is not.
        decision: The verdict on it, where that is all there is.
    """

    status: Status
    start: int
    end: int
    before: str
    after: str
    cleaned_start: int
    cleaned_end: int
    rule_id: str
    reason: str
    confidence: float
    change: Change | None = None
    proposal: Proposal | None = None
    decision: Decision | None = None

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """The rules that had a hand in it."""
        return tuple(self.rule_id.split("+"))

    @property
    def words(self) -> str:
        """The words it replaces and those it puts there, in small letters, to be searched."""
        return f"{self.before}\0{self.after}".casefold()

    def moved(self, distance: int) -> Item:
        """The same, so much further on in the cleaned text."""
        if not distance:
            return self
        start, end = self.cleaned_start + distance, self.cleaned_end + distance
        was, change = self.change, None
        # Written out: thousands are moved at once, and "replace" looks every field up.
        if was is not None:
            change = Change(was.start, was.end, was.before, was.after, start, end, was.steps)
        return Item(
            self.status, self.start, self.end, self.before, self.after, start, end, self.rule_id,
            self.reason, self.confidence, change, self.proposal, self.decision,
        )  # fmt: skip

    def keys(self, ruled: Cleaned) -> tuple[EditKey, ...]:
        """Return the keys under which the verdicts on its edits are kept.

        Args:
            ruled: The rules' result that the item was made from.
        """
        if self.decision is not None:
            return self.decision.edits
        if self.status is Status.BY_HAND:
            return ()
        if self.proposal is not None:
            edit = self.proposal.edit
            return (
                EditKey(
                    self.proposal.start, self.proposal.end, edit.rule_id, edit.before, edit.after
                ),
            )
        steps = self.change.steps if self.change is not None else ()
        found = (ruled.edit_key(step, self.start, self.end) for step in steps)
        return tuple(key for key in found if key is not None)


def in_words(item: Item, cleaned: Cleaned) -> tuple[str, str]:
    """An item with the rest of the words it cuts into, as scanned and as changed.

    A change that begins or ends at a blank takes the word beyond it along: ``nd`` alone
    tells nobody that two paragraphs were joined.
    """
    if item.end - item.start > _LONGEST_WIDENED:
        return item.before, item.after
    raw = cleaned.document.text
    left, right = _reach(raw, item.start, -1), _reach(raw, item.end, 1)
    start, end = item.cleaned_start, item.cleaned_end
    text = cleaned.text
    return (
        raw[left : item.start] + item.before + raw[item.end : right],
        text[max(start - (item.start - left), 0) : start]
        + item.after
        + text[end : end + right - item.end],
    )


def _reach(raw: str, offset: int, step: int) -> int:
    """Return the end of the word that an offset lies in or borders on, within the line."""
    at = offset
    look = at - 1 if step < 0 else at
    while 0 <= look < len(raw) and raw[look] == " " and abs(look - offset) <= 1:
        look += step
    while 0 <= look < len(raw) and not raw[look].isspace() and abs(look - offset) < _LONGEST_WORD:
        look += step
    return look + 1 if step < 0 else look


_LONGEST_WIDENED = 60
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document as the reader decided, or all of it.

    Attributes:
        raw: All of the raw text.
        text: What stands in the part now.
        start: Where that begins in the cleaned text.
        source_map: From the raw text to the cleaned one, as far as it tells of the part.
    """

    raw: str
    text: str
    start: int
    source_map: SourceMap

    @classmethod
    def whole(cls, cleaned: Cleaned) -> Part:
        """All of a document."""
        return cls(cleaned.document.text, cleaned.text, 0, cleaned.source_map)

    def cut(self, start: int, end: int) -> str:
        """Return the characters ``[start, end)`` of the cleaned text."""
        return self.text[start - self.start : end - self.start]

    def changes(self) -> Iterator[Change]:
        """The changes in it, in order."""
        for span in self.source_map.spans:
            before = self.raw[span.raw_start : span.raw_end]
            change = change_from(span, before, self.cut(span.start, span.end))
            if change is not None:
                yield change


def list_items(
    part: Part, proposals: Iterable[Proposal], decisions: Sequence[Decision]
) -> tuple[Item, ...]:
    """List what a review shows of a part of a document, in order of raw position."""
    by_place = {(it.start, it.end): it for it in decisions if it.verdict in _LISTED}
    skips = [it for it in decisions if it.verdict is Verdict.SKIP]
    found = [item_of(it, by_place.get((it.start, it.end))) for it in part.changes()]
    for proposal in proposals:
        place = proposal.start, proposal.end
        if place not in by_place and not _is_by_hand(part.source_map, proposal):
            found.append(_waiting(proposal, part, skips))
    found += _kept_as_printed(part.source_map, by_place)
    return tuple(sorted(found, key=in_order))


def in_order(item: Item) -> tuple[int, int, str, str]:
    """Return the sort key of an item."""
    return item.start, item.end, item.rule_id, item.after


_STATUS_OF = {Verdict.REJECT: Status.REJECTED, Verdict.AS_PRINTED: Status.AS_PRINTED}
_LISTED = frozenset({*_STATUS_OF, Verdict.ACCEPT})
_Places = dict[tuple[int, int], Decision]


def item_of(change: Change, decision: Decision | None = None) -> Item:
    """Return the item of a change; with the verdict on it, if there is one."""
    status = Status.MADE
    if any(step.rule_id == BY_HAND for step in change.steps):
        status = Status.BY_HAND
    elif decision is not None and decision.verdict is Verdict.ACCEPT:
        status = Status.ACCEPTED
    return Item(
        status,
        change.start,
        change.end,
        change.before,
        change.after,
        change.cleaned_start,
        change.cleaned_end,
        # What the reader wrote beside a rule's change does not hide the rule.
        "+".join(change.rule_ids),
        change.reason,
        change.confidence,
        change=change,
    )


def _waiting(proposal: Proposal, part: Part, skips: Sequence[Decision]) -> Item:
    """Return the item of an edit that was not made, skipped if it lies in a skipped block."""
    item = item_waiting(proposal, part)
    # A removal may begin in the gap before the lines that are passed over.
    is_skipped = any(it.start < item.end and item.start < it.end for it in skips)
    return replace(item, status=Status.SKIPPED) if is_skipped else item


def item_waiting(proposal: Proposal, part: Part) -> Item:
    """Return the item of an edit that was not made.

    Args:
        proposal: The edit.
        part: The document as the reader decided, or what of it is around there.
    """
    edit = proposal.edit
    start, end = part.source_map.to_cleaned(proposal.start, proposal.end)
    is_flag = edit.applicability is Applicability.FLAG
    raw, now = part.raw[proposal.start : proposal.end], part.cut(start, end)
    # What was proposed for the raw text comes before a rule that has made something else of it.
    is_undone = edit.before == raw and edit.before not in now
    after = edit.after if is_undone else now.replace(edit.before, edit.after, 1)
    return Item(
        Status.FLAGGED if is_flag else Status.WAITING,
        proposal.start,
        proposal.end,
        raw,
        now if is_flag else after,
        start,
        end,
        edit.rule_id,
        edit.reason,
        edit.confidence,
        proposal=proposal,
    )


def _is_by_hand(source_map: SourceMap, proposal: Proposal) -> bool:
    """Return whether the reader wrote something where the edit would be made."""
    return any(
        step.rule_id == BY_HAND
        for span in source_map.overlapping(proposal.start, proposal.end)
        if span.raw_start < proposal.end and proposal.start < span.raw_end
        for step in span.steps
    )


def _kept_as_printed(source_map: SourceMap, by_place: _Places) -> Iterator[Item]:
    for decision in by_place.values():
        if decision.verdict not in _STATUS_OF:
            continue
        start, end = source_map.to_cleaned(decision.start, decision.end)
        yield Item(
            _STATUS_OF[decision.verdict],
            decision.start,
            decision.end,
            decision.before,
            decision.after,
            start,
            end,
            decision.rule_id,
            f"{decision.who} decided so on {decision.when[:10]}.",
            1.0,
            decision=decision,
        )

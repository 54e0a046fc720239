"""The decisions of a reader, as a journal that only grows.

Undoing is an entry of its own, so that it outlives a restart and nothing that was ever
decided can vanish from the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ocrfix.cleaning.decided import EditKey
from ocrfix.text.document import Document
from ocrfix.text.tokens import TextSpan

CONTEXT_LENGTH = 24
"""Code points of raw text kept on either side of a decision, to find it again by."""


class Verdict(StrEnum):
    """The kind of a decision.

    Attributes:
        ACCEPT: The change stands, whatever its rule is allowed to do without asking.
        REJECT: The change is not made.
        REPLACE: The reader's own words stand here.
        AS_PRINTED: The raw text is right as it is.
        PART: This is a part of the article of the kind, or belongs to the place, that ``after``
            names.
        RULE_OFF: The rule does not run.
        RULE_ON: It runs after all.
        WORD: This is a word.
        NAME: This is a name.
        READ: An OCR program saw on the scan what ``after`` says, as ``readings`` writes it.
        SKIP: This is no text, of the kind that ``after`` names; nothing in it is asked about.
        ASK: It is text after all, and asked about again.
        NOTE: ``after`` is noted here; a bookmark where it is empty.
        NO_NOTE: What was noted here is struck out.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    REPLACE = "replace"
    AS_PRINTED = "as-printed"
    PART = "part"
    RULE_OFF = "rule-off"
    RULE_ON = "rule-on"
    WORD = "word"
    NAME = "name"
    READ = "read"
    SKIP = "skip"
    ASK = "ask"
    NOTE = "note"
    NO_NOTE = "no-note"


OF_A_PLACE = frozenset({Verdict.ACCEPT, Verdict.REJECT, Verdict.REPLACE, Verdict.AS_PRINTED})
"""Decided on what stands in a span of the raw text."""

_PASSING = frozenset({Verdict.SKIP, Verdict.ASK})
_NOTING = frozenset({Verdict.NOTE, Verdict.NO_NOTE})
_RIVALS = {
    it: number for number, group in enumerate((OF_A_PLACE, _PASSING, _NOTING)) for it in group
}
"""Decided of one number cannot hold together where they touch: the later one does."""

WITH_PLACE = OF_A_PLACE | _PASSING | _NOTING | {Verdict.PART, Verdict.READ}
"""Decided that refer to a span; the others are on a rule or a word."""

LAID_OVER = OF_A_PLACE | {Verdict.SKIP}
"""Decided that change what a review shows of a place."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One verdict of a reader.

    Attributes:
        verdict: What was decided.
        document: SHA-256 of the bytes of the document it was decided on.
        start, end: The span of the raw text, half-open; 0, 0 for one on a rule or word.
        before: The raw characters of the span; of a word or name, that word.
        after: What was to stand there: the change's result, or the reader's own words.
        context_before, context_after: The raw text on either side.
        rule_id: Whose change it was; several ids are joined by ``+``.
        edits: What the single edits of the change are known by.
        everywhere: Whether it holds in every document of the project.
        step: The bulk action it was part of; undone as one.
        who: The reader's name on their machine.
        when: ISO 8601, UTC, to the second.
    """

    verdict: Verdict
    document: str
    start: int = 0
    end: int = 0
    before: str = ""
    after: str = ""
    context_before: str = ""
    context_after: str = ""
    rule_id: str = ""
    edits: tuple[EditKey, ...] = ()
    everywhere: bool = False
    step: int = 0
    who: str = ""
    when: str = ""

    def rivals(self, other: Decision) -> bool:
        """Tell whether two decisions are on one thing of one place, so that only one can hold."""
        number = _RIVALS.get(self.verdict)
        return number is not None and number == _RIVALS.get(other.verdict) and self.touches(other)

    def touches(self, other: Decision) -> bool:
        """Return whether two verdicts are about the same place: their spans share a character.

        An insertion has none; it is about the place that its point lies inside of, and
        about that of another insertion at the same point.
        """
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        return self.start < other.end and other.start < self.end

    def signed(self, step: int, who: str, when: str) -> Decision:
        """The same decision as it is put on record."""
        # Written out: thousands are signed at once, and "replace" looks every field up.
        return Decision(
            self.verdict, self.document, self.start, self.end, self.before, self.after,
            self.context_before, self.context_after, self.rule_id, self.edits, self.everywhere,
            step, who, when,
        )  # fmt: skip

    def moved(self, document: str, distance: int) -> Decision:
        """The same decision in another edition of the document."""
        return replace(
            self,
            document=document,
            start=self.start + distance,
            end=self.end + distance,
            edits=tuple(
                key._replace(raw_start=key.raw_start + distance, raw_end=key.raw_end + distance)
                for key in self.edits
            ),
        )


class EntryKind(StrEnum):
    """The kind of a journal entry."""

    DECISION = "decision"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the journal.

    Attributes:
        kind: What it records.
        step: The step it is part of, or undoes, or does again.
        document: SHA-256 of the document in front of the reader at the time.
        decision: Of a decision, what was decided.
    """

    kind: EntryKind
    step: int
    document: str
    decision: Decision | None = None


@dataclass
class Journal:
    """The entries of a project in order, and what stands after all of them.

    Attributes:
        entries: Oldest first; only ever appended to.
    """

    entries: list[Entry] = field(default_factory=list)
    _done: dict[str, list[int]] = field(default_factory=dict)  # document -> steps
    _undone: dict[str, list[int]] = field(default_factory=dict)
    _off: set[int] = field(default_factory=set)
    _documents: dict[int, dict[str, None]] = field(default_factory=dict)  # step -> where
    _last_step: int = 0
    _standing: dict[str, _Standing] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Journal:
        """Read a journal from its beginning."""
        journal = cls()
        journal.extend(entries)
        return journal

    def extend(self, entries: Iterable[Entry]) -> None:
        """Append entries."""
        for entry in entries:
            self.entries.append(entry)
            self._last_step = max(self._last_step, entry.step)
            self._note(entry)
            done = self._done.setdefault(entry.document, [])
            undone = self._undone.setdefault(entry.document, [])
            if entry.kind is EntryKind.DECISION:
                self._documents.setdefault(entry.step, {})[entry.document] = None
                if not done or done[-1] != entry.step:
                    done.append(entry.step)
                # What was undone before a new step stays undone for good.
                undone.clear()
            elif entry.kind is EntryKind.UNDO and entry.step in done:
                self._turn(entry.step, self._done, self._undone)
                self._off.add(entry.step)
            elif entry.kind is EntryKind.REDO and entry.step in undone:
                self._turn(entry.step, self._undone, self._done)
                self._off.discard(entry.step)

    def _turn(self, step: int, here: dict[str, list[int]], there: dict[str, list[int]]) -> None:
        """Move a step from what is done to what is undone, or back, in all its documents."""
        for document in self._documents.get(step, ()):
            if step in here.get(document, ()):
                here[document].remove(step)
            there.setdefault(document, []).append(step)

    def next_step(self) -> int:
        """A number that no step has yet."""
        return 1 + self._last_step

    def _note(self, entry: Entry) -> None:
        """Add an entry to the decisions that stand; forget them where earlier entries count too."""
        decision = entry.decision
        if decision is None or decision.everywhere:
            self._standing.clear()
        elif decision.document in self._standing and not self._standing[decision.document].add(
            decision
        ):
            del self._standing[decision.document]

    def to_undo(self, document: str) -> int | None:
        """The step of this document that undo would take back; None if there is none."""
        steps = self._done.get(document)
        return steps[-1] if steps else None

    def to_redo(self, document: str) -> int | None:
        """The step of this document that redo would do again; None if there is none."""
        steps = self._undone.get(document)
        return steps[-1] if steps else None

    def of_step(self, step: int) -> list[Decision]:
        """The decisions of one step, undone or not."""
        return [it.decision for it in self.entries if it.decision and it.step == step]

    def standing(self, document: str) -> list[Decision]:
        """The decisions that hold in a document, oldest first.

        Those undone are left out, and of several on one place all but the last.
        """
        known = self._standing.get(document)
        if known is None:
            known = self._standing[document] = _Standing()
            decisions = [
                it.decision
                for it in self.entries
                if it.decision is not None
                and it.step not in self._off
                and (it.decision.everywhere or it.document == document)
            ]
            for it in latest(decisions):
                known.add(it)
        return list(known.decisions)

    def is_undone(self, step: int) -> bool:
        """Return whether a step was taken back."""
        return step in self._off

    def documents(self) -> frozenset[str]:
        """Every document that anything was decided on."""
        return frozenset(entry.document for entry in self.entries)


class _Standing:
    """Decisions none of which touches another.

    Attributes:
        decisions: In the order in which they came.
    """

    def __init__(self) -> None:
        self.decisions: list[Decision] = []
        self._places: dict[int, list[Decision]] = {}  # offset // 256 -> decisions near it

    def add(self, decision: Decision) -> bool:
        """Take a decision in, unless it touches one that is there; whether it does not."""
        if decision.verdict in _RIVALS:
            near = range((decision.start - 1) >> 8, (decision.end >> 8) + 1)
            places = self._places
            if any(decision.rivals(other) for it in near for other in places.get(it, ())):
                return False
            for it in near:
                places.setdefault(it, []).append(decision)
        self.decisions.append(decision)
        return True


def latest(decisions: Sequence[Decision]) -> list[Decision]:
    """Leave out what a later decision on the same place replaces."""
    standing = _Standing()
    for decision in reversed(decisions):
        standing.add(decision)
    return standing.decisions[::-1]


def context_of(raw: str, start: int, end: int) -> tuple[str, str]:
    """The raw text on either side of a span, as decisions keep it."""
    return raw[max(start - CONTEXT_LENGTH, 0) : start], raw[end : end + CONTEXT_LENGTH]


def decision_at(document: Document, verdict: Verdict, start: int, end: int, after: str) -> Decision:
    """A verdict on a span of a document's raw text, with what it is found again by."""
    raw = document.text
    left, right = context_of(raw, start, end)
    return Decision(verdict, document.meta.sha256, start, end, raw[start:end], after, left, right)


def find_again(decision: Decision, raw: str) -> int | None:
    """Find a decision's place in another edition of its document.

    Args:
        decision: On an earlier edition.
        raw: The raw text as it is now.

    Returns:
        How far the place has moved; None if it is gone, or if two places are equally
        good. Where the text on both sides changed, one side and the words themselves
        are enough if they stand together only once.
    """
    left, right = decision.context_before, decision.context_after
    for before, after in ((left, right), (left, ""), ("", right)):
        if not before and not after and (left or right):
            continue
        place = TextSpan(decision.start, decision.end, decision.before)
        moved = _only_place(raw, place, before, after)
        if moved is not None:
            return moved
    return None


def _only_place(raw: str, span: TextSpan, before: str, after: str) -> int | None:
    """Return by how much the one place that fits has moved; the unmoved place goes first."""
    sought = before + span.text + after
    if not sought:
        return 0 if span.start <= len(raw) and not raw else None
    here = span.start - len(before)
    if here >= 0 and raw.startswith(sought, here):
        return 0
    first = raw.find(sought)
    if first < 0 or raw.find(sought, first + 1) >= 0:
        return None
    return first + len(before) - span.start

"""The state of one cleaning: the text so far, how it came about, and what waits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ocrfix.cleaning.changes import Proposal, RuleFailure
from ocrfix.cleaning.decided import Decided, EditKey
from ocrfix.cleaning.nearby import Nearby
from ocrfix.rules.scan.agreement import NO_AGREEMENT, Agreement
from ocrfix.text.edit import Edit, apply_edits, collides, resolve_overlaps
from ocrfix.text.source_map import SourceMap, compose_all
from ocrfix.text.stretches import NO_STRETCHES, Stretches
from ocrfix.text.table import column


@dataclass
class Run:
    """One cleaning under way.

    Attributes:
        text: What the rules so far made of the raw text.
        decided: What the reader decided before.
        foreign: Stretches of the text in other languages.
        agreed: Where a second reading of the scan says the same.
        maps: One for each round of edits that were made, in order.
        made_by: The rules whose edits were made since rules last began to run again.
        failures: By id, the rules that failed; they do not run again.
    """

    text: str
    decided: Decided
    foreign: Stretches = NO_STRETCHES
    agreed: Agreement = NO_AGREEMENT
    maps: list[SourceMap] = field(default_factory=list)
    made_by: set[str] = field(default_factory=set)
    failures: dict[str, RuleFailure] = field(default_factory=dict)
    # Number of maps that lead to the edit's text, edit.
    _offered: list[tuple[int, Edit]] = field(default_factory=list)
    # The rules of these edits.
    _offering: set[str] = field(default_factory=set)
    # How many of the maps are composed, and to what.
    _composed: tuple[int, SourceMap] = (0, SourceMap())
    # By rule, of how many maps the text came that it last looked at.
    _looked: dict[str, int] = field(default_factory=dict)
    # How many maps there are; by how many led there, the map from a text to the present one, and
    # what is near to the changes between.
    _since: tuple[int, dict[int, SourceMap], dict[int, Nearby | None]] = (0, {}, {})
    # Where the reader rejected an edit, once the rules run again: disjoint, in order.
    _rejected: Stretches = NO_STRETCHES

    def run_again(self) -> None:
        """Let rules propose anew: what they left to the reader they will leave again.

        What the reader rejected may now be known by another key, since edits beside it were
        made; so nothing that waits for no other verdict is made there.
        """
        self.made_by = set()
        self._rejected = Stretches.of(
            (key.raw_start, key.raw_end)
            for key, is_accepted in self.decided.accepted.items()
            if not is_accepted
        )

    def look_anew(self) -> None:
        """Let rules look at the whole text again, since more than words was changed."""
        self._looked = {}

    def look(self, rule_id: str, *, is_local: bool) -> Nearby | None:
        """Note that a rule looks at the text, and drop what it left to the reader there before.

        Args:
            rule_id: The rule.
            is_local: Whether it proposes the same as before where nothing near was changed.

        Returns:
            Where it has to look; None for everywhere.
        """
        done = self._looked.get(rule_id)
        self._looked[rule_id] = len(self.maps)
        # Where the reader rejected an edit more is rejected now than when it looked.
        is_same = done == len(self.maps) and not self._rejected
        near = self._changed_since(done) if done is not None and (is_local or is_same) else None
        if rule_id in self._offering:
            self._offered = [
                (number, edit)
                for number, edit in self._offered
                if edit.rule_id != rule_id
                or (near and not near.holds(*self._place_now(number, edit)))
            ]
        return near

    def changed(self, who: str) -> Sequence[tuple[int, int]] | None:
        """Note that somebody looks at the text, and return what was changed since they last did.

        Returns:
            Where the changes stand in it, half-open, in order; None if they never looked.
        """
        done = self._looked.get(who)
        self._looked[who] = len(self.maps)
        if done is None:
            return None
        made = self._made_since(done)
        return [*zip(column(made.spans, "start"), column(made.spans, "end"), strict=True)]

    def _changed_since(self, number: int) -> Nearby | None:
        """Return the parts of the text near to what was changed since so many maps."""
        made = self._made_since(number)
        near = self._since[2]
        if number not in near:
            changed = zip(column(made.spans, "start"), column(made.spans, "end"), strict=True)
            near[number] = Nearby.of(self.text, changed)
        return near[number]

    def _place_now(self, number: int, edit: Edit) -> tuple[int, int]:
        """Return where an edit of the text that so many maps led to stands now."""
        return self._made_since(number).to_cleaned(edit.start, edit.end)

    def _made_since(self, number: int) -> SourceMap:
        """Return the map from the text that so many maps led to, to the present one."""
        if self._since[0] != len(self.maps):
            self._since = len(self.maps), {}, {}
        made = self._since[1].get(number)
        if made is None:
            made = self._since[1][number] = compose_all(self.maps[number:])
        return made

    def decisions(self, proposed: Sequence[Edit]) -> list[bool | None]:
        """Return the reader's decision on each edit; None where there is none."""
        if not self.decided.accepted:
            return [None] * len(proposed)
        # To find the raw places all maps are composed: in a long text only where somebody asks.
        asked = [
            bool(self._rejected)
            or (it.rule_id, it.before, it.after) in self._decided_on
            or _change(0, it.before, it.after)[1:] in self._refused_words
            for it in proposed
        ]
        if not any(asked):
            return [None] * len(proposed)
        to_raw = self._so_far().to_raw
        return [
            self._decision(edit, *to_raw(edit.start, edit.end)) if is_asked else None
            for edit, is_asked in zip(proposed, asked, strict=True)
        ]

    @cached_property
    def _decided_on(self) -> frozenset[tuple[str, str, str]]:
        """The rule, and the words before and after, of each edit that the reader decided on."""
        return frozenset((it.rule_id, it.before, it.after) for it in self.decided.accepted)

    @cached_property
    def _refused(self) -> frozenset[tuple[int, str, str]]:
        """The changes that the reader rejected, whichever rule makes them."""
        return frozenset(
            _change(it.raw_start, it.before, it.after)
            for it, is_accepted in self.decided.accepted.items()
            if not is_accepted
        )

    @cached_property
    def _refused_words(self) -> frozenset[tuple[str, str]]:
        """The same without their places."""
        return frozenset((before, after) for _, before, after in self._refused)

    def _decision(self, edit: Edit, raw_start: int, raw_end: int) -> bool | None:
        key = EditKey(raw_start, raw_end, edit.rule_id, edit.before, edit.after)
        verdict = self.decided.accepted.get(key)
        if verdict is None and (
            self._rejected.touch(raw_start, raw_end)
            or _change(raw_start, edit.before, edit.after) in self._refused
        ):
            return False
        return verdict

    def make(self, edits: Sequence[Edit]) -> str:
        """Make disjoint edits, in order of position.

        Returns:
            The text they were made on.
        """
        before, made = self.text, SourceMap.of(edits)
        self.text = apply_edits(before, edits)
        self.foreign, self.agreed = self.foreign.moved(made), self.agreed.moved(made)
        self.maps.append(made)
        self.made_by.update(edit.rule_id for edit in edits)
        return before

    def offer(self, waiting: Iterable[Edit], made: Sequence[Edit]) -> None:
        """Leave edits of the text as it is to the reader, but for those that touch a made one."""
        waiting = list(waiting)
        flags = [edit for edit in waiting if edit.before == edit.after]
        apart = resolve_overlaps(edit for edit in waiting if not collides(edit, made))
        self._offered += ((len(self.maps), edit) for edit in apart + flags)
        self._offering.update(edit.rule_id for edit in waiting)

    def compose(self) -> tuple[SourceMap, list[Proposal]]:
        """Make the map from the raw text to the last, and find the raw places of waiting edits.

        The maps that lead to a waiting edit are the first part of those that lead to the end.
        """
        located = []
        so_far = SourceMap()
        done = 0
        for number, edit in self._offered:
            if number > done:
                so_far = so_far.then(compose_all(self.maps[done:number]))
                done = number
            start, end = so_far.to_raw(edit.start, edit.end)
            located.append(Proposal(start, end, edit))
        located.sort(key=lambda it: (it.start, it.end, it.edit.rule_id, it.edit.after))
        return so_far.then(compose_all(self.maps[done:])), located

    def _so_far(self) -> SourceMap:
        """The map from the raw text to the present one."""
        done, composed = self._composed
        if done < len(self.maps):
            composed = composed.then(compose_all(self.maps[done:]))
            self._composed = len(self.maps), composed
        return composed


def _change(start: int, before: str, after: str) -> tuple[int, str, str]:
    """Return where an edit begins to change something, and what it makes of what there."""
    pairs = enumerate(zip(before, after, strict=False))
    alike = next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
    return start + alike, before[alike:], after[alike:]

"""Two projects become one: what a colleague decided comes in, and nothing is guessed.

Where both decided otherwise on one place, the reader is shown both and chooses.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from ocrfix.review.decisions import OF_A_PLACE, WITH_PLACE, Decision, Verdict
from ocrfix.review.own_rules import put_in_project, rules_in
from ocrfix.review.rows import DONE
from ocrfix.review.store import NO_DOCUMENT, UNTOUCHED, Project
from ocrfix.rules.own_pack import Entry, rule_id

_RULES = frozenset({Verdict.RULE_ON, Verdict.RULE_OFF})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two decisions on one thing that cannot both hold.

    Attributes:
        ours: What this project says; several if theirs touches several places.
        theirs: What the other says.
    """

    ours: tuple[Decision, ...]
    theirs: Decision


@dataclass(frozen=True, slots=True)
class RuleConflict:
    """Two rules of one id that do different things."""

    ours: Entry
    theirs: Entry


@dataclass(frozen=True)
class Merger:
    """The contents of another project that this one lacks or contradicts.

    Attributes:
        new: Decisions that nothing here speaks against.
        conflicts: Decisions that something here speaks against.
        rules: Rules of its reader that are not here.
        rule_conflicts: Rules that are here otherwise.
        documents: Its documents: SHA-256, path and state.
    """

    new: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...]
    rules: tuple[Entry, ...]
    rule_conflicts: tuple[RuleConflict, ...]
    documents: tuple[tuple[str, Path, str], ...]

    @property
    def is_empty(self) -> bool:
        """Return whether it brings nothing."""
        return not (self.new or self.conflicts or self.rules or self.rule_conflicts)


def compare(ours: Project, theirs: Project) -> Merger:
    """Compare a project with another one, whose decisions may be taken over; change neither."""
    new: list[Decision] = []
    conflicts: list[Conflict] = []
    seen: set[object] = set()
    for document in sorted({*theirs.journal.documents(), NO_DOCUMENT}):
        here = ours.journal.standing(document)
        known = {_what(it) for it in here}
        for decision in theirs.journal.standing(document):
            if _what(decision) in known or _what(decision) in seen:
                continue
            if decision.everywhere:
                # It stands in every document, and is one decision.
                seen.add(_what(decision))
            against = tuple(it for it in here if _speaks_against(it, decision))
            if against:
                conflicts.append(Conflict(against, decision))
            else:
                new.append(decision)
    held = {rule_id(it): it for it in rules_in(ours)}
    others = rules_in(theirs)
    return Merger(
        tuple(new),
        tuple(conflicts),
        tuple(it for it in others if rule_id(it) not in held),
        tuple(
            RuleConflict(held[rule_id(it)], it)
            for it in others
            if rule_id(it) in held and _deed(held[rule_id(it)]) != _deed(it)
        ),
        tuple(theirs.documents()),
    )


def merge(
    project: Project,
    merger: Merger,
    chosen: Collection[Decision] = (),
    chosen_rules: Collection[str] = (),
) -> list[Decision]:
    """Take in what another project brings, as one step; who decided it and when stays.

    Args:
        project: Where to.
        merger: What ``compare`` said.
        chosen: Decisions of conflicts that are to hold instead of ours.
        chosen_rules: Ids of rules of conflicts, likewise.

    Returns:
        The decisions that were taken in.

    Raises:
        OutputError: The project cannot be written.
    """
    taken = [*merger.new, *(it.theirs for it in merger.conflicts if it.theirs in chosen)]
    rules = [it.theirs for it in merger.rule_conflicts if rule_id(it.theirs) in chosen_rules]
    put_in_project(project, [*merger.rules, *rules])
    ours = {sha256: state for sha256, _, state in project.documents()}
    for sha256, path, state in merger.documents:
        project.note_document(sha256, str(path))
        if state != UNTOUCHED and ours.get(sha256, UNTOUCHED) != DONE:
            project.set_state(sha256, state)
    return project.record([replace(it, step=0) for it in taken], are_signed=True)


def _what(decision: Decision) -> object:
    """Return a decision without its author, time and context, for comparison."""
    return replace(decision, step=0, who="", when="", context_before="", context_after="")


def _speaks_against(ours: Decision, theirs: Decision) -> bool:
    if theirs.verdict in OF_A_PLACE and ours.verdict in OF_A_PLACE:
        return ours.touches(theirs) and _result(ours) != _result(theirs)
    if theirs.verdict in WITH_PLACE and ours.verdict in WITH_PLACE:
        if ours.rivals(theirs):
            return ours.verdict is not theirs.verdict or ours.after != theirs.after
        same = (ours.start, ours.end) == (theirs.start, theirs.end)
        return ours.verdict is theirs.verdict and same
    if theirs.verdict in _RULES and ours.verdict in _RULES:
        is_same_place = ours.everywhere == theirs.everywhere
        return ours.rule_id == theirs.rule_id and is_same_place and ours.verdict != theirs.verdict
    return False


def _result(decision: Decision) -> tuple[int, int, str]:
    """Return the place of a decision and the text it puts there."""
    keeps = decision.verdict in {Verdict.AS_PRINTED, Verdict.REJECT}
    after = decision.before if keeps else decision.after
    return decision.start, decision.end, after


def _deed(entry: Entry) -> dict[str, object]:
    """Return a rule without its author and title, for comparison."""
    return {key: value for key, value in entry.items() if key not in {"source", "title"}}

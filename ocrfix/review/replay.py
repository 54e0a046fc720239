"""Decisions become a cleaned text: the one way the window and the command line share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ocrfix.cleaning import Cleaned
from ocrfix.cleaning.decided import BY_HAND, EditKey
from ocrfix.cleaning.remarks import Remark, Skipped
from ocrfix.outline import KindChoice, said_of
from ocrfix.review.choices import Choices
from ocrfix.review.decisions import OF_A_PLACE, WITH_PLACE, Decision, Verdict, find_again
from ocrfix.review.readings import second_of
from ocrfix.rules import rules_with
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit

_REASONS = {
    Verdict.ACCEPT: "Accepted by the reader when another version of the rules offered it.",
    Verdict.REJECT: "Rejected by the reader: it stands as printed.",
    Verdict.REPLACE: "Written by the reader.",
    Verdict.AS_PRINTED: "The reader says it is right as printed.",
}


def choices_of(decisions: Iterable[Decision], own: Choices) -> Choices:
    """Return the settings of the rules that standing decisions ask for.

    Args:
        decisions: Those that hold in the document, oldest first.
        own: The profile, words and names they come on top of.
    """
    decisions = list(decisions)
    base = own.profile
    off: dict[str, None] = {}
    on: dict[str, None] = {}
    words, names = set(own.words), set(own.names)
    edits: dict[EditKey, bool] = {}
    for decision in decisions:
        if decision.verdict is Verdict.RULE_OFF:
            off[decision.rule_id] = None
            on.pop(decision.rule_id, None)
        elif decision.verdict is Verdict.RULE_ON:
            off.pop(decision.rule_id, None)
            on[decision.rule_id] = None
        elif decision.verdict is Verdict.WORD:
            words.add(decision.before)
        elif decision.verdict is Verdict.NAME:
            names.add(decision.before)
        elif decision.verdict in {Verdict.ACCEPT, Verdict.REJECT}:
            edits |= dict.fromkeys(decision.edits, decision.verdict is Verdict.ACCEPT)
    # A rule of the reader's own may be gone since it was switched off.
    known = {rule.info.id: rule.info for rule in rules_with(own.packs)}
    return Choices(
        replace(
            base,
            disable=(*base.disable, *(it for it in off if it in known)),
            enable=(*base.enable, *(it for it in on if it in known and known[it].is_off)),
        ),
        tuple(sorted(words)),
        tuple(sorted(names)),
        tuple(sorted(edits.items())),
        own.packs,
        second_of(decisions),
    )


def replacements(ruled: Cleaned, decisions: Iterable[Decision]) -> tuple[Edit, ...]:
    """Return the edits that are left to do by hand once the rules have run.

    The reader's own words, and every accepted or rejected change that the rules of today
    do not make as decided, because they changed since.

    Args:
        ruled: What the rules made.
        decisions: Those that hold in the document; disjoint.
    """
    raw = ruled.document.text
    found = []
    for decision in decisions:
        if decision.verdict not in OF_A_PLACE:
            continue
        if raw[decision.start : decision.end] != decision.before:
            continue
        after = _by_hand(ruled, decision)
        if after is not None:
            reason = _REASONS[decision.verdict]
            found.append(
                Edit(decision.start, decision.end, decision.before, after, BY_HAND, reason)
            )
    return tuple(found)


def kinds_chosen(decisions: Iterable[Decision]) -> tuple[KindChoice, ...]:
    """Return the reader's choices of kind and place for parts of articles, oldest first."""
    return tuple(
        KindChoice(it.start, it.end, said_of(it.after))
        for it in decisions
        if it.verdict is Verdict.PART
    )


def skipped_in(decisions: Iterable[Decision]) -> tuple[Skipped, ...]:
    """Return what the reader passes over as no text, in order of position."""
    found = (Skipped(it.start, it.end, it.after) for it in decisions if it.verdict is Verdict.SKIP)
    return tuple(sorted(found, key=lambda it: it.start))


def remarks_in(decisions: Iterable[Decision]) -> tuple[Remark, ...]:
    """Return the notes and bookmarks of the reader, in order of position."""
    found = (
        Remark(it.start, it.end, it.after, it.who, it.when)
        for it in decisions
        if it.verdict is Verdict.NOTE
    )
    return tuple(sorted(found, key=lambda it: (it.start, it.end)))


def _by_hand(ruled: Cleaned, decision: Decision) -> str | None:
    """Return the text to put in a decision's place; None if the rules did right."""
    if decision.verdict is Verdict.REPLACE:
        return decision.after
    if decision.verdict is Verdict.AS_PRINTED:
        return decision.before
    start, end = ruled.source_map.to_cleaned(decision.start, decision.end)
    is_as_decided = ruled.text[start:end] == decision.after
    if decision.verdict is Verdict.ACCEPT:
        return None if is_as_decided or _are_made(ruled, decision) else decision.after
    # The edits of a rejected change are not made; but with several, what one of them left
    # may now move another rule to something else. A reader who rejects wants the print.
    exact = ruled.source_map.to_raw(start, end) == (decision.start, decision.end)
    if len(decision.edits) > 1 or (is_as_decided and exact):
        return decision.before
    return None


def _are_made(ruled: Cleaned, decision: Decision) -> bool:
    """Return whether the rules of today made every edit that was accepted."""
    made = {
        (step.rule_id, step.before, step.after)
        for span in ruled.source_map.overlapping(decision.start, decision.end)
        for step in span.steps
    }
    return bool(decision.edits) and all(
        (key.rule_id, key.before, key.after) in made for key in decision.edits
    )


def replaced_spans(
    cleaned: Cleaned, spans: Iterable[tuple[int, int]], text: str
) -> Iterator[tuple[int, int, str]]:
    """Yield the replacements of raw text that replacing spans of the cleaned text comes to.

    Spans that come from one place of the raw text are one replacement of it: two of them
    would have the later take back the earlier.

    Args:
        cleaned: As it is shown.
        spans: Disjoint, in any order.
        text: What each is replaced by.

    Yields:
        Start and end in the raw text, and what is to stand there; disjoint, in order.
    """
    group: tuple[int, int, list[tuple[int, int]]] | None = None
    for span in sorted(spans):
        raw_start, raw_end = cleaned.source_map.to_raw(*span)
        if group is not None and raw_start < group[1]:
            group = (group[0], max(group[1], raw_end), [*group[2], span])
            continue
        if group is not None:
            yield _replaced(cleaned, *group, text)
        group = (raw_start, raw_end, [span])
    if group is not None:
        yield _replaced(cleaned, *group, text)


def _replaced(
    cleaned: Cleaned, raw_start: int, raw_end: int, spans: list[tuple[int, int]], text: str
) -> tuple[int, int, str]:
    at, right = cleaned.source_map.to_cleaned(raw_start, raw_end)
    at, right = min(at, spans[0][0]), max(right, spans[-1][1])
    pieces = []
    for start, end in spans:
        pieces += [cleaned.text[at:start], text]
        at = end
    return raw_start, raw_end, "".join([*pieces, cleaned.text[at:right]])


@dataclass(frozen=True)
class Carried:
    """Decisions on an earlier edition of a document.

    Attributes:
        found: Those whose place was found again, at that place.
        lost: Those whose place is gone.
    """

    found: tuple[Decision, ...]
    lost: tuple[Decision, ...]


def carry_over(decisions: Iterable[Decision], document: Document) -> Carried:
    """Find the places of decisions again in a document that was edited elsewhere."""
    found, lost = [], []
    for decision in decisions:
        if decision.everywhere:
            continue
        if decision.verdict not in WITH_PLACE:
            found.append(replace(decision, document=document.meta.sha256))
            continue
        distance = find_again(decision, document.text)
        if distance is None:
            lost.append(decision)
        else:
            found.append(decision.moved(document.meta.sha256, distance))
    return Carried(tuple(found), tuple(lost))

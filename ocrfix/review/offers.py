"""Offers: the replacement for each place that waits, with the decision that would take it.

An offer can be shown and taken without its document. Other processes collect the offers of a
folder; here they are taken in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ocrfix.cleaning import Cleaned
from ocrfix.review.decisions import Decision, Verdict, decision_at
from ocrfix.review.items import Item, Status
from ocrfix.review.open_suspects import OpenSuspect, Suggestion, suggestions_for
from ocrfix.review.replay import replaced_spans
from ocrfix.review.session import Session
from ocrfix.review.views import View
from ocrfix.review.work import Outcome
from ocrfix.text.edit import Edit, apply_edits
from ocrfix.text.tokens import LineIndex

_CONTEXT_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Offer:
    """The offer of one place.

    Attributes:
        decision: What would be decided.
        before: What stands there in the cleaned text.
        after: What would stand there.
        left, right: What stands beside it in the cleaned text.
        line: Its line in the raw text, from 1.
        rule_id: Whose edit waits there; empty for a suggestion for a doubtful word.
        sureness: How sure it is, 0..1.
        whole: All that stands in the cleaned text where the decision is.
        at: Where in it ``before`` begins.
    """

    decision: Decision
    before: str
    after: str
    left: str
    right: str
    line: int
    rule_id: str
    sureness: float
    whole: str
    at: int

    @property
    def place(self) -> tuple[str, int, int]:
        """The document and the span of its raw text that it is about."""
        return self.decision.document, self.decision.start, self.decision.end


def offers_of(
    outcome: Outcome,
    view: View,
    suggest: Callable[[OpenSuspect], Sequence[Suggestion]] | None = None,
) -> Iterator[Offer]:
    """Yield the offers of a document: edits that wait, and the best suggestions.

    Args:
        outcome: What the rules made.
        view: The same with the decisions laid over.
        suggest: Gives what may stand for a doubtful word; None to work it out.

    Yields:
        The offers, edits before suggestions, each in order of position. Where several make the
        same of the same words, the surest.
    """
    surest: dict[tuple[object, ...], Offer] = {}
    for offer in _all_offers(outcome, view, suggest):
        makes = offer.place, offer.at, offer.before, offer.after
        known = surest.get(makes)
        if known is None or offer.sureness > known.sureness:
            surest[makes] = offer
    yield from surest.values()


def _all_offers(
    outcome: Outcome,
    view: View,
    suggest: Callable[[OpenSuspect], Sequence[Suggestion]] | None,
) -> Iterator[Offer]:
    cleaned, examined = view.cleaned, outcome.examined
    where = LineIndex(cleaned.document.text)
    for item in view.items:
        if item.status is Status.WAITING:
            yield _of_item(item, outcome.ruled, cleaned, where)
    if examined is None:
        return

    def work_out(suspect: OpenSuspect) -> Sequence[Suggestion]:
        found = examined.suggest(suspect.found.start, suspect.found.end)
        return suggestions_for(suspect, found, examined.text, cleaned)

    for suspect in view.open_suspects:
        offered = (suggest or work_out)(suspect)
        if offered:
            yield _of_suspect(offered[0], cleaned, where)


def offers_in(session: Session) -> list[Offer]:
    """Return the offers of a document under review; some milliseconds for each word."""
    if session.outcome is None:
        return []
    return list(offers_of(session.outcome, session.view, session.suggestions))


def _of_item(item: Item, ruled: Cleaned, cleaned: Cleaned, where: LineIndex) -> Offer:
    made = decision_at(cleaned.document, Verdict.ACCEPT, item.start, item.end, item.after)
    decision = replace(made, rule_id=item.rule_id, edits=item.keys(ruled))
    span = item.cleaned_start, item.cleaned_end
    return _offer(decision, span, item.after, cleaned, where, item.rule_id, item.confidence)


def _of_suspect(best: Suggestion, cleaned: Cleaned, where: LineIndex) -> Offer:
    span = best.start, best.end
    ((start, end, after),) = replaced_spans(cleaned, [span], best.text)
    decision = decision_at(cleaned.document, Verdict.REPLACE, start, end, after)
    return _offer(decision, span, best.text, cleaned, where, "", best.certainty)


def _offer(
    decision: Decision,
    span: tuple[int, int],
    after: str,
    cleaned: Cleaned,
    where: LineIndex,
    rule_id: str,
    sureness: float,
) -> Offer:
    text, (start, end) = cleaned.text, span
    whole_start, whole_end = cleaned.source_map.to_cleaned(decision.start, decision.end)
    whole_start, whole_end = min(whole_start, start), max(whole_end, end)
    return Offer(
        decision,
        text[start:end],
        after,
        text[max(start - _CONTEXT_LENGTH, 0) : start],
        text[end : end + _CONTEXT_LENGTH],
        where.line_and_column(decision.start)[0],
        rule_id,
        sureness,
        text[whole_start:whole_end],
        start - whole_start,
    )


def decisions_of(offers: Iterable[Offer]) -> list[Decision]:
    """The decisions that take offers, none touching another.

    Suggestions for words of one place become one decision. Of offers that cannot be taken
    together the surest is taken, and the others are left.
    """
    found: list[Decision] = []
    by_place = sorted(offers, key=lambda it: it.place)
    for _, of_document in groupby(by_place, key=lambda it: it.place[0]):
        taken: list[tuple[float, Decision]] = []
        for _, here in groupby(of_document, key=lambda it: it.place):
            taken += _taken_at(list(here))
        found += _apart(taken)
    return found


def _taken_at(offers: Sequence[Offer]) -> list[tuple[float, Decision]]:
    """Return the decisions that take the offers of one span, each with its sureness."""
    surest = max(offers, key=lambda it: it.sureness)
    words = [it for it in offers if it.decision.verdict is Verdict.REPLACE]
    if len(words) < 2 or surest.decision.verdict is not Verdict.REPLACE:  # noqa: PLR2004
        return [(surest.sureness, surest.decision)]
    edits: list[Edit] = []
    for it in sorted(words, key=lambda it: -it.sureness):
        end = it.at + len(it.before)
        if all(end <= edit.start or edit.end <= it.at for edit in edits):
            edits.append(Edit(it.at, end, it.before, it.after, "", ""))
    after = apply_edits(surest.whole, edits)
    return [(surest.sureness, replace(surest.decision, after=after))]


def _apart(taken: Sequence[tuple[float, Decision]]) -> list[Decision]:
    """The surest of decisions on one document that do not touch each other, in order."""
    kept: list[tuple[float, Decision]] = []
    for sureness, decision in taken:
        if kept and kept[-1][1].touches(decision):
            if sureness > kept[-1][0]:
                kept[-1] = sureness, decision
        else:
            kept.append((sureness, decision))
    return [decision for _, decision in kept]

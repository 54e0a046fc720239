"""The changes of a cleaning, told: as sentences and as data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ocrfix.cleaning.changes import Change, Proposal
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.evidence.channel import Channel
from ocrfix.progress import Tell, counted, unheard
from ocrfix.reports.provenance import tell_grounds
from ocrfix.reports.remarks import remarks_as_data, tell_remarks
from ocrfix.reports.speech import Speech
from ocrfix.rules.info import RuleInfo
from ocrfix.text.document import Document
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import LineIndex
from ocrfix.text.wording import shortened, shown

_WORD_LIMIT = 40
_ENGLISH = Speech()
_LETTERS_BEFORE = re.compile(r"[^\W_]+\Z")
_LETTERS_AFTER = re.compile(r"[^\W_]+")


def explain(cleaned: Cleaned, speech: Speech = _ENGLISH) -> str:
    """Tell every change in a sentence or two, in order of position.

    Each entry names line and column in the raw text (1-based, columns in code points),
    what stood there, what stands there now, and for every step its rule, reason and
    confidence. Edits that wait for the reader follow in a list of their own.
    """
    where, say = LineIndex(cleaned.document.text), speech.sentence
    lines = [say(it) for it in (_heading(cleaned, speech), *tell_grounds(cleaned.grounds))]
    for change in cleaned.changes:
        lines += _explain_change(change, where, cleaned.document, speech)
    if cleaned.waiting:
        lines.append(say(f"Not made, for review ({len(cleaned.waiting)}):"))
        for proposal in cleaned.waiting:
            lines += _explain_proposal(proposal, where, cleaned.document.meta.source, speech)
    lines += [
        say(f"The rule {failure.rule_id} failed and did nothing: {failure.message}")
        for failure in cleaned.failures
    ]
    lines += tell_remarks(cleaned, where, speech)
    lines += map(say, cleaned.notes)
    if cleaned.channel is not None:
        lines.append(say(cleaned.channel.told))
    return "\n".join(lines) + "\n"


def _heading(cleaned: Cleaned, speech: Speech) -> str:
    source = shown(cleaned.document.meta.source) or speech.sentence("The text")
    if not cleaned.changes:
        return f"{source}: nothing to change."
    counts = Counter(step.rule_id for change in cleaned.changes for step in change.steps)
    rules = ", ".join(f"{rule_id} {count}" for rule_id, count in sorted(counts.items()))
    number, steps = len(cleaned.changes), counts.total()
    told = f"{number} change{'s' if number != 1 else ''}"
    # The numbers behind the rules count steps: more than changes where several made one.
    told += f" in {steps} steps" if steps != number else ""
    return f"{source}: {told} ({rules})."


def _explain_change(
    change: Change, where: LineIndex, document: Document, speech: Speech
) -> Iterator[str]:
    before, after = (shown_piece(it, speech) for it in whole_words(change, document))
    yield f"{_place(document.meta.source, where, change.start)}: {before} → {after}"
    yield from tell_steps(change, speech)


def whole_words(change: Change, document: Document) -> tuple[str, str]:
    """Return what a change made of what, with the rest of the words at its edges.

    Whole words read better than the characters that changed: "Combina⏎tion" says what "⏎tion"
    does not.
    """
    closes_gap = not change.after and change.before.isspace()
    left = right = ""
    if closes_gap or change.before[:1].isalnum() or change.after[:1].isalnum():
        head = _LETTERS_BEFORE.search(
            document.text, max(0, change.start - _WORD_LIMIT), change.start
        )
        left = head[0] if head else ""
    if closes_gap or change.before[-1:].isalnum() or change.after[-1:].isalnum():
        tail = _LETTERS_AFTER.match(document.text, change.end, change.end + _WORD_LIMIT)
        right = tail[0] if tail else ""
    return left + change.before + right, left + change.after + right


def tell_steps(
    change: Change, speech: Speech, rules: Mapping[str, RuleInfo] = MappingProxyType({})
) -> Iterator[str]:
    """Tell each step of a change in a line: its rule, how sure it is, and its reason.

    Args:
        change: The change.
        speech: Says it.
        rules: By id, those whose titles are told too.
    """
    several = len(change.steps) > 1
    for step in change.steps:
        info = rules.get(step.rule_id)
        rule = step.rule_id if info is None else f"{step.rule_id}, {shown(speech.title(info))}"
        was, now = shown_piece(step.before, speech), shown_piece(step.after, speech)
        what = f"{was} → {now}. " if several else ""
        reason = shown(speech.sentence(step.reason))
        yield f"    {rule} ({_sure(step.confidence, speech)}): {what}{reason}"


def _explain_proposal(
    proposal: Proposal, where: LineIndex, source: str, speech: Speech
) -> Iterator[str]:
    edit = proposal.edit
    after = shown_piece(edit.after, speech)
    offer = "" if edit.applicability is Applicability.FLAG else f" → {after}"
    yield f"{_place(source, where, proposal.start)}: {shown_piece(edit.before, speech)}{offer}"
    reason = shown(speech.sentence(edit.reason))
    yield f"    {edit.rule_id} ({_sure(edit.confidence, speech)}): {reason}"


def _sure(confidence: float, speech: Speech) -> str:
    return speech.figure(f"{confidence:.2f}")


def _place(source: str, where: LineIndex, offset: int) -> str:
    line, column = where.line_and_column(offset)
    return f"{shown(source) or 'text'}:{line}:{column}"


def shown_piece(text: str, speech: Speech = _ENGLISH) -> str:
    """A piece of text in quotation marks, line ends visible, its middle left out if long."""
    if not text:
        return speech.sentence("nothing")
    visible = text.replace("\r", "␍").replace("\n", "⏎").replace("\t", "⇥")
    return f"“{shown(shortened(visible))}”"


def changes_as_data(cleaned: Cleaned, tell: Tell = unheard) -> dict[str, Any]:
    """The changes, waiting edits and failures as values for JSON.

    Offsets are 0-based and half-open and count code points; lines and columns are
    1-based.
    """
    where = LineIndex(cleaned.document.text)
    channel = cleaned.channel
    told = {} if channel is None else {"channel": _channel_as_data(channel)}
    return {
        **told,
        "changes": [_change_as_data(change, where) for change in counted(cleaned.changes, tell)],
        "proposals": [_proposal_as_data(proposal, where) for proposal in cleaned.waiting],
        "failures": [
            {"rule": failure.rule_id, "message": failure.message} for failure in cleaned.failures
        ],
        "notes": list(cleaned.notes),
        **remarks_as_data(cleaned, where),
    }


def _channel_as_data(channel: Channel) -> dict[str, Any]:
    rates = {str(harm): round(rate, 6) for harm, rate in channel.rates.items()}
    return {"source": str(channel.source), "told": channel.told, "rates": rates}


def _change_as_data(change: Change, where: LineIndex) -> dict[str, Any]:
    line, column = where.line_and_column(change.start)
    return {
        "line": line,
        "column": column,
        "start": change.start,
        "end": change.end,
        "cleaned_start": change.cleaned_start,
        "cleaned_end": change.cleaned_end,
        "before": change.before,
        "after": change.after,
        "rules": list(change.rule_ids),
        "reason": change.reason,
        "confidence": round(change.confidence, 4),
        "steps": [_edit_as_data(step) for step in change.steps],
    }


def _edit_as_data(edit: Edit) -> dict[str, Any]:
    return {
        "rule": edit.rule_id,
        "before": edit.before,
        "after": edit.after,
        "reason": edit.reason,
        "confidence": round(edit.confidence, 4),
        "applicability": str(edit.applicability),
    }


def _proposal_as_data(proposal: Proposal, where: LineIndex) -> dict[str, Any]:
    line, column = where.line_and_column(proposal.start)
    place = {"line": line, "column": column, "start": proposal.start, "end": proposal.end}
    return place | _edit_as_data(proposal.edit)

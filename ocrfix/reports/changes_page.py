"""The changes of one document side by side: as scanned, and cleaned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ocrfix.reports import markup
from ocrfix.reports.collection_types import DocumentLine
from ocrfix.reports.speech import ENGLISH, Speech

_LINE_END_SIGN = "⏎"


def changes_page(
    line: DocumentLine, changes: Sequence[Mapping[str, Any]], speech: Speech = ENGLISH
) -> str:
    """The page of one document.

    Args:
        line: Which document.
        changes: With ``line`` (1-based), ``left``, ``before``, ``after``, ``right``,
            ``rules`` and ``reason``.
        speech: In which language.
    """
    say = speech.sentence
    total = line.figures.get("changes", len(changes))
    waiting = line.figures.get("proposals", 0)
    told = [say(f"{total} changes; {waiting} more wait for a reader.")]
    if len(changes) < total:
        told.append(say(f"The first {len(changes)} are shown."))
    rows = [
        (
            markup.text(change["line"]),
            side(change, "del", "before"),
            side(change, "ins", "after"),
            _why(change, speech),
        )
        for change in changes
    ]
    heads = (
        (say("Line"), "n"),
        (say("As scanned"), "text"),
        (say("Cleaned"), "text"),
        (say("Rule and reason"), ""),
    )
    outputs = " · ".join(markup.link(f"../{name}", name) for name in line.outputs)
    head = f'<p class="quiet">{" ".join(told)} SHA-256 <code>{line.sha256}</code></p>\n'
    body = [
        f"<h1>{markup.text(line.name)}</h1>\n",
        head,
        f"<p>{markup.link('../report.html', say('Report'))} · {outputs}</p>\n",
        markup.table(say("Every change, in the order of the page"), heads, rows),
    ]
    return markup.page(say(f"Changes in {line.name}"), body, speech.code)


def _why(change: Mapping[str, Any], speech: Speech) -> str:
    rules = markup.text(", ".join(change["rules"]))
    reason = markup.text(speech.sentence(change["reason"]))
    return f'<code>{rules}</code><br><span class="quiet">{reason}</span>'


def side(change: Mapping[str, Any], tag: str, what: str) -> str:
    """One side of a change, with what stands around it."""
    marked = markup.text(change[what].replace("\r\n", "\n").replace("\n", f"{_LINE_END_SIGN}\n"))
    inside = f"<{tag}>{marked}</{tag}>" if change[what] else ""
    return f"{markup.text(change['left'])}{inside}{markup.text(change['right'])}"

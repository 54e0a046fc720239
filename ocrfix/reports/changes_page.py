"""The changes of one document side by side: as scanned, and cleaned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ocrfix.reports import markup
from ocrfix.reports.collection_types import DocumentLine

_LINE_END_SIGN = "⏎"


def changes_page(line: DocumentLine, changes: Sequence[Mapping[str, Any]]) -> str:
    """The page of one document.

    Args:
        line: Which document.
        changes: With ``line`` (1-based), ``left``, ``before``, ``after``, ``right``,
            ``rules`` and ``reason``.
    """
    total = line.figures.get("changes", len(changes))
    shown = f"; the first {len(changes)} are shown" if len(changes) < total else ""
    rows = [
        (
            markup.text(change["line"]),
            side(change, "del", "before"),
            side(change, "ins", "after"),
            _why(change),
        )
        for change in changes
    ]
    heads = (("Line", "n"), ("As scanned", "text"), ("Cleaned", "text"), ("Rule and reason", ""))
    outputs = " · ".join(markup.link(f"../{name}", name) for name in line.outputs)
    head = (
        f'<p class="quiet">{total} changes{shown}; {line.figures.get("proposals", 0)} more wait '
        f"for a reader. SHA-256 <code>{line.sha256}</code></p>\n"
    )
    body = [
        f"<h1>{markup.text(line.name)}</h1>\n",
        head,
        f"<p>{markup.link('../report.html', 'Report')} · {outputs}</p>\n",
        markup.table("Every change, in the order of the page", heads, rows),
    ]
    return markup.page(f"Changes in {line.name}", body)


def _why(change: Mapping[str, Any]) -> str:
    rules = markup.text(", ".join(change["rules"]))
    return f'<code>{rules}</code><br><span class="quiet">{markup.text(change["reason"])}</span>'


def side(change: Mapping[str, Any], tag: str, what: str) -> str:
    """One side of a change, with what stands around it."""
    marked = markup.text(change[what].replace("\r\n", "\n").replace("\n", f"{_LINE_END_SIGN}\n"))
    inside = f"<{tag}>{marked}</{tag}>" if change[what] else ""
    return f"{markup.text(change['left'])}{inside}{markup.text(change['right'])}"

"""The change report: one HTML file that needs nothing else, to read, print and keep."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import PurePath

from ocrfix.cleaning.changes import Change, Cleaned, Proposal
from ocrfix.cleaning.remarks import Remark, Skipped
from ocrfix.cleaning.verdicts import BY_HAND
from ocrfix.progress import Tell, between, counted, unheard
from ocrfix.reports import markup
from ocrfix.reports.provenance import tell_grounds
from ocrfix.reports.remarks import lines_of
from ocrfix.resources import resource
from ocrfix.text.tokens import LineIndex
from ocrfix.text.wording import shortened
from ocrfix.version import __version__

_NEW_LINES = str.maketrans({"\r": "␍", "\n": "⏎", "\t": "⇥"})
_CONTEXT_LENGTH = 30
_HEADS = ("Line", "As scanned", "Now", "Why", "Sure")
_HEADS_OF_PROPOSALS = ("Line", "As scanned", "Offered", "Why", "Sure")


def to_html(cleaned: Cleaned, tell: Tell = unheard) -> str:
    """Tell every change of a document, and every one that waits, as an HTML page.

    The page names the file, its SHA-256 and the version of the program, so that it can be
    kept beside the text as the record of what was done.

    Args:
        cleaned: The document.
        tell: Is told the share that is done.
    """
    number, waiting = len(cleaned.changes), len(cleaned.waiting)
    made = number / max(number + waiting, 1)
    changes = counted(cleaned.changes, between(tell, 0.0, made))
    proposals = counted(cleaned.waiting, between(tell, made, 1.0))
    meta = cleaned.document.meta
    where = LineIndex(cleaned.document.text)
    counts = Counter(rule for change in cleaned.changes for rule in change.rule_ids)
    template = resource("themes", "report.html").read_text(encoding="utf-8")
    return string.Template(template).substitute(
        # Without its folders: who is sent the report need not know them.
        title=markup.text(PurePath(meta.source).name or "Pasted text"),
        language=escape(cleaned.language),
        sha256=meta.sha256,
        format=escape(meta.format),
        encoding=escape(meta.encoding),
        version=__version__,
        grounds="".join(
            f"<dt>Besides</dt><dd>{escape(told)}</dd>\n" for told in tell_grounds(cleaned.grounds)
        ),
        changes=number,
        by_hand=counts[BY_HAND],
        waiting=waiting,
        words=len(cleaned.text.split()),
        counts=_counts(counts, number),
        rows=_table(
            "Changes made", _HEADS, (_change_row(change, cleaned, where) for change in changes)
        ),
        proposals=_table(
            "Not made, for review",
            _HEADS_OF_PROPOSALS,
            (_proposal_row(it, cleaned, where) for it in proposals),
        ),
        skipped=_table(
            "Passed over as no text",
            ("Lines", "What it is", "Begins"),
            (_skipped_row(it, cleaned, where) for it in cleaned.skipped),
        ),
        remarks=_table(
            "Notes and bookmarks",
            ("Line", "At", "Note", "Who", "When"),
            (_remark_row(it, cleaned, where) for it in cleaned.remarks),
        ),
        # A lone surrogate has no place in a page.
        text=escape(cleaned.text.encode("utf-8", "replace").decode()),
    )


def _counts(counts: Counter[str], number: int) -> str:
    """Tell the number of changes of each rule, and why the sum may be more than there are."""
    rows = (
        f"<tr><td><code>{escape(rule)}</code></td><td>{count}</td></tr>\n"
        for rule, count in sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    )
    told = _table("Changes by rule", ("Rule", "Changes"), rows, "narrow")
    if counts.total() > number:
        told += "<p>A change that several rules made is counted with each of them.</p>\n"
    return told


def _table(title: str, heads: Sequence[str], rows: Iterable[str], kind: str = "") -> str:
    """A table under its title; nothing at all without rows."""
    body = "".join(rows)
    if not body:
        return ""
    head = "".join(f'<th scope="col">{it}</th>' for it in heads)
    return (
        f'<h2>{title}</h2>\n<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>\n'
        f"{body}</tbody></table>\n"
    )


def _change_row(change: Change, cleaned: Cleaned, where: LineIndex) -> str:
    rules = ", ".join(f"<code>{escape(rule)}</code>" for rule in change.rule_ids)
    kind = escape(change.rule_ids[0].partition(".")[0])
    return (
        f"<tr><td>{_place(change.start, where)}</td>"
        f'<td class="text">{_in_context(cleaned, change.start, change.end, kind)}</td>'
        f'<td class="text"><ins class="{kind}">{_visible(change.after) or "∅"}</ins></td>'
        f"<td>{rules}<br>{markup.text(change.reason)}</td><td>{change.confidence:.2f}</td></tr>\n"
    )


def _skipped_row(skipped: Skipped, cleaned: Cleaned, where: LineIndex) -> str:
    first, last = lines_of(skipped, where)
    begins = shortened(cleaned.document.text[skipped.start : skipped.end])
    return (
        f"<tr><td>{first}–{last}</td><td>{markup.text(skipped.kind)}</td>"
        f'<td class="text">{_visible(begins)}</td></tr>\n'
    )


def _remark_row(remark: Remark, cleaned: Cleaned, where: LineIndex) -> str:
    words = shortened(cleaned.document.text[remark.start : remark.end])
    return (
        f"<tr><td>{_place(remark.start, where)}</td>"
        f'<td class="text">{_visible(words)}</td><td>{markup.text(remark.text)}</td>'
        f"<td>{markup.text(remark.who)}</td><td>{markup.text(remark.when)}</td></tr>\n"
    )


def _proposal_row(proposal: Proposal, cleaned: Cleaned, where: LineIndex) -> str:
    edit = proposal.edit
    return (
        f"<tr><td>{_place(proposal.start, where)}</td>"
        f'<td class="text">{_in_context(cleaned, proposal.start, proposal.end, "suspects")}</td>'
        f'<td class="text">{_visible(edit.after) if edit.after != edit.before else ""}</td>'
        f"<td><code>{escape(edit.rule_id)}</code><br>{markup.text(edit.reason)}</td>"
        f"<td>{edit.confidence:.2f}</td></tr>\n"
    )


def _place(offset: int, where: LineIndex) -> str:
    line, column = where.line_and_column(offset)
    return f"{line}:{column}"


def _in_context(cleaned: Cleaned, start: int, end: int, kind: str) -> str:
    raw = cleaned.document.text
    left = raw[max(start - _CONTEXT_LENGTH, 0) : start]
    right = raw[end : end + _CONTEXT_LENGTH]
    return (
        f'<span class="context">{_visible(left)}</span>'
        f'<del class="{kind}">{_visible(raw[start:end]) or "∅"}</del>'
        f'<span class="context">{_visible(right)}</span>'
    )


def _visible(text: str) -> str:
    return markup.text(text.translate(_NEW_LINES))

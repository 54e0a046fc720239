"""The change report: one HTML file that needs nothing else, to read, print and keep."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import PurePath

from ocrfix.cleaning.changes import Change, Proposal
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.cleaning.decided import BY_HAND
from ocrfix.cleaning.remarks import Remark, Skipped
from ocrfix.progress import Tell, between, counted, unheard
from ocrfix.reports import markup
from ocrfix.reports.provenance import tell_grounds
from ocrfix.reports.remarks import lines_of
from ocrfix.reports.speech import Speech
from ocrfix.resources import resource
from ocrfix.rules import all_rules
from ocrfix.text.tokens import LineIndex
from ocrfix.text.wording import shortened
from ocrfix.version import __version__

_NEW_LINES = str.maketrans({"\r": "␍", "\n": "⏎", "\t": "⇥"})
_CONTEXT_LENGTH = 30
_ENGLISH = Speech()
# Words of the template that are said in the language of the report.
_WORDS = re.compile(r"\[\[(.+?)\]\]")
_HEADS = ("Line", "As scanned", "Now", "Why", "Sure")
_HEADS_OF_PROPOSALS = ("Line", "As scanned", "Offered", "Why", "Sure")


def to_html(cleaned: Cleaned, tell: Tell = unheard, speech: Speech = _ENGLISH) -> str:
    """Tell every change of a document, and every one that waits, as an HTML page.

    The page names the file, its SHA-256 and the version of the program, so that it can be
    kept beside the text as the record of what was done.
    """
    number, meta = len(cleaned.changes), cleaned.document.meta
    counts = Counter(rule for change in cleaned.changes for rule in change.rule_ids)
    say = speech.sentence
    template = resource("themes", "report.html").read_text(encoding="utf-8")
    template = _WORDS.sub(lambda match: escape(say(match[1])), template)
    return string.Template(template).substitute(
        # Without its folders: who is sent the report need not know them.
        title=markup.text(PurePath(meta.source).name or say("Pasted text")),
        speech=speech.code,
        language=escape(cleaned.language),
        sha256=meta.sha256,
        format=escape(meta.format),
        encoding=escape(meta.encoding),
        version=__version__,
        grounds="".join(
            f"<dt>{escape(say('Besides'))}</dt><dd>{escape(say(told))}</dd>\n"
            for told in tell_grounds(cleaned.grounds)
        ),
        changes=number,
        by_hand=counts[BY_HAND],
        waiting=len(cleaned.waiting),
        words=len(cleaned.text.split()),
        counts=_counts(counts, number, speech),
        **_tables(cleaned, tell, speech),
        # A lone surrogate has no place in a page.
        text=escape(cleaned.text.encode("utf-8", "replace").decode()),
    )


def _tables(cleaned: Cleaned, tell: Tell, speech: Speech) -> dict[str, str]:
    """Return the tables of the page by their names in it."""
    where = LineIndex(cleaned.document.text)
    number = len(cleaned.changes)
    made = number / max(number + len(cleaned.waiting), 1)
    changes = counted(cleaned.changes, between(tell, 0.0, made))
    proposals = counted(cleaned.waiting, between(tell, made, 1.0))
    return {
        "rows": _table(
            "Changes made",
            _HEADS,
            (_change_row(change, cleaned, where, speech) for change in changes),
            speech,
        ),
        "proposals": _table(
            "Not made, for review",
            _HEADS_OF_PROPOSALS,
            (_proposal_row(it, cleaned, where, speech) for it in proposals),
            speech,
        ),
        "skipped": _table(
            "Passed over as no text",
            ("Lines", "What it is", "Begins"),
            (_skipped_row(it, cleaned, where, speech) for it in cleaned.skipped),
            speech,
        ),
        "remarks": _table(
            "Notes and bookmarks",
            ("Line", "At", "Note", "Who", "When"),
            (_remark_row(it, cleaned, where) for it in cleaned.remarks),
            speech,
        ),
    }


def _counts(counts: Counter[str], number: int, speech: Speech) -> str:
    """Tell the number of changes of each rule, and why the sum may be more than there are."""
    titles = {rule.info.id: speech.title(rule.info) for rule in all_rules()}
    rows = (
        f"<tr><td><code>{escape(rule)}</code></td><td>{escape(titles.get(rule, ''))}</td>"
        f"<td>{count}</td></tr>\n"
        for rule, count in sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    )
    told = _table("Changes by rule", ("Rule", "Mends", "Changes"), rows, speech, "narrow")
    if counts.total() > number:
        several = "A change that several rules made is counted with each of them."
        told += f"<p>{escape(speech.sentence(several))}</p>\n"
    return told


def _table(
    title: str, heads: Sequence[str], rows: Iterable[str], speech: Speech, kind: str = ""
) -> str:
    """A table under its title; nothing at all without rows."""
    body = "".join(rows)
    if not body:
        return ""
    say = speech.sentence
    head = "".join(f'<th scope="col">{escape(say(it))}</th>' for it in heads)
    return (
        f"<h2>{escape(say(title))}</h2>\n"
        f'<table class="{kind}"><thead><tr>{head}</tr></thead><tbody>\n{body}</tbody></table>\n'
    )


def _change_row(change: Change, cleaned: Cleaned, where: LineIndex, speech: Speech) -> str:
    rules = ", ".join(f"<code>{escape(rule)}</code>" for rule in change.rule_ids)
    kind = escape(change.rule_ids[0].partition(".")[0])
    return (
        f"<tr><td>{_place(change.start, where)}</td>"
        f'<td class="text">{_in_context(cleaned, change.start, change.end, kind)}</td>'
        f'<td class="text"><ins class="{kind}">{_visible(change.after) or "∅"}</ins></td>'
        f"<td>{rules}<br>{markup.text(speech.sentence(change.reason))}</td>"
        f"<td>{speech.figure(f'{change.confidence:.2f}')}</td></tr>\n"
    )


def _skipped_row(skipped: Skipped, cleaned: Cleaned, where: LineIndex, speech: Speech) -> str:
    first, last = lines_of(skipped, where)
    begins = shortened(cleaned.document.text[skipped.start : skipped.end])
    return (
        f"<tr><td>{first}–{last}</td><td>{markup.text(speech.sentence(skipped.kind))}</td>"
        f'<td class="text">{_visible(begins)}</td></tr>\n'
    )


def _remark_row(remark: Remark, cleaned: Cleaned, where: LineIndex) -> str:
    words = shortened(cleaned.document.text[remark.start : remark.end])
    return (
        f"<tr><td>{_place(remark.start, where)}</td>"
        f'<td class="text">{_visible(words)}</td><td>{markup.text(remark.text)}</td>'
        f"<td>{markup.text(remark.who)}</td><td>{markup.text(remark.when)}</td></tr>\n"
    )


def _proposal_row(proposal: Proposal, cleaned: Cleaned, where: LineIndex, speech: Speech) -> str:
    edit = proposal.edit
    return (
        f"<tr><td>{_place(proposal.start, where)}</td>"
        f'<td class="text">{_in_context(cleaned, proposal.start, proposal.end, "suspects")}</td>'
        f'<td class="text">{_visible(edit.after) if edit.after != edit.before else ""}</td>'
        f"<td><code>{escape(edit.rule_id)}</code><br>"
        f"{markup.text(speech.sentence(edit.reason))}</td>"
        f"<td>{speech.figure(f'{edit.confidence:.2f}')}</td></tr>\n"
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

"""The cleaned text as a Word document in which every change is a tracked change.

Accepting all gives the cleaned text, rejecting all the text of record. Each change bears
its author, the rules that made it or the reader, and a date where whoever exports gave one.
A line end of the text is a paragraph; one that a change takes out or puts in is a line
break in the change, so that a paragraph mark is never tracked.

Source:
    ECMA-376, 5th edition, part 1, 17.13.5 (revisions).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from ocrfix.cleaning.cleaned import chosen_spans
from ocrfix.cleaning.decided import BY_HAND
from ocrfix.forms.docx import document_of, packed
from ocrfix.forms.xml_text import xml_text, xml_value
from ocrfix.progress import Tell, between, in_steps

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.cleaning.changes import Change
    from ocrfix.forms.table import Asked

READER = "reader"
"""The author of what was typed by hand."""
_WRITTEN_SHARE = 0.6  # of the time that a document takes, before it is pressed
_LINE_END = re.compile(r"\r\n|\r|\n")
_PIECES = re.compile(r"(\r\n|\r|\n|\t|\f)")


def write_tracked(cleaned: Cleaned, asked: Asked, tell: Tell) -> bytes:
    """The text of record, or the articles of it that are chosen, with every change tracked."""
    body = "".join(_body(cleaned, asked.moment, between(tell, 0.0, _WRITTEN_SHARE)))
    return packed(document_of(body), cleaned.language, between(tell, _WRITTEN_SHARE, 1.0))


def author_of(change: Change) -> str:
    """Return the author of a change: its rules, or the reader."""
    ids = [READER if rule == BY_HAND else rule for rule in change.rule_ids]
    return ", ".join(ids)


def _body(cleaned: Cleaned, moment: str, tell: Tell) -> Iterator[str]:
    changes = cleaned.changes
    starts = [change.start for change in changes]
    number = count(1)
    one = in_steps(len(changes), tell)
    yield "<w:p>"
    for place, (start, end) in enumerate(chosen_spans(cleaned)):
        yield "</w:p><w:p/><w:p>" if place else ""
        at = start
        for change in changes[bisect_left(starts, start) : bisect_left(starts, end)]:
            one()
            yield _kept(cleaned.document.text[at : change.start])
            yield _tracked(change, moment, number)
            at = change.end
        yield _kept(cleaned.document.text[at:end])
    yield "</w:p>"


def _tracked(change: Change, moment: str, number: Iterator[int]) -> str:
    """A change: what it takes out and what it puts in."""
    who = f'w:author="{xml_value(author_of(change))}"'
    who += f' w:date="{moment}"' if moment else ""
    out = f'<w:del w:id="{next(number)}" {who}>{_run(change.before, "w:delText")}</w:del>'
    put = f'<w:ins w:id="{next(number)}" {who}>{_run(change.after, "w:t")}</w:ins>'
    return (out if change.before else "") + (put if change.after else "")


def _kept(text: str) -> str:
    """Yield the text that no change touches, a paragraph a line."""
    return "</w:p><w:p>".join(_run(line, "w:t") for line in _LINE_END.split(text))


def _run(text: str, tag: str) -> str:
    made = "".join(_piece(piece, tag) for piece in _PIECES.split(text) if piece)
    return f"<w:r>{made}</w:r>" if made else ""


def _piece(piece: str, tag: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece == "\f":
        return '<w:br w:type="page"/>'
    if _LINE_END.fullmatch(piece):
        return "<w:br/>"
    return f'<{tag} xml:space="preserve">{xml_text(piece)}</{tag}>'

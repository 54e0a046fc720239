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
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from ocrfix.cleaning.verdicts import BY_HAND
from ocrfix.forms.docx import document_of, packed
from ocrfix.forms.xml_text import xml_text, xml_value
from ocrfix.progress import Tell, between, counted

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
    """The text of record with every change tracked, as a Word document."""
    body = "".join(_body(cleaned, asked.moment, between(tell, 0.0, _WRITTEN_SHARE)))
    return packed(document_of(body), between(tell, _WRITTEN_SHARE, 1.0))


def author_of(change: Change) -> str:
    """Return the author of a change: its rules, or the reader."""
    ids = [READER if rule == BY_HAND else rule for rule in change.rule_ids]
    return ", ".join(ids)


def _body(cleaned: Cleaned, moment: str, tell: Tell) -> Iterator[str]:
    raw = cleaned.document.text
    number = count(1)
    yield "<w:p>"
    at = 0
    for change in counted(cleaned.changes, tell):
        yield _kept(raw[at : change.start])
        who = f'w:author="{xml_value(author_of(change))}"'
        who += f' w:date="{moment}"' if moment else ""
        if change.before:
            yield f'<w:del w:id="{next(number)}" {who}>{_run(change.before, "w:delText")}</w:del>'
        if change.after:
            yield f'<w:ins w:id="{next(number)}" {who}>{_run(change.after, "w:t")}</w:ins>'
        at = change.end
    yield _kept(raw[at:])
    yield "</w:p>"


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

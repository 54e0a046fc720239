"""The place of a block among the others: where lines of the page stand in an export."""

from __future__ import annotations

import re

from ocrfix.evidence.channel import Source
from ocrfix.rules.context import Context

# How far around a block its neighbours are looked at.
_WINDOW = 120
_GAP_BEFORE = re.compile(r"(?:\A|\n[^\S\n]*\n)\s*\Z")
_GAP_BEHIND = re.compile(r"\s*(?:\Z|\n[^\S\n]*\n)")
# A comma, a dash or a word: no sentence ends so.
_OPEN_END = re.compile(r"(?:[^\W_]|[,;—–-]|,[”\"’'])\Z")


def stands_alone(text: str, start: int, end: int, context: Context) -> bool:
    """Return whether lines are a paragraph by themselves, and the document an export.

    ``text[start:end]`` is without their line end.
    """
    before, behind = _around(text, start, end)
    is_block = _GAP_BEFORE.search(before) is not None and _GAP_BEHIND.match(behind) is not None
    return is_block and context.source(text) is Source.EXPORT


def parts_sentence(text: str, start: int, end: int) -> bool:
    """Return whether lines stand in mid-sentence: behind no stop, and before a small letter."""
    before, behind = (it.strip() for it in _around(text, start, end))
    return _OPEN_END.search(before) is not None and behind[:1].islower()


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]

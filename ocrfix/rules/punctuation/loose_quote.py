"""Quotation marks that lost their place: a blank between them and the word they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.origin import is_rare_harm
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import iterate_blocks

_MARK = re.compile('["“”]')
_OPENS_BEHIND = re.compile(r"[,:;—–-] \Z")
_OPENS_BEFORE = re.compile(r" (?:[^\W\d_a-z][^\W\d_]|[AI]\b)")
"""A comma, colon or dash behind which a mark opens a quotation, and a word with a capital; all in
one line, since a mark at the beginning of one may say “ditto”."""
_WORD_BEHIND = re.compile(r" ['‘]?[^\W\d_]")


class _Mark(Enum):
    """The kinds of quotation marks, by the blanks beside them."""

    OPENS = auto()
    CLOSES = auto()
    LOOSE = auto()
    INSIDE = auto()


def find_loose_quote(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to move each loose mark to the word it belongs to.

    Unasked only where a comma and a capital say beside it that it opens a quotation.
    """
    if not _MARK.search(text):
        return
    blocks = [(it.start, it.text, *_marks(it.text)) for it in iterate_blocks(text)]
    kinds = [kind for *_, found in blocks for kind in found]
    loose = kinds.count(_Mark.LOOSE)
    if 1 < loose > kinds.count(_Mark.OPENS):
        # It is how the document is set: behind each that opens stands a blank.
        return
    may_be_typed = is_rare_harm(Harm.MISREAD, context.source(text))
    for start, block, places, found in blocks:
        for at, kind in zip(places, _read(block, places, found), strict=True):
            if kind is _Mark.OPENS and _WORD_BEHIND.match(block, at + 1):
                asks = may_be_typed or not _is_said(block, at)
                yield _edit(info, text, start + at + 1, "opens what follows", asks=asks)
            elif kind is _Mark.CLOSES and block[at - 1 : at] == " ":
                yield _edit(info, text, start + at - 1, "closes what stands before", asks=True)


def _marks(block: str) -> tuple[Sequence[int], Sequence[_Mark]]:
    """Give where quotation marks stand in a block, and their kinds."""
    places = [it.start() for it in _MARK.finditer(block)]
    return places, [_kind(block, at) for at in places]


def _kind(block: str, at: int) -> _Mark:
    if block[at] != '"':
        return _Mark.OPENS if block[at] == "“" else _Mark.CLOSES
    before, behind = block[at - 1 : at] if at else "", block[at + 1 : at + 2]
    is_apart = not before or before.isspace(), not behind or behind.isspace()
    if all(is_apart):
        return _Mark.LOOSE
    if not any(is_apart):
        return _Mark.CLOSES if not behind.isalnum() else _Mark.INSIDE
    return _Mark.OPENS if is_apart[0] else _Mark.CLOSES


def _read(block: str, places: Sequence[int], kinds: Sequence[_Mark]) -> Sequence[_Mark]:
    """Tell of loose marks whether they open or close, by those before and behind them."""
    read = list(kinds)
    for number, kind in enumerate(kinds):
        if kind is not _Mark.LOOSE:
            continue
        at = places[number]
        is_open = number > 0 and read[number - 1] is _Mark.OPENS
        behind = kinds[number + 1] if number + 1 < len(kinds) else None
        if is_open:
            read[number] = _Mark.CLOSES if behind is not _Mark.CLOSES else kind
        elif behind in {_Mark.CLOSES, _Mark.LOOSE} or _is_said(block, at):
            read[number] = _Mark.OPENS
    return read


def _is_said(block: str, at: int) -> bool:
    """Return whether a quotation begins at a mark by the comma before it and the capital behind."""
    return bool(_OPENS_BEHIND.search(block, at - 2, at) and _OPENS_BEFORE.match(block, at + 1))


def _edit(info: RuleInfo, text: str, at: int, what: str, *, asks: bool) -> Edit:
    reason = f"The quotation mark {what}."
    return info.edit(text, (at, at + 1), "", reason, asks=asks)

"""Straight quotation marks that lost their place: a blank on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.tokens import iterate_blocks

_QUOTE = '"'
# Each begins with its mark, and looks behind when that is found: several times as fast.
_LOOSE = re.compile(r'(?P<before> )"(?P<behind> )(?<=\S " )(?=[^\W\d_])')
_ATTACHED = re.compile(r'"(?<!\S")[^\W\d_]')
_CLOSING = re.compile(r'"(?<=\S")(?!\w)')
_SAID = re.compile(r'(?<=[,:;—–-]) " (?=[^\W\d_a-z])')
_OPENS, _CLOSES = 0.88, 0.8


def find_loose_quote(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to move each loose mark to the word it belongs to."""
    del context
    loose = sum(1 for _ in _LOOSE.finditer(text))
    if not loose or 1 < loose > sum(1 for _ in _ATTACHED.finditer(text)):
        # None, or it is how the document is set.
        return
    for block in iterate_blocks(text):
        before = counted = 0
        last = -1
        for match in _LOOSE.finditer(block.text):
            before += block.text.count(_QUOTE, counted, match.start())
            counted = match.start()
            is_open = before % 2 == 1
            if not is_open and last < 0:
                last = _last_closing(block.text)
            if not (is_open or last >= match.end() or _SAID.match(block.text, match.start())):
                continue
            start, end = match.span("before" if is_open else "behind")
            yield Edit(
                block.start + start,
                block.start + end,
                " ",
                "",
                info.id,
                "The quotation mark closes what stands before."
                if is_open
                else "The quotation mark opens what follows.",
                _CLOSES if is_open else _OPENS,
                Applicability.REVIEW,
            )


def _last_closing(text: str) -> int:
    """Return where the last mark stands that may close a quotation; 0 for nowhere."""
    return max((it.start() for it in _CLOSING.finditer(text)), default=0)

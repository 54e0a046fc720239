"""How a word broken at a line end is made whole on the first of its lines."""

from __future__ import annotations

import re

from ocrfix.rules.rule import RuleInfo
from ocrfix.text.edit import Applicability, Edit

# The rest of the second half, marks and all, and the blank behind it.
_REST = re.compile(r"(\S*)([ \t\u00a0]*)")
_HYPHENS = "-\u00ad¬\u2010\u2011"

# Letters, apostrophes inside. How far to look for them: longer than any word.
_HALF_BEFORE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*$")
_HALF_AFTER = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WINDOW = 32


def half_before(text: str, offset: int) -> str:
    """The letters that end at ``offset``; empty if there are none."""
    match = _HALF_BEFORE.search(text[max(0, offset - _WINDOW) : offset])
    return match[0] if match else ""


def half_after(text: str, offset: int) -> str:
    """The letters that begin at ``offset``; empty if there are none."""
    match = _HALF_AFTER.match(text, offset, offset + _WINDOW)
    return match[0] if match else ""


def close_seam(
    text: str,
    span: tuple[int, int],
    joint: str,
    info: RuleInfo,
    reason: str,
    confidence: float,
    applicability: Applicability,
) -> Edit:
    r"""Make the edit that closes a break: the line end moves behind the whole word.

    ``repre-\nsent it`` becomes ``represent\nit``, so that the text keeps its lines. Where
    the second half is all its line holds, the line end goes; it goes too where it would
    come to stand behind another hyphen and break what is not broken.

    Args:
        text: The text.
        span: From behind the first half, hyphen included, to the second half; it holds
            one line end.
        joint: What stands between the halves: a hyphen or nothing.
        info: The rule that proposes it.
        reason: Why.
        confidence: How surely, 0..1.
        applicability: What may become of the edit without asking.
    """
    start, end = span
    gap = text[start:end]
    rest = _REST.match(text, end)
    after = joint
    has_more = rest is not None and rest[2] and text[rest.end() : rest.end() + 1] not in "\r\n"
    if rest is not None and has_more and rest[1][-1:] not in _HYPHENS:
        end = rest.end()
        after += rest[1] + line_end_in(gap)
    return Edit(start, end, text[start:end], after, info.id, reason, confidence, applicability)


def line_end_in(gap: str) -> str:
    r"""The line end that stands in a gap: ``\r\n``, ``\n`` or ``\r``."""
    if "\r\n" in gap:
        return "\r\n"
    return "\n" if "\n" in gap else "\r"

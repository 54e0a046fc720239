"""Specks that were read as letters: what goes with them."""

from __future__ import annotations

_MARKS_BEHIND = frozenset(",;:'’()[]")
"""Marks that a speck leaves behind it. In BLN600 they were printed in none of 22 places; what ends
a sentence or opens a quotation may be."""


def whole_speck(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span that goes where letters are a speck.

    Args:
        text: The text.
        start: Where the letters begin.
        end: Where they end, half-open.

    Returns:
        The letters with the marks behind and the blank before them, behind them at the beginning of
        a line: “been n, taken” is “been taken”. The letters alone within a word.
    """
    begins_line = text[start - 1 : start] in ("", "\n")
    if not begins_line and text[start - 1] != " ":
        return start, end
    behind = end
    while behind < len(text) and text[behind] in _MARKS_BEHIND:
        behind += 1
    if text[behind : behind + 1].strip():
        # Marks with no blank behind are part of a number: “n,000”.
        behind = end
    if begins_line:
        return start, behind + (text[behind : behind + 1] in (" ", "\n"))
    return start - 1, behind

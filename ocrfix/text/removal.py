"""Removal of whole lines, with the line ends and gaps that must go along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ocrfix.text.edit import Edit

# A form feed is none: it parts pages, and no removal may take it along.
_BLANKS = " \t\u00a0\v"
_LINE_ENDS = "\r\n"


def _after_line_end(text: str, offset: int) -> int | None:
    """Return the start of the next line if only blanks stand between; None otherwise.

    At the end of the text that is the end itself.
    """
    while offset < len(text) and text[offset] in _BLANKS:
        offset += 1
    if offset == len(text):
        return offset
    if text.startswith("\r\n", offset):
        return offset + 2
    return offset + 1 if text[offset] in _LINE_ENDS else None


def widen_removal(text: str, start: int, end: int) -> tuple[int, int]:
    r"""Widen a unit of whole lines to the span that can go without leaving a mark.

    Lines inside a block go with their own line ends. A block of its own takes the gap
    before it along, or at the top of the text the gap after it, so that no two gaps meet
    and the text keeps the line end it had before the unit.

    Args:
        text: The text.
        start: Where the unit begins; it is made of whole lines.
        end: Where it ends, half-open.

    Returns:
        The span to delete. Spans of different units never overlap, save at the top of
        the text, where two may claim one gap: see ``share_gaps``.

    Example:
        >>> text = "one\n\ntwo\n\nthree\n"
        >>> start, end = widen_removal(text, 5, 8)
        >>> text[:start] + text[end:]
        'one\n\nthree\n'
    """
    line_start = start
    while line_start and text[line_start - 1] in _BLANKS:
        line_start -= 1
    next_line = _after_line_end(text, end)
    if next_line is None:
        return start, end
    if next_line < len(text) and _after_line_end(text, next_line) is None:
        return line_start, next_line
    above = line_start
    while above and text[above - 1] in _BLANKS + _LINE_ENDS:
        above -= 1
    if not above:
        below = next_line
        while below < len(text) and text[below] in _BLANKS + _LINE_ENDS:
            below += 1
        return 0, below
    gap_start = _after_line_end(text, above)
    return (gap_start if gap_start is not None else line_start), next_line


def share_gaps(text: str, edits: Iterable[Edit]) -> list[Edit]:
    r"""Part the removals that claim one gap, so that both can be made.

    The first unit of a text takes the gap after it along, the second the one before. Where
    both may go, the second takes the one after it too, and so on down the text.

    Args:
        text: The text.
        edits: Any edits of it.

    Returns:
        The same in order of position; of two removals that share nothing but white space
        the second begins where the first ends.
    """
    shared: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        above_end = shared[-1].end if shared and not shared[-1].after else 0
        common = edit.before[: max(0, above_end - edit.start)]
        if not common.isspace() or edit.after or edit.end <= above_end:
            shared.append(edit)
            continue
        end = edit.end
        while end < len(text) and text[end] in _BLANKS + _LINE_ENDS:
            end += 1
        shared.append(replace(edit, start=above_end, end=end, before=text[above_end:end]))
    return shared

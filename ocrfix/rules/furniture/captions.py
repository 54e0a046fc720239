r"""Captions of an article export: their ``??`` marks, and their repeats.

Both rules act on what the outline found, which demands the export's other signs: on a
scanned page a line may well begin with two question marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.outline import PartKind
from ocrfix.outline.marked_lines import Caption
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.text.removal import widen_removal


def _captions(text: str, context: Context) -> Iterator[Caption]:
    # Without a mark there is nothing to do, and the outline need not be made.
    if "??" not in text:
        return
    for part in context.outline(text).of_kind(PartKind.CAPTION):
        if part.caption is not None:
            yield part.caption


def find_caption_marks(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete the marks of each caption that stays."""
    for caption in _captions(text, context):
        marks = () if caption.is_repeat else caption.marks
        if not (caption.credit or caption.text):
            # Nothing stays of the line.
            marks = tuple((*widen_removal(text, start, end), "") for start, end, _ in marks)
        for start, end, after in marks:
            reason = "“??” marks a caption in an exported article"
            reason += f"; this one is credited to {caption.credit}." if caption.credit else "."
            yield info.edit(text, (start, end), after, reason)


def find_repeated_caption(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete each caption whose words stay elsewhere."""
    for caption in _captions(text, context):
        if caption.is_repeat:
            reason = "The article prints this caption twice."
            yield info.removal(text, (caption.start, caption.end), reason)

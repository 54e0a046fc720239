"""Additions of an article export: marks and copies of captions, a dash, a footer.

The rules act on what the outline found, which demands the export's other signs: on a scanned page a
line may well begin with two question marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ocrfix.outline import PartKind
from ocrfix.outline.marked_lines import Caption
from ocrfix.outline.services import ADDED
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.removal import widen_removal

# Of a line that a service added.
_WIDEST_INDENT = 80


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


def _captions(text: str, context: Context) -> Iterator[Caption]:
    # Without a mark there is nothing to do, and the outline need not be made.
    if "??" not in text:
        return
    for part in context.outline(text).of_kind(PartKind.CAPTION):
        if part.caption is not None:
            yield part.caption


def find_byline_dash(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete the dash of each byline that has one."""
    for byline in context.outline(text).of_kind(PartKind.BYLINE):
        if byline.dash:
            reason = "The export sets a dash before the byline; the paper did not."
            yield info.edit(text, (byline.start, byline.start + byline.dash), "", reason)


def find_export_footer(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete the footer lines of each article."""
    furniture = context.outline(text).of_kind(PartKind.FURNITURE)
    footers = [part for part in furniture if not part.told]
    paired = set()
    for left, right in pairwise(footers):
        if not text[left.end : right.start].strip():
            paired |= {left.start, right.start}
    for footer in footers:
        is_sure = footer.start in paired
        reason = "The export adds this line behind the article; the paper did not print it."
        may = Applicability.AUTO if is_sure else Applicability.REVIEW
        span = footer.start, footer.end
        yield info.removal(text, span, reason, may)


def find_service_lines(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to delete what the service added, neighbouring lines together."""
    added = [
        part for part in context.outline(text).of_kind(PartKind.FURNITURE) if part.told == ADDED
    ]
    start = 0
    for number, part in enumerate(added):
        follows = added[number + 1] if number + 1 < len(added) else None
        if (
            follows is not None
            and _begins_line(text, added[start].start)
            and _ends_line(text, follows.end)
            and not text[part.end : follows.start].strip()
        ):
            continue
        span = added[start].start, part.end
        if _begins_line(text, span[0]) and _ends_line(text, span[1]):
            span = widen_removal(text, *span)
        reason = "The news database added this; the paper did not print it."
        yield info.edit(text, span, "", reason)
        start = number + 1


def _begins_line(text: str, offset: int) -> bool:
    bare = text[max(0, offset - _WIDEST_INDENT) : offset].rstrip(" \t")
    return not bare or bare[-1] in "\r\n"


def _ends_line(text: str, offset: int) -> bool:
    return text[offset : offset + 1] in {"", "\n", "\r"}

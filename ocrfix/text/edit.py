"""Edits: one proposed replacement each, and what can be done with a list of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import ClassVar

from ocrfix.text.table import Table


class Applicability(StrEnum):
    """The freedom to make an edit without asking.

    Attributes:
        AUTO: Made without asking.
        REVIEW: Shown; made when the reader accepts it or the command says so.
        FLAG: Shown; nothing is offered as right.
    """

    AUTO = "auto"
    REVIEW = "review"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Edit:
    r"""One replacement proposed by a rule, in the text that rule was given.

    Attributes:
        start: 0-based offset of the first code point replaced.
        end: Offset just behind the last; equal to ``start`` for an insertion.
        before: The characters that stand there now.
        after: The characters to put in their place.
        rule_id: Which rule proposes it, for example ``joins.broken-paragraph``.
        reason: Why, in a sentence for the reader.
        confidence: How sure the rule is, 0..1.
        applicability: What may become of it without asking.
    """

    start: int
    end: int
    before: str
    after: str
    rule_id: str
    reason: str
    confidence: float = 1.0
    applicability: Applicability = Applicability.AUTO

    def moved(self, distance: int) -> Edit:
        """Return the same so much further on."""
        # Made anew, since there may be many: ``replace`` takes four times as long.
        start, end, told = self.start + distance, self.end + distance, (self.rule_id, self.reason)
        return Edit(start, end, self.before, self.after, *told, self.confidence, self.applicability)


class Edits(Table[Edit]):
    """Edits in columns."""

    ROW = Edit
    COLUMNS: ClassVar = {
        "start": "I",
        "end": "I",
        "before": str,
        "after": str,
        "rule_id": str,
        "reason": str,
        "confidence": "d",
        "applicability": Applicability,
    }


class EditMismatchError(ValueError):
    """An edit that does not fit the text: a fault in the program, not in the input."""


def _collide(left: Edit, right: Edit) -> bool:
    """Return whether two edits, ``left`` sorting first, touch the same characters or point."""
    return right.start < left.end or (left.start, left.end) == (right.start, right.end)


_by_position = attrgetter("start", "end")


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    r"""Make the edits on the text.

    Args:
        text: The text they were proposed for.
        edits: Disjoint, in any order; insertions at one point are made in the order given.

    Returns:
        The new text; ``text`` itself if there is nothing to do.

    Raises:
        EditMismatchError: Two edits overlap, or one does not find its ``before``.

    Example:
        >>> apply_edits("nd fast", [Edit(0, 2, "nd", "and", "demo", "")])
        'and fast'
    """
    return edited(text, 0, len(text), sorted(edits, key=_by_position)) if edits else text


def edited(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """Return what edits make of ``[start, end)`` of a text.

    Args:
        text: All of the text they were proposed for.
        start: Where the part begins.
        end: Behind it.
        edits: Those in it, disjoint, in order of position.

    Raises:
        EditMismatchError: Two edits overlap, or one does not find its ``before``.
    """
    pieces: list[str] = []
    position = start
    previous: Edit | None = None
    for edit in edits:
        if previous is not None and edit.start < previous.end:
            raise EditMismatchError(f"{edit} overlaps {previous}")
        if text[edit.start : edit.end] != edit.before:
            found = text[edit.start : edit.end]
            raise EditMismatchError(f"{edit} finds {found!r} there")
        pieces += (text[position : edit.start], edit.after)
        position = edit.end
        previous = edit
    pieces.append(text[position:end])
    return "".join(pieces)


def invert_edits(edits: Iterable[Edit]) -> list[Edit]:
    r"""Turn edits into those that take them back.

    Args:
        edits: Disjoint edits of one text, in any order.

    Returns:
        Edits of the text that ``apply_edits`` made, in order of position.

    Example:
        >>> done = [Edit(0, 0, "", "a", "demo", "")]
        >>> apply_edits(apply_edits("nd fast", done), invert_edits(done))
        'nd fast'
    """
    inverted = []
    shift = 0
    for edit in sorted(edits, key=_by_position):
        start = edit.start + shift
        inverted.append(
            Edit(
                start,
                start + len(edit.after),
                edit.after,
                edit.before,
                edit.rule_id,
                edit.reason,
                edit.confidence,
                edit.applicability,
            )
        )
        shift += len(edit.after) - len(edit.before)
    return inverted


def resolve_overlaps(edits: Iterable[Edit]) -> list[Edit]:
    r"""Choose which of overlapping edits stay.

    The surer edit wins; of equally sure ones the longer, then the one that stands first,
    then the one whose rule id and result sort first: the outcome never depends on the
    order in which rules proposed them. Edits that change nothing are dropped.

    Args:
        edits: Any edits of one text.

    Returns:
        Disjoint edits in order of position.
    """
    candidates = sorted((edit for edit in edits if edit.before != edit.after), key=_by_position)
    kept: list[Edit] = []
    # Groups of edits that hang together are settled one by one: sorting the whole list
    # by strength and testing each against all kept ones would be quadratic.
    group: list[Edit] = []
    group_end = -1
    for edit in candidates:
        touches = group and (edit.start < group_end or _collide(group[-1], edit))
        if not touches:
            kept += _settle(group)
            group = []
        group_end = edit.end if not group else max(group_end, edit.end)
        group.append(edit)
    kept += _settle(group)
    return kept


def _settle(group: list[Edit]) -> list[Edit]:
    if len(group) < 2:  # noqa: PLR2004
        return group
    by_strength = sorted(
        group,
        key=lambda edit: (
            -edit.confidence,
            edit.start - edit.end,
            edit.start,
            edit.rule_id,
            edit.after,
        ),
    )
    # Kept in order of position: a new edit can only collide with its two neighbours.
    kept: list[Edit] = []
    for edit in by_strength:
        place = bisect_left(kept, _by_position(edit), key=_by_position)
        if not _collides_at(place, edit, kept):
            kept.insert(place, edit)
    return kept


def collides(edit: Edit, others: Sequence[Edit]) -> bool:
    """Return whether an edit touches the same characters or point as one of disjoint ``others``.

    Args:
        edit: An edit.
        others: Disjoint edits of the same text, in order of position.
    """
    return _collides_at(bisect_left(others, _by_position(edit), key=_by_position), edit, others)


def _collides_at(place: int, edit: Edit, others: Sequence[Edit]) -> bool:
    """The same, for an edit that belongs before ``others[place]``: only neighbours matter."""
    return (place > 0 and _collide(others[place - 1], edit)) or (
        place < len(others) and _collide(edit, others[place])
    )

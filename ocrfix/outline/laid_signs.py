"""Signs of a heading that the layout of a page shows, by the names that their weights have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ocrfix.outline.prints import Print

_LOW, _LARGE, _TALL, _VERY_TALL = 0.85, 1.1, 1.2, 1.6
_ROOM, _MUCH_ROOM = 0.4, 1.0
_CALLED_HEADINGS = frozenset({"heading", "header", "headline", "title", "subheadline"})
_FEW_LINES, _MANY_LINES = 3, 5
_OUT = (
    frozenset({"alone in its block", "small block"}),
    frozenset({"room above", "begins a column"}),
    frozenset({"tall", "very tall", "large type", "very large type"}),
)
"""One of each of these together stands out from a page."""


def signs_of_print(prints: Sequence[Print], index: int) -> set[str]:
    """Return the signs of a line that its print gives.

    Args:
        prints: How each line of a page is printed, in order.
        index: Of the line.
    """
    own = prints[index]
    begins = index == 0 or prints[index - 1].block != own.block
    ends = index + 1 == len(prints) or prints[index + 1].block != own.block
    holds = {
        "very tall": own.height >= _VERY_TALL,
        "tall": _TALL <= own.height < _VERY_TALL,
        "low": 0 < own.height < _LOW,
        "very large type": own.size >= _VERY_TALL,
        "large type": _LARGE <= own.size < _VERY_TALL,
        "small type": 0 < own.size < _LOW,
        "bold": own.is_bold,
        "centred": own.is_centred,
        "over columns": own.is_wide,
        "below a rule": own.is_ruled,
        "begins a column": own.gap is None,
        "room above": own.gap is not None and own.gap >= _ROOM,
        "much room above": own.gap is not None and own.gap >= _MUCH_ROOM,
        "begins a block": begins,
        "ends a block": ends,
        "alone in its block": own.lines == 1,
        "small block": 1 < own.lines <= _FEW_LINES,
        "inside a long block": own.lines > _MANY_LINES and not begins,
        "begins a long block": own.lines > _MANY_LINES and begins,
        "called a heading": own.kind in _CALLED_HEADINGS,
        "called otherwise": own.kind != "" and own.kind not in _CALLED_HEADINGS,
    }
    signs = {name for name, does in holds.items() if does}
    if all(each & signs for each in _OUT):
        signs.add("stands out")
    return signs

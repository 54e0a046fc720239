"""The order in which the blocks of a page are read, where its file has them in another.

Some files name their blocks line by line across the page. The columns are found again by cutting
the page at its empty strips: into columns where a strip runs down all of the page, else above and
below what lies over several columns. If the order of the file follows columns, it is kept.

Source:
    G. Nagy, S. Seth, *Hierarchical Representation of Optically Scanned Documents*, ICPR 1984
    (the cuts along both axes); when to cut where, and when to believe the file, is ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ocrfix.text.document import Block, Box, Page

_FEWEST_BLOCKS = 6
_WIDE = 1.5
"""A block so many times as wide as most lies over several columns."""
_TOLERANCE = 0.01
"""Boxes may overlap by this share of the page's width."""
_TORN_SHARE = 0.33
"""A file whose reading goes elsewhere behind so many of its blocks follows no columns."""
_CLEARLY = 2
_MOST_DEPTH = 12

_Placed = tuple[int, Box]


def in_reading_order(page: Page) -> list[int]:
    """The indices of the blocks of a page as they are read."""
    own = list(range(len(page.blocks)))
    placed = [(index, box) for index in own if (box := _box_of(page.blocks[index])) is not None]
    if len(placed) < max(_FEWEST_BLOCKS, len(own)):
        return own
    slack = _TOLERANCE * max(box.left + box.width for _, box in placed)
    found = list(_cut(placed, slack, 0))
    boxes = dict(placed)
    switches = _switches(own, boxes)
    is_torn = switches > _TORN_SHARE * len(own) and switches > _CLEARLY * _switches(found, boxes)
    return found if is_torn else own


def _box_of(block: Block) -> Box | None:
    """Around the lines of a block: what the file calls the block may be larger."""
    boxes = [line.box for line in block.lines]
    known = [box for box in boxes if box is not None]
    if not known or len(known) < len(boxes):
        return block.box
    left, top = min(it.left for it in known), min(it.top for it in known)
    right = max(it.left + it.width for it in known)
    return Box(left, top, right - left, max(it.top + it.height for it in known) - top)


def _switches(order: Sequence[int], boxes: dict[int, Box]) -> int:
    """Count how often the reading goes on elsewhere than in the column below."""
    return sum(not _is_below(boxes[above], boxes[below]) for above, below in pairwise(order))


def _is_below(above: Box, below: Box) -> bool:
    return (
        below.top + below.height > above.top + above.height
        and below.left < above.left + above.width
        and above.left < below.left + below.width
    )


def _cut(blocks: list[_Placed], slack: float, depth: int) -> Iterator[int]:
    """The indices of some blocks in the order of their columns."""
    if len(blocks) > 1 and depth < _MOST_DEPTH:
        for pieces in (_apart(blocks, _across, slack), _bands(blocks, slack)):
            if len(pieces) > 1:
                for piece in pieces:
                    yield from _cut(piece, slack, depth + 1)
                return
    yield from (index for index, _ in sorted(blocks, key=lambda it: (it[1].top, it[0])))


def _across(box: Box) -> tuple[int, int]:
    return box.left, box.left + box.width


def _down(box: Box) -> tuple[int, int]:
    return box.top, box.top + box.height


def _apart(
    blocks: list[_Placed], extent: Callable[[Box], tuple[int, int]], slack: float
) -> list[list[_Placed]]:
    """Blocks parted where nothing stands, in order along an axis."""
    pieces: list[list[_Placed]] = []
    reached = 0.0
    for block in sorted(blocks, key=lambda it: extent(it[1])):
        start, end = extent(block[1])
        if pieces and start < reached - slack:
            pieces[-1].append(block)
        else:
            pieces.append([block])
            reached = start
        reached = max(reached, end)
    return pieces


def _bands(blocks: list[_Placed], slack: float) -> list[list[_Placed]]:
    """Blocks parted above and below what lies over several columns."""
    # Plain text has no blocks, and would pay a megabyte for it.
    from statistics import median  # noqa: PLC0415

    least = _WIDE * median(box.width for _, box in blocks)
    bands: list[list[_Placed]] = []
    was_wide = False
    for piece in _apart(blocks, _down, slack):
        is_wide = any(box.width > least for _, box in piece)
        if bands and is_wide == was_wide:
            bands[-1] += piece
        else:
            bands.append(list(piece))
        was_wide = is_wide
    return bands

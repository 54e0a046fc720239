"""Prints of lines, as the layout of a page says: their height, their setting, the room above.

A headline is taller than the text, or stands in the middle of its column with room above.
Where the lines of a column begin and end is read off the long lines around; no rule of a
page need be known.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from ocrfix.outline.printed import Line
from ocrfix.text.document import Box, Page
from ocrfix.text.document import Line as Laid

_LONG_LETTERS = 20
"""A line of fewer letters does not say how wide its column is."""
_REACH = 40
_ENOUGH = 5
_DESCENDING = re.compile(r"[gjpqyQ,;ſßÇç]")
_WITHOUT_DESCENDERS = 0.78
"""The height of letters that go nowhere below the line, by that of those that do."""
_LEAST_MARGIN = 0.04
_UNEVEN = 0.35
_WIDER = 1.3


@dataclass(frozen=True, slots=True)
class Print:
    """The print of a line, where the layout says so.

    Attributes:
        height: Of its letters, by that of the text of its page; 0 if nobody knows.
        size: The same as the source says it, by that of most letters; 0 if it does not.
        is_bold: Whether the source says it is bold, and most of the page is not.
        block: Number of the block it stands in; lines of two blocks are never put together.
        lines: How many lines its block has.
        gap: The room above it, in heights of a line; None if it begins a column.
        is_centred: Whether it stands in the middle of its column, with room on both sides.
        is_wide: Whether it runs over more than one column.
        is_ruled: Whether a printed rule stands between it and what is above.
        kind: What the source calls it, in lower case; empty if it does not say.
    """

    height: float = 0.0
    size: float = 0.0
    is_bold: bool = False
    block: int = 0
    lines: int = 0
    gap: float | None = None
    is_centred: bool = False
    is_wide: bool = False
    is_ruled: bool = False
    kind: str = ""


UNKNOWN = Print()


def prints_of(
    layout: Sequence[Page], orders: Sequence[Sequence[int]], lines: Sequence[Line]
) -> list[Print]:
    """Return the print of each line; empty where none of them is on a page of the layout.

    Args:
        layout: The pages.
        orders: The indices of the blocks of each as they are read.
        lines: The printed lines.
    """
    words = {line.start: line.text for line in lines}
    pages: dict[str, list[_Place]] = {}
    rules: dict[str, list[Box]] = {}
    first = 1
    for number, (page, order) in enumerate(zip(layout, orders, strict=True)):
        # A page comes as often as the reading returns to it.
        name = page.id or str(number)
        pages.setdefault(name, []).extend(
            _Place(first + index, len(page.blocks[index].lines), line, words.get(line.start, ""))
            for index in order
            for line in page.blocks[index].lines
        )
        rules[name] = sorted(page.rules, key=lambda it: it.top)
        first += len(page.blocks)
    known: dict[int, Print] = {}
    for name, places in pages.items():
        known.update(_of_page(places, rules[name]))
    return [known.get(line.start, UNKNOWN) for line in lines] if known else []


_Column = tuple[float, float]


class _Place(NamedTuple):
    """A line with the number of its block, how many lines that has, and its own words."""

    block: int
    lines: int
    line: Laid
    text: str

    @property
    def box(self) -> Box | None:
        return self.line.box

    @property
    def height(self) -> float:
        """The height of its letters, from the top of the capitals to below the line."""
        if self.box is None:
            return 0.0
        share = 1.0 if _DESCENDING.search(self.text) else _WITHOUT_DESCENDERS
        return self.box.height / share


def _of_page(places: Sequence[_Place], rules: Sequence[Box]) -> Iterator[tuple[int, Print]]:
    """Yield the start of each line of a page, and its print."""
    body = _usual([(it.height, len(it.text)) for it in places])
    size = _usual([(it.line.size, len(it.text)) for it in places])
    bold = sum(len(it.text) for it in places if it.line.is_bold)
    is_bold = 2 * bold > sum(len(it.text) for it in places)
    long = [it.box.width for it in places if it.box is not None and len(it.text) >= _LONG_LETTERS]
    width = median(long) if long else 0.0
    tops = [it.top for it in rules]
    above: Box | None = None
    column_above: _Column | None = None
    for place, column in zip(places, _columns(places), strict=True):
        line, box = place.line, place.box
        gap = _gap(above, box, is_one=_are_one(column_above, column))
        yield (
            line.start,
            Print(
                place.height / body if body else 0.0,
                line.size / size if size else 0.0,
                line.is_bold and not is_bold,
                place.block,
                place.lines,
                gap / body if gap is not None and body else None,
                _is_centred(box, column),
                _is_wide(box, column, width),
                gap is not None and _is_ruled(above, box, rules, tops),
                line.kind,
            ),
        )
        above, column_above = box, column


def _usual(counted: Sequence[tuple[float, int]]) -> float:
    """The middle of values by their letters; 0 if none is known."""
    values = sorted((value, letters) for value, letters in counted if value > 0)
    half = sum(letters for _, letters in values) / 2
    for value, letters in values:
        half -= letters
        if half <= 0:
            return value
    return 0.0


def _columns(places: Sequence[_Place]) -> list[_Column | None]:
    """Left and right end of the column each line stands in; None where nobody knows."""
    boxes = [(index, it.box) for index, it in enumerate(places) if len(it.text) >= _LONG_LETTERS]
    long = [(index, box) for index, box in boxes if box is not None]
    numbers = [index for index, _ in long]
    return [_column(it.box, index, long, numbers) for index, it in enumerate(places)]


def _column(
    box: Box | None, index: int, long: Sequence[tuple[int, Box]], numbers: Sequence[int]
) -> _Column | None:
    """Return the ends of the long lines around that run over the middle of a line."""
    if box is None:
        return None
    centre = box.left + box.width / 2
    at = bisect_right(numbers, index)
    near = [*reversed(long[max(at - _REACH, 0) : at]), *long[at : at + _REACH]]
    near.sort(key=lambda it: abs(it[0] - index))
    around = [it for _, it in near if it.left <= centre <= it.left + it.width][:_ENOUGH]
    if len(around) < _ENOUGH:
        return None
    return median(it.left for it in around), median(it.left + it.width for it in around)


def _are_one(first: _Column | None, second: _Column | None) -> bool:
    """Return whether two lines stand in one column."""
    if first is None or second is None:
        return False
    return first[0] <= (second[0] + second[1]) / 2 <= first[1]


def _gap(above: Box | None, box: Box | None, *, is_one: bool) -> float | None:
    """The room between a line and the one above; None if it stands under none.

    Args:
        above: The line that is read before.
        box: The line.
        is_one: Whether both stand in one column.
    """
    if above is None or box is None or box.top + box.height / 2 < above.top + above.height / 2:
        return None
    is_apart = box.left > above.left + above.width or above.left > box.left + box.width
    if is_apart and not is_one:
        return None
    return max(float(box.top - above.top - above.height), 0.0)


def _is_centred(box: Box | None, column: _Column | None) -> bool:
    if box is None or column is None:
        return False
    left, right = box.left - column[0], column[1] - box.left - box.width
    least = _LEAST_MARGIN * (column[1] - column[0])
    return left > least and right > least and abs(left - right) <= _UNEVEN * (left + right)


def _is_wide(box: Box | None, column: _Column | None, usual: float) -> bool:
    width = column[1] - column[0] if column is not None else usual
    return box is not None and box.width > _WIDER * width > 0


def _is_ruled(
    above: Box | None, box: Box | None, rules: Sequence[Box], tops: Sequence[int]
) -> bool:
    """Return whether a rule lies between two lines."""
    if above is None or box is None:
        return False
    centre = box.left + box.width / 2
    first = bisect_left(tops, above.top + above.height // 2)
    last = bisect_right(tops, box.top + box.height // 2)
    return any(it.left <= centre <= it.left + it.width for it in rules[first:last])

"""A text that says nothing of where its words stand, found on its pages.

The pages are read as a whole. Rare groups of letters tell in which order its lines come in the
text, since two programs may read columns in different orders. Then the letters of both are put
side by side: where they run alike, a part of the text stands on that line of print.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from ocrfix.scan.engine import SeenLine, SeenWord
from ocrfix.scan.picture import around_all
from ocrfix.text.document import Block, Box, Line, Page, Word

_TOKEN = re.compile(r"\S+")
_ALIKE = 4
"""So many letters in a row prove something: by chance a third of single ones are alike."""
_LEAST_ALIKE = 0.4
"""Share of a line's letters that must stand in such rows."""
_ROUNDS = 4
_GROUP = 6
"""Letters of a group by which a place of the text is told."""
_RARE = 4
"""A group that stands in the text more often tells no place."""
_LEAST_VOTES = 2
"""So many groups must tell the same place."""
_SAME_COLUMN = 0.5
_FAR_ROWS = 2.5
"""Rows below each other that are farther apart, in heights, belong to two blocks."""
MOST_LETTERS = 400_000
"""The longest text that is looked for: half a minute; a newspaper's page has 30,000."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page that was read as a whole.

    Attributes:
        number: Which of the document's pages, 0-based.
        image: The name of its picture.
        width, height: Of its picture, in pixels.
        lines: What was seen, in pixels.
    """

    number: int
    image: str
    width: int
    height: int
    lines: Sequence[SeenLine]


@dataclass(frozen=True, slots=True)
class _SeenAt:
    """A line of print and the page it is on."""

    page: SeenPage
    line: SeenLine


@dataclass(frozen=True, slots=True)
class _Found:
    """Words of the text that stand on a line of print, and where each does, if that is known."""

    at: _SeenAt
    words: range
    boxes: dict[int, list[SeenWord]]


def found_on(text: str, seen: Sequence[SeenPage]) -> list[Page]:
    """Find a text on its pages.

    Returns:
        The pages in order of the text, in pixels; one comes as often as the text returns to it.
        Words that were not found stand on none.
    """
    words = [it.span() for it in _TOKEN.finditer(text)]
    lines = _in_order_of(text, [_SeenAt(page, line) for page in seen for line in page.lines])
    found: list[_Found] = []
    left, unseen = list(range(len(words))), lines
    for _ in range(_ROUNDS):
        more = list(_matched(text, words, left, unseen))
        if not more:
            break
        found += more
        taken = {number for it in more for number in it.words}
        done = {id(it.at) for it in more}
        left = [it for it in left if it not in taken]
        unseen = [it for it in unseen if id(it) not in done]
    found.sort(key=lambda it: it.words.start)
    return list(_pages(found, words))


def _in_order_of(text: str, lines: Sequence[_SeenAt]) -> list[_SeenAt]:
    """Sort lines of print by where most of their rare groups of letters stand in the text."""
    own, _ = _letters([text])
    at: dict[str, list[int]] = {}
    for start in range(len(own) - _GROUP + 1):
        at.setdefault(own[start : start + _GROUP], []).append(start)
    rare = {group: places for group, places in at.items() if len(places) <= _RARE}
    last, keyed = 0, []
    for line in lines:
        letters, _ = _letters([it.text for it in line.line])
        votes = Counter(
            (place - start) // _GROUP
            for start in range(len(letters) - _GROUP + 1)
            for place in rare.get(letters[start : start + _GROUP], ())
        )
        best, count = max(votes.items(), key=lambda it: (it[1], -it[0]), default=(last, 0))
        if count >= _LEAST_VOTES:
            last = best
        keyed.append((last, line))
    return [line for _, line in sorted(keyed, key=lambda it: it[0])]


def _matched(
    text: str, words: Sequence[tuple[int, int]], numbers: Sequence[int], lines: Sequence[_SeenAt]
) -> Iterator[_Found]:
    """Put what is left of a text beside lines of print, and give those that are alike."""
    own, of_word = _letters([text[slice(*words[it])] for it in numbers])
    others = [word for at in lines for word in at.line]
    seen, of_seen = _letters([it.text for it in others])
    line_of = [number for number, at in enumerate(lines) for _ in at.line]
    # Which words of each line, and how many letters of each stand in a row that is alike.
    alike: list[Counter[tuple[int, int]]] = [Counter() for _ in lines]
    for run in Levenshtein.opcodes(own, seen):
        length = run.src_end - run.src_start
        if run.tag != "equal" or length < _ALIKE:
            continue
        for step in range(length):
            other = of_seen[run.dest_start + step]
            alike[line_of[other]][of_word[run.src_start + step], other] += 1
    _keep_one_line(alike)
    for number, at in enumerate(lines):
        length = sum(it.isalnum() for word in at.line for it in word.text)
        if length and sum(alike[number].values()) >= max(_ALIKE, _LEAST_ALIKE * length):
            yield from _found_line(at, alike[number], numbers, others)


def _keep_one_line(alike: Sequence[Counter[tuple[int, int]]]) -> None:
    """Leave each word of the text to the line that has most of it: it may be broken in print."""
    best: dict[int, tuple[int, int]] = {}
    for number, counts in enumerate(alike):
        of_line: Counter[int] = Counter()
        for (own, _), count in counts.items():
            of_line[own] += count
        for own, count in of_line.items():
            best[own] = max(best.get(own, (0, 0)), (count, -number))
    for number, counts in enumerate(alike):
        for own, other in [it for it in counts if best[it[0]][1] != -number]:
            del counts[own, other]


def _letters(words: Sequence[str]) -> tuple[str, list[int]]:
    """All letters and figures of words in a row, in small letters, and which word each is of."""
    letters: list[str] = []
    owners: list[int] = []
    for number, word in enumerate(words):
        for sign in word.casefold():
            if sign.isalnum():
                letters.append(sign)
                owners.append(number)
    return "".join(letters), owners


def _found_line(
    at: _SeenAt,
    alike: Counter[tuple[int, int]],
    numbers: Sequence[int],
    others: Sequence[SeenWord],
) -> Iterator[_Found]:
    boxes: dict[int, list[SeenWord]] = {}
    for own, other in sorted(alike):
        boxes.setdefault(numbers[own], []).append(others[other])
    # What was left over may have gaps: then the longest part is the line.
    parts: list[list[int]] = []
    left = numbers[min(own for own, _ in alike) : max(own for own, _ in alike) + 1]
    for it in left:
        if parts and it == parts[-1][-1] + 1:
            parts[-1].append(it)
        else:
            parts.append([it])
    longest = max(parts, key=lambda part: sum(it in boxes for it in part))
    yield _Found(at, range(longest[0], longest[-1] + 1), boxes)


def _pages(found: Sequence[_Found], words: Sequence[tuple[int, int]]) -> Iterator[Page]:
    """Put lines together to blocks and pages."""
    runs: list[list[_Found]] = []
    for it in found:
        if runs and runs[-1][-1].at.page is it.at.page:
            runs[-1].append(it)
        else:
            runs.append([it])
    for run in runs:
        blocks: list[list[Line]] = []
        for it in run:
            line = _line(it, words)
            if blocks and _goes_on(blocks[-1][-1], line):
                blocks[-1].append(line)
            else:
                blocks.append([line])
        page = run[0].at.page
        yield Page(
            words[run[0].words.start][0],
            words[run[-1].words[-1]][1],
            tuple(_block(lines) for lines in blocks),
            page.width,
            page.height,
            str(page.number + 1),
            page.image,
        )


def _block(lines: Sequence[Line]) -> Block:
    around = around_all([it.box for it in lines if it.box is not None])
    return Block(lines[0].start, lines[-1].end, tuple(lines), around)


def _goes_on(before: Line, line: Line) -> bool:
    """Return whether a line stands below another, in its column."""
    first, second = before.box, line.box
    if first is None or second is None or second.top <= first.top:
        return False
    shared = min(first.left + first.width, second.left + second.width) - max(
        first.left, second.left
    )
    gap = second.top - first.top - first.height
    is_near = gap <= _FAR_ROWS * max(first.height, second.height)
    return is_near and shared >= _SAME_COLUMN * min(first.width, second.width)


def _line(found: _Found, words: Sequence[tuple[int, int]]) -> Line:
    """A line whose words stand where they were seen, or else between their neighbours."""
    whole = _around(found.at.line)
    boxes = [_around(found.boxes[it]) if it in found.boxes else None for it in found.words]
    placed = []
    for number, box in zip(found.words, _between(boxes, whole), strict=True):
        placed.append(Word(*words[number], box))
    return Line(placed[0].start, placed[-1].end, tuple(placed), whole)


def _between(boxes: Sequence[Box | None], line: Box) -> list[Box]:
    """Give those without a place the room between those with one, evenly."""
    known = [number for number, it in enumerate(boxes) if it is not None]
    filled = []
    for number, box in enumerate(boxes):
        if box is not None:
            filled.append(box)
            continue
        at = bisect_right(known, number)
        last, following = (
            (known[at - 1] if at else -1),
            (known[at] if at < len(known) else len(boxes)),
        )
        before = boxes[last] if at else None
        behind = boxes[following] if at < len(known) else None
        left = before.left + before.width if before is not None else line.left
        right = behind.left if behind is not None else line.left + line.width
        wide = max(right - left, 0) / (following - last - 1)
        begin = left + wide * (number - last - 1)
        filled.append(Box(round(begin), line.top, max(1, round(wide)), line.height))
    return filled


def _around(words: Sequence[SeenWord]) -> Box:
    left, top = min(it.left for it in words), min(it.top for it in words)
    right, bottom = max(it.right for it in words), max(it.bottom for it in words)
    return Box(round(left), round(top), max(1, round(right - left)), max(1, round(bottom - top)))

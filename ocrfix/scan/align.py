"""Two readings of the same rows, put side by side word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from ocrfix.scan.engine import SeenLine, SeenWord
from ocrfix.scan.rows import Placed, Row
from ocrfix.text.document import SeenPlace

# How many words of the one reading stand for how many of the other. Nothing for nothing is not
# among them, and two for two would only hide where they differ.
_GROUPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))
# In parts of a whole word that differs in all; set by hand, looking at rows of damaged pages.
_SKIP = 0.55
_TEXT_WEIGHT = 0.4
_GROUPING = 0.15
_SAME_ROW = 0.35
"""Least share of a word's height that lies in its row."""
_LEAST_HEIGHT = 0.6
_ALIKE = 0.5
"""The addend to that share where the row has the same word there."""


def align(rows: Sequence[Row], seen: Sequence[SeenLine]) -> list[SeenPlace]:
    """Put a strip of rows beside what was seen there.

    Args:
        rows: What the raw text has, in reading order.
        seen: What the second reading has, in the same unit, from top to bottom.

    Returns:
        Every place of the rows, and every line that they lack, in order.
    """
    beside: list[list[SeenWord]] = [[] for _ in rows]
    between: list[list[SeenLine]] = [[] for _ in range(len(rows) + 1)]
    for line in seen:
        lost = [word for word in line if not _put_into_row(word, rows, beside)]
        if len(lost) == len(line) and line:
            between[_rows_above(line, rows)].append(line)
    places: list[SeenPlace] = []
    for number, row in enumerate(rows):
        places += _missed(between[number], row.start, is_before=True)
        words = sorted(beside[number], key=lambda it: it.left)
        places += _align_row(row, words)
    if rows:
        places += _missed(between[-1], rows[-1].end, is_before=False)
    return places


def _put_into_row(word: SeenWord, rows: Sequence[Row], beside: list[list[SeenWord]]) -> bool:
    """Give a word to the row it lies in; tells whether there is one."""
    best, most = -1, 0.0
    for number, row in enumerate(rows):
        if word.bottom <= row.box.top or row.box.top + row.box.height <= word.top:
            continue
        near = _nearest((word.left + word.right) / 2, row)
        top, bottom = _height_at(near, row)
        shared = min(word.bottom, bottom) - max(word.top, top)
        share = shared / max(1e-6, min(word.bottom - word.top, bottom - top))
        if share <= _SAME_ROW:
            continue
        # The box of a word that was cut out badly may reach over the rows beside it.
        fits = share + _ALIKE * Levenshtein.normalized_similarity(word.text, near.text)
        if fits > most:
            best, most = number, fits
    if best >= 0:
        beside[best].append(word)
    return best >= 0


def _nearest(x: float, row: Row) -> Placed:
    return min(row.words, key=lambda it: abs(it.box.left + it.box.width / 2 - x))


def _height_at(word: Placed, row: Row) -> tuple[float, float]:
    """Return the top and bottom of a row at one of its words, since rows lie askew."""
    near = word.box
    # A dash or a speck is as low as it is; its neighbours are not.
    low = max(near.height, row.box.height * _LEAST_HEIGHT)
    middle = near.top + near.height / 2
    return middle - low / 2, middle + low / 2


def _rows_above(line: SeenLine, rows: Sequence[Row]) -> int:
    middle = sum(it.top + it.bottom for it in line) / (2 * len(line))
    return sum(row.box.top + row.box.height / 2 < middle for row in rows)


def _missed(lines: Sequence[SeenLine], at: int, *, is_before: bool) -> Iterator[SeenPlace]:
    """Lines that the raw text lacks, as one place."""
    if not lines:
        return
    text = "\n".join(" ".join(word.text for word in line) for line in lines)
    confidence = min(word.confidence for line in lines for word in line)
    yield SeenPlace(at, at, f"{text}\n" if is_before else f"\n{text}", confidence)


def _align_row(row: Row, seen: Sequence[SeenWord]) -> Iterator[SeenPlace]:
    """Put the words of a row beside those seen in it, as cheaply as can be."""
    for i, a, j, b in _cheapest(row.words, seen):
        words = row.words[i : i + a]
        others = seen[j : j + b]
        if words:
            start, end = words[0].word.start, words[-1].word.end
        else:
            start = end = row.words[i - 1].word.end if i else row.start
        text = " ".join(it.text for it in others)
        if not words:
            text = f" {text}" if i else f"{text} "
        sure = [it.word.confidence for it in words if it.word.confidence is not None]
        yield SeenPlace(
            start,
            end,
            text,
            min((it.confidence for it in others), default=0.0),
            min(sure, default=None),
        )


def _cheapest(words: Sequence[Placed], seen: Sequence[SeenWord]) -> list[tuple[int, int, int, int]]:
    """The cheapest way to pair all words: first and number on either side, in order."""
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    for i in range(len(words) + 1):
        for j in range(len(seen) + 1):
            for a, b in (*_GROUPS, (1, 0), (0, 1)):
                if a > i or b > j:
                    continue
                cost = best[i - a, j - b][0] + _cost(words[i - a : i], seen[j - b : j])
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, a, b)
    i, j = len(words), len(seen)
    way = []
    while i or j:
        _, a, b = best[i, j]
        i, j = i - a, j - b
        way.append((i, a, j, b))
    return way[::-1]


def _cost(words: Sequence[Placed], seen: Sequence[SeenWord]) -> float:
    if not words or not seen:
        return _SKIP * (len(words) + len(seen))
    left, right = words[0].box.left, words[-1].box.left + words[-1].box.width
    shared = min(right, seen[-1].right) - max(left, seen[0].left)
    whole = max(right, seen[-1].right) - min(left, seen[0].left)
    apart = 1.0 - max(0.0, shared) / max(whole, 1e-6)
    unlike = Levenshtein.normalized_distance(
        "".join(it.text for it in words), "".join(it.text for it in seen)
    )
    cost = _TEXT_WEIGHT * unlike + (1.0 - _TEXT_WEIGHT) * apart
    return cost * max(len(words), len(seen)) + _GROUPING * (len(words) + len(seen) - 2)

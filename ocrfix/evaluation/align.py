r"""Alignment of the words of a reading with the words of the truth.

A *reading* is what is measured: the raw OCR text, or what a program made of it. A *word*
is a run of characters that are not white space. The alignment cuts both word lists into
*groups*, in order and without gaps, so that

* every group holds some words of the reading and some of the truth, usually one of each;
* a word read in pieces (``rail way`` for ``railway``) is one group of two to one, two
  words run together (``ofthe``) one group of one to two, a stray speck one to none;
* the sum of the character (Levenshtein) distances inside the groups is the least that
  cuts at blanks can reach; a word with no partner costs its letters and its blank. Of
  equally cheap cuts the finer wins, so that ``Miller ,`` against ``Miller`` is a right
  word and a stray mark and not one wrong group.

It is found in two steps. Runs of equal words that word-level edit distance pairs and that
are long enough not to be chance are *anchors*. Between two anchors dynamic programming
over words, with groups up to eight words on one side and three on the other, finds the
cheapest cuts. A stretch too large for that is searched in a band around the path of the
character alignment only, so that the cost stays linear.

Source:
    Anchors, then edit distance in the small gaps between: I. Z. Yalniz and R. Manmatha,
    *A Fast Alignment Scheme for Automatic OCR Evaluation of Books*, ICDAR 2011, 754-758;
    they take words unique in both texts as anchors, here runs of equal words serve
    too, because an article has few unique words. Groups of one to one, one to none, two
    to one and so on, chosen by dynamic programming: W. A. Gale and K. W. Church, *A
    Program for Aligning Sentences in Bilingual Corpora*, Computational Linguistics 19
    (1993), 75-102, there for sentences. The distance is that of V. I. Levenshtein (1966),
    computed by RapidFuzz (MIT licence).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from ocrfix.evaluation.manner import AS_IT_IS, Manner
from ocrfix.text.tokens import core_span

_WORD = re.compile(r"\S+")

# An anchor is believed with this many letters in its words, or one long word.
_ANCHOR_LETTERS = 8
_ANCHOR_WORDS = 2
_ANCHOR_LONE_LETTERS = 7
# More cells than this are searched in a band only.
_FULL_CELLS = 20_000
_BAND_WORDS = 16

# A cost is the character distance shifted left, plus a small price for coarse groups
# that settles ties and can never add up to one character.
_UNIT = 1 << 24
_INFINITE = 1 << 60

# Words of the reading, words of the truth, price among equals.
_SHAPES = (
    (1, 1, 0),
    (1, 0, 1),
    (0, 1, 1),
    (2, 1, 2),
    (1, 2, 2),
    (2, 2, 3),
    (3, 1, 3),
    (1, 3, 3),
    (3, 2, 4),
    (2, 3, 4),
    *((n, 1, n) for n in range(4, 9)),
    *((1, n, n) for n in range(4, 9)),
)


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A run of characters without white space, and where it stands.

    Attributes:
        start: 0-based offset of its first code point in the text it was taken from.
        end: Offset just behind its last.
        text: The characters themselves, edge punctuation and all.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Words of the reading that stand for words of the truth.

    Attributes:
        read_start, read_end: Half-open range of word indexes in the reading.
        truth_start, truth_end: The same in the truth. At most one of the two is empty.
    """

    read_start: int
    read_end: int
    truth_start: int
    truth_end: int

    @property
    def slots(self) -> tuple[int, int]:
        """First and last place it takes on the axis of the truth, both included.

        Word ``j`` of the truth is place ``2 j + 1``, the gap before it ``2 j``: two
        readings of one truth can be compared place by place, stray words included.
        """
        if self.truth_start == self.truth_end:
            return 2 * self.truth_start, 2 * self.truth_start
        return 2 * self.truth_start + 1, 2 * self.truth_end - 1


def place_words(text: str, manner: Manner = AS_IT_IS) -> tuple[PlacedWord, ...]:
    r"""Cut a text at white space, and make its words even.

    Example:
        >>> place_words("rail\nway")[1]
        PlacedWord(start=5, end=8, text='way')
    """
    if manner == AS_IT_IS:
        return tuple(
            PlacedWord(match.start(), match.end(), match.group()) for match in _WORD.finditer(text)
        )
    spans = [match.span() for match in _WORD.finditer(text)]
    return tuple(PlacedWord(*it) for it in manner.spans(text, spans))


def fold_space(text: str) -> str:
    r"""Make every run of white space one blank, and strip the ends."""
    return " ".join(_WORD.findall(text))


def core_of(word: str) -> str:
    r"""Set edge punctuation and case aside.

    Returns:
        The word without the characters at its edges that are neither letter nor digit,
        case folded; empty for a word made of marks alone.

    Example:
        >>> core_of('("Smith\'s),')
        "smith's"
    """
    return word[slice(*core_span(word, 0, len(word)))].casefold()


def cores_of(words: Sequence[str]) -> list[str]:
    """The cores of the words that have one, in order."""
    return [core for core in map(core_of, words) if core]


def align_words(read: Sequence[str], truth: Sequence[str]) -> list[Group]:
    """Align the words of a reading with the words of the truth.

    The result is the same, mirrored, when the two sides are exchanged.

    Args:
        read: Words of the reading in order, none empty.
        truth: Words of the truth in order, none empty.

    Returns:
        Groups in order that together hold every word of both sides once.

    Example:
        >>> align_words(["a", "rail", "way"], ["a", "railway"])[1]
        Group(read_start=1, read_end=3, truth_start=1, truth_end=2)
    """
    if list(read) > list(truth):
        return [
            Group(group.truth_start, group.truth_end, group.read_start, group.read_end)
            for group in _align(truth, read)
        ]
    return list(_align(read, truth))


def _align(read: Sequence[str], truth: Sequence[str]) -> Iterator[Group]:
    read_at = truth_at = 0
    for read_start, truth_start, size in (*_anchors(read, truth), (len(read), len(truth), 0)):
        for group in _align_gap(read[read_at:read_start], truth[truth_at:truth_start]):
            yield Group(
                group[0] + read_at, group[1] + read_at, group[2] + truth_at, group[3] + truth_at
            )
        for step in range(size):
            i, j = read_start + step, truth_start + step
            yield Group(i, i + 1, j, j + 1)
        read_at, truth_at = read_start + size, truth_start + size


def _anchors(read: Sequence[str], truth: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Runs of equal words: start in the reading, start in the truth, number of words."""
    for block in Levenshtein.opcodes(read, truth).as_matching_blocks():
        words = read[block.a : block.a + block.size]
        letters = sum(map(len, words))
        enough = _ANCHOR_LONE_LETTERS if block.size < _ANCHOR_WORDS else _ANCHOR_LETTERS
        if block.size and letters >= enough:
            yield block.a, block.b, block.size


_Cut = tuple[int, int, int, int]


def _align_gap(read: Sequence[str], truth: Sequence[str]) -> list[_Cut]:
    if not read:
        return [(0, 0, j, j + 1) for j in range(len(truth))]
    if not truth:
        return [(i, i + 1, 0, 0) for i in range(len(read))]
    if len(read) == len(truth) == 1:
        return [(0, 1, 0, 1)]
    rows = _rows(read, truth)
    return _trace_back(_cheapest(read, truth, rows), len(read), len(truth))


def _rows(read: Sequence[str], truth: Sequence[str]) -> list[tuple[int, int]]:
    """Return for each number of words read the numbers of true words worth trying."""
    if len(read) * len(truth) <= _FULL_CELLS:
        return [(0, len(truth))] * (len(read) + 1)
    read_text, truth_text = " ".join(read), " ".join(truth)
    truth_ends = _ends(truth)
    path = Levenshtein.opcodes(read_text, truth_text)
    rows = []
    low = high = 0
    op_index = 0
    for end in (0, *_ends(read)):
        while op_index + 1 < len(path) and path[op_index].src_end < end:
            op_index += 1
        op = path[op_index]
        inside = min(max(end - op.src_start, 0), op.dest_end - op.dest_start)
        first = bisect_left(truth_ends, op.dest_start + inside)
        last = bisect_left(truth_ends, op.dest_end)
        low = max(low, min(first, last) - _BAND_WORDS)
        high = max(high, min(max(first, last) + 1 + _BAND_WORDS, len(truth)))
        rows.append((low, high))
    rows[0] = (0, rows[0][1])
    rows[-1] = (rows[-1][0], len(truth))
    return rows


def _ends(words: Sequence[str]) -> list[int]:
    """Return the end of each word in the words joined by blanks."""
    ends = []
    position = -1
    for word in words:
        position += len(word) + 1
        ends.append(position)
    return ends


_Steps = list[dict[int, tuple[int, int, int]]]


def _cheapest(read: Sequence[str], truth: Sequence[str], rows: Sequence[tuple[int, int]]) -> _Steps:
    """Fill the table: for each cell the least cost and the shape of the last group."""
    read_parts = [_parts_ending(read, i) for i in range(len(read) + 1)]
    truth_parts = [_parts_ending(truth, j) for j in range(len(truth) + 1)]
    table: _Steps = [{0: (0, 0, 0)}]
    for i, (low, high) in enumerate(rows):
        if i:
            table.append({})
        row = table[i]
        for j in range(low, high + 1):
            if i or j:
                cell = _best_cell(table, i, j, read_parts[i], truth_parts[j])
                if cell[0] < _INFINITE:
                    row[j] = cell
    return table


def _parts_ending(words: Sequence[str], end: int) -> list[str]:
    """The last word, the last two, … up to eight, before ``end``; first the empty part."""
    return [" ".join(words[end - size : end]) for size in range(min(end, 8) + 1)]


def _best_cell(
    table: _Steps, i: int, j: int, read_parts: Sequence[str], truth_parts: Sequence[str]
) -> tuple[int, int, int]:
    best, best_shape = _INFINITE, (0, 0)
    for size, truth_size, price in _SHAPES:
        if size > i or truth_size > j:
            continue
        before = table[i - size].get(j - truth_size)
        if before is None:
            continue
        so_far = before[0] + price
        part, truth_part = read_parts[size], truth_parts[truth_size]
        if not size or not truth_size:
            cost = so_far + (len(part) + len(truth_part) + 1) * _UNIT
        else:
            # The difference of the lengths is the least the distance can be.
            if so_far + abs(len(part) - len(truth_part)) * _UNIT >= best:
                continue
            cost = so_far + Levenshtein.distance(part, truth_part) * _UNIT
        if cost < best:
            best, best_shape = cost, (size, truth_size)
    return best, *best_shape


def _trace_back(table: _Steps, i: int, j: int) -> list[_Cut]:
    cuts = []
    while i or j:
        _, size, truth_size = table[i][j]
        cuts.append((i - size, i, j - truth_size, j))
        i, j = i - size, j - truth_size
    cuts.reverse()
    return cuts


class Alignment:
    """One reading laid beside the truth.

    Attributes:
        text: The reading as given, white space and all.
        words: Its words in order, placed in ``text``.
        truth: The words of the truth in order.
        groups: Which stand for which; see the module.
        manner: What is set aside.
    """

    def __init__(self, text: str, truth: Sequence[str], manner: Manner = AS_IT_IS) -> None:
        self.text = text
        self.manner = manner
        self.words = place_words(text, manner)
        self.truth = tuple(truth)
        self.groups = tuple(align_words([word.text for word in self.words], self.truth))

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _word_ends(self) -> list[int]:
        return [word.end for word in self.words]

    @cached_property
    def _group_read_ends(self) -> list[int]:
        return [group.read_end for group in self.groups]

    @cached_property
    def _group_slots(self) -> tuple[list[int], list[int]]:
        slots = [group.slots for group in self.groups]
        return [first for first, _ in slots], [last for _, last in slots]

    def read_of(self, group: Group) -> list[str]:
        """The words of the reading in one group."""
        return [word.text for word in self.words[group.read_start : group.read_end]]

    def truth_of(self, group: Group) -> tuple[str, ...]:
        """The words of the truth in one group."""
        return self.truth[group.truth_start : group.truth_end]

    def span_of(self, group: Group) -> tuple[int, int]:
        """Return the span of the group's reading in ``text``; it must hold a word."""
        return self.words[group.read_start].start, self.words[group.read_end - 1].end

    def words_touching(self, start: int, end: int) -> range:
        """Indexes of the words that overlap ``[start, end)`` or stand against it."""
        return range(bisect_left(self._word_ends, start), bisect_right(self._starts, end))

    def words_overlapping(self, start: int, end: int) -> range:
        """Indexes of the words that share a character with ``[start, end)``."""
        return range(bisect_right(self._word_ends, start), bisect_left(self._starts, end))

    def groups_of_words(self, words: range) -> range:
        """Indexes of the groups that hold these words of the reading."""
        if not words:
            return range(0)
        first = bisect_right(self._group_read_ends, words.start)
        last = bisect_right(self._group_read_ends, words.stop - 1)
        return range(first, last + 1)

    def groups_in_slots(self, first: int, last: int) -> range:
        """Indexes of the groups that reach into these places, both included."""
        firsts, lasts = self._group_slots
        return range(bisect_left(lasts, first), bisect_right(firsts, last))

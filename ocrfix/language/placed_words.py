"""The words of a text as the model of context knows them, and those beside places of it.

Words are found in a few passes of numpy. A regular expression takes ten times as long, and a text
is looked through for its words each time that some of them are weighed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.kinds import NOTHING
from ocrfix.language.network import AROUND
from ocrfix.text.tokens import iterate_blocks

WINDOW = 160
"""Characters looked at on either side: some 25 words."""
_SIGN, _JOINTS = r"[^\W_]", "'’"
# The parts of a compound are weighed one by one, as two words beside it are.
WORD = re.compile(f"{_SIGN}+(?:[{_JOINTS}]{_SIGN}+)*")
_ENCODING = "utf-32-le"
_NOT_ASKED, _NONE, _JOINT, _LETTER = range(4)
_KINDS = np.zeros(sys.maxunicode + 1, np.uint8)
"""The kind of each sign, by its number; told when it is first met."""
_MORE = 2
"""Characters more, by which a word is seen to begin or end further away."""
Rows = NDArray[np.int32]
Offsets = NDArray[np.intp]


class PlacedWords(NamedTuple):
    """Words and where they stand, in order.

    Attributes:
        ids: What each is to the model of context.
        starts: Where each begins.
        ends: Where each ends, half-open.
        blocks: Where blocks of the text begin.
    """

    ids: Rows
    starts: Offsets
    ends: Offsets
    blocks: Sequence[int]

    @classmethod
    def of(cls, text: str, id_of: Callable[[str], int], start: int = 0) -> PlacedWords:
        """Find all words of a text, which begins at ``start`` of another."""
        words, starts, ends = words_of(text)
        ids = np.fromiter(map(id_of, words), np.int32, len(words))
        return cls(ids, starts + start, ends + start, blocks_of(text, start))

    @classmethod
    def near(
        cls, text: str, spans: Sequence[tuple[int, int]], id_of: Callable[[str], int]
    ) -> PlacedWords:
        """Find the words that are asked for beside some places, which are near to each other."""
        first = max(0, min(start for start, _ in spans) - WINDOW - _MORE)
        last = max(end for _, end in spans) + WINDOW + _MORE
        return cls.of(text[first:last], id_of, first)

    def in_row(self, apart: int) -> tuple[Rows, Offsets]:
        """Give the words in a row, so many 0 around each block, and where in it each stands."""
        block = np.searchsorted(self.blocks, self.starts, "right")
        numbers = np.arange(len(self.ids)) + apart * block
        row = np.zeros(len(self.ids) + apart * (len(self.blocks) + 1), np.int32)
        row[numbers] = self.ids
        return row, numbers

    def beside(self, spans: Sequence[tuple[int, int]]) -> tuple[Rows, Rows]:
        """Give the words before and behind some places, in order, within `WINDOW` and their block.

        A row a place, `AROUND` columns, the nearest first; `NOTHING` where there is none.
        """
        start, end = np.array(spans, np.intp).reshape(-1, 2).T
        reach = np.array([0, *self.blocks, np.iinfo(np.intp).max])
        block = np.searchsorted(reach, start, "right")
        first_at = np.searchsorted(self.starts, np.maximum(start - WINDOW, reach[block - 1]))
        last_at = np.searchsorted(self.ends, np.minimum(end + WINDOW, reach[block]), "right")
        steps, row = np.arange(AROUND), np.append(self.ids, np.int32(NOTHING))
        before = np.searchsorted(self.ends, start, "right")[:, None] - 1 - steps
        behind = np.searchsorted(self.starts, end)[:, None] + steps
        return (
            row[np.where(before >= first_at[:, None], before, -1)],
            row[np.where(behind < last_at[:, None], behind, -1)],
        )


def words_of(text: str) -> tuple[list[str], Offsets, Offsets]:
    """Give all that `WORD` matches in a text, and where it begins and ends, half-open.

    Apostrophes in words are straight.
    """
    signs = np.frombuffer(text.encode(_ENCODING, "surrogatepass"), "<u4")
    kinds = np.zeros(len(signs) + 2, np.uint8)
    kinds[1:-1] = _kinds_of(signs)
    is_part = kinds == _LETTER
    is_part[1:-1] |= (kinds[1:-1] == _JOINT) & is_part[:-2] & is_part[2:]
    edges = np.flatnonzero(is_part[1:] != is_part[:-1])
    starts, ends = edges[::2], edges[1::2]
    # Of a text without marks like “ and ’ words are cut out in half the time.
    bare = np.where(is_part[1:-1], signs, ord(" "))
    bare[bare == ord("’")] = ord("'")
    whole = bare.astype("<u4").tobytes().decode(_ENCODING, "surrogatepass")
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    return [whole[start:end] for start, end in spans], starts, ends


def _kinds_of(signs: NDArray[np.uint32]) -> NDArray[np.uint8]:
    for sign in map(chr, {*signs[_KINDS[signs] == _NOT_ASKED].tolist()}):
        is_letter = re.fullmatch(_SIGN, sign) is not None
        _KINDS[ord(sign)] = _LETTER if is_letter else _JOINT if sign in _JOINTS else _NONE
    return _KINDS[signs]


def blocks_of(text: str, start: int = 0) -> Sequence[int]:
    """Give where the blocks of a text begin that begins at a place of another."""
    return [start + block.start for block in iterate_blocks(text)]

"""Numbers that belong to keys, in little room: the keys themselves are not kept.

The number of a key is the exclusive or of three cells, which its hash names. With it come some bits
of the hash, by which a key that was never put in is told: all but one in `2 ** check` of them.
Nothing is probed or compared beyond that, so that one key costs a few steps of Python, and a batch
of keys a few passes of numpy (`hashed_batches.find`).

Source:
    B. Chazelle, J. Kilian, R. Rubinfeld, A. Tal, *The Bloomier Filter*, SODA 2004; places
    of the cells as in T. M. Graf, D. Lemire, *Binary Fuse Filters*, ACM Journal of
    Experimental Algorithmics 27, 2022; the hash ends like that of SplitMix64 (G. L. Steele,
    D. Lea, C. H. Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ALL = (1 << 64) - 1
FIRST, SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
"""The factors of a hash, one after the other."""


class Hashed:
    """A table of numbers by key.

    Attributes:
        cells: The cells of all numbers.
        segment, span, seed: Which cells are those of a key; see `get`.
        bits: How many bits a number has; a cell's other bits check the key.
        low: A mask of these bits.
        check: A mask of the bits that check the key.
    """

    def __init__(self, cells: Sequence[int], shape: Mapping[str, int]) -> None:
        """Take the cells, with what `packaging/language/hashed_file.py` said of them."""
        self.cells = cells
        self.segment = shape["segment"]
        self.span = len(cells) - 2 * self.segment
        self.seed = shape["seed"]
        self.bits = shape["bits"]
        self.low = (1 << self.bits) - 1
        self.check = (1 << memoryview(cells).itemsize * 8 - self.bits) - 1  # type: ignore[arg-type]

    def get(self, key: int) -> int:
        """Give the number of one key; -1 for a key that was not put in."""
        mixed = key + self.seed & ALL
        mixed = (mixed ^ mixed >> 30) * FIRST & ALL
        mixed = (mixed ^ mixed >> 27) * SECOND & ALL
        mixed ^= mixed >> 31
        segment = self.segment
        inside = segment - 1
        first = (mixed >> 32) * self.span >> 32
        cells = self.cells
        cell: int = (
            cells[first]
            ^ cells[first + segment ^ mixed >> 18 & inside]
            ^ cells[first + 2 * segment ^ mixed & inside]
        )
        return cell & self.low if cell >> self.bits == mixed >> 8 & self.check else -1

"""A small network, in whole numbers, that tells how well words fit between those on both sides.

Five words on either side, each by its place, and the twenty on either side together, without
theirs, give a vector; its product with that of a word, and how common that is, say how likely the
word is there. All numbers are whole and small enough that products of matrices are exact whatever
the order in which they are summed, in float32 too (below 2 ** 24): every machine decides alike.

Source:
    Two sides by place: T. Mikolov et al., *Efficient Estimation of Word Representations in Vector
    Space*, 2013, with a hidden layer as Y. Bengio et al., *A Neural Probabilistic Language Model*,
    Journal of Machine Learning Research 3, 2003. Trained by ``packaging/correction/network.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.kinds import KINDS, WORD
from ocrfix.words.arrays import ArrayFile

AROUND = 20
"""Words on either side that are looked at."""
PLACES = 5
"""Words on either side that count by their place."""
FIRST_WORD = len(KINDS)
"""The id of the first word that is no kind."""
_ROUND, _STEPS = 8, 4
"""Half a step, and the bits that are dropped, where numbers of a word become bytes."""
_WHOLE_WEIGHT = 64
"""The weight of a rare word among those around, as a whole number."""
_BAG = 8
"""Times that the mean of the words around is taken: it is smaller than a word."""
_MOST = 127
_MOST_HIDDEN = 255
_BITS = 16
_TOGETHER = 128
"""Places or words looked at at once. Twice as many would take 4 % less time, and 6 MB more."""
_ROWS, _COLUMNS = 7, 32
"""Of products, what is worked out at once: so little that no library shares it out among threads,
which would wait for the next product at full speed, three in ten of the time of `research`."""
Ids = tuple[int, ...]
"""Words as a network knows them."""
_Floats = NDArray[np.float32]
_Whole = NDArray[np.int64]


class Network:
    """A network that weighs words in their places; make one and keep it.

    Attributes:
        words: Ids below this have vectors; kinds and words, the commonest first.
        meta: What the builder wrote about the file.
    """

    def __init__(self, path: Path) -> None:
        """Map a network into memory.

        Raises:
            RulePackError: The file is missing or is no such file.
        """
        file = ArrayFile(path)
        self.meta: dict[str, Any] = file.meta
        self.words: int = file.meta["words"]
        self._shift: int = file.meta["shift"]
        self._into = np.asarray(file["into"]).reshape(self.words, -1)
        self._into_scale = np.asarray(file["into_scale"])
        self._weights = np.asarray(file["weights"])
        self._out_of = np.asarray(file["out_of"]).reshape(self.words, -1)
        self._out_scale = np.asarray(file["out_scale"])
        self._alone = np.asarray(file["alone"])
        hidden = len(file["hidden_times"])
        self._first = _in_parts(_signed(file["first"]).reshape(-1, hidden))
        self._second = _in_parts(_signed(file["second"]).reshape(hidden, -1))
        self._first_plus = _offset(file["first_plus"])
        self._second_plus = _offset(file["second_plus"])
        self._hidden_times = np.asarray(file["hidden_times"]).astype(np.int64)
        self._out_times = np.asarray(file["out_times"]).astype(np.int64)

    def known(self, ids: NDArray[np.integer[Any]]) -> _Whole:
        """Give ids as the network knows them: rarer words are words it does not know."""
        return np.where(ids < self.words, ids, WORD).astype(np.int64)

    def vectors(self, before: _Whole, behind: _Whole) -> _Whole:
        """Give the vectors of places.

        Args:
            before: The ids of the words before each, a row a place, `AROUND` columns, the nearest
                first; that of nothing where there is none.
            behind: The same of those behind.
        """
        if len(before) > _TOGETHER:
            parts = range(0, len(before), _TOGETHER)
            return np.concatenate(
                [
                    self.vectors(before[at : at + _TOGETHER], behind[at : at + _TOGETHER])
                    for at in parts
                ]
            )
        around = np.concatenate((before, behind), 1)
        is_there = np.zeros(self.words, bool)
        is_there[around] = True
        different = np.flatnonzero(is_there)
        numbers = np.empty(self.words, np.intp)
        numbers[different] = np.arange(len(different))
        here = numbers[around]
        near = np.concatenate((here[:, PLACES - 1 :: -1], here[:, AROUND : AROUND + PLACES]), 1)
        vectors = self._vectors_into(different)
        weights = self._weights[different].astype(np.float32)
        shares = weights[here]
        total = (shares[:, None] @ vectors[here])[:, 0].astype(np.int64)
        mean = _BAG * total // (shares.sum(1).astype(np.int64) + _WHOLE_WEIGHT)[:, None]
        told = np.concatenate(
            (
                vectors[near].reshape(len(near), 2 * PLACES * vectors.shape[1]),
                np.clip(mean, -_MOST, _MOST).astype(np.float32),
            ),
            1,
        )
        hidden = _product(told, self._first).astype(np.int64) + self._first_plus
        hidden = np.clip(hidden * self._hidden_times >> _BITS, 0, _MOST_HIDDEN)
        out = _product(hidden.astype(np.float32), self._second).astype(np.int64)
        out += self._second_plus
        vectors_out: _Whole = out * self._out_times >> _BITS
        return vectors_out

    def _vectors_into(self, ids: _Whole) -> _Floats:
        """Give the vectors of words around, as bytes in float32."""
        scaled = _halves(self._into[ids]) * self._into_scale[ids].astype(np.int32)[:, None]
        scaled += _ROUND
        scaled >>= _STEPS
        return scaled.astype(np.float32)

    def fits(self, vectors: _Whole, places: _Whole, ids: _Whole) -> _Whole:
        """Give how much likelier words are in places than anywhere, ln, in parts of a nat.

        ``places`` has the row of the vector of each word's place; all words are below `words`.
        """
        product = np.empty(len(ids), np.int64)
        for at in range(0, len(ids), _TOGETHER):
            some = slice(at, at + _TOGETHER)
            product[some] = (vectors[places[some]] * _halves(self._out_of[ids[some]])).sum(1)
        fits: _Whole = product * self._out_scale[ids].astype(np.int64) >> self._shift
        return fits

    def alone(self, ids: _Whole) -> _Whole:
        """Give what words cost anywhere, in parts of a nat, as the network learnt it."""
        alone: _Whole = self._alone[ids].astype(np.int64)
        return alone


class PutWords:
    """Words put into places, for a network to weigh; it looks at each place once."""

    def __init__(self) -> None:
        self._places: dict[tuple[Ids, Ids], int] = {}
        self._words: list[tuple[int, int]] = []

    def add(self, before: Ids, words: Ids, behind: Ids) -> int:
        """Put words into a place, one behind the other; return how many are no kinds of words.

        Those before it and behind it, `AROUND` each, are given as `Network.vectors` asks them.
        """
        so_far = len(self._words)
        for at, word in enumerate(words):
            if word >= FIRST_WORD:
                sides = (words[:at][::-1] + before)[:AROUND], (words[at + 1 :] + behind)[:AROUND]
                self._words.append((self._places.setdefault(sides, len(self._places)), word))
        return len(self._words) - so_far

    def weighed(self, network: Network) -> tuple[_Whole, _Whole]:
        """Return the words that are no kinds, in order, and how well each fits in its place."""
        places, words = _in_rows(self._words, 2).T
        if not len(words):
            return words, words
        before, behind = (_in_rows(it, AROUND) for it in zip(*self._places, strict=True))
        return words, network.fits(network.vectors(before, behind), places, words)


def _in_rows(rows: Iterable[Ids], size: int) -> _Whole:
    return np.fromiter(chain.from_iterable(rows), np.int64).reshape(-1, size)


def _halves(packed: NDArray[np.uint8]) -> NDArray[np.int8]:
    """Give the numbers of -8 to 7 that bytes hold two of, the lower half first."""
    halves = np.empty((len(packed), 2 * packed.shape[1]), np.int8)
    halves[:, ::2] = packed & 15
    halves[:, 1::2] = packed >> 4
    halves -= 8
    return halves


def _signed(numbers: Sequence[int]) -> _Floats:
    return (np.asarray(numbers).astype(np.int16) - 128).astype(np.float32)


def _in_parts(matrix: _Floats) -> _Floats:
    """Part a matrix by its columns, for `_product`."""
    parts = matrix.reshape(len(matrix), -1, _COLUMNS).transpose(1, 0, 2)
    return np.ascontiguousarray(parts)


def _product(rows: _Floats, parts: _Floats) -> _Floats:
    """Give the product of two matrices, the second in parts."""
    together = min(len(rows), _ROWS) or 1
    short = -len(rows) % together
    whole = np.concatenate((rows, np.zeros((short, rows.shape[1]), rows.dtype)))
    product = whole.reshape(len(whole) // together, 1, together, rows.shape[1]) @ parts
    return product.transpose(0, 2, 1, 3).reshape(len(whole), len(parts) * _COLUMNS)[: len(rows)]


def _offset(numbers: Sequence[int]) -> _Whole:
    return np.asarray(numbers).astype(np.int64) - (1 << 31)

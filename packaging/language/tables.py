"""Write a smoothed model into the arrays that `ocrfix.language.context` maps into memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import hashed_file
import numpy as np
from kneser_ney import Smoothed
from numpy.typing import NDArray
from vocabulary import Words

from ocrfix.language.context import HASH_BITS, hash_of, kept_of
from ocrfix.language.costs import UNIT
from ocrfix.words.arrays import write_arrays

COST_BITS, REST_BITS = 8, 8
LAST_COST_BITS = 7
CODES = {1: "B", 2: "H", 4: "I", 8: "Q"}
"""The code of `ocrfix.words.arrays` for numbers of so many bytes."""
_MOST = (1 << 16) - 1


Arrays = dict[str, NDArray[Any]]
Meta = dict[str, Any]


def write(path: Path, arrays: Mapping[str, NDArray[Any]], meta: Mapping[str, Any]) -> None:
    """Write arrays into one file; the same arrays give the same bytes."""
    coded = {name: (CODES[it.dtype.itemsize], it.tobytes()) for name, it in arrays.items()}
    write_arrays(path, coded, meta)


def of_groups(words: Words, tables: Sequence[Smoothed]) -> tuple[Arrays, Meta]:
    """Give the arrays of a smoothed model, and what is to be said of them.

    Args:
        words: The words, by id.
        tables: What is kept of each order.
    """
    order = len(tables)
    between = [_costs(table.log_chance) for table in tables[1:]]
    costs = _steps(np.concatenate(between), COST_BITS)
    rests = _steps(np.concatenate([_costs(table.log_rest) for table in tables[1:-1]]), REST_BITS)
    arrays: dict[str, NDArray[Any]] = {
        "alone": np.minimum(_costs(tables[0].log_chance), _MOST).astype(np.uint16),
        "rest": np.minimum(_costs(tables[0].log_rest), _MOST).astype(np.uint16),
        "costs": costs.astype(np.uint16),
        "rests": rests.astype(np.uint16),
    }
    shapes, cost_bits = [], []
    for length in range(2, order + 1):
        table = tables[length - 1]
        is_last = length == order
        bits = LAST_COST_BITS if is_last else COST_BITS
        book = costs[:: 1 << COST_BITS - bits] if is_last else costs
        numbers = _nearest(book, between[length - 2])
        if is_last:
            arrays["last_costs"] = book.astype(np.uint16)
        else:
            numbers |= _nearest(rests, _costs(table.log_rest)) << bits
        whole = bits if is_last else bits + REST_BITS
        cells, shape = hashed_file.build(
            table.keys, numbers, whole, np.uint16 if is_last else np.uint32
        )
        arrays[f"cells{length}"] = cells
        shapes.append(shape)
        cost_bits.append(bits)
    arrays |= _index(words) | {
        "class_of": words.class_of.astype(np.uint16),
        "extra": np.minimum(np.rint(UNIT * words.extra), _MOST).astype(np.uint16),
    }
    said = {
        "order": order,
        "known": words.known,
        "hash_bits": HASH_BITS,
        "shapes": shapes,
        "cost_bits": cost_bits,
        "groups": [len(table.keys) for table in tables],
    }
    return arrays, said


def _index(words: Words) -> dict[str, NDArray[Any]]:
    """Make what finds the id of a word: sorted hashes, and where each first part begins."""
    hashes = np.array([hash_of(word) for word in words.forms], np.uint64)
    ids = np.array([words.id_at(at) for at in range(len(words.forms))], np.uint32)
    order = np.argsort(hashes)
    buckets = np.searchsorted(hashes[order] >> np.uint64(48), np.arange((1 << 16) + 1))
    return {
        "hashes": np.array([*map(kept_of, hashes[order].tolist())], np.uint32),
        "ids": ids[order],
        "buckets": buckets.astype(np.uint32),
    }


def _costs(logs: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.maximum(np.rint(-UNIT * logs), 0).astype(np.int64)


def _steps(values: NDArray[np.int64], bits: int) -> NDArray[np.int64]:
    """Give evenly spaced costs from the least to the greatest."""
    return np.linspace(values.min(), values.max(), 1 << bits).round().astype(np.int64)


def _nearest(book: NDArray[np.int64], values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give for each value which of some sorted costs is nearest."""
    middles = (book[1:] + book[:-1]) / 2
    return np.searchsorted(middles, values).astype(np.int64)

"""Make whole numbers of a network that was trained, and write them as its `network.bin`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ocrfix.language.costs import UNIT
from ocrfix.language.network import AROUND, FIRST_WORD, PLACES
from ocrfix.words.arrays import write_arrays

HALF_MOST = 7
"""The greatest number that half a byte holds; there are as many below 0."""
BYTE_MOST = 120
"""The greatest weight: 127 times that, 1,056 times over, is below 2 ** 24."""
SECOND_MOST = 127
SCALE_MOST = 255
STEPS = 16
BAG = 8
WHOLE_WEIGHT = 64
HIDDEN_MOST = 255
BITS = 16
OUT_MOST = 8192
SHRUNK = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""Shares of the greatest number of a row up to which it may be cut: the best is taken."""
Floats = NDArray[np.float64]


def write(
    out: Path,
    trained: Mapping[str, Floats],
    weights: Floats,
    words: int,
    sample: tuple[NDArray[np.int64], NDArray[np.int64]],
    meta: Mapping[str, object],
) -> None:
    """Write a network for the commonest words.

    Args:
        out: Where to.
        trained: `Ein`, `Eout`, `b`, and the layers `W1`, `c1`, `W2`, `c2`.
        weights: Of each word, how much it counts among those around.
        words: Ids below this keep their vectors.
        sample: Words before and behind of some places: they show how large numbers become.
        meta: What is to be told of it.
    """
    into, columns = _even(trained["Ein"][:words])
    halves, rows = _in_halves(into)
    step = float(np.quantile(rows, 0.998)) / SCALE_MOST
    into_scale = np.clip(np.rint(rows / step), 1, SCALE_MOST).astype(np.int64)
    bytes_into = halves * into_scale[:, None] + STEPS // 2 >> 4
    # A byte of a vector stands for `step` times 16 of what the first layer takes.
    first = trained["W1"].reshape(2 * PLACES + 1, -1, trained["W1"].shape[1]) * columns.T[None]
    first = first * step * STEPS
    # What stands around is doubled in training, and taken eight times here.
    first[-1] *= 2 / BAG
    first = first.reshape(-1, first.shape[2])
    scale = np.abs(first).max(0) / BYTE_MOST
    first_whole = np.rint(first / scale).astype(np.int64)
    first_plus = np.rint(trained["c1"] / scale).astype(np.int64)
    whole_weights = np.rint(weights[:words] * WHOLE_WEIGHT).astype(np.int64)
    told = _told(bytes_into, whole_weights, *sample)
    hidden = np.maximum((told @ first_whole + first_plus) * scale, 0)
    hidden_most = np.maximum(np.quantile(hidden, 0.9995, axis=0), 1e-3)
    hidden_times = np.rint(scale * HIDDEN_MOST / hidden_most * 2**BITS).astype(np.int64)
    hidden_whole = np.clip((told @ first_whole + first_plus) * hidden_times >> BITS, 0, HIDDEN_MOST)
    second = trained["W2"] * (hidden_most / HIDDEN_MOST)[:, None]
    out_of, out_columns = _even(trained["Eout"][:words])
    second, second_plus = second * out_columns, trained["c2"] * out_columns[0]
    second_scale = np.abs(second).max(0) / SECOND_MOST
    second_whole = np.rint(second / second_scale).astype(np.int64)
    plus = np.rint(second_plus / second_scale).astype(np.int64)
    vectors = (hidden_whole @ second_whole + plus) * second_scale
    out_step = float(np.quantile(np.abs(vectors), 0.999)) / OUT_MOST
    out_halves, out_rows = _in_halves(out_of)
    # The sum of products times this, shifted, is in parts of a nat.
    factor = out_rows * out_step * UNIT
    shift = int(np.floor(np.log2(65535 / factor.max())))
    arrays = {
        "into": ("B", _packed(halves)),
        "into_scale": ("B", into_scale),
        "weights": ("B", whole_weights),
        "out_of": ("B", _packed(out_halves)),
        "out_scale": ("H", np.rint(factor * 2.0**shift).astype(np.int64)),
        "alone": ("H", np.clip(np.rint(-UNIT * trained["b"][:words]), 0, 65535).astype(np.int64)),
        "first": ("B", first_whole + 128),
        "second": ("B", second_whole + 128),
        "first_plus": ("I", first_plus + (1 << 31)),
        "second_plus": ("I", plus + (1 << 31)),
        "hidden_times": ("I", hidden_times),
        "out_times": ("I", np.rint(second_scale / out_step * 2**BITS).astype(np.int64)),
    }
    columns_of = {name: (code, rows.ravel().tolist()) for name, (code, rows) in arrays.items()}
    write_arrays(out, columns_of, {**meta, "words": words, "shift": shift})


def _even(vectors: Floats) -> tuple[Floats, Floats]:
    """Make the columns of vectors as large as each other; give them and how large they were."""
    columns = np.sqrt((vectors[FIRST_WORD:] ** 2).mean(0, keepdims=True))
    return vectors / columns, columns


def _in_halves(vectors: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Give vectors in numbers of half a byte, and what one stands for in each row."""
    most = np.abs(vectors).max(1)
    least = np.full(len(vectors), np.inf)
    rows = most / HALF_MOST
    for share in SHRUNK:
        row = np.maximum(most * share / HALF_MOST, 1e-12)
        halves = np.clip(np.rint(vectors / row[:, None]), -HALF_MOST, HALF_MOST)
        error = ((halves * row[:, None] - vectors) ** 2).sum(1)
        rows, least = np.where(error < least, row, rows), np.minimum(error, least)
    rows = np.maximum(rows, 1e-12)
    halves = np.clip(np.rint(vectors / rows[:, None]), -HALF_MOST, HALF_MOST)
    return halves.astype(np.int64), rows


def _packed(halves: NDArray[np.int64]) -> NDArray[np.int64]:
    return halves[:, ::2] + 8 | halves[:, 1::2] + 8 << 4


def _told(
    vectors: NDArray[np.int64],
    weights: NDArray[np.int64],
    before: NDArray[np.int64],
    behind: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Give what the first layer is told of some places."""
    near = np.concatenate((before[:, PLACES - 1 :: -1], behind[:, :PLACES]), 1)
    around = np.concatenate((before[:, :AROUND], behind[:, :AROUND]), 1)
    weight = weights[around]
    total = np.einsum("nk,nkd->nd", weight, vectors[around])
    mean = np.clip(BAG * total // (weight.sum(1) + WHOLE_WEIGHT)[:, None], -127, 127)
    return np.concatenate((vectors[near].reshape(len(near), -1), mean), 1)

"""Count how words are printed, and write the tables of `ocrfix.language.surface`."""

from __future__ import annotations

import re
from typing import Any

import hashed_file
import numpy as np
from kneser_ney import counted
from numpy.typing import NDArray
from streams import CAPITAL, LOWER, UPPER, Stream
from tables import Arrays, Meta
from vocabulary import Words

from ocrfix.language import surface
from ocrfix.language.costs import UNIT
from ocrfix.language.kinds import WORD

_FEW = 4.0
"""Occurrences that a guess from like words is worth beside a word's own."""
_FEW_GAPS = 10.0
_FEW_PAIRS = 5.0
_BINS = 24
_LEAST_PAIR = 8
_LEAST_SHIFT = 0.5
_RANGE = 8.0
"""A chance is stored as ln(p / (1 - p)) between so much below 0 and above."""
_EXP_STEPS, _EXP_ONE = 1024, 1 << 20
_ORDER = tuple((surface.MARKS.index(mark), mark) for mark in ("?", "!", ";", ":", ".", ",", "--"))
_CLOSES = re.compile(r"""^[.,;:?!]*\s?[.,;:?!]?["')\]]+(?:[^"'(\[]|$)""")
_OPENS = re.compile(r"""["'(\[]\s?$""")
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def gap_of(gap: str) -> int:
    """Give the number of what stands between two words, dashes as ``--``, quotes straight.

    Example:
        >>> [gap_of(gap) for gap in (" ", ", ", '," ', ', "', ". ", "--")]
        [0, 1, 17, 9, 4, 7]
    """
    if gap == " ":
        return 0
    mark = next((number for number, sign in _ORDER if sign in gap), 0)
    if gap[-1:] != " " and _OPENS.search(gap):
        return mark + len(surface.MARKS) * surface.OPENING_QUOTE
    return mark + len(surface.MARKS) * (
        surface.CLOSING_QUOTE if _CLOSES.match(gap) else surface.BARE
    )


class Printed:
    """Counts of how words are printed, over any number of streams."""

    def __init__(self, words: Words) -> None:
        """Take the words by id."""
        self._words = words
        self._size = words.first_unseen
        self.cases = np.zeros((surface.PLACES, self._size, 3), np.int64)
        rows = surface.GAP_ROWS
        self.behind = np.zeros((rows, surface.GAPS), np.int64)
        self.before = np.zeros((rows, surface.GAPS), np.int64)
        self._pairs: list[NDArray[np.uint64]] = []

    def add(self, stream: Stream) -> None:
        """Count a stream."""
        table = self._words.ids_of(stream.forms)
        gap_table = np.array([gap_of(gap) for gap in stream.gap_forms], np.int8)
        step = 1 << 24
        for start in range(0, len(stream.words), step):
            # One word more at the left, so that no pair is lost.
            part = slice(max(start - 1, 0), start + step)
            ids = table[stream.words[part]]
            gaps = gap_table[stream.gaps[part]].astype(np.int64)
            opens = stream.gaps[part] == 0
            cases = np.array([LOWER, CAPITAL, UPPER, CAPITAL])[stream.cases[part]]
            self._add_cases(ids, gaps, opens, cases)
            self._add_gaps(self._words.class_of[ids], gaps, opens)

    def _add_cases(self, ids: Ints, gaps: Ints, opens: NDArray[np.bool_], cases: Ints) -> None:
        places = np.array(
            [[surface.place_of(gap, before) for before in range(3)] for gap in range(surface.GAPS)]
        )[gaps[1:], cases[:-1]]
        places[opens[1:]] = surface.OPENS
        rows = np.where(ids < self._size, ids, self._words.class_of[ids])[1:]
        keys = (places * self._size + rows) * 3 + cases[1:]
        self.cases += np.bincount(keys, minlength=self.cases.size).reshape(self.cases.shape)

    def _add_gaps(self, classes: Ints, gaps: Ints, opens: NDArray[np.bool_]) -> None:
        inside = np.flatnonzero(~opens[1:]) + 1
        left, right, gap = classes[inside - 1], classes[inside], gaps[inside]
        self.behind += _tally(left, gap)
        self.before += _tally(right, gap)
        pairs = counted((left << 17 | right << 1 | (gap == 0)).astype(np.uint64))
        kept = pairs.counts > 1
        self._pairs.append(np.repeat(pairs.keys[kept], pairs.counts[kept]))

    def pairs(self) -> tuple[NDArray[np.uint64], Ints, Ints]:
        """Give pairs of words seen often enough, how often, and how often with no mark between."""
        both = counted(np.concatenate(self._pairs))
        pairs = both.keys >> np.uint64(1)
        keys, first = np.unique(pairs, return_index=True)
        counts = np.add.reduceat(both.counts, first)
        bare = np.add.reduceat(np.where(both.keys & np.uint64(1), both.counts, 0), first)
        often = counts >= _LEAST_PAIR
        return keys[often], counts[often].astype(np.int64), bare[often].astype(np.int64)


def _tally(sides: Ints, gaps: Ints) -> Ints:
    """Count the gaps beside words."""
    rows = np.where(sides < surface.GAP_ROWS, sides, WORD)
    shape = surface.GAP_ROWS, surface.GAPS
    return np.bincount(rows * surface.GAPS + gaps, minlength=shape[0] * shape[1]).reshape(shape)


def of_counts(printed: Printed) -> tuple[Arrays, Meta]:
    """Give the tables, and what is to be said of them."""
    capital, upper = _case_codes(printed.cases)
    codes = np.arange(256) / 255 * 2 * _RANGE - _RANGE
    gaps, pair_keys, pair_codes = _gap_codes(printed)
    cells, shape = hashed_file.build(pair_keys, pair_codes, 8, np.uint16)
    arrays: Arrays = {
        "capital": capital,
        "upper": upper,
        "yes": _costs(np.log1p(np.exp(-codes))),
        "no": _costs(np.log1p(np.exp(codes))),
        **gaps,
        "pairs": cells,
        "exp": np.rint(_EXP_ONE * np.exp(-np.arange(_EXP_STEPS) * 16 / UNIT)).astype(np.uint32),
        "log": np.ceil(
            _EXP_ONE * np.exp((np.arange(1, int(np.log(surface.GAPS) * UNIT) + 2) - 0.5) / UNIT)
        ).astype(np.uint32),
    }
    return arrays, {"surface_ids": printed.cases.shape[1], "surface_pairs": shape}


def _costs(nats: Floats) -> NDArray[np.uint16]:
    return np.rint(nats * UNIT).astype(np.uint16)


def _case_codes(cases: Ints) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Give the chance of a capital by place, and of capitals alone beside none and behind some."""
    with_capital = cases[:, :, CAPITAL].astype(np.float64)
    either = with_capital + cases[:, :, LOWER]
    # Words are alike that have a capital in mid-sentence as often.
    inside = [surface.AFTER_SMALL, surface.AFTER_CAPITAL]
    common = with_capital[inside].sum() / either[inside].sum()
    rate = (with_capital[inside].sum(0) + common) / (either[inside].sum(0) + 1)
    bins = np.clip((_logit(rate) + _RANGE) / (2 * _RANGE) * _BINS, 0, _BINS - 1).astype(np.int64)
    capital = np.stack([_smoothed(with_capital[at], either[at], bins) for at in range(len(cases))])
    capital[surface.AFTER_UPPER] = capital[surface.AFTER_CAPITAL]
    others = [place for place in range(len(cases)) if place != surface.AFTER_UPPER]
    all_large = np.stack((cases[others, :, UPPER].sum(0), cases[surface.AFTER_UPPER, :, UPPER]))
    of = np.stack((cases[others].sum((0, 2)), cases[surface.AFTER_UPPER].sum(1)))
    one = np.zeros(cases.shape[1], np.int64)
    upper = np.stack([_smoothed(*pair, one) for pair in zip(all_large, of, strict=True)])
    return _coded(capital), _coded(upper)


def _smoothed(yes: NDArray[Any], of: NDArray[Any], bins: Ints) -> Floats:
    """Give the chances of yes, each word's counts filled up from those of its bin."""
    like = np.bincount(bins, yes, _BINS) + 0.5
    like /= np.bincount(bins, of, _BINS) + 1
    chances: Floats = (yes + _FEW * like[bins]) / (of + _FEW)
    return chances


def _coded(chances: Floats) -> NDArray[np.uint8]:
    steps = (np.clip(_logit(chances), -_RANGE, _RANGE) + _RANGE) / (2 * _RANGE) * 255
    return np.rint(steps).astype(np.uint8)


def _logit(chances: Floats) -> Floats:
    inside: Floats = np.clip(chances, 1e-6, 1 - 1e-6)
    return np.log(inside) - np.log1p(-inside)


def _gap_codes(
    printed: Printed,
) -> tuple[dict[str, NDArray[Any]], NDArray[np.uint64], Ints]:
    """Give the tables of gaps beside one word, and what pairs of words add to no mark."""
    prior = printed.behind.sum(0) + 1.0
    prior /= prior.sum()
    sides = []
    for counts in (printed.behind, printed.before):
        chances = (counts + _FEW_GAPS * prior) / (counts.sum(1, keepdims=True) + _FEW_GAPS)
        codes = np.rint(-np.log(chances) * UNIT / surface.GAP_STEP)
        sides.append(np.minimum(codes, 255).astype(np.uint8))
    arrays = {
        "gap_behind": sides[0],
        "gap_before": sides[1],
        "gap_prior": _costs(-np.log(prior)),
    }
    keys, counts, bare = printed.pairs()
    rows = [
        np.where(side < surface.GAP_ROWS, side, WORD).astype(np.int64)
        for side in (keys >> np.uint64(16), keys & np.uint64(0xFFFF))
    ]
    expected = np.empty(len(keys))
    for start in range(0, len(keys), 1 << 18):
        part = slice(start, start + (1 << 18))
        summed = sides[0][rows[0][part]].astype(np.float64) + sides[1][rows[1][part]]
        chances = np.exp(-summed * surface.GAP_STEP / UNIT) / prior
        expected[part] = chances[:, 0] / chances.sum(1)
    found = (bare + _FEW_PAIRS * expected) / (counts + _FEW_PAIRS)
    shift = _logit(found) - _logit(expected)
    kept = np.abs(shift) >= _LEAST_SHIFT
    steps = np.rint(shift[kept] * UNIT / surface.PAIR_STEP) + surface.PAIR_ZERO
    return arrays, keys[kept], np.clip(steps, 0, 255).astype(np.int64)

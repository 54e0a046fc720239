"""A network in whole numbers: words between those on both sides."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ocrfix.errors import RulePackError
from ocrfix.language.context import ContextModel
from ocrfix.language.kinds import NOTHING, WORD
from ocrfix.language.network import (
    _ROWS,
    AROUND,
    FIRST_WORD,
    Network,
    _in_parts,
    _product,
)
from ocrfix.resources import resource

CONTEXT = ContextModel(resource("languages", "en", "context.bin"))
NETWORK = Network(resource("languages", "en", "network.bin"))


def _side(words: str) -> list[int]:
    ids = [CONTEXT.id_of(it) for it in words.split()]
    return ids + [NOTHING] * (AROUND - len(ids))


def _costs(before: str, behind: str, words: str) -> list[int]:
    nearest_first = " ".join(reversed(before.split()))
    sides = (np.array([_side(it)], np.int64) for it in (nearest_first, behind))
    ids = np.array([CONTEXT.id_of(it) for it in words.split()], np.int64)
    vectors = NETWORK.vectors(*map(NETWORK.known, sides))
    here = np.zeros(len(ids), np.int64)
    return (NETWORK.alone(ids) - NETWORK.fits(vectors, here, ids)).tolist()


@pytest.mark.parametrize(
    ("before", "behind", "words"),
    [
        ("the ship sailed from the", "of liverpool on monday", "port part post"),
        ("he was found guilty by the", "and sentenced to death", "jury fury july"),
        ("a large crowd had gathered in front of the", "on fire", "house horse hose"),
        ("the price of", "rose to six shillings a bushel", "wheat what meat"),
        ("she took him by the", "and led him away", "hand band land"),
    ],
)
def test_the_word_that_fits_costs_least(before: str, behind: str, words: str) -> None:
    costs = _costs(before, behind, words)
    assert costs[0] == min(costs), costs


def test_what_stands_behind_counts() -> None:
    assert _costs("the", "of justice was crowded", "court") < _costs("the", "", "court")


def test_a_place_does_not_depend_on_those_beside_it() -> None:
    random = np.random.default_rng(1)
    before, behind = random.integers(0, NETWORK.words, (2, 600, AROUND))
    together = NETWORK.vectors(before, behind)
    alone = [NETWORK.vectors(before[at : at + 1], behind[at : at + 1])[0] for at in (0, 300, 599)]
    assert np.array_equal(together[[0, 300, 599]], alone)


def test_how_a_word_fits_does_not_depend_on_how_many_are_asked_about() -> None:
    random = np.random.default_rng(2)
    vectors = NETWORK.vectors(*random.integers(0, NETWORK.words, (2, 5, AROUND)))
    places, ids = random.integers(0, 5, 300), random.integers(FIRST_WORD, NETWORK.words, 300)
    alone = [NETWORK.fits(vectors, places[at : at + 1], ids[at : at + 1])[0] for at in range(300)]
    assert NETWORK.fits(vectors, places, ids).tolist() == alone


def test_all_is_exact_in_single_precision() -> None:
    """The greatest sums that its weights allow stay whole in float32."""
    first = np.abs(NETWORK._first.astype(np.int64)).sum(1) * 127  # noqa: SLF001
    second = np.abs(NETWORK._second.astype(np.int64)).sum(1) * 255  # noqa: SLF001
    assert max(first.max(), second.max()) < 1 << 24


@pytest.mark.parametrize("rows", [0, 1, 7, 8, 9, 256])
def test_a_product_in_parts_is_that_of_the_whole(rows: int) -> None:
    random = np.random.default_rng(rows)
    left = random.integers(-127, 128, (rows, 96)).astype(np.float32)
    right = random.integers(-127, 128, (96, 64)).astype(np.float32)
    assert np.array_equal(_product(left, _in_parts(right)), left @ right)


def test_no_product_is_shared_out_among_threads() -> None:
    """OpenBLAS does so above 4 * 65,536 multiplications (`interface/gemm.c`)."""
    for parts in (NETWORK._first, NETWORK._second):  # noqa: SLF001
        assert _ROWS * parts[0].size <= 4 * 65536


def test_rare_words_are_words_it_does_not_know() -> None:
    rare = CONTEXT.id_of("zymurgical")
    assert NETWORK.known(np.array([FIRST_WORD, rare, NETWORK.words])).tolist() == [
        FIRST_WORD,
        min(rare, WORD),
        WORD,
    ]


def test_no_place_is_asked() -> None:
    nothing = np.zeros((0, AROUND), np.int64)
    assert len(NETWORK.vectors(nothing, nothing)) == 0


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RulePackError):
        Network(tmp_path / "network.bin")

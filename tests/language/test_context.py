"""The model of context, on a few sentences made up for the purpose."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import RulePackError
from ocrfix.language.context import ContextModel
from ocrfix.language.costs import UNIT
from ocrfix.language.kinds import KINDS, NOTHING, OPENING


@pytest.fixture(scope="module")
def model(model_file: Path) -> ContextModel:
    return ContextModel(model_file)


def chance(model: ContextModel, *words: str) -> float:
    return float(np.exp(-model.cost(*map(model.id_of, words)) / UNIT))


@pytest.mark.parametrize(
    ("likely", "unlikely", "why"),
    [
        (("was", "full", "of"), ("was", "full", "london"), "three words that were seen"),
        (("captain", "morrow"), ("captain", "ferry"), "two words that were seen"),
        (("the", "pilot"), ("the", "of"), "so were both words, but never so"),
        (("nowhere", "the"), ("nowhere", "sails"), "an unseen word says nothing; common wins"),
        (("in", "1874"), ("in", "7"), "a year, where years stand"),
        (("the", "pilot"), ("the", "pjlot"), "a word never seen"),
        (("the", "pjlot"), ("the", "pjlotxx"), "the longer, the less likely"),
    ],
)
def test_what_is_likelier(
    model: ContextModel, likely: tuple[str, ...], unlikely: tuple[str, ...], why: str
) -> None:
    assert chance(model, *likely) > chance(model, *unlikely), why


@pytest.mark.parametrize(
    "history", [(), ("the",), ("of", "the"), ("full", "of", "the"), ("nowhere",), ("late", "the")]
)
def test_the_chances_of_all_words_make_one(model: ContextModel, history: tuple[str, ...]) -> None:
    """Kinds are counted as words: what is of a kind shares its chance."""
    before = [NOTHING] * (3 - len(history)) + model.batches.ids(history).tolist()
    last = np.arange(len(KINDS) + model.known)
    rows = np.array([[*before, word] for word in last], np.int32)
    assert np.exp(-model.batches.score(rows) / UNIT).sum() == pytest.approx(1.0, abs=0.03)


@given(st.lists(st.lists(st.integers(0, 90), min_size=4, max_size=4), min_size=1, max_size=40))
def test_one_by_one_is_as_in_batch(model: ContextModel, rows: list[list[int]]) -> None:
    for columns in range(1, 5):
        part = np.array(rows, np.int32)[:, :columns]
        assert model.batches.score(part).tolist() == [model.cost(*row) for row in part.tolist()]


def test_what_was_never_seen_backs_off(model: ContextModel) -> None:
    of_three = model.cost(*model.batches.ids(["sails", "ropes", "the", "pilot"]).tolist())
    assert of_three == model.cost(*model.batches.ids(["the", "pilot"]).tolist())


def test_nothing_before_is_no_history(model: ContextModel) -> None:
    pilot = model.id_of("pilot")
    assert model.cost(NOTHING, NOTHING, NOTHING, pilot) == model.cost(pilot)


def test_the_beginning_of_a_paragraph_is_a_history(model: ContextModel) -> None:
    however, boats = model.id_of("however"), model.id_of("boats")
    assert model.cost(OPENING, however) < model.cost(however)
    assert model.cost(OPENING, boats) > model.cost(boats)


def test_a_long_batch_is_cut_in_pieces(model: ContextModel) -> None:
    rows = np.tile(model.batches.ids(["full", "of", "the", "boats"]), (40_000, 1))
    costs = model.batches.score(rows)
    assert len(costs) == 40_000
    assert set(costs.tolist()) == {model.cost(*rows[0].tolist())}


def test_half_of_a_surrogate_pair_is_a_word_never_seen(model: ContextModel) -> None:
    assert model.cost(model.id_of("\ud800x")) > model.cost(model.id_of("sails"))


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "context.bin").write_bytes(b"no such thing")
    with pytest.raises(RulePackError, match=r"context\.bin"):
        ContextModel(tmp_path / "context.bin")

"""Sets of documents: their sum, in any number of processes."""

from __future__ import annotations

import json
from functools import partial

import pytest

from ocrfix.evaluation.figures import figures_of_sets, worst_documents
from ocrfix.evaluation.measure import Options, SuspectsOn, measure_set
from tests.evaluation.fakes import FakeReader
from tests.evaluation.made_pairs import PAIRS, PROGRAM

OTHER = partial(FakeReader, doubted={"sat": 1.0}, name="other")


def test_a_set_is_the_sum_of_its_documents() -> None:
    result = measure_set("set", PAIRS, [PROGRAM, OTHER], Options(examples=3))
    program, other = result.readers
    assert (result.documents, result.truth_words) == (4, 11)
    assert (program.errors.better, program.errors.same, program.errors.worse) == (2, 1, 1)
    assert (program.words.mended, program.words.broken, program.words.changes) == (4, 1, 5)
    # The truth has "modem" too: one edit of eleven words.
    assert (program.harm.edits, program.harm.spacing, program.harm.words) == (1, 0, 11)
    assert (program.harm.suspects, other.harm.suspects) == (1, 1)
    assert [it.id for it in worst_documents(program, 2)] == ["bad", "empty"]
    assert [it.cleaned for it in program.examples["stealth"]] == ["modern"]
    assert [it.cleaned for it in program.harm_examples] == ["a modern the"]


def test_suspects_are_measured_on_the_text_asked_for() -> None:
    def wrong(on: SuspectsOn) -> list[int]:
        result = measure_set("set", PAIRS, [PROGRAM, OTHER], Options(suspects_on=on))
        return [reader.suspects.counts.wrong for reader in result.readers]

    # Both readers examine the text the first one cleaned: only "modern" is wrong in it.
    assert wrong(SuspectsOn.CLEANED) == [1, 1]
    assert wrong(SuspectsOn.RAW) == [4, 4]


def test_suggestions_are_measured_on_the_raw_text_too() -> None:
    [program] = measure_set("set", PAIRS, [PROGRAM], Options()).readers
    # "tho" three times and the two pieces of "installed"; cleaned, only "modern" is left.
    assert (program.suspects.near_ranks.asked, program.suspects.near_ranks.first) == (1, 0)
    assert (program.raw_near.asked, program.raw_near.first) == (4, 3)


def test_any_number_of_jobs_gives_the_same() -> None:
    options = Options(examples=2)
    pairs = PAIRS * 5
    alone = figures_of_sets([measure_set("set", pairs, [PROGRAM, OTHER], options)])
    shared = figures_of_sets([measure_set("set", pairs, [PROGRAM, OTHER], options, jobs=2)])
    assert json.dumps(alone) == json.dumps(shared)


@pytest.mark.parametrize(("ocr", "truth"), [(True, False), (False, True)])
def test_one_side_only(ocr: bool, truth: bool) -> None:
    options = Options(ocr_side=ocr, truth_side=truth)
    figures = figures_of_sets([measure_set("set", PAIRS, [PROGRAM], options)])
    [reader] = figures["sets"][0]["readers"]
    assert ("characters" in reader, "truth_side" in reader) == (ocr, truth)

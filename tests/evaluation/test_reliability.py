"""Edits are judged strictly, and counted where they say how sure they are."""

from __future__ import annotations

import math

import pytest

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.attribution import Attribution
from ocrfix.evaluation.figures import figures_of_sets
from ocrfix.evaluation.measure import Options, measure_set
from ocrfix.evaluation.pairs import Pair
from ocrfix.evaluation.reader import (
    MeasuredChange,
    MeasuredOffer,
    MeasuredSuspect,
    MeasuredText,
    make_changes,
)
from ocrfix.evaluation.reliability import (
    RULES,
    SUSPECTS,
    BinCounts,
    Reliability,
    Right,
    bin_of,
    measure_reliability,
)
from ocrfix.evaluation.render import render_reliability

# What is read, what stands where, what is put there, the truth, how right that is, why.
EDITS = [
    ("in tho house", "tho", "the", "in the house", 2, "the word is printed so"),
    ("in tho. house", "tho", "the", "in The house", 1, "marks at the edge and case aside"),
    ("in tho house", "o", "e", "in the house", 2, "a letter of it"),
    ("in tho house", "tho", "thy", "in the house", 0, "no nearer"),
    ("in tliu house", "tliu", "thu", "in the house", 0, "nearer, and still wrong"),
    ("in the house", "the", "tho", "in the house", 0, "a right word broken"),
    ("in thehouse", "thehouse", "the house", "in the house", 2, "run together"),
    ("in thehouse", "", " ", "in the house", 2, "only the blank"),
    ("in tbehouse", "", " ", "in the house", 0, "one of the two is still wrong"),
    ("the con sequence of", "con sequence", "consequence", "the consequence of", 2, "torn"),
    ("the con sequence of", "n s", "ns", "the consequence of", 2, "only the blank"),
    ("in the ~ house", " ~", "", "in the house", 2, "a speck gone"),
    ("in tho ~ house", " ~", "", "in the house", 2, "beside a wrong word"),
    ("in the old house", " old", "", "in the old house", 0, "a word gone"),
    ("in the\nhouse", "\n", " ", "in the house", None, "only white space"),
]


def place_of(read: str, before: str) -> int:
    return read.index(before) if before else read.index("house")


def only(found: Reliability) -> list[Right]:
    counts = list(found.bins.values())
    return [Right(it.right + it.right_letters) for it in counts]


@pytest.mark.parametrize(("read", "before", "after", "truth", "right", "why"), EDITS, ids=ascii)
def test_an_edit_that_is_made(
    read: str, before: str, after: str, truth: str, right: int | None, why: str
) -> None:
    start = place_of(read, before)
    end = start + len(before)
    change = MeasuredChange(
        start, end, before, after, start, start + len(after), ("suspects.unknown",), 0.6
    )
    raw = Alignment(read, truth.split())
    cleaned = MeasuredText(make_changes(read, [change]), (change,))
    beside = Alignment(cleaned.text, truth.split())
    judged = Attribution(raw, beside, [change]).judged
    found = measure_reliability(judged, cleaned, beside)
    assert only(found) == ([] if right is None else [Right(right)]), why


@pytest.mark.parametrize(("read", "before", "after", "truth", "right", "why"), EDITS, ids=ascii)
def test_an_edit_that_is_offered(
    read: str, before: str, after: str, truth: str, right: int | None, why: str
) -> None:
    start = place_of(read, before)
    offer = MeasuredOffer(start, start + len(before), after, "suspects.unknown", 0.6)
    cleaned = MeasuredText(read, offers=(offer,))
    found = measure_reliability((), cleaned, Alignment(read, truth.split()))
    assert only(found) == ([] if right is None else [Right(right)]), why


def test_a_change_that_says_nothing_is_not_counted() -> None:
    change = MeasuredChange(0, 3, "tho", "the", 0, 3, ("spelling",))
    raw, beside = Alignment("tho", ["the"]), Alignment("the", ["the"])
    judged = Attribution(raw, beside, [change]).judged
    assert not measure_reliability(judged, MeasuredText("the", (change,)), beside).bins


@pytest.mark.parametrize(
    ("said", "number"), [(0.0, 0), (0.29, 0), (0.3, 1), (0.98, 8), (0.99, 9), (1.0, 9)]
)
def test_a_bin_holds_its_lower_end(said: float, number: int) -> None:
    assert bin_of(said) == number


def test_log_loss_has_an_end() -> None:
    counts = BinCounts()
    counts.note(0.5, Right.EXACTLY)
    assert counts.loss == pytest.approx(math.log(2))
    counts.note(1.0, Right.NOT)
    assert counts.loss == pytest.approx(math.log(2) - math.log(1e-4))


class _Sure:
    """Mends `tho`, offers `house` for `honse` and `boat` for `coat`, and says how sure it is."""

    name = "sure"

    def clean(self, text: str, language: str) -> MeasuredText:
        del language
        start, wrong, coat = (text.find(it) for it in ("tho", "honse", "coat"))
        change = MeasuredChange(
            start, start + 3, "tho", "the", start, start + 3, ("letters.made-up",), 0.985
        )
        offers = (
            MeasuredOffer(wrong, wrong + 5, "house", "suspects.unknown", 0.75),
            MeasuredOffer(coat, coat + 4, "boat", "suspects.context", 0.2),
        )
        return MeasuredText(make_changes(text, [change]), (change,), offers=offers)

    def detect(self, text: str, language: str) -> list[MeasuredSuspect]:
        del text, language
        return []

    def suggest(self, text: str, start: int, end: int, language: str) -> list[str]:
        del text, start, end, language
        return []


def test_figures_and_table() -> None:
    pairs = [Pair(name, "in tho honse a coat", "in the house a coat") for name in "ab"]
    options = Options(truth_side=False, suspects=False, reliability=True)
    [reader] = figures_of_sets([measure_set("set", pairs, [_Sure], options)])["sets"][0]["readers"]
    words, rules = (reader["reliability"][it] for it in (SUSPECTS, RULES))
    assert (words["edits"], words["right"]["of"], words["said"]) == (4, 2, 0.475)
    assert [it["edits"] for it in words["bins"]] == [2, 0, 0, 2, 0, 0, 0, 0, 0, 0]
    assert words["bins"][3]["right"]["rate"] == 1.0
    assert rules["bins"][8] | {"log_loss": None} == {
        "from": 0.98,
        "to": 0.99,
        "edits": 2,
        "said": 0.985,
        "right": {"of": 2, "in": 2, "rate": 1.0},
        "right_in_letters": {"of": 2, "in": 2, "rate": 1.0},
        "log_loss": None,
    }
    assert words["by_kind"]["one letter wrong"]["edits"] == 4
    text = render_reliability(reader)
    lines = [line.split() for line in text.splitlines()]
    assert ["70", "to", "80", "%", "2", "75.0", "100.0", "0.288", "100.0"] in lines
    assert ["98", "to", "99", "%", "2", "98.5", "100.0", "0.015", "100.0"] in lines


def test_a_table_of_nothing() -> None:
    assert "no edit says so" in render_reliability({"name": "x", "reliability": {}})
    assert "OCR side" in render_reliability({"name": "x"})


# What is read, what stands where, what is put there, what that says it repairs.
REPAIRS = [
    ("in tho house", "tho", "the", "one letter wrong"),
    ("in tho house", "o", "e", "one letter wrong"),
    ("in tho honse", "tho honse", "the honse", "one letter wrong"),
    ("in thehouse", "", " ", "run together, letters right"),
    ("the con sequence", "n s", "ns", "split, letters right"),
    ("in the ~ house", " ~", "", "stray"),
    ("in the house ~", " ~", "", "stray"),
    ("in the house.", ".", "", "marks at the edge"),
]


@pytest.mark.parametrize("is_made", [True, False])
@pytest.mark.parametrize(("read", "before", "after", "kind"), REPAIRS, ids=ascii)
def test_what_an_edit_says_it_repairs(
    read: str, before: str, after: str, kind: str, *, is_made: bool
) -> None:
    start = place_of(read, before)
    end = start + len(before)
    change = MeasuredChange(start, end, before, after, start, start + len(after), ("x",), 0.6)
    cleaned = MeasuredText(make_changes(read, [change]), (change,))
    truth = cleaned.text.split()
    judged = Attribution(Alignment(read, truth), Alignment(cleaned.text, truth), [change]).judged
    if not is_made:
        judged = ()
        cleaned = MeasuredText(read, offers=(MeasuredOffer(start, end, after, "x", 0.6),))
    found = measure_reliability(judged, cleaned, Alignment(cleaned.text, truth))
    assert list(found.kinds) == [(RULES, kind)]

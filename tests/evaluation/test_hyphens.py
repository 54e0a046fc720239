"""The fate of words broken at a line end."""

from __future__ import annotations

import pytest

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.hyphens import HyphenCounts, HyphenRead, measure_breaks
from ocrfix.evaluation.pairs import join_truth
from tests.evaluation.fakes import FakeReader


def _breaks(raw: str, gt: str, reader: FakeReader) -> HyphenCounts:
    truth = join_truth(gt)
    return measure_breaks(Alignment(raw, truth.words), truth, reader.clean(raw, "en"))


@pytest.mark.parametrize(
    ("raw", "gt", "reader", "read", "expected"),
    [
        # kind of reading -> (breaks, right, wrong, asked, left)
        ("in-\nstalled", "in¬\nstalled", FakeReader([("-\n", "", "j")]), "kept", (1, 1, 0, 0, 0)),
        ("in-\nstalled", "in¬\nstalled", FakeReader([("\n", "", "j")]), "kept", (1, 0, 1, 0, 0)),
        ("in-\nstalled", "in¬\nstalled", FakeReader(), "kept", (1, 0, 0, 0, 1)),
        ("in-\nstalled", "in¬\nstalled", FakeReader(proposed=[("-\n", "", "j")]), "kept",
         (1, 0, 0, 1, 0)),
        ("in\nstalled", "in¬\nstalled", FakeReader([("\n", "", "j")]), "dropped", (1, 1, 0, 0, 0)),
        ("in»\nstalled", "in¬\nstalled", FakeReader([("»\n", "", "j")]), "other mark",
         (1, 1, 0, 0, 0)),
        # Joined, and the line end moved behind the word.
        ("in-\nstalled by", "in¬\nstalled by", FakeReader([("-\nstalled ", "stalled\n", "j")]),
         "kept", (1, 1, 0, 0, 0)),
        # Reflowed, but the halves still stand apart.
        ("in-\nstalled", "in¬\nstalled", FakeReader([("\n", " ", "j")]), "kept", (1, 0, 0, 0, 1)),
        # A neighbour of the seam changed, the seam did not.
        ("in-\nstailed", "in¬\nstalled", FakeReader([("ail", "all", "l")]), "kept",
         (1, 0, 0, 0, 1)),
    ],
)  # fmt: skip
def test_soft_breaks(
    raw: str, gt: str, reader: FakeReader, read: str, expected: tuple[int, ...]
) -> None:
    counts = _breaks(raw, gt, reader).soft[HyphenRead(read)]
    assert (counts.breaks, counts.right, counts.wrong, counts.asked, counts.left) == expected


@pytest.mark.parametrize(
    ("after", "right", "wrong"), [("Oxford-street", 1, 0), ("Oxfordstreet", 0, 1)]
)
def test_hard_breaks(after: str, right: int, wrong: int) -> None:
    reader = FakeReader([("Oxford-\nstreet", after, "j")])
    counts = _breaks("in Oxford-\nstreet", "in Oxford-\nstreet", reader).hard[HyphenRead.KEPT]
    assert (counts.right, counts.wrong) == (right, wrong)


def test_a_word_with_a_hyphen_of_its_own() -> None:
    reader = FakeReader([("-\n", "", "j")])
    counts = _breaks("well-mean-\ning", "well-mean¬\ning", reader).soft[HyphenRead.KEPT]
    assert (counts.right, counts.wrong) == (1, 0)


def test_a_break_the_reading_does_not_show() -> None:
    counts = _breaks("installed", "in¬\nstalled", FakeReader())
    assert (counts.soft_unseen, sum(it.breaks for it in counts.soft.values())) == (1, 0)

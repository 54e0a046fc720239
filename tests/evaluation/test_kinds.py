"""The kind of damage of a word is told by both sides of its group."""

from __future__ import annotations

import pytest

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.attribution import state_of
from ocrfix.evaluation.kinds import Kind, KindCounts, count_kinds, kind_of

# What is read, what was printed, what happened, why the row is there.
KINDS = [
    ("house", "house", None, "nothing"),
    ("hcuse", "house", Kind.ONE_LETTER, "misread"),
    ("ouse", "house", Kind.ONE_LETTER, "lost"),
    ("hiouse", "house", Kind.ONE_LETTER, "added"),
    ("h'ouse", "house", Kind.ONE_LETTER, "a mark inside counts as a letter"),
    ("hcuse,", "house", Kind.TWO_LETTERS, "a letter, and a mark at the edge"),
    ("liouse", "house", Kind.TWO_LETTERS, "one letter read as two"),
    ("hcnsc", "house", Kind.THREE_LETTERS, "three"),
    ("bcnsc", "house", Kind.MORE_LETTERS, "four"),
    ("~~~", "establishment", Kind.MORE_LETTERS, "nothing is left"),
    ("waswearing", "was wearing", Kind.RUN_TOGETHER, "only the blank is lost"),
    ("Itwas", "it was", Kind.RUN_TOGETHER, "case is no letter"),
    ("brother-in-law,he", "brother-in-law, he", Kind.RUN_TOGETHER, "marks are no letters"),
    ("hearing.of", "hearing of", Kind.RUN_TOGETHER, "a mark for the blank"),
    ("presenteda'oheque", "presented a cheque", Kind.RUN_TOGETHER_DAMAGED, "a letter too"),
    ("ad journed", "adjourned", Kind.SPLIT, "only a blank is added"),
    ("de. ceased", "deceased", Kind.SPLIT, "with a mark"),
    ("Wednes- day", "Wednesday", Kind.SPLIT, "at a line end"),
    ("ad joumed", "adjourned", Kind.SPLIT_DAMAGED, "letters too"),
    ("table.", "table;", Kind.MARKS, "another mark"),
    ("'kept", "kept", Kind.MARKS, "a mark added"),
    ("arm", "arm.", Kind.MARKS, "a mark lost"),
    ("Arm", "arm.", Kind.MARKS, "a mark and case"),
    (".", ",", Kind.MARKS, "marks alone"),
    ("Smithj", "Smith;", Kind.ONE_LETTER, "a mark read as a letter"),
    ("Was", "was", Kind.CASE, "a capital"),
    ("oF,", "of,", Kind.CASE, "a capital at the end"),
    ("a boutthe", "about the", Kind.SEVERAL, "blanks both ways"),
    ("", "house", Kind.LOST, "nothing is read"),
    ("~", "", Kind.STRAY, "a speck"),
]


@pytest.mark.parametrize(("read", "truth", "kind", "why"), KINDS, ids=ascii)
def test_kind(read: str, truth: str, kind: Kind | None, why: str) -> None:
    assert kind_of(read.split(), truth.split()) is kind, why


def counted(raw: str, cleaned: str, truth: str) -> KindCounts:
    words = truth.split()
    return count_kinds(Alignment(raw, words), state_of(Alignment(cleaned, words)))


def test_words_of_the_truth_are_counted() -> None:
    truth = "in the morning of the day he came home"
    counts = counted(
        "in themorning ~ of tho day he came horne", "in the morning of " + truth[18:], truth
    )
    assert counts.words == {
        Kind.RUN_TOGETHER: 2,
        Kind.ONE_LETTER: 1,
        Kind.TWO_LETTERS: 1,
        Kind.STRAY: 1,
    }
    assert counts.mended == counts.words


def test_what_is_altered_and_still_wrong_is_not_mended() -> None:
    counts = counted("in tho house ~", "in thy house ~", "in the house")
    assert counts.words == {Kind.ONE_LETTER: 1, Kind.STRAY: 1}
    assert counts.mended.total() == 0


def test_counts_of_documents_add_up() -> None:
    total = KindCounts()
    for _ in range(2):
        total.add(counted("in tho house", "in the house", "in the house"))
    assert (total.words, total.mended) == ({Kind.ONE_LETTER: 2}, {Kind.ONE_LETTER: 2})

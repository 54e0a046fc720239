"""Suspects and suggestions against the words that are really wrong."""

from __future__ import annotations

import pytest

from ocrfix.evaluation.align import Alignment
from ocrfix.evaluation.suspects import measure_suspects
from tests.evaluation.fakes import FakeReader


def _doubts(reader: FakeReader, read: str, truth: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    suspects = measure_suspects(reader, Alignment(read, truth.split()), "en")
    counts, ranks = suspects.counts, suspects.ranks
    return (
        (counts.words, counts.wrong, counts.flagged, counts.caught),
        (ranks.asked, ranks.first, ranks.first_five, ranks.first_nine),
    )


def test_detection_sets_edge_marks_and_case_aside() -> None:
    reader = FakeReader(doubted={"tho": 1, "Cat": 1})
    counted, _ = _doubts(reader, "tho Cat, SAT ,", "the cat sat")
    assert counted == (3, 1, 2, 1)
    counts = measure_suspects(reader, Alignment("Cat, SAT ,", ["cat", "sat"]), "en").counts
    assert (counts.edge_only, counts.case_only, counts.stray_marks) == (1, 1, 1)


@pytest.mark.parametrize("flagged", ["w", "ith", "w ith"])
def test_a_torn_word_is_one_word_however_it_is_flagged(flagged: str) -> None:
    counted, _ = _doubts(FakeReader(doubted={flagged: 1}), "go w ith me", "go with me")
    assert counted == (3, 1, 1, 1)


def test_words_run_together_are_one_word() -> None:
    reader = FakeReader(doubted={"ofthe": 1}, suggestions={"ofthe": ["often", "of the"]})
    assert _doubts(reader, "one ofthe men", "one of the men") == ((3, 1, 1, 1), (1, 0, 1, 1))


def test_suspects_on_marks_are_no_words() -> None:
    suspects = measure_suspects(FakeReader(doubted={"^": 1}), Alignment("a ^ b", ["a", "b"]), "en")
    assert (suspects.counts.on_marks, suspects.counts.flagged, suspects.counts.suspects) == (
        1,
        0,
        1,
    )


@pytest.mark.parametrize(
    ("suggestions", "first"),
    [
        (["railway"], 1),  # stands for the span and its other half
        (["rail-", "railway"], 0),
        ([], 0),
    ],
)
def test_a_suggestion_may_join_with_the_next_word(suggestions: list[str], first: int) -> None:
    reader = FakeReader(doubted={"rail": 1}, suggestions={"rail": suggestions})
    assert _doubts(reader, "a rail way", "a railway")[1][:2] == (1, first)


def test_suggestions_are_asked_for_wrong_words_nobody_flagged() -> None:
    reader = FakeReader(suggestions={"bad,": ["Had", "bud"], "j": [""]})
    assert _doubts(reader, "he bad, j gone", "he had, gone")[1] == (2, 2, 2, 2)


def test_near_words_are_within_three_letters_of_one_word() -> None:
    alignment = Alignment("tlie oihcxxs ofthe", ["the", "officers", "of", "the"])
    suspects = measure_suspects(FakeReader(), alignment, "en")
    assert (suspects.ranks.asked, suspects.near_ranks.asked) == (3, 1)

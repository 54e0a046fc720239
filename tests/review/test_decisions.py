"""The journal, and finding decisions again in a file that was edited elsewhere."""

from __future__ import annotations

import pytest

from ocrfix.cleaning.decided import EditKey
from ocrfix.review.decisions import (
    Decision,
    Entry,
    EntryKind,
    Journal,
    Verdict,
    context_of,
    find_again,
    latest,
)


def replace_(start: int, end: int, after: str = "x", step: int = 1) -> Decision:
    return Decision(Verdict.REPLACE, "doc", start, end, after=after, step=step)


def entries(*kinds: tuple[str, int]) -> list[Entry]:
    return [
        Entry(
            EntryKind(kind),
            step,
            "doc",
            replace_(step, step, step=step) if kind == "decision" else None,
        )
        for kind, step in kinds
    ]


@pytest.mark.parametrize(
    ("history", "standing", "undo", "redo"),
    [
        ([("decision", 1)], [1], 1, None),
        ([("decision", 1), ("decision", 2), ("undo", 2)], [1], 1, 2),
        ([("decision", 1), ("undo", 1), ("redo", 1)], [1], 1, None),
        # A new step after an undo: what was undone can no longer be done again.
        ([("decision", 1), ("undo", 1), ("decision", 2)], [2], 2, None),
        # A whole step goes at once.
        (
            [("decision", 1), ("decision", 1), ("decision", 2), ("undo", 2), ("undo", 1)],
            [],
            None,
            1,
        ),
        # Twice undone by a damaged journal is undone once.
        ([("decision", 1), ("undo", 1), ("undo", 1)], [], None, 1),
    ],
)
def test_what_stands(
    history: list[tuple[str, int]], standing: list[int], undo: int | None, redo: int | None
) -> None:
    journal = Journal.of(entries(*history))
    assert [it.step for it in journal.standing("doc")] == standing
    assert (journal.to_undo("doc"), journal.to_redo("doc")) == (undo, redo)


def test_documents_do_not_undo_each_other() -> None:
    journal = Journal.of(
        [
            Entry(
                EntryKind.DECISION,
                1,
                "a",
                Decision(Verdict.WORD, "a", before="tho", everywhere=True),
            ),
            Entry(EntryKind.DECISION, 2, "b", Decision(Verdict.RULE_OFF, "b", rule_id="joins")),
        ]
    )
    assert (journal.to_undo("a"), journal.to_undo("b")) == (1, 2)
    assert [it.verdict for it in journal.standing("b")] == [Verdict.WORD, Verdict.RULE_OFF]
    assert [it.verdict for it in journal.standing("a")] == [Verdict.WORD]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ((5, 8), (5, 8), 1),
        ((5, 8), (7, 9), 1),
        ((5, 8), (8, 9), 2),  # side by side
        ((5, 5), (5, 5), 1),  # two insertions at one point
        ((5, 5), (5, 8), 2),  # an insertion at the border of a replaced span stays
        ((5, 5), (4, 8), 1),  # and goes if the span runs over it
        ((255, 256), (255, 257), 1),
        ((0, 600), (400, 401), 1),
    ],
)
def test_a_later_decision_on_the_same_place_wins(
    first: tuple[int, int], second: tuple[int, int], kept: int
) -> None:
    found = latest([replace_(*first, "old"), replace_(*second, "new")])
    assert len(found) == kept
    assert found[-1].after == "new"


RAW = "The ol d man and the ol d sea were grey; the sky was not."


@pytest.mark.parametrize(
    ("edited", "moved"),
    [
        (RAW, 0),
        ("One line more.\n" + RAW, 15),
        (RAW.replace("man", "woman"), 0),  # behind the place, and it is where it was
        ("Here: " + RAW.replace("man and", "woman and"), 6),  # one side is enough
        (RAW.replace("ol d", "old"), None),
    ],
)
def test_finding_a_place_again(edited: str, moved: int | None) -> None:
    left, right = context_of(RAW, 4, 8)
    decision = Decision(Verdict.REJECT, "a", 4, 8, "ol d", "old", left, right)
    assert find_again(decision, edited) == moved


def test_two_equally_good_places_are_none() -> None:
    raw = "tho tho"
    decision = Decision(Verdict.REJECT, "a", 20, 23, "tho", "the")
    assert find_again(decision, raw) is None


def test_a_moved_decision_takes_its_edits_along() -> None:
    decision = Decision(Verdict.REJECT, "a", 4, 8, edits=(EditKey(4, 8, "r", "ol d", "old"),))
    moved = decision.moved("b", 15)
    assert (moved.start, moved.end, moved.document) == (19, 23, "b")
    assert moved.edits == (EditKey(19, 23, "r", "ol d", "old"),)

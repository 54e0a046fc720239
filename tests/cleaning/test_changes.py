"""Changes, the keys of their edits, and what waits."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.cleaning.changes import confidences_of, replay, take_back
from ocrfix.cleaning.remarks import Skipped
from ocrfix.text.document import Block, Document, Line, Page, Word

RAW = "The end of tbe street, and of tbe rain.\nIt was  good day.\n"
CLEANED = Cleaner().clean(RAW)


def test_changes_lead_to_the_cleaned_text_and_back() -> None:
    assert [it.before for it in CLEANED.changes] == ["tbe", "tbe"]
    assert replay(RAW, CLEANED.changes) == CLEANED.text
    assert take_back(CLEANED.text, CLEANED.changes) == RAW


def test_each_step_has_the_key_of_its_own_place() -> None:
    keys = {CLEANED.edit_key(step, it.start, it.end) for it in CLEANED.changes for step in it.steps}
    assert {(key.raw_start, key.before, key.after) for key in keys if key} == {
        (it.start, "tbe", "the") for it in CLEANED.changes
    }


def test_in_columns_it_is_the_same() -> None:
    packed = CLEANED.packed()
    assert tuple(packed.changes) == CLEANED.changes
    assert tuple(packed.proposals) == tuple(CLEANED.proposals)


def test_what_is_passed_over_does_not_wait() -> None:
    asking = Cleaner().clean("".join(f"The {it} rose to-\nday.\n\n" for it in ("river", "water")))
    assert asking.waiting
    last = asking.proposals[-1]
    skipped = replace(asking, skipped=(Skipped(last.start, last.end, "ruined"),))
    assert list(skipped.waiting) == [it for it in asking.proposals if it.start != last.start]


def test_confidences_stand_where_their_words_are_now() -> None:
    words = (Word(0, 3, confidence=0.5), Word(4, 8))
    line = Line(0, 8, words)
    document = Document("tbe town", (Page(0, 8, (Block(0, 8, (line,)),)),))
    assert confidences_of(Cleaner().clean(document)) == [(0, 3, 0.5)]
    assert confidences_of(Cleaned.unchanged("tbe town")) == []

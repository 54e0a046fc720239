"""The lines of a review: every change, and every edit that waits."""

from __future__ import annotations

from ocrfix import Cleaner
from ocrfix.cleaning import Decided
from ocrfix.review.items import Part, Status, in_words, item_of, list_items

TEXT = "The end of tbe street, and of the rain.\n"
CLEANED = Cleaner().clean(TEXT)
CLEANED_TORN = Cleaner().clean(
    "The crew of the ferry said on Friday that it ran\n\nnd fast, too, as ever.\n"
)
ITEMS = list_items(Part.whole(CLEANED), CLEANED.proposals, ())


def test_changes_are_made_and_edits_wait() -> None:
    found = {it.before: it for it in ITEMS}
    assert found["tbe"].status is Status.MADE
    assert (found["tbe"].after, found["tbe"].rule_ids) == ("the", (found["tbe"].rule_id,))
    assert TEXT[found["tbe"].start : found["tbe"].end] == "tbe"
    assert CLEANED.text[found["tbe"].cleaned_start : found["tbe"].cleaned_end] == "the"


def test_an_item_is_told_in_whole_words() -> None:
    torn = CLEANED_TORN.changes[0]
    before, after = in_words(item_of(torn), CLEANED_TORN)
    assert (before, after) == ("nd fast,", "and fast,")


def test_what_is_decided_on_its_edits_is_kept_under_their_keys() -> None:
    item = next(it for it in ITEMS if it.before == "tbe")
    rejected = Decided(accepted=dict.fromkeys(item.keys(CLEANED), False))
    assert "tbe" in Cleaner().clean(TEXT, decided=rejected).text


def test_what_changed_before_it_moves_it_in_the_cleaned_text() -> None:
    item = ITEMS[0]
    moved = item.moved(5)
    assert (moved.start, moved.end) == (item.start, item.end)
    assert moved.cleaned_start == item.cleaned_start + 5

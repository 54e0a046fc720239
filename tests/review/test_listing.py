"""The list of changes, and offers among them."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.cleaning import Cleaned, Proposal
from ocrfix.review.decisions import Decision, Verdict
from ocrfix.review.items import Part, list_items
from ocrfix.review.listing import Items, Listing
from ocrfix.review.views import Views
from ocrfix.text.document import Document
from ocrfix.text.edit import Applicability, Edit
from ocrfix.text.source_map import SourceMap
from ocrfix.text.table import Patches
from tests.review.made_cleanings import assert_columns


def test_offers_that_come_to_the_same_stay_in_their_order() -> None:
    """Two offers on one inserted word are told apart until the word is taken back."""
    made = SourceMap.of([Edit(2, 2, "", "xx", "stage.r0", "Because.", 0.9)])
    kind = Applicability.REVIEW
    offers = tuple(
        Proposal(2, 2, Edit(2, end, "x" * (end - 2), "", "stage.offer", "Because.", 0.9, kind))
        for end in (3, 4)
    )
    ruled = Cleaned(Document.from_text("aa"), "aaxx", made, offers, (), (), rounds=(made,))
    decisions = [Decision(Verdict.REPLACE, "hash", 2, 2, "", "")]
    whole = replace(ruled, text="aa", source_map=SourceMap())
    found = Views(Listing(ruled), None).make(decisions).items
    assert tuple(found) == list_items(Part.whole(whole), whole.proposals, decisions)


def test_what_waits_is_listed_between_the_changes_in_their_common_order() -> None:
    """As objects they are never there all at once; the order is that of a list put in order."""
    text = "a b c d"
    edits = [Edit(at, at + 1, text[at], "x", "stage.made", "Because.", 0.9) for at in (2, 6)]
    made = SourceMap.of(edits)
    kind = Applicability.REVIEW
    offers = tuple(
        Proposal(at, at + 1, Edit(at, at + 1, text[at], after, rule, "Because.", 0.9, kind))
        for at, after, rule in (
            (4, "z", "stage.two"), (4, "y", "stage.two"), (0, "y", "stage.two"), (4, "y", "stage.one"),
        )
    )  # fmt: skip
    ruled = Cleaned(Document.from_text(text), "a x c x", made, offers, (), (), rounds=(made,))
    listing = Listing(ruled)
    found = [(it.start, it.rule_id, it.after) for it in listing]
    assert found == [
        (0, "stage.two", "y"),
        (2, "stage.made", "x"),
        (4, "stage.one", "y"),
        (4, "stage.two", "y"),
        (4, "stage.two", "z"),
        (6, "stage.made", "x"),
    ]
    assert_columns(Items(listing, Patches()), tuple(listing))

"""Decided hold whichever run of a rule proposes the edit."""

from __future__ import annotations

from ocrfix.cleaning import Cleaner
from ocrfix.cleaning.decided import Decided, EditKey
from ocrfix.text.edit import Applicability
from tests.cleaning.turning import Turning, cleaner_of


def test_what_was_rejected_is_not_made_under_another_key() -> None:
    rules = (Turning("b", "x"), Turning("a", "bb", "letters.second"))
    first = cleaner_of(*rules).clean("ab")
    assert first.text == "xxx"
    change = first.changes[0]
    # The reader rejects the first step; the second makes two more places for the same rule.
    keys = {first.edit_key(step, change.start, change.end): False for step in change.steps[:1]}
    again = cleaner_of(*rules).clean("ab", decided=Decided(accepted=keys))
    assert again.text == "bbb"


def test_an_accepted_proposal_is_made_whichever_run_offers_it() -> None:
    rules = (
        Turning("b", "x", "letters.asks", Applicability.REVIEW),
        Turning("a", "b", "letters.b"),
    )
    cleaned = cleaner_of(*rules).clean("a c")
    assert cleaned.text == "b c"
    proposal = cleaned.proposals[0]
    edit = proposal.edit
    key = EditKey(proposal.start, proposal.end, edit.rule_id, edit.before, edit.after)
    accepted = cleaner_of(*rules).clean("a c", decided=Decided(accepted={key: True}))
    assert accepted.text == "x c"
    assert not accepted.proposals


def test_what_was_rejected_is_not_made_by_another_rule() -> None:
    """Two rules join “com-⏎mittee”: who rejects the first meant the second as well."""
    text = "He had come, and the board of the com-\nmittee was of the same mind as the mayor.\n"
    cleaner = Cleaner()
    first = cleaner.clean(text)
    (change,) = first.changes
    key = first.edit_key(change.steps[0], change.start, change.end)
    again = cleaner.clean(text, decided=Decided(accepted={key: False}))
    assert again.text == text
    assert not again.changes

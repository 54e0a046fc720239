"""Decisions become a cleaned text."""

from __future__ import annotations

from ocrfix import Cleaner
from ocrfix.cleaning import load_profile
from ocrfix.review import Choices, Decision, Verdict
from ocrfix.review.replay import (
    carry_over,
    choices_of,
    remarks_in,
    replaced_spans,
    replacements,
    skipped_in,
)
from ocrfix.text.document import Document

RULE = "letters.misread-word"
OWN = Choices(load_profile("careful"), words=("wul",))
RAW = "The end of tbe street, and of tbe rain.\n"


def test_the_last_word_on_a_rule_holds() -> None:
    off, on = (Decision(it, "", rule_id=RULE) for it in (Verdict.RULE_OFF, Verdict.RULE_ON))
    assert RULE in choices_of([off], OWN).profile.disable
    assert RULE not in choices_of([off, on], OWN).profile.disable
    gone = Decision(Verdict.RULE_OFF, "", rule_id="letters.no-more")
    assert "letters.no-more" not in choices_of([gone], OWN).profile.disable


def test_words_and_names_come_on_top_of_the_readers_own() -> None:
    word, name = (Decision(it, "", before="Orm") for it in (Verdict.WORD, Verdict.NAME))
    choices = choices_of([word, name], OWN)
    assert (choices.words, choices.names) == (("Orm", "wul"), ("Orm",))


def test_what_was_written_stands_where_the_print_is_as_it_was() -> None:
    ruled = Cleaner(load_profile("careful").with_choices(disable=[RULE])).clean(RAW)
    at = RAW.index("street")
    written = Decision(Verdict.REPLACE, "", at, at + 6, "street", "road")
    other = Decision(Verdict.REPLACE, "", at, at + 6, "strcet", "road")
    assert [(it.before, it.after) for it in replacements(ruled, [written, other])] == [
        ("street", "road")
    ]


def test_spans_of_one_change_are_replaced_together() -> None:
    cleaned = Cleaner().clean(RAW)
    start = cleaned.text.index("the street")
    found = list(replaced_spans(cleaned, [(start, start + 1), (start + 1, start + 3)], "x"))
    assert found == [(start, start + 3, "xx")]


def test_what_is_passed_over_or_noted_is_told_in_order() -> None:
    said = [Decision(it, "", at, at + 2, after="x") for it in Verdict for at in (9, 2)]
    assert [it.start for it in skipped_in(said)] == [2, 9]
    assert [it.start for it in remarks_in(said)] == [2, 9]


def test_decisions_find_their_place_again() -> None:
    at = RAW.index("street")
    context = {"context_before": RAW[:at][-20:], "context_after": RAW[at + 6 :][:20]}
    decision = Decision(Verdict.AS_PRINTED, "old", at, at + 6, "street", "street", **context)
    carried = carry_over([decision], Document.from_text(f"It rained.\n{RAW}"))
    assert [it.start for it in carried.found] == [at + len("It rained.\n")]
    assert carry_over([decision], Document.from_text("Nothing of it.")).lost == (decision,)

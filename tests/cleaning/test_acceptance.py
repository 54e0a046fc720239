"""Edits that `--accept` makes without asking."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Decided, Profile
from ocrfix.cleaning.acceptance import Acceptance, parse_acceptance
from ocrfix.cleaning.changes import replay, take_back
from ocrfix.errors import BadArgumentsError

# Without the rule that mends the surest of these by itself.
NO_RULE = Profile(disable=("letters.misread-word",))
TEXT = "He was the treasuror of tbe fund, and Mr. Swadling was there."


@pytest.mark.parametrize(
    ("kinds", "wanted"),
    [
        ([], Acceptance()),
        (["review"], Acceptance(review=0.0)),
        (["review:0.8"], Acceptance(review=0.8)),
        (["suspects"], Acceptance(suspects=0.9)),
        (["suspects:0.5", "review"], Acceptance(review=0.0, suspects=0.5)),
        (["suspects:0.5", "suspects:0.7"], Acceptance(suspects=0.5)),
    ],
)
def test_parsed(kinds: list[str], wanted: Acceptance) -> None:
    assert parse_acceptance(kinds) == wanted


@pytest.mark.parametrize("kind", ["flag", "", "review:", "review:two", "suspects:1.5", "auto:0.5"])
def test_refused(kind: str) -> None:
    with pytest.raises(BadArgumentsError):
        parse_acceptance([kind])


def test_never_without_asking() -> None:
    assert Cleaner(NO_RULE).clean(TEXT).text == TEXT


def test_the_first_suggestion_is_made_and_can_be_taken_back() -> None:
    cleaned = Cleaner(NO_RULE.with_choices(accept=["suspects:0.6"])).clean(TEXT)
    assert cleaned.text == "He was the treasurer of the fund, and Mr. Swadling was there."
    assert {change.rule_ids for change in cleaned.changes} == {
        ("suspects.unknown",),
        ("suspects.letters",),
    }
    assert all(change.confidence >= 0.6 for change in cleaned.changes)
    assert all("likeliest" in change.reason for change in cleaned.changes)
    assert replay(TEXT, cleaned.changes) == cleaned.text
    assert take_back(cleaned.text, cleaned.changes) == TEXT


def test_what_is_not_certain_enough_waits() -> None:
    assert Cleaner(NO_RULE.with_choices(accept=["suspects:1"])).clean(TEXT).text == TEXT


def test_review_edits_below_the_minimum_wait() -> None:
    text = "the boy went w ith him and t he man"
    least = {
        kind: Cleaner(Profile().with_choices(accept=[kind])) for kind in ("review:0", "review:1")
    }
    made = {kind: len(cleaner.clean(text).changes) for kind, cleaner in least.items()}
    assert made["review:1"] <= made["review:0"]
    assert least["review:1"].profile.least_review == 1.0


def test_verdicts_are_not_needed() -> None:
    cleaner = Cleaner(Profile().with_choices(accept=["suspects:0.6"]))
    assert cleaner.clean(TEXT, decided=Decided()).text == cleaner.clean(TEXT).text

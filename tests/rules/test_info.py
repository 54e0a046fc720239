"""All that a rule must tell of itself."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.rules import all_rules
from ocrfix.rules.info import Stage
from ocrfix.rules.rule import Rule
from ocrfix.text.document import Document
from ocrfix.text.edit import Applicability
from tests.rules.examples import document_of


def shows_only(rule: Rule) -> bool:
    return rule.info.applicability is Applicability.FLAG


def shows(rule: Rule, text: Document) -> bool:
    return bool(Cleaner(Profile(only=(rule.info.id,)), strict=True).clean(text).proposals)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.info.id)
def test_a_rule_has_examples_both_ways(rule: Rule) -> None:
    # What only shows a place changes nothing; its examples are those in which it shows one.
    changed = sum(
        shows(rule, document_of(example)) if shows_only(rule) else example.changes
        for example in rule.info.examples
    )
    assert changed >= 2
    assert len(rule.info.examples) - changed >= 2


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.info.id)
def test_a_rule_tells_what_it_is(rule: Rule) -> None:
    info = rule.info
    assert info.stage in set(Stage)
    assert info.title
    assert not info.title.endswith(".")
    assert info.explanation.endswith(".")
    assert info.source


def test_ids_are_unique_and_stages_in_order() -> None:
    ids = [rule.info.id for rule in all_rules()]
    assert len(set(ids)) == len(ids)
    stages = list(Stage)
    order = [stages.index(rule.info.stage) for rule in all_rules()]
    assert order == sorted(order)


def test_an_edit_is_as_sure_as_its_rule_says_unless_it_tells_its_own() -> None:
    info = next(it.info for it in all_rules() if it.info.id == "letters.stray-capital")
    assert info.confidence > info.confidence_asked > 0.5
    edit = info.edit("In", (0, 2), "in", "why")
    asked = info.edit("In", (0, 2), "in", "why", asks=True)
    told = info.edit("In", (0, 2), "in", "why", 0.6)
    assert [it.confidence for it in (edit, asked, told)] == [
        info.confidence,
        info.confidence_asked,
        0.6,
    ]

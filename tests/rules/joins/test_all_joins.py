"""The promises of every rule that joins, on any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.rules import all_rules
from ocrfix.rules.info import Stage

CLEANERS = {
    rule.info.id: Cleaner(Profile(only=(rule.info.id,)), strict=True)
    for rule in all_rules()
    if rule.info.stage is Stage.JOINS
}
# Letters and marks of which words, pieces of words and breaks come about.
LIKE_BREAKS = st.text(alphabet="ab- \n\r¬\u00adcomrepresentwelldihunTHE'’A1.*=", max_size=80)

each_rule = pytest.mark.parametrize("rule_id", CLEANERS)


@each_rule
@settings(max_examples=50)
@given(text=LIKE_BREAKS)
def test_a_second_cleaning_finds_nothing(rule_id: str, text: str) -> None:
    once = CLEANERS[rule_id].clean(text).text
    assert CLEANERS[rule_id].clean(once).text == once


@each_rule
@settings(max_examples=50)
@given(text=st.text(max_size=200))
def test_no_text_makes_it_fail(rule_id: str, text: str) -> None:
    CLEANERS[rule_id].clean(text)

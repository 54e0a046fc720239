"""With what a match begins: a promise of the data, and only a way to find it sooner."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules import all_rules
from ocrfix.rules.context import Context
from ocrfix.rules.pack import PatternRule
from ocrfix.rules.punctuation.stray_marks import StrayMark
from ocrfix.words.lexicon import Lexicon

RULES = [it for it in all_rules() if isinstance(it, PatternRule | StrayMark) and it.begins]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.info.id)
@given(data=st.data())
def test_nothing_begins_otherwise(rule: PatternRule | StrayMark, data: st.DataObject) -> None:
    pieces = [*rule.begins, "the", "of", "a", "The", " ", "\u00a0", "\n", "\r\n", ".", ",", ":"]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=20)))
    context = Context(Lexicon.load())
    found = list(rule.find(text, context))
    assert found == list(replace(rule, begins=()).find(text, context))

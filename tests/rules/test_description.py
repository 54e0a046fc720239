"""Descriptions of rules: what shared tables hold is filled in, and what rows promise is so."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import RulePackError
from ocrfix.language.language import Language
from ocrfix.resources import resource
from ocrfix.rules import all_rules, description
from ocrfix.rules.context import Context
from ocrfix.rules.description import CodedRule, coded_rules, info_of
from ocrfix.rules.pack import PatternRule
from ocrfix.text.edit import Applicability

HEAD = {"id": "letters", "source": "this test", "language": "en"}
ENTRY = {"id": "turns", "title": "Turns", "explanation": "Turns.", "examples": [["a", "b"]]}


def test_an_entry_says_what_its_head_does_not() -> None:
    info = info_of(HEAD, ENTRY | {"by_words": True, "options": {"least": 2.0}})
    assert (info.id, info.source, info.language) == ("letters.turns", "this test", "en")
    assert (info.by_words, info.goes_on, dict(info.options)) == (True, False, {"least": 2.0})
    of_its_own = info_of(HEAD, ENTRY | {"source": "a page", "language": "fr", "kind": "flag"})
    assert (of_its_own.source, of_its_own.language) == ("a page", "fr")
    assert of_its_own.applicability is Applicability.FLAG
    assert [it.language for it in of_its_own.examples] == ["fr"]


def test_an_example_may_say_what_it_is_read_beside() -> None:
    shown = [{"before": "a", "after": "b", "seen": "b", "language": "de"}, ["c", "c", "stays"]]
    first, second = info_of(HEAD, ENTRY | {"examples": shown}).examples
    assert (first.seen, first.language, first.changes) == ("b", "de", True)
    assert (second.why, second.language, second.changes) == ("stays", "en", False)


def test_shared_numbers_and_passages_are_filled_in() -> None:
    infos = {it.info.id: it.info for it in coded_rules()}
    leading, trailing = infos["letters.lost-leading"], infos["letters.lost-trailing"]
    assert leading.options["least_share"] == trailing.options["least_share"]
    assert leading.options["most_printed_asked"] != trailing.options["most_printed_asked"]
    shown = [it.before for info in infos.values() for it in info.examples]
    assert not [it for it in shown if "{" in it]
    assert infos["furniture.double-width"].examples[2].before.count("\n") == 40


@pytest.mark.parametrize("spoil", ["[[rule]", 'id = "letters"\n[[rule]]\nid = "turns"\n'])
def test_a_damaged_table_is_told_by_name(
    spoil: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resource("described"), tmp_path / "described")
    (tmp_path / "described" / "letters.toml").write_text(spoil, encoding="utf-8")
    monkeypatch.setattr(description, "resource", tmp_path.joinpath)
    coded_rules.cache_clear()
    try:
        with pytest.raises(RulePackError, match=r"letters\.toml"):
            coded_rules()
    finally:
        coded_rules.cache_clear()


def test_what_readers_are_told_of_rules_names_no_file_and_no_option() -> None:
    of_developers = re.compile(r"\.(py|toml|bin)\b|--[a-z]|\b(resources|packaging|tests)/")
    for info in (rule.info for rule in all_rules()):
        told = (info.title, info.explanation, info.source, *(it.why for it in info.examples))
        assert [it for it in told if of_developers.search(it)] == [], info.id


BEGUN = [it for it in all_rules() if it.info.begins]


@pytest.mark.parametrize("rule", BEGUN, ids=lambda rule: rule.info.id)
@given(data=st.data())
def test_nothing_begins_otherwise(rule: PatternRule | CodedRule, data: st.DataObject) -> None:
    """With what a match begins is a promise of the data, and only a way to find it sooner."""
    pieces = [
        *rule.info.begins,
        "the",
        "of",
        "a",
        "The",
        " ",
        "\u00a0",
        "\n",
        "\r\n",
        ".",
        ",",
        ":",
    ]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=20)))
    context = Context(Language.load("en"))
    found = list(rule.find(text, context))
    without = replace(rule, info=replace(rule.info, begins=()))
    assert found == list(without.find(text, context))

"""Reasons in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.desktop.dialogs.rules import RulesDialog
from ocrfix.desktop.languages import speak
from ocrfix.desktop.reasons import rule_title, told_reason
from ocrfix.intake import parse_toml
from ocrfix.resources import resource
from ocrfix.rules import all_rules
from ocrfix.text.document import Document

from .catalogues import CODES
from .conftest import Desk
from .hands import KEY, press

FIELD = re.compile(r"\{\w\}")


@pytest.fixture(params=CODES)
def code(request: pytest.FixtureRequest, desk: Desk) -> Iterator[str]:
    speak(request.param)
    desk.restart()
    yield request.param
    speak("en")


def entries() -> list[dict[str, str]]:
    text = resource("translations", "reasons.toml").read_text(encoding="utf-8")
    return list(parse_toml(text)["reason"])


def test_every_sentence_is_said_in_every_language() -> None:
    for entry in entries():
        assert set(entry) == {"en", *CODES}
        fields = sorted(FIELD.findall(entry["en"]))
        assert all(sorted(FIELD.findall(entry[it])) == fields for it in CODES), entry["en"]


def test_every_rule_is_called_something_in_every_language() -> None:
    """If this fails, a rule has no title in `resources/translations/rules.toml`, or is gone."""
    text = resource("translations", "rules.toml").read_text(encoding="utf-8")
    titles = parse_toml(text)
    assert set(titles) == {rule.info.id for rule in all_rules()}
    assert [it for it, said in titles.items() if set(said) != {*CODES}] == []
    assert not [it for it, said in titles.items() if not all(map(str.strip, said.values()))]


def test_the_list_of_rules_is_in_the_readers_language(code: str, desk: Desk) -> None:
    desk.open()
    desk.window.actions_["rules"].trigger()
    dialog = desk.window.findChild(RulesDialog)
    assert dialog is not None
    shown = {it.text(0) for it in dialog.entries()}
    assert shown == {rule_title(rule.info) for rule in all_rules()}
    assert not shown & {rule.info.title for rule in all_rules()}, code
    dialog.close()


def test_a_rule_of_the_readers_own_keeps_its_title() -> None:
    own = replace(all_rules()[0].info, id="mine.tbe", title="tbe for the")
    assert rule_title(own) == "tbe for the"


def test_what_the_rules_say_of_their_examples_is_said(code: str) -> None:
    """If this fails, a rule gives a reason that `resources/translations/reasons.toml` lacks."""
    english = []
    for rule in all_rules():
        only = Profile(only=(rule.info.id,), enable=(rule.info.id,))
        for example in rule.info.examples[:2]:
            cleaned = Cleaner(only).clean(
                Document.from_text(example.before, language=example.language)
            )
            reasons = [step.reason for it in cleaned.changes for step in it.steps]
            reasons += [it.edit.reason for it in cleaned.proposals]
            english += [it for it in reasons if told_reason(it) == it]
    assert english == [], code


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("“tbwn” stands in no list of words.", "„tbwn“ steht in keiner Wörterliste."),
        (
            "“Mr. X” is a word; “y” is none. “a” is a word.",
            "„Mr. X“ ist ein Wort, „y“ ist keines. „a“ ist ein Wort.",
        ),
        ("Nobody translated this. “a” is a word.", "Nobody translated this. „a“ ist ein Wort."),
        ("“{a}” is a word.", "„{a}“ ist ein Wort."),
    ],
)
def test_sentences_are_found_again(desk: Desk, reason: str, words: str) -> None:
    assert desk
    speak("de")
    try:
        assert told_reason(reason) == words
    finally:
        speak("en")
    assert told_reason(reason) == reason


def test_the_window_says_them(code: str, desk: Desk) -> None:
    desk.open()
    press(desk, KEY.Key_F8)
    item = desk.window.reviewing.item
    assert item is not None
    shown = desk.window.panel.reason.text()
    assert item.reason not in shown, code
    assert told_reason(item.reason) in shown

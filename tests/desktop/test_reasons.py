"""Reasons in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from ocrfix.desktop.dialogs.rules import RulesDialog
from ocrfix.desktop.languages import speak
from ocrfix.desktop.reasons import (
    rule_explanation,
    rule_title,
    told_aside,
    told_reason,
    window_speech,
)
from ocrfix.intake import parse_toml
from ocrfix.resources import resource
from ocrfix.rules import all_rules

from .catalogues import CODES
from .conftest import Desk
from .hands import KEY, press

HYPHEN = next(it.info for it in all_rules() if it.info.id == "joins.plain-hyphen")
REFLOW = next(it.info for it in all_rules() if it.info.id == "joins.reflow")


@pytest.fixture(params=CODES)
def code(request: pytest.FixtureRequest, desk: Desk) -> Iterator[str]:
    speak(request.param)
    desk.restart()
    yield request.param
    speak("en")


@pytest.mark.parametrize(
    ("locale", "code"),
    [("de_AT", "de"), ("it_IT", "en"), ("C", "en")],
    ids=["translated", "not translated", "no language set"],
)
def test_the_window_says_it_in_english_where_nobody_translated(locale: str, code: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert window_speech().code == code
    finally:
        QLocale.setDefault(before)


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
    infos = [rule.info for rule in all_rules()]
    assert [it.id for it in infos if rule_title(it) not in shown] == []
    assert sorted(shown - {rule_title(it) for it in infos}) == [], "titles of no rule"
    assert [it.id for it in infos if it.title in shown] == [], f"in English, not in {code}"
    (entry,) = (it for it in dialog.entries() if it.text(0) == rule_title(REFLOW))
    dialog.tree.setCurrentItem(entry)
    page = dialog.page.toPlainText()
    assert rule_explanation(REFLOW) in page
    (entry,) = (it for it in dialog.entries() if it.text(0) == rule_title(HYPHEN))
    dialog.tree.setCurrentItem(entry)
    assert rule_explanation(HYPHEN) in dialog.page.toPlainText(), "narrow blanks and all"
    assert REFLOW.explanation not in page
    for english in (HYPHEN.source, *(it.why for it in HYPHEN.examples if it.why)):
        assert english not in dialog.page.toPlainText()
        assert told_aside(english) in dialog.page.toPlainText()
    dialog.close()


def test_a_rule_of_the_readers_own_keeps_its_title() -> None:
    own = replace(all_rules()[0].info, id="mine.tbe", title="tbe for the")
    assert rule_title(own) == "tbe for the"


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("“zbne” stands in no list of words.", "„zbne“ steht in keiner Wörterliste."),
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


@pytest.mark.parametrize(
    ("spoken", "named"),
    [
        ("en", "Doubtful words (odd letters)"),
        ("de", "Zweifelhafte Wörter ("),
        ("fr", "Mots douteux ("),
        ("es", "Palabras dudosas ("),
    ],
)
def test_corrections_of_doubtful_words_are_named_and_are_no_rule_to_switch_off(
    desk: Desk, spoken: str, named: str
) -> None:
    """In French the surest are made in any profile; their ids are no words for a reader."""
    speak(spoken)
    try:
        desk.restart()
        desk.write(
            "Le maire est venu ponr la fête , et la foule était dans les rues de la ville.\n"
        )
        panel = desk.window.tabs.changes
        items = desk.window.reviewing.items
        rules = {items[it].rule_id: it for it in range(len(items))}
        desk.window.reviewing.go(rules["suspects.letters"])
        assert panel.reason.text().startswith(named)
        assert not panel.off.isEnabled()
        desk.window.reviewing.go(next(at for it, at in rules.items() if it != "suspects.letters"))
        assert panel.off.isEnabled()
    finally:
        speak("en")

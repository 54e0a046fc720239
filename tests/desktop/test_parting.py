"""A part of an article begun at the caret."""

from __future__ import annotations

from tests.desktop.conftest import Desk
from tests.desktop.hands import ALT, KEY, press
from tests.desktop.outlines import as_markdown, at_row, kinds


def caret_at(desk: Desk, words: str) -> None:
    """Put the caret of the cleaned text before some words."""
    pane = desk.window.panes.cleaned
    pane.setFocus()
    at = desk.text.index(words)
    pane.select(at, at)


def test_a_part_is_begun_at_the_caret_kept_taken_back_and_put_together(outlined: Desk) -> None:
    caret_at(outlined, "mayor asked for")
    press(outlined, KEY.Key_Return, ALT)
    assert kinds(outlined)[:3] == ["Headline", "Paragraph", "Paragraph"]
    assert "and the\n\nmayor asked for boats" in as_markdown(outlined)
    assert "FLOOD TAKES BRIDGE\nThe river" in outlined.text
    outlined.restart()
    outlined.open(outlined.window.settings.recent[0])
    outlined.window.tabs.setCurrentWidget(outlined.window.outline)
    outlined.settle()
    assert kinds(outlined)[:3] == ["Headline", "Paragraph", "Paragraph"]
    outlined.window.outline.list.setFocus()
    at_row(outlined, 2)
    press(outlined, KEY.Key_Backspace, ALT)
    assert kinds(outlined)[:3] == ["Headline", "Paragraph", "Headline"]
    outlined.window.actions_["undo"].trigger()
    assert "Put Together with the Part Above" in outlined.window.statusBar().currentMessage()
    outlined.window.actions_["undo"].trigger()
    outlined.settle()
    assert kinds(outlined)[:3] == ["Headline", "Paragraph", "Headline"]
    outlined.window.actions_["redo"].trigger()
    outlined.settle()
    assert kinds(outlined)[:3] == ["Headline", "Paragraph", "Paragraph"]


def test_no_part_begins_where_one_begins_already(outlined: Desk) -> None:
    before = kinds(outlined)
    caret_at(outlined, "The river rose")
    press(outlined, KEY.Key_Return, ALT)
    assert kinds(outlined) == before
    assert "inside one" in outlined.window.statusBar().currentMessage()

"""The outline: what a part is can be corrected, and every export follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from ocrfix.outline import KindChoice, PartKind, correct, find_outline
from tests.desktop.outlines import as_markdown, at_row, heads, kinds
from tests.desktop.three_articles import ARTICLES

from ..conftest import Desk
from ..hands import ALT, CTRL, KEY, pick, press, right_click

TEXT = """Harbour ferry returns

Passengers line the quay

Maren Oddie, of this paper

The little ferry that carries half of the town to work came back to the harbour on Monday, to
the sound of a brass band and a good many car horns.

A second paragraph of the article says what came of it all, and that the ferry runs again from
six in the morning until late at night on every day of the week.
"""


@pytest.fixture
def ferry(desk: Desk) -> Desk:
    desk.write(TEXT, "ferry.txt")
    desk.window.tabs.setCurrentWidget(desk.window.outline)
    return desk


def begins(desk: Desk) -> list[str]:
    """The rows that articles begin with, by their words."""
    entries = desk.window.outline.list
    texts = [entries.item(row).text() for row in range(entries.count())]
    return [it.split("\n")[1] for it in texts if " · " in it.split("\n")[0]]


def set_kind(desk: Desk, row: int, kind: PartKind) -> None:
    panel = desk.window.outline
    panel.list.setCurrentRow(row)
    panel.kind.setFocus()
    place = panel.kind.findData(kind)
    step = KEY.Key_Down if place > panel.kind.currentIndex() else KEY.Key_Up
    for _ in range(abs(place - panel.kind.currentIndex())):
        desk.bot.keyClick(panel.kind, step)
        desk.settle()


def pick_kind(desk: Desk, row: int, kind: PartKind) -> None:
    """Choose a kind at once, as a click does, not through those between."""
    panel = desk.window.outline
    panel.list.setCurrentRow(row)
    place = panel.kind.findData(kind)
    panel.kind.setCurrentIndex(place)
    panel.kind.activated.emit(place)
    desk.settle()


def test_a_kind_is_corrected_kept_and_taken_back(ferry: Desk) -> None:
    before = kinds(ferry)
    assert before[2] == "Deck"
    text = ferry.text
    set_kind(ferry, 2, PartKind.BYLINE)
    assert kinds(ferry)[2] == "Byline"
    assert ferry.text == text
    assert "*Maren Oddie, of this paper*" in as_markdown(ferry)
    ferry.restart()
    ferry.open(ferry.window.settings.recent[0])
    ferry.window.tabs.setCurrentWidget(ferry.window.outline)
    assert kinds(ferry)[2] == "Byline"
    ferry.window.actions_["undo"].trigger()
    ferry.settle()
    assert kinds(ferry) == before


def test_articles_are_put_together_and_parted_by_what_their_headlines_are(desk: Desk) -> None:
    desk.write(ARTICLES)
    desk.window.tabs.setCurrentWidget(desk.window.outline)
    before = kinds(desk)
    assert before == ["Headline", "Paragraph", "Headline", "Paragraph"]
    assert "\n---\n" in as_markdown(desk)
    pick_kind(desk, 2, PartKind.CROSSHEAD)
    assert kinds(desk)[2] == "Crosshead"
    assert "\n---\n" not in as_markdown(desk)
    assert "### SCHOOL IS OPENED" in as_markdown(desk)
    desk.window.actions_["undo"].trigger()
    desk.settle()
    assert kinds(desk) == before
    pick_kind(desk, 3, PartKind.HEADLINE)
    assert as_markdown(desk).count("\n---\n") == 2


FLOOD, SCHOOL, MAYOR = "FLOOD TAKES BRIDGE", "SCHOOL IS OPENED", "MAYOR GOES HOME"


def test_a_section_is_said_kept_and_taken_back(outlined: Desk) -> None:
    before = kinds(outlined)
    pick_kind(outlined, 2, PartKind.SECTION)
    assert kinds(outlined)[2] == "Section"
    assert f"# *{SCHOOL}*\n\nThe new school" in as_markdown(outlined)
    outlined.restart()
    outlined.open(outlined.window.settings.recent[0])
    outlined.window.tabs.setCurrentWidget(outlined.window.outline)
    assert kinds(outlined)[2] == "Section"
    outlined.window.actions_["undo"].trigger()
    outlined.settle()
    assert kinds(outlined) == before


def test_articles_are_numbered_where_there_are_several(outlined: Desk) -> None:
    assert heads(outlined)[::2] == ["1 · Headline", "2 · Headline", "3 · Headline"]
    assert heads(outlined)[1::2] == ["Paragraph"] * 3


def test_an_article_is_moved_by_key_kept_and_taken_back(outlined: Desk) -> None:
    at_row(outlined, 4)
    press(outlined, KEY.Key_Up, ALT)
    press(outlined, KEY.Key_Up, ALT)
    assert begins(outlined) == [MAYOR, FLOOD, SCHOOL]
    # It stays in front, and there is nothing further up.
    assert outlined.window.outline.list.currentRow() == 0
    press(outlined, KEY.Key_Up, ALT)
    assert begins(outlined) == [MAYOR, FLOOD, SCHOOL]
    written = as_markdown(outlined)
    assert written.index(MAYOR) < written.index(FLOOD) < written.index(SCHOOL)
    assert outlined.text.index(FLOOD) < outlined.text.index(MAYOR)
    outlined.restart()
    outlined.open(outlined.window.settings.recent[0])
    outlined.window.tabs.setCurrentWidget(outlined.window.outline)
    outlined.settle()
    assert begins(outlined) == [MAYOR, FLOOD, SCHOOL]
    outlined.window.actions_["undo"].trigger()
    outlined.settle()
    assert begins(outlined) == [FLOOD, MAYOR, SCHOOL]


def test_an_article_is_begun_and_joined_by_key(outlined: Desk) -> None:
    at_row(outlined, 2)
    press(outlined, KEY.Key_Right, ALT)
    assert begins(outlined) == [FLOOD, MAYOR]
    assert kinds(outlined)[2] == "Headline"
    press(outlined, KEY.Key_Left, ALT)
    assert begins(outlined) == [FLOOD, SCHOOL, MAYOR]
    at_row(outlined, 3)
    press(outlined, KEY.Key_Left, ALT)
    assert len(begins(outlined)) == 4
    assert kinds(outlined)[3] == "Paragraph"


def test_an_article_pulled_by_the_mouse_is_one_step_back(outlined: Desk) -> None:
    outlined.window.outline.list.pulled.emit(4, 0)
    outlined.settle()
    assert begins(outlined) == [MAYOR, FLOOD, SCHOOL]
    outlined.window.actions_["undo"].trigger()
    outlined.settle()
    assert begins(outlined) == [FLOOD, SCHOOL, MAYOR]
    outlined.window.outline.list.pulled.emit(0, 6)
    outlined.settle()
    assert begins(outlined) == [SCHOOL, MAYOR, FLOOD]
    # A paragraph alone in its article goes nowhere.
    outlined.window.outline.list.pulled.emit(1, 4)
    outlined.settle()
    assert begins(outlined) == [SCHOOL, MAYOR, FLOOD]


def test_what_is_not_possible_is_not_offered(outlined: Desk) -> None:
    placings = outlined.window.outline.placings

    def possible(row: int) -> set[str]:
        at_row(outlined, row)
        return {str(it) for it, action in placings.items() if action.isEnabled()}

    assert possible(0) == {"down"}
    assert possible(1) == {"begins", "runs on"}
    assert possible(2) == {"up", "down", "joins", "runs on"}
    assert possible(4) == {"up", "joins", "runs on"}


def test_a_part_is_begun_by_the_mouse_in_the_page_to_read(outlined: Desk) -> None:
    press(outlined, KEY.Key_2, CTRL | ALT)
    reading = outlined.window.panes.reading
    cursor = reading.document().find("mayor asked")
    cursor.setPosition(cursor.selectionStart())
    menu = right_click(outlined, reading.viewport(), reading.cursorRect(cursor).center())
    pick(outlined, menu, "Begin Another Part Here")
    assert kinds(outlined)[:3] == ["Headline", "Paragraph", "Paragraph"]
    assert reading.document().find("mayor asked").block().text().startswith("mayor")


def test_a_place_that_was_said_survives_a_rule_switched_off(outlined: Desk) -> None:
    at_row(outlined, 4)
    press(outlined, KEY.Key_Up, ALT)
    outlined.window.reviewing.switch_rule("joins.line-end-hyphen", on=False)
    outlined.settle()
    assert begins(outlined) == [FLOOD, MAYOR, SCHOOL]


def test_articles_chosen_are_exported_alone(
    outlined: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "two.md"
    offered: list[str] = []

    def save(*asked: object) -> tuple[str, str]:
        offered.extend(str(asked[3]).split(";;"))
        return str(target), next(it for it in offered if ".md" in it)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    entries = outlined.window.outline.list
    at_row(outlined, 0)
    entries.item(4).setSelected(True)
    outlined.window.actions_["export_articles"].trigger()
    outlined.bot.waitUntil(target.is_file, timeout=10_000)
    written = target.read_text()
    assert FLOOD in written
    assert MAYOR in written
    assert SCHOOL not in written
    assert any("tracked" in it for it in offered)
    assert not any("report" in it for it in offered)
    entries.clearSelection()
    outlined.window.actions_["export_articles"].trigger()
    assert "outline first" in outlined.window.statusBar().currentMessage()


def test_what_is_furniture_is_left_out_of_the_page(ferry: Desk) -> None:
    set_kind(ferry, 1, PartKind.FURNITURE)
    press(ferry, KEY.Key_2, CTRL | ALT)
    page = ferry.window.panes.reading.toPlainText()
    assert "Passengers line" not in page
    assert "Maren Oddie" in page
    assert "Passengers line" not in as_markdown(ferry)
    # The text itself keeps it.
    assert "Passengers line" in ferry.text


def test_a_choice_follows_its_part_through_edits(ferry: Desk) -> None:
    set_kind(ferry, 2, PartKind.BYLINE)
    session = ferry.window.reviewing.session
    assert session is not None
    place = ferry.text.index("Passengers")
    session.type_text(place, place, "Many ")
    place = ferry.text.index("Oddie")
    session.type_text(place, place, "J. ")
    ferry.settle()
    assert kinds(ferry)[2] == "Byline"


@pytest.mark.parametrize(
    ("span", "corrected"),
    [
        ((0, 21), True),
        ((4, 21), True),  # most of it
        ((0, 400), False),  # mostly something else by now
        ((300, 300), False),  # nothing at all
    ],
)
def test_a_choice_must_share_most_of_its_part(span: tuple[int, int], corrected: bool) -> None:
    outline = find_outline(TEXT)
    choices = [KindChoice(*span, PartKind.PUBLICATION)]
    first = correct(outline, TEXT, choices).articles[0].parts[0]
    assert (first.kind is PartKind.PUBLICATION) is corrected

"""The outline: what a part is can be corrected, and every export follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from ocrfix.outline import KindChoice, PartKind, correct, find_outline
from tests.e2e.here import run_here

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


def kinds(desk: Desk) -> list[str]:
    return [it.rpartition(" · ")[2] for it in heads(desk)]


def heads(desk: Desk) -> list[str]:
    """Return what stands above the words of each row: the number of an article it begins, its kind."""
    entries = desk.window.outline.list
    return [entries.item(row).text().split("\n")[0] for row in range(entries.count())]


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


def as_markdown(desk: Desk) -> str:
    path = desk.window.documents.path
    assert path is not None
    done = run_here("clean", path, "--project", desk.project, "--format", "markdown")
    return done.stdout.decode()


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


PAGE = """\
FLOOD TAKES BRIDGE
The river rose all of the night and
the mayor asked for boats and for men
to row them to the upper town, where
forty families wait on their roofs.
SCHOOL IS OPENED
The new school on the hill was opened
on Monday with songs and a speech by
the oldest of the teachers, who had
walked there from the other valley
and went home the same night in the
rain with all of them.
"""


def test_articles_are_put_together_and_parted_by_what_their_headlines_are(desk: Desk) -> None:
    desk.write(PAGE)
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


@pytest.fixture
def page(desk: Desk) -> Desk:
    desk.write(PAGE + MORE)
    desk.window.tabs.setCurrentWidget(desk.window.outline)
    desk.window.outline.list.setFocus()
    desk.settle()
    return desk


MORE = """\
MAYOR GOES HOME
The mayor of the town went home on
Tuesday night after three days on the
water, and slept until noon without a
word to anybody.
"""
FLOOD, SCHOOL, MAYOR = "FLOOD TAKES BRIDGE", "SCHOOL IS OPENED", "MAYOR GOES HOME"


def at_row(desk: Desk, row: int) -> None:
    desk.window.outline.list.setCurrentRow(row)
    desk.settle()


def test_a_section_is_said_kept_and_taken_back(page: Desk) -> None:
    before = kinds(page)
    pick_kind(page, 2, PartKind.SECTION)
    assert kinds(page)[2] == "Section"
    assert f"# *{SCHOOL}*\n\nThe new school" in as_markdown(page)
    page.restart()
    page.open(page.window.settings.recent[0])
    page.window.tabs.setCurrentWidget(page.window.outline)
    assert kinds(page)[2] == "Section"
    page.window.actions_["undo"].trigger()
    page.settle()
    assert kinds(page) == before


def test_articles_are_numbered_where_there_are_several(page: Desk) -> None:
    assert heads(page)[::2] == ["1 · Headline", "2 · Headline", "3 · Headline"]
    assert heads(page)[1::2] == ["Paragraph"] * 3


def test_an_article_is_moved_by_key_kept_and_taken_back(page: Desk) -> None:
    at_row(page, 4)
    press(page, KEY.Key_Up, ALT)
    press(page, KEY.Key_Up, ALT)
    assert begins(page) == [MAYOR, FLOOD, SCHOOL]
    # It stays in front, and there is nothing further up.
    assert page.window.outline.list.currentRow() == 0
    press(page, KEY.Key_Up, ALT)
    assert begins(page) == [MAYOR, FLOOD, SCHOOL]
    written = as_markdown(page)
    assert written.index(MAYOR) < written.index(FLOOD) < written.index(SCHOOL)
    assert page.text.index(FLOOD) < page.text.index(MAYOR)
    page.restart()
    page.open(page.window.settings.recent[0])
    page.window.tabs.setCurrentWidget(page.window.outline)
    page.settle()
    assert begins(page) == [MAYOR, FLOOD, SCHOOL]
    page.window.actions_["undo"].trigger()
    page.settle()
    assert begins(page) == [FLOOD, MAYOR, SCHOOL]


def test_an_article_is_begun_and_joined_by_key(page: Desk) -> None:
    at_row(page, 2)
    press(page, KEY.Key_Right, ALT)
    assert begins(page) == [FLOOD, MAYOR]
    assert kinds(page)[2] == "Headline"
    press(page, KEY.Key_Left, ALT)
    assert begins(page) == [FLOOD, SCHOOL, MAYOR]
    at_row(page, 3)
    press(page, KEY.Key_Left, ALT)
    assert len(begins(page)) == 4
    assert kinds(page)[3] == "Paragraph"


def test_an_article_pulled_by_the_mouse_is_one_step_back(page: Desk) -> None:
    page.window.outline.list.pulled.emit(4, 0)
    page.settle()
    assert begins(page) == [MAYOR, FLOOD, SCHOOL]
    page.window.actions_["undo"].trigger()
    page.settle()
    assert begins(page) == [FLOOD, SCHOOL, MAYOR]
    page.window.outline.list.pulled.emit(0, 6)
    page.settle()
    assert begins(page) == [SCHOOL, MAYOR, FLOOD]
    # A paragraph alone in its article goes nowhere.
    page.window.outline.list.pulled.emit(1, 4)
    page.settle()
    assert begins(page) == [SCHOOL, MAYOR, FLOOD]


def test_what_is_not_possible_is_not_offered(page: Desk) -> None:
    placings = page.window.outline.placings

    def possible(row: int) -> set[str]:
        at_row(page, row)
        return {str(it) for it, action in placings.items() if action.isEnabled()}

    assert possible(0) == {"down"}
    assert possible(1) == {"begins", "runs on"}
    assert possible(2) == {"up", "down", "joins", "runs on"}
    assert possible(4) == {"up", "joins", "runs on"}


def caret_at(desk: Desk, words: str) -> None:
    """Put the caret of the cleaned text before some words."""
    pane = desk.window.panes.cleaned
    pane.setFocus()
    at = desk.text.index(words)
    pane.select(at, at)


def test_a_part_is_begun_at_the_caret_kept_taken_back_and_put_together(page: Desk) -> None:
    caret_at(page, "mayor asked for")
    press(page, KEY.Key_Return, ALT)
    assert kinds(page)[:3] == ["Headline", "Paragraph", "Paragraph"]
    assert "and the\n\nmayor asked for boats" in as_markdown(page)
    assert "FLOOD TAKES BRIDGE\nThe river" in page.text
    page.restart()
    page.open(page.window.settings.recent[0])
    page.window.tabs.setCurrentWidget(page.window.outline)
    page.settle()
    assert kinds(page)[:3] == ["Headline", "Paragraph", "Paragraph"]
    page.window.outline.list.setFocus()
    at_row(page, 2)
    press(page, KEY.Key_Backspace, ALT)
    assert kinds(page)[:3] == ["Headline", "Paragraph", "Headline"]
    page.window.actions_["undo"].trigger()
    assert "Put Together with the Part Above" in page.window.statusBar().currentMessage()
    page.window.actions_["undo"].trigger()
    page.settle()
    assert kinds(page)[:3] == ["Headline", "Paragraph", "Headline"]
    page.window.actions_["redo"].trigger()
    page.settle()
    assert kinds(page)[:3] == ["Headline", "Paragraph", "Paragraph"]


def test_no_part_begins_where_one_begins_already(page: Desk) -> None:
    before = kinds(page)
    caret_at(page, "The river rose")
    press(page, KEY.Key_Return, ALT)
    assert kinds(page) == before
    assert "inside one" in page.window.statusBar().currentMessage()


def test_a_part_is_begun_by_the_mouse_in_the_page_to_read(page: Desk) -> None:
    press(page, KEY.Key_2, CTRL | ALT)
    reading = page.window.panes.reading
    cursor = reading.document().find("mayor asked")
    cursor.setPosition(cursor.selectionStart())
    menu = right_click(page, reading.viewport(), reading.cursorRect(cursor).center())
    pick(page, menu, "Begin Another Part Here")
    assert kinds(page)[:3] == ["Headline", "Paragraph", "Paragraph"]
    assert reading.document().find("mayor asked").block().text().startswith("mayor")


def test_a_place_that_was_said_survives_a_rule_switched_off(page: Desk) -> None:
    at_row(page, 4)
    press(page, KEY.Key_Up, ALT)
    page.window.reviewing.switch_rule("joins.line-end-hyphen", on=False)
    page.settle()
    assert begins(page) == [FLOOD, MAYOR, SCHOOL]


def test_articles_chosen_are_exported_alone(
    page: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "two.md"
    offered: list[str] = []

    def save(*asked: object) -> tuple[str, str]:
        offered.extend(str(asked[3]).split(";;"))
        return str(target), next(it for it in offered if ".md" in it)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    entries = page.window.outline.list
    at_row(page, 0)
    entries.item(4).setSelected(True)
    page.window.actions_["export_articles"].trigger()
    page.bot.waitUntil(target.is_file, timeout=10_000)
    written = target.read_text()
    assert FLOOD in written
    assert MAYOR in written
    assert SCHOOL not in written
    assert any("tracked" in it for it in offered)
    assert not any("report" in it for it in offered)
    entries.clearSelection()
    page.window.actions_["export_articles"].trigger()
    assert "outline first" in page.window.statusBar().currentMessage()


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


def test_a_row_let_go_of_by_the_mouse_says_where_and_moves_nothing_itself(page: Desk) -> None:
    entries = page.window.outline.list
    pulled: list[tuple[int, int]] = []
    entries.pulled.disconnect()
    entries.pulled.connect(lambda *rows: pulled.append(rows))
    at_row(page, 4)
    before = heads(page)
    for row, expected in ((1, 1), (None, 6)):
        place = (
            QPointF(entries.visualItemRect(entries.item(row)).center())
            if row is not None
            else QPointF(5, entries.viewport().height() - 2)
        )
        event = QDropEvent(
            place,
            Qt.DropAction.MoveAction,
            entries.mimeData([entries.item(4)]),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entries.dropEvent(event)
        assert pulled[-1] == (4, expected)
        assert event.dropAction() is Qt.DropAction.IgnoreAction
    assert heads(page) == before

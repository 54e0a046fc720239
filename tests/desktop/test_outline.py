"""The outline: what a part is can be corrected, and every export follows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.outline import KindChoice, PartKind, correct, find_outline

from .conftest import Desk
from .hands import ALT, CTRL, KEY, press

TEXT = """Harbour ferry returns

Passengers line the quay

Maren Oddie, of this paper

The little ferry that carries half of the town to work came back to the harbour on Monday, to
the sound of a brass band and a good many car horns.

A second paragraph of the article says what came of it all, and that the ferry runs again from
six in the morning until late at night on every day of the week.
"""


@pytest.fixture
def ferry(desk: Desk, tmp_path: Path) -> Desk:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT)
    desk.open(path)
    desk.window.tabs.setCurrentWidget(desk.window.outline)
    return desk


def kinds(desk: Desk) -> list[str]:
    entries = desk.window.outline.list
    return [entries.item(row).text().split("\n")[0] for row in range(entries.count())]


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
    command = [sys.executable, "-m", "ocrfix", "clean", str(desk.window.documents.path)]
    command += ["--project", str(desk.project), "--format", "markdown"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


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


def test_articles_are_put_together_and_parted_by_what_their_headlines_are(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    desk.open(path)
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

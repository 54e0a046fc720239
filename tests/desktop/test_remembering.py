"""The place of the reader comes back: document, filter, place in the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from .conftest import Desk
from .hands import CTRL, KEY, press, put_caret
from .three_pages import CLEAN, DAMAGED


def words(desk: Desk) -> list[str]:
    return [it.word for it in desk.window.suspects.open_suspects]


def test_a_filter_stays_with_its_document(desk: Desk, folder: Path) -> None:
    """It hid the words of the next."""
    panel = desk.window.suspects_panel
    other = folder / "d.txt"
    other.write_text(DAMAGED.replace("zbne", "tovvn"))
    panel.search.setText("qqq")
    desk.window.panel.search.setText("qqq")
    assert panel.model.rowCount() == 0
    desk.open(other)
    assert panel.model.rowCount() == len(set(words(desk))) > 0
    assert desk.window.panel.search.text() == ""
    desk.open(folder / "a.txt")
    assert panel.search.text() == desk.window.panel.search.text() == "qqq"


def test_a_document_from_elsewhere_lights_no_row(desk: Desk, folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text(CLEAN)
    desk.window.open_path(folder)
    desk.settle()
    rows = desk.window.side.list
    assert rows.currentIndex().isValid()
    desk.open(elsewhere)
    assert not rows.currentIndex().isValid()
    assert not rows.selectionModel().hasSelection()
    desk.open(folder / "b.txt")
    assert rows.currentIndex().row() == 1


def test_one_comes_back_to_where_one_was(desk: Desk, folder: Path) -> None:
    desk.open(folder / "long.txt")
    panes = desk.window.panes
    assert panes.raw.top_offset() == 0
    place = len(desk.text) // 2
    panes.bring(place, place)
    top = panes.cleaned.top_offset()
    assert top > 1000
    desk.open(folder / "b.txt")
    assert panes.cleaned.top_offset() == 0
    desk.open(folder / "long.txt")
    assert panes.cleaned.caret == place
    assert abs(panes.cleaned.top_offset() - top) < 200, "a line or two"
    assert panes.raw.top_offset() > 1000


def test_another_document_is_read_from_its_top(desk: Desk, folder: Path) -> None:
    desk.open(folder / "long.txt")
    desk.window.actions_["face_reading"].trigger()
    bar = desk.window.panes.reading.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    other = folder / "other.txt"
    other.write_text("".join(f"{CLEAN}\n" for _ in range(200)))
    desk.open(other)
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_replacing_keeps_what_is_looked_for(desk: Desk, folder: Path) -> None:
    """Found by other capitals, the word that is chosen took its place."""
    assert folder.is_dir()
    put_caret(desk, "The members")
    press(desk, KEY.Key_F, CTRL)
    bar = desk.window.panes.find_bar
    desk.bot.keyClicks(bar.sought, "monday")
    press(desk, KEY.Key_H, CTRL)
    assert bar.sought.text() == "monday"
    assert QApplication.focusWidget() is bar.new

"""The folder at a glance, at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ocrfix.desktop.dialogs.glance import GlanceDialog
from ocrfix.desktop.dialogs.series import SeriesDialog
from ocrfix.desktop.models.documents import DocumentOrder
from ocrfix.desktop.models.glance import COUNT, DOCUMENTS, LEFT, LEGIBLE, NAME, STATE, WORD
from ocrfix.review.concordance import Sought
from ocrfix.review.store import DONE

from ..conftest import Desk
from ..hands import ALT, CTRL, KEY, SHIFT, come_back, dialog_of, press

CLEAN = "The ship came home in the evening, and all the people went down to see her there.\n"
WORSE = "The shlp left the tbwn at noon, and the mayor of the tbwn saw her from the harbonr.\n"
PAGES = {
    "courier-1916-01-05-page.txt": CLEAN,
    "courier-1916-01-06-page.txt": WORSE,
    "courier-1916-01-07-page.txt": CLEAN + "Nobody in the tbwn knew of it.\n",
}


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    for name, raw in PAGES.items():
        (made / name).write_text(raw)
    desk.window.open_path(made)
    desk.wait_until(lambda: desk.window.documents.path == made / next(iter(PAGES)))
    desk.settle()
    return made


def counted(desk: Desk) -> None:
    desk.window.surveying.count_now()
    desk.wait_until(lambda: not desk.window.surveying.left_to_count)


def opened(desk: Desk) -> GlanceDialog:
    press(desk, KEY.Key_G, CTRL | SHIFT)
    dialog = dialog_of(desk, GlanceDialog)
    counted(desk)
    desk.wait_until(lambda: not dialog.told.text())
    desk.wait_until(lambda: dialog.list_model.rowCount() > 0)
    return dialog


def names(desk: Desk) -> list[str]:
    model = desk.window.side.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_list_is_counted_in_the_background(desk: Desk, folder: Path) -> None:
    counted(desk)
    model = desk.window.side.model
    left = [model.left(folder / it) for it in PAGES]
    assert left[0] == 0
    assert left[1] is not None
    assert left[1] > (left[2] or 0) > 0
    # What all names have in common is left out; the tool tip has all of it.
    assert names(desk) == ["…05…", "…06…", "…07…"]
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith(str(folder / "courier-1916-01-06-page.txt"))
    assert "English" in tip


def test_the_worst_comes_first_and_states_are_filtered(desk: Desk, folder: Path) -> None:
    counted(desk)
    side = desk.window.side
    side.order.setCurrentIndex(side.order.findData(DocumentOrder.LEFT))
    side.order.activated.emit(side.order.currentIndex())
    assert names(desk) == ["…06…", "…07…", "…05…"]
    press(desk, KEY.Key_PageDown, CTRL)
    desk.settle()
    side.state.setCurrentIndex(side.state.findData(DONE))
    side.state.activated.emit(side.state.currentIndex())
    assert names(desk) == ["…05…"]
    assert folder


def test_next_and_previous(desk: Desk, folder: Path) -> None:
    first, second, _ = (folder / it for it in PAGES)
    press(desk, KEY.Key_PageDown, ALT)
    desk.wait_until(lambda: desk.window.documents.path == second)
    desk.settle()
    press(desk, KEY.Key_PageUp, ALT)
    desk.wait_until(lambda: desk.window.documents.path == first)
    desk.settle()
    press(desk, KEY.Key_PageUp, ALT)
    assert "This is the first one" in desk.window.statusBar().currentMessage()


def test_all_documents_in_a_table(desk: Desk, folder: Path) -> None:
    dialog = opened(desk)
    model = dialog.documents_model
    dialog.table.sortByColumn(LEFT, Qt.SortOrder.DescendingOrder)
    assert model.index(0, NAME).data() == "…06…"
    assert model.index(2, LEFT).data() == "0"
    assert model.index(0, STATE).data() == "untouched"
    assert model.index(0, LEGIBLE).data() in {"", "questionable", "hardly legible", "legible"}
    dialog.table.choose([0])
    desk.bot.keyClick(dialog.table, KEY.Key_Return)
    desk.wait_until(lambda: desk.window.documents.path == folder / "courier-1916-01-06-page.txt")
    dialog.close()


def test_a_doubtful_word_is_settled_in_all_documents(desk: Desk, folder: Path) -> None:
    dialog = opened(desk)
    model = dialog.words_model
    row = next(it for it in range(model.rowCount()) if model.word(it) == "tbwn")
    assert [model.index(row, it).data() for it in (WORD, COUNT, DOCUMENTS)] == ["tbwn", "3", "2"]
    dialog.tabs.setCurrentIndex(1)
    dialog.words.setFocus()
    dialog.words.choose([row])
    desk.bot.keyClick(dialog.words, KEY.Key_P)
    desk.settle()
    # Gone from the table at once, and asked about nowhere.
    assert "tbwn" not in [model.word(it) for it in range(model.rowCount())]
    dialog.close()
    for name in list(PAGES)[1:]:
        desk.open(folder / name)
        assert "tbwn" not in [it.word for it in desk.window.suspects.open_suspects]


def test_a_doubtful_word_is_put_right_in_all_documents(desk: Desk, folder: Path) -> None:
    dialog = opened(desk)
    model = dialog.words_model
    row = next(it for it in range(model.rowCount()) if model.word(it) == "tbwn")
    dialog.tabs.setCurrentIndex(1)
    dialog.words.setFocus()
    dialog.words.choose([row])
    desk.bot.keyClick(dialog.words, KEY.Key_Return)
    series = dialog_of(desk, SeriesDialog)
    desk.wait_until(lambda: series.is_complete)
    assert series.scope.currentText() == "All documents of the folder"
    assert [it.before for it in series.ticks.offers] == ["tbwn"] * 3
    series.ticks.tick_sure(0.0)
    desk.bot.mouseClick(series.take, Qt.MouseButton.LeftButton)
    desk.settle()
    dialog.close()
    come_back(desk)
    desk.open(folder / "courier-1916-01-06-page.txt")
    assert "left the town at noon" in desk.text


def test_search_and_word_list_over_the_folder(desk: Desk, folder: Path) -> None:
    dialog = opened(desk)
    model = dialog.list_model
    words = {model.index(row, WORD).data(): model.index(row, 1).data() for row in range(20)}
    assert words["ship"] == "2"
    dialog.seek(Sought("t[bo]wn", is_pattern=True))
    desk.wait_until(lambda: dialog.hits_model.rowCount() == 3)
    assert "3 places of 2 documents" in dialog.told.text()
    dialog.hits.choose([2])
    desk.bot.keyClick(dialog.hits, KEY.Key_Return)
    desk.wait_until(lambda: desk.window.documents.path == folder / "courier-1916-01-07-page.txt")
    desk.settle()
    caret = desk.window.panes.cleaned.caret
    assert desk.text[caret : caret + 4] == "tbwn"
    dialog.seek(Sought("(", is_pattern=True))
    desk.wait_until(lambda: "not valid" in dialog.told.text())
    dialog.close()

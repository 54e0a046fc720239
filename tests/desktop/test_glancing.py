"""Words settled for the whole folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ocrfix.desktop.dialogs.glance import GlanceDialog
from ocrfix.desktop.dialogs.series import SeriesDialog
from ocrfix.desktop.models.glance import COUNT, DOCUMENTS, WORD

from .conftest import Desk
from .courier import PAGES
from .glances import opened
from .hands import KEY, come_back, dialog_of


def test_a_doubtful_word_is_settled_in_all_documents(desk: Desk, courier: Path) -> None:
    dialog = opened(desk)
    model = dialog.words_model
    row = next(it for it in range(model.rowCount()) if model.word(it) == "zbne")
    assert [model.index(row, it).data() for it in (WORD, COUNT, DOCUMENTS)] == ["zbne", "3", "2"]
    dialog.tabs.setCurrentIndex(1)
    dialog.words.setFocus()
    dialog.words.choose([row])
    desk.bot.keyClick(dialog.words, KEY.Key_P)
    desk.settle()
    # Gone from the table at once, and asked about nowhere.
    assert "zbne" not in [model.word(it) for it in range(model.rowCount())]
    dialog.close()
    for name in list(PAGES)[1:]:
        desk.open(courier / name)
        assert "zbne" not in [it.word for it in desk.window.suspects.open_suspects]


def test_a_doubtful_word_is_put_right_in_all_documents(desk: Desk, courier: Path) -> None:
    dialog = opened(desk)
    model = dialog.words_model
    row = next(it for it in range(model.rowCount()) if model.word(it) == "zbne")
    dialog.tabs.setCurrentIndex(1)
    dialog.words.setFocus()
    dialog.words.choose([row])
    desk.bot.keyClick(dialog.words, KEY.Key_Return)
    series = dialog_of(desk, SeriesDialog)
    desk.wait_until(lambda: series.is_complete)
    assert series.scope.currentText() == "All documents of the folder"
    assert [it.before for it in series.ticks.offers] == ["zbne"] * 3
    series.ticks.tick_sure(0.0)
    desk.bot.mouseClick(series.take, Qt.MouseButton.LeftButton)
    desk.settle()
    dialog.close()
    come_back(desk)
    desk.open(courier / "courier-1916-01-06-page.txt")
    assert "left for the zone of the mayor" in desk.text


def test_enter_finds_in_all_texts(desk: Desk, courier: Path) -> None:
    """It pressed the dialog's button, too, which closed it."""
    assert courier
    dialog = opened(desk)
    dialog.tabs.setCurrentIndex(2)
    desk.bot.keyClicks(dialog.field, "zbne")
    desk.bot.keyClick(dialog.field, KEY.Key_Return)
    desk.wait_until(lambda: dialog.hits_model.rowCount() == 3)
    assert dialog.isVisible()
    dialog.close()


def test_without_a_folder_nothing_opens_and_that_is_said(desk: Desk, told: list[str]) -> None:
    desk.open()
    desk.window.actions_["glance"].trigger()
    assert told[-1] == "Open a folder first: its documents are seen together here"
    assert not desk.window.findChildren(GlanceDialog)


def test_a_folder_of_one_document_is_counted_too(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "a.txt").write_text("He sent the bills, hich were paid.\n")
    desk.window.open_path(folder)
    desk.wait_until(lambda: desk.window.documents.path == folder / "a.txt")
    desk.settle()
    desk.window.actions_["glance"].trigger()
    desk.wait_until(lambda: desk.window.side.model.seen(folder / "a.txt") is not None)
    desk.settle()
    dialog = dialog_of(desk, GlanceDialog)
    desk.wait_until(lambda: dialog.told.text() == "")
    dialog.close()

"""Errors in series at the real window: shown, ticked, put right in one step, over a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.dialogs.series import SeriesDialog
from ocrfix.desktop.models.series import PLACES, TICK, TITLE, WORDS
from ocrfix.review.decisions import Decision, Verdict, decision_at
from ocrfix.review.scans import choose_scan
from ocrfix.review.series import Grouping

from ..conftest import WAIT_MS, Desk
from ..hands import CTRL, KEY, SHIFT, come_back, dialog_of, press

PAGE = (
    "The members of the harbonr board met on Monday, and the men of the zbne heard the report.\n\n"
    "Nothing more was known in the zbne when the harbonr was closed, and the mayor of the zbne "
    "had gone home in the evenlng.\n"
)
OTHER = "The ship came into the harbonr in the evenlng, and the zbne went down to see her.\n"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(PAGE)
    (made / "b.txt").write_text(OTHER)
    (made / "c.txt").write_text("The ship came home, and all the zone went down to see her.\n")
    desk.window.open_path(made)
    desk.wait_until(lambda: desk.window.documents.path == made / "a.txt")
    desk.settle()
    return made


def opened(desk: Desk, scope: int = 0) -> SeriesDialog:
    """The dialog once all places have come."""
    press(desk, KEY.Key_E, CTRL | SHIFT)
    dialog = dialog_of(desk, SeriesDialog)
    desk.wait_until(lambda: dialog.is_complete)
    if scope:
        dialog.scope.setCurrentIndex(scope)
        desk.wait_until(lambda: dialog.is_complete)
    return dialog


def titles(dialog: SeriesDialog) -> list[str]:
    model = dialog.series_model
    return [model.index(row, TITLE).data() for row in range(model.rowCount())]


def choose(dialog: SeriesDialog, title: str) -> int:
    row = titles(dialog).index(title)
    dialog.series.choose([row])
    return row


def test_the_places_of_the_document_in_front_come_from_the_window(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process would read and clean it once more, for seconds."""
    asked: list[object] = []
    monkeypatch.setattr(desk.window.surveying, "fetch_offers", asked.append)
    dialog = opened(desk)
    assert dialog.ticks.offers
    assert not asked
    # Of a folder only the others are fetched, and all is listed when they are there too.
    dialog.scope.setCurrentIndex(1)
    desk.settle()
    assert asked == [[folder / "b.txt", folder / "c.txt"]]
    assert dialog.ticks.offers
    assert not dialog.is_complete
    desk.window.surveying.all_offered.emit()
    assert dialog.is_complete


def test_what_happened_is_put_right_in_one_step(desk: Desk, folder: Path) -> None:
    assert folder
    before = desk.text
    dialog = opened(desk)
    assert "“n” read for “u”" in titles(dialog)
    row = choose(dialog, "“b” read for “o”")
    model = dialog.series_model
    assert [model.index(row, it).data() for it in (PLACES, WORDS)] == ["3", "1"]
    assert dialog.offers_model.rowCount() == 3
    # Nothing but this series.
    dialog.ticks.tick_sure(1.0)
    assert not dialog.take.isEnabled() or dialog.ticks.ticked
    dialog.ticks.ticked.clear()
    dialog.series.setFocus()
    desk.bot.keyClick(dialog.series, KEY.Key_Space)
    assert dialog.take.text() == "Put 3 places right"
    # One of them is left out.
    dialog.places.choose([1])
    desk.bot.keyClick(dialog.places, KEY.Key_Space)
    assert model.index(row, TICK).data(Qt.ItemDataRole.CheckStateRole) == (
        Qt.CheckState.PartiallyChecked
    )
    assert dialog.take.text() == "Put 2 places right"
    desk.bot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.text.count("zbne") == 1
    assert "places: 2" in desk.window.statusBar().currentMessage()
    come_back(desk)
    press(desk, KEY.Key_Z, CTRL)
    assert desk.text == before


def test_counting_the_folder_does_not_end_the_search(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is counted a second and a half after it is opened: perhaps in the midst of it."""
    assert folder
    surveying = desk.window.surveying
    asked: list[object] = []
    monkeypatch.setattr(surveying, "fetch_offers", asked.append)
    press(desk, KEY.Key_E, CTRL | SHIFT)
    dialog = dialog_of(desk, SeriesDialog)
    dialog.scope.setCurrentIndex(1)
    surveying.renew()
    with desk.bot.waitSignal(surveying.all_counted, timeout=WAIT_MS):
        surveying.count_now()
    assert not dialog.is_complete
    dialog.reject()


def test_what_is_sure_enough_is_ticked(desk: Desk, folder: Path) -> None:
    assert folder
    dialog = opened(desk)
    sure = [it.sureness for it in dialog.ticks.offers]
    assert len(dialog.ticks.ticked) == sum(it >= 0.9 for it in sure)
    for least in (0.0, 0.5, 1.0):
        dialog.least.setValue(least)
        assert len(dialog.ticks.ticked) == sum(it >= least for it in sure)
    dialog.reject()


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_grouping_holds_every_place(desk: Desk, folder: Path, grouping: Grouping) -> None:
    assert folder
    dialog = opened(desk)
    dialog.grouping.setCurrentIndex(dialog.grouping.findData(grouping))
    model = dialog.series_model
    rows = range(model.rowCount())
    assert sum(int(model.index(row, PLACES).data()) for row in rows) == len(dialog.ticks.offers)
    assert all(titles(dialog))
    dialog.reject()


def test_over_a_folder_in_one_step(desk: Desk, folder: Path) -> None:
    dialog = opened(desk, scope=1)
    assert dialog.scope.currentText() == "All documents of the folder"
    choose(dialog, "“b” read for “o”")
    assert dialog.offers_model.rowCount() == 4
    dialog.ticks.ticked.clear()
    desk.bot.keyClick(dialog.series, KEY.Key_Space)
    desk.bot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "zbne" not in desk.text
    assert "(places: 4, documents: 2)" in desk.window.statusBar().currentMessage()
    desk.window.open_path(folder / "b.txt")
    desk.wait_until(lambda: desk.window.documents.path == folder / "b.txt")
    desk.settle()
    assert "the zone went down" in desk.text
    states = desk.window.documents.project.states()
    assert states[str(folder / "b.txt")] == "in work"
    # One step back, from whichever of them.
    come_back(desk)
    press(desk, KEY.Key_Z, CTRL)
    assert "the zbne went down" in desk.text
    desk.window.open_path(folder / "a.txt")
    desk.wait_until(lambda: desk.window.documents.path == folder / "a.txt")
    desk.settle()
    assert desk.text.count("zbne") == 3
    assert (folder / "a.txt").read_text() == PAGE


def test_several_words_chosen_in_the_list_are_put_right_together(desk: Desk, folder: Path) -> None:
    assert folder
    press(desk, KEY.Key_F7)
    table = desk.window.suspects_panel.table
    table.setFocus()
    press(desk, KEY.Key_A, CTRL)
    words = desk.window.suspects_panel.selected()
    assert len(words) > 1
    press(desk, KEY.Key_Return)
    dialog = dialog_of(desk, SeriesDialog)
    desk.wait_until(lambda: dialog.is_complete)
    assert {it.before for it in dialog.ticks.offers} <= set(words)
    assert all("→" in it for it in titles(dialog))
    dialog.reject()


def test_a_text_without_a_file_has_series_too(desk: Desk) -> None:
    QApplication.clipboard().setText(PAGE)
    desk.window.documents.paste()
    desk.wait_until(lambda: desk.window.reviewing.session is not None)
    desk.settle()
    dialog = opened(desk)
    choose(dialog, "“b” read for “o”")
    dialog.ticks.ticked.clear()
    desk.bot.keyClick(dialog.series, KEY.Key_Space)
    desk.bot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "zbne" not in desk.text


def test_closing_the_dialog_stops_looking(desk: Desk, folder: Path) -> None:
    assert folder
    press(desk, KEY.Key_E, CTRL | SHIFT)
    dialog = dialog_of(desk, SeriesDialog)
    dialog.reject()
    # Else the window would wait for them when it is closed.
    desk.restart()


def test_the_print_of_a_page_whose_scan_was_chosen_alone_is_shown(
    desk: Desk, tmp_path: Path
) -> None:
    data = Path(__file__).parents[2] / "scan" / "data"
    away = tmp_path / "away"
    away.mkdir()
    shutil.copy(data / "ferry.xml", tmp_path / "ferry.xml")
    shutil.copy(data / "ferry.png", away / "page 7.png")
    desk.open(tmp_path / "ferry.xml")
    session = desk.window.reviewing.session
    assert session is not None
    choose_scan(session.project, session.document.meta.sha256, away / "page 7.png", 0)
    dialog = opened(desk)
    dialog.series.choose([0])
    dialog.places.choose([0])
    desk.wait_until(lambda: dialog.print_view.strip is not None)
    dialog.reject()


def test_thousands_of_places_in_one_step_are_looked_up_once(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step's decisions were looked up once for each of its places: 3,000 took two seconds."""
    session = desk.window.reviewing.session
    assert session is not None
    project = desk.window.documents.project
    looked: list[int] = []
    of_step = project.journal.of_step

    def counted(step: int) -> list[Decision]:
        looked.append(step)
        return of_step(step)

    monkeypatch.setattr(project.journal, "of_step", counted)
    spans = (session.open_suspects.raw_span(it) for it in range(len(session.open_suspects)))
    session.decide_all(
        [decision_at(session.document, Verdict.AS_PRINTED, *span, "") for span in spans]
    )
    desk.settle()
    assert len(looked) <= 1
    desk.window.reviewing.undo()
    desk.settle()
    assert len(looked) < 5
    assert folder

"""The part that tells of the row in front gives the list its room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.views.inspector import Inspector, keep_rows
from ocrfix.desktop.views.parts import label
from ocrfix.desktop.views.scanned import PAGE as PRINTED

from ..conftest import Desk
from ..hands import KEY, press

PAGE = (
    "The crew of the Galicln went to tbe hatbour, and thc liouse of the harhour master stood in\n"
    "the strcct behind it. The harhour was full of men and of the strcct noise.\n" * 6
)


@pytest.fixture(params=["en", "fr"])
def speaking(desk: Desk, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A window in another language."""
    Settings().language = request.param
    try:
        speak(request.param)
        desk.restart()
        yield desk
    finally:
        Settings().language = "en"
        speak("en")


@pytest.fixture
def small(speaking: Desk) -> Desk:
    """A small screen's window with many doubtful words."""
    speaking.window.resize(1024, 640)
    speaking.write(PAGE)
    return speaking


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_the_list_keeps_three_rows_and_no_suggestion_is_clipped(small: Desk) -> None:
    window = small.window
    panel = window.suspects_panel
    window.tabs.setCurrentWidget(panel)
    for suspect in range(4):
        window.suspects.go(suspect)
        small.settle()
        settle()
        rows = panel.table.viewport().height() / panel.table.rowHeight(0)
        assert rows >= 3, window.height()
        bottom = panel.chips.rect().bottom()
        for chip in panel.chips.findChildren(QPushButton):
            assert chip.geometry().bottom() <= bottom, chip.text()
        inside = panel.inspector.widget()
        assert panel.chips.geometry().bottom() <= inside.rect().bottom()
        assert inside.height() >= inside.layout().totalHeightForWidth(inside.width())


@pytest.mark.parametrize("speaking", ["de", "fr"], indirect=True)
def test_beside_the_scan_no_button_is_cut_and_the_list_is_more_than_three_rows(
    speaking: Desk, ferry: Path
) -> None:
    speaking.open(ferry)
    window, panel = speaking.window, speaking.window.suspects_panel
    window.resize(1280, 800)
    window.panes.scanned.show_face(PRINTED)
    window.tabs.setCurrentWidget(panel)
    for suspect in range(len(window.suspects.open_suspects)):
        window.suspects.go(suspect)
        speaking.settle()
        settle()
        assert not panel.print_view.isHidden()
        word = panel.title.text()
        assert panel.inspector.verticalScrollBar().maximum() == 0, word
        assert panel.table.viewport().height() / panel.table.rowHeight(0) > 4, word


def test_the_changes_have_the_room_that_a_short_reason_leaves(small: Desk) -> None:
    panel = small.window.panel
    press(small, KEY.Key_F8)
    settle()
    rows = panel.table.viewport().height() / panel.table.rowHeight(0)
    assert rows >= 4
    inspector = panel.inspector
    # On a busy machine the window is laid out a moment later.
    small.bot.waitUntil(lambda: inspector.height() <= inspector.sizeHint().height())
    low = panel.reason.minimumHeight()
    small.window.resize(1024, 1000)
    settle()
    assert panel.reason.minimumHeight() > low, "there is room for a long reason again"


def test_words_of_the_boxes_are_whole(small: Desk) -> None:
    panel = small.window.panel
    small.window.tabs.setCurrentWidget(panel)
    settle()
    for box in (panel.rule_box, panel.status_box):
        words = box.fontMetrics().horizontalAdvance(box.itemText(0))
        assert words + 42 <= box.width(), box.itemText(0)


def test_it_scrolls_what_has_no_room(desk: Desk) -> None:
    parts = [label(f"line {number}") for number in range(30)]
    inspector = Inspector(*parts)
    desk.bot.addWidget(inspector)
    inspector.resize(200, 150)
    inspector.show()
    settle()
    assert inspector.minimumSizeHint().height() <= 150 < inspector.sizeHint().height()
    assert inspector.verticalScrollBar().maximum() > 0
    fitted: list[bool] = []
    inspector.fitted.connect(lambda: fitted.append(inspector.is_low))
    for height in (500, 400, 900):
        inspector.fit(height)
    assert fitted == [True, False], "it is low at 400 already"
    table = QTableView()
    desk.bot.addWidget(table)
    keep_rows(table)
    head = table.horizontalHeader().sizeHint().height()
    assert table.minimumHeight() > head + 3 * table.verticalHeader().defaultSectionSize()

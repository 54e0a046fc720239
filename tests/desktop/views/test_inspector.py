"""The part that tells of the row in front gives the list its room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.views.inspector import Inspector, keep_rows
from ocrfix.desktop.views.parts import label

from ..conftest import Desk
from ..hands import KEY, press

PAGE = (
    "The crew of the Galicln went to tbe hatbour, and thc liouse of the harhour master stood in\n"
    "the strcct behind it. The harhour was full of men and of the strcct noise.\n" * 6
)


@pytest.fixture(params=["en", "fr"])
def small(desk: Desk, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A small screen's window with many doubtful words."""
    Settings().language = request.param
    try:
        speak(request.param)
        desk.restart()
        desk.window.resize(1024, 640)
        desk.write(PAGE)
        yield desk
    finally:
        Settings().language = "en"
        speak("en")


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
    assert inspector.fit(500)
    assert not inspector.fit(400), "it is low already"
    table = QTableView()
    desk.bot.addWidget(table)
    keep_rows(table)
    head = table.horizontalHeader().sizeHint().height()
    assert table.minimumHeight() > head + 3 * table.verticalHeader().defaultSectionSize()

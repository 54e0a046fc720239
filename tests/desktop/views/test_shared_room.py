"""In a narrow window the texts come first, and nothing is out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget

from ocrfix.desktop.dialogs.series import SeriesDialog
from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings

from ..conftest import Desk

LANGUAGES = ("en", "de", "fr", "es")
PAGES = 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(PAGES):
        page = "He wll come nd bring the news, hich came late.\n" * 30
        (pages / f"18930{number}.txt").write_text(page, encoding="utf-8")
    return pages


@pytest.fixture(params=LANGUAGES)
def narrow(desk: Desk, folder: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """The window in a language, with a folder open."""
    Settings().language = request.param
    try:
        speak(request.param)
        desk.restart()
        desk.window.open_path(folder)
        desk.wait_until(lambda: desk.window.documents.path is not None)
        desk.settle()
        yield desk
    finally:
        Settings().language = "en"
        speak("en")


def resize(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    for _ in range(3):
        QApplication.processEvents()


def is_in_sight(part: QWidget) -> bool:
    """Return whether all of a widget is inside of its window."""
    if not part.isVisible():
        return False
    window = part.window()
    left = part.mapTo(window, part.rect().topLeft()).x()
    return left >= 0 and left + part.width() <= window.width()


@pytest.mark.parametrize("width", [700, 828, 1100, 1600])
def test_export_and_the_texts_have_their_room(narrow: Desk, width: int) -> None:
    window = narrow.window
    resize(narrow, width)
    assert window.width() == width, "it can be as narrow as this"
    for name in ("export", "next_change", "previous_suspect", "open"):
        assert is_in_sight(window.bar.buttons[name]), name
    assert is_in_sight(window.bar.change_counter)
    # The least: half of it is to read in.
    assert window.panes.width() >= width // 2
    assert window.panes.raw.width() > 0.3 * window.panes.width()
    for tab in range(window.tabs.count()):
        window.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        assert window.panes.width() >= width // 2, "a tab takes what it wants"
    for panel in (window.panel, window.suspects_panel):
        window.tabs.setCurrentWidget(panel)
        QApplication.processEvents()
        for button in panel.findChildren(QWidget, "primary"):
            assert is_in_sight(button)
        # The first column is what the reader goes by.
        assert panel.table.columnWidth(0) >= min(width // 10, 80)


def test_what_the_reader_gave_each_part_comes_back(desk: Desk, folder: Path) -> None:
    window = desk.window
    window.open_path(folder)
    desk.wait_until(lambda: window.documents.path is not None)
    desk.settle()
    resize(desk, 1600)
    window.splitter.setSizes([300, 850, 450])
    window.splitter.splitterMoved.emit(300, 1)
    given = window.splitter.sizes()
    assert given[0] > 290
    resize(desk, 828)
    assert window.splitter.sizes() != given
    resize(desk, 1600)
    assert window.splitter.sizes() == given
    resize(desk, 828)
    desk.restart()
    desk.window.open_path(folder)
    desk.wait_until(lambda: desk.window.documents.path is not None)
    desk.settle()
    resize(desk, 1600)
    assert desk.window.splitter.sizes() == pytest.approx(given, abs=2)


@pytest.mark.parametrize("width", [1024, 1280])
def test_what_a_list_is_sorted_by_can_be_read(narrow: Desk, width: int) -> None:
    """In translated windows these boxes said "Nach N" and "Al"."""
    side = narrow.window.side
    resize(narrow, width)
    for number in range(side.order.count()):
        side.order.setCurrentIndex(number)
        QApplication.processEvents()
        for each in (side.order, side.state):
            words = each.fontMetrics().horizontalAdvance(each.currentText())
            assert field_of(each) >= words, each.currentText()


def field_of(each: QComboBox) -> int:
    """Return the width that the words of a box may have."""
    option = QStyleOptionComboBox()
    each.initStyleOption(option)
    control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return each.style().subControlRect(control, option, field, each).width()


def test_heads_of_the_series_are_whole_and_the_page_has_its_button(narrow: Desk) -> None:
    """In Spanish a head said "Certez", and there was no button for the page at 1280 pixels."""
    resize(narrow, 1280)
    assert narrow.window.panes.scanned.buttons.isVisible()
    narrow.window.actions_["series"].trigger()
    dialog = next(it for it in narrow.window.findChildren(SeriesDialog) if it.isVisible())
    for table in (dialog.series, dialog.places):
        head = table.horizontalHeader()
        for section in range(head.count()):
            words = table.model().headerData(section, Qt.Orientation.Horizontal) or ""
            assert head.sectionSize(section) > head.fontMetrics().horizontalAdvance(words) + 8
    dialog.reject()

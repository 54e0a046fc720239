"""The page of print, or one sentence about why there is none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.page_pane import PagePane


@pytest.fixture
def pane(qtbot: QtBot) -> PagePane:
    made = PagePane(load_theme("light"))
    qtbot.addWidget(made)
    return made


def test_a_sentence_stands_in_place_of_the_page(qtbot: QtBot, pane: PagePane) -> None:
    pane.tell("There is no scan.")
    assert pane.body.currentIndex() == 1
    assert not pane.larger.isEnabled()
    with qtbot.waitSignal(pane.choosing):
        pane.choose.click()
    pane.tell("It is being read.", can_choose=False)
    assert pane.choose.isHidden()
    pane.tell("")
    assert pane.body.currentIndex() == 0
    assert pane.larger.isEnabled()


def test_a_text_that_was_not_found_can_be_looked_for(qtbot: QtBot, pane: PagePane) -> None:
    pane.tell_search("Where the text stands is not known.")
    assert not pane.search.isHidden()
    with qtbot.waitSignal(pane.looking):
        pane.look.click()
    pane.tell_search("")
    assert pane.search.isHidden()


def test_pages_are_chosen_in_the_list_and_shown_there_unasked(pane: PagePane) -> None:
    chosen: list[int] = []
    pane.chosen.connect(chosen.append)
    pane.list_pages(["1"])
    assert not pane.pages.isEnabled(), "one page needs no list"
    pane.list_pages(["1", "2", "3"])
    assert pane.pages.isEnabled()
    pane.show_number(1)
    assert chosen == []
    pane.thumbnails.setCurrentRow(2)
    assert chosen == [2]
    white = QImage(20, 30, QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    pane.show_thumbnail(1, white)
    framed = pane.thumbnails.item(1).icon().pixmap(20, 30).toImage()
    assert framed.pixelColor(0, 0) != QColor("white"), "a white page ends somewhere"
    pane.show_thumbnail(7, white)


def test_the_scale_has_a_name_for_who_cannot_see_it(pane: PagePane) -> None:
    assert pane.shown_as.accessibleName() == "How the page is shown"
    pane.view.zoomed.emit()
    name = pane.shown_as.accessibleName()
    assert name == f"How the page is shown: {pane.shown_as.text()}"
    assert name.endswith(" %")

"""The start page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ocrfix.desktop.languages import speak
from ocrfix.desktop.views.start_page import StartPage

from ..conftest import Desk
from ..hands import KEY, press


def test_what_was_opened_before_is_not_cut(desk: Desk) -> None:
    """The sentence above takes two lines, and room was made for one."""
    start = desk.window.start
    start.show_recent([desk.project.with_name(f"gypsy_page_{n}.txt") for n in range(6)])
    shown = [it for it in start.findChildren(QPushButton) if it.text().startswith("gypsy")]
    assert len(shown) == 6

    def is_whole(each: QPushButton) -> bool:
        holder = each.parentWidget()
        fits = holder.rect().contains(each.geometry())
        return fits and each.height() == each.sizeHint().height()

    desk.wait_until(lambda: all(is_whole(it) for it in shown))


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
def test_no_word_is_cut_in_any_language(desk: Desk, code: str) -> None:
    speak(code)
    try:
        page = StartPage(desk.window.theme)
        desk.bot.addWidget(page)
        page.resize(800, 600)
        page.show()
        for each in page.findChildren(QLabel):
            if each.isVisible():
                fits = each.wordWrap() or each.sizeHint().width() <= each.width()
                assert fits, each.text()
                assert each.heightForWidth(each.width()) <= each.height(), each.text()
    finally:
        speak("en")


def test_enter_presses_the_buttons_of_the_start_page(desk: Desk) -> None:
    assert QApplication.focusWidget() is desk.window.start.buttons["sample"]
    press(desk, KEY.Key_Return)
    desk.wait_until(lambda: desk.window.documents.path is not None)
    desk.settle()
    assert "Harbour ferry" in desk.text


def test_enter_opens_what_was_opened_before(desk: Desk) -> None:
    path = desk.write("The ferry came in.\n", "before.txt")
    desk.window.documents.close()
    desk.settle()
    recent = desk.window.start.recent_buttons[0]
    desk.wait_until(recent.isVisible)
    recent.setFocus()
    press(desk, KEY.Key_Enter)
    desk.wait_until(lambda: desk.window.documents.path == path)

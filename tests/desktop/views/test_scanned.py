"""The text, the page, or both."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.views.scanned import BOTH, PAGE, TEXT
from tests.desktop.conftest import Desk
from tests.desktop.hands import CTRL, KEY, click, press
from tests.desktop.scans import sharp, show


def test_the_page_shows_instead_of_the_text_or_beside_it(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    panes = desk.window.panes
    assert view.isVisible()
    assert not panes.raw.isVisible()
    assert desk.window.panes.page.note.text() == "ferry.png"
    press(desk, KEY.Key_5, CTRL | Qt.KeyboardModifier.AltModifier)
    assert view.isVisible()
    assert panes.raw.isVisible()
    press(desk, KEY.Key_3, CTRL | Qt.KeyboardModifier.AltModifier)
    assert not view.isVisible()
    assert panes.raw.isVisible()


@pytest.mark.parametrize("face", [PAGE, BOTH])
def test_a_file_without_a_page_shows_its_text_and_the_next_its_page_again(
    desk: Desk, ferry: Path, face: int
) -> None:
    show(desk, ferry, face)
    scanned = desk.window.panes.scanned
    desk.write("He came to the town.\n")
    assert scanned.face == TEXT
    assert scanned.raw.isVisible()
    assert not scanned.page.isVisible()
    click(desk, scanned.face_button(PAGE))
    assert scanned.face == PAGE, "who asks for it is told why there is none"
    click(desk, scanned.face_button(face))
    desk.open(ferry)
    sharp(desk)
    assert scanned.face == face


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
def test_the_buttons_are_whole_or_not_there(desk: Desk, code: str) -> None:
    Settings().language = code
    try:
        speak(code)
        desk.restart()
        desk.write("He came to the town.\n")
        scanned = desk.window.panes.scanned
        seen = set()
        for width in (700, 860, 940, 1024, 1100, 1280):
            desk.window.resize(width, 640)
            for _ in range(3):
                QApplication.processEvents()
            seen.add(scanned.buttons.isVisible())
            if scanned.buttons.isVisible():
                for face in (TEXT, PAGE, BOTH):
                    each = scanned.face_button(face)
                    assert each.width() >= each.sizeHint().width(), (width, face)
        assert scanned.buttons.isVisible(), "there is room in the last"
        assert seen == {True, False}
    finally:
        Settings().language = "en"
        speak("en")

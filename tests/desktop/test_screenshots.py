"""Pictures of every face of the window, to be looked at; made with ``--screenshots FOLDER``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.views.scanned import PAGE

from .conftest import Desk

SIZES = ((1280, 800), (1920, 1080), (2560, 1440))
THEMES = ("light", "dark", "high-contrast")
LANGUAGES = ("en", "de", "fr")
UNSEEN = {*zip(SIZES, THEMES, LANGUAGES, strict=True)}
"""Pictures of each size, each theme and each language, drawn where nobody looks."""


@pytest.fixture
def speaking(desk: Desk, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the window."""
    code = request.param
    Settings().language = code
    try:
        if code != "en":
            speak(code)
            desk.restart()
        yield code
    finally:
        Settings().language = "en"
        speak("en")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Draw all of it where somebody looks."""
    kept = metafunc.config.getoption("--screenshots")
    faces = [it for it in product(SIZES, THEMES, LANGUAGES) if kept or it in UNSEEN]
    ids = [f"{size[0]}x{size[1]}-{theme}-{code}" for size, theme, code in faces]
    metafunc.parametrize("size, theme, speaking", faces, ids=ids, indirect=["speaking"])


def test_faces(
    desk: Desk,
    request: pytest.FixtureRequest,
    theme: str,
    size: tuple[int, int],
    speaking: str,
    tmp_path: Path,
    ferry: Path,
) -> None:
    kept = request.config.getoption("--screenshots")
    folder = Path(kept or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    window = desk.window
    window.resize(*size)
    window.set_theme(theme)

    def shoot(face: str, widget: QWidget = window) -> int:
        QApplication.processEvents()
        picture = widget.grab()
        picture.save(str(folder / f"{face}-{speaking}-{theme}-{size[0]}x{size[1]}.png"))
        image = picture.toImage()
        step = 40 if widget is window else 7
        return len(
            {
                image.pixel(x, y)
                for x in range(0, image.width(), step)
                for y in range(0, image.height(), step)
            }
        )

    colours = [shoot("start")]
    desk.open()
    window.reviewing.go_change(1)
    window.reviewing.go_change(1)
    colours.append(shoot("main"))
    window.panel.grouped.setChecked(True)
    colours.append(shoot("grouped"))
    window.panes.show_face(1)
    colours.append(shoot("reading"))
    window.panes.show_face(0)
    window.tabs.setCurrentWidget(window.suspects_panel)
    window.navigation.go_suspect(1)
    desk.settle()
    colours.append(shoot("suspects"))
    window.tabs.setCurrentWidget(window.outline)
    window.panes.open_find(replacing=True)
    colours.append(shoot("outline"))
    window.panes.find_bar.hide()
    desk.open(ferry)
    window.panes.scanned.show_face(PAGE)
    for _ in range(4):
        window.navigation.go_suspect(1)
        desk.settle()
    desk.wait_until(lambda: window.panes.page.view.is_sharp)
    colours.append(shoot("page"))
    for name in ("preferences", "my_words", "rules", "clean_folder", "reopen", "help", "about"):
        window.actions_[name].trigger()
        dialog = next(it for it in window.findChildren(QDialog) if it.isVisible())
        # A dialog is mostly ground and paper; an empty one is ground alone.
        assert shoot(name, dialog) > 1
        dialog.close()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    # An empty or broken face is a handful of colours.
    assert min(colours[1:]) > 6, colours

"""The real window on a screen of its own, with nothing of the person's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ocrfix.desktop.app import make_application
from ocrfix.desktop.main_window import MainWindow
from ocrfix.desktop.opening import sample
from ocrfix.desktop.settings import Settings
from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.text_pane import TextPane
from ocrfix.review import open_project
from ocrfix.review.session import Outcome, Work

from .courier import PAGES
from .long_text import LONG
from .printed_page import HOCR
from .suspects import RAW, examine
from .three_articles import ARTICLES, MORE
from .three_pages import write_pages

WAIT_MS = 60_000
SCANS = Path(__file__).parents[1] / "scan" / "data"


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], object]:
    """The application as the program makes it, Fusion style and all."""
    return lambda arguments: make_application(arguments[1:])


class Desk:
    """The window with the hands of a reader."""

    def __init__(self, bot: QtBot, project: Path) -> None:
        self.bot, self.project = bot, project
        self.window = self._start()

    def _start(self) -> MainWindow:
        window = MainWindow(Settings(), open_project(self.project))
        window.set_theme("light")
        self.bot.addWidget(window)
        with self.bot.waitActive(window, timeout=WAIT_MS):
            window.show()
            window.activateWindow()
        return window

    def restart(self) -> None:
        """Close the window and start the program again."""
        self.window.close()
        self.window = self._start()

    def write(self, text: str, name: str = "page.txt") -> Path:
        """Write a text beside the project, and open it."""
        path = self.project.with_name(name)
        path.write_text(text, encoding="utf-8")
        self.open(path)
        return path

    def open(self, path: Path | None = None) -> None:
        """Open a document and wait until it is cleaned."""
        self.window.open_path(path or sample())
        self.wait_until(lambda: self.window.documents.path == (path or sample()).resolve())
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is running and all is on record."""
        self.wait_until(lambda: not self.window.jobs.is_busy)
        self.window.reviewing.settle()
        self.wait_until(lambda: not self.window.jobs.is_busy)
        self.wait_until(lambda: self.window.suspects.is_settled)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        self.bot.waitUntil(condition, timeout=WAIT_MS)

    @property
    def text(self) -> str:
        """The cleaned text, as the session has it."""
        session = self.window.reviewing.session
        assert session is not None
        assert session.cleaned is not None
        return session.cleaned.text

    def item(self, before: str) -> int:
        """The index of the change of these raw words."""
        items = self.window.reviewing.items
        return next(index for index, it in enumerate(items) if it.before == before)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The window, with a project and settings of its own."""
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))
    # A message stays until the next one, however slow the machine is.
    monkeypatch.setattr("ocrfix.desktop.messages._MESSAGE_MS", 0)
    made = Desk(qtbot, tmp_path / "town.ocrfix")
    yield made
    made.window.close()


@pytest.fixture
def is_headed() -> bool:
    """Return whether a real screen is used."""
    return os.environ.get("QT_QPA_PLATFORM") != "offscreen"


@pytest.fixture
def reader(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The window with a text whose doubtful words are those of `suspects`."""
    run = Work.run

    def examined(work: Work, *_: object) -> Outcome:
        outcome = run(work)
        return replace(outcome, examined=examine(outcome.ruled))

    monkeypatch.setattr(Work, "run", examined)
    path = desk.project.with_name("article.txt")
    path.write_text(RAW)
    desk.open(path)
    return desk


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """An article with its scan beside it: 639 × 695 pixels."""
    for name in ("ferry.xml", "ferry.png"):
        shutil.copy(SCANS / name, tmp_path / name)
    return tmp_path / "ferry.xml"


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """A folder of three pages, the damaged one of which is open."""
    made = write_pages(tmp_path / "pages")
    desk.open(made / "a.txt")
    return made


@pytest.fixture
def told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The notices of the window, in order."""
    found: list[str] = []
    say = desk.window.messages.say
    monkeypatch.setattr(desk.window.messages, "say", lambda text: (found.append(text), say(text)))
    return found


@pytest.fixture
def courier(desk: Desk, tmp_path: Path) -> Path:
    """Three pages of the Courier, of which one has no doubtful word, opened as a folder."""
    made = tmp_path / "pages"
    made.mkdir()
    for name, raw in PAGES.items():
        (made / name).write_text(raw)
    desk.window.open_path(made)
    desk.wait_until(lambda: desk.window.documents.path == made / next(iter(PAGES)))
    desk.settle()
    return made


@pytest.fixture
def quay(desk: Desk) -> Desk:
    """The window with a text in which one word is misread twice."""
    desk.write("The qvay was full. The crew went home by way of the qvay.\n", "quay.txt")
    return desk


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """A page with its scan at twice the size: the word in question is black."""
    path = tmp_path / "page.html"
    path.write_text(HOCR)
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(QRect(40, 200, 140, 60), QColor("black"))
    painter.end()
    image.save(str(tmp_path / "page one.png"))
    return path


@pytest.fixture
def target(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Open a document, and return the file that it is exported to when the window asks."""
    path = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    desk.open()
    return path


@pytest.fixture
def pane(qtbot: QtBot) -> TextPane:
    """A pane by itself, with a text longer than it holds."""
    made = TextPane(load_theme("light"), editable=True)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.show_text(LONG)
    return made


@pytest.fixture
def outlined(desk: Desk) -> Desk:
    """Three articles, with the list of their parts in front."""
    desk.write(ARTICLES + MORE)
    desk.window.tabs.setCurrentWidget(desk.window.outline)
    desk.window.outline.list.setFocus()
    desk.settle()
    return desk

"""Make the README's pictures of the window anew, offscreen, at 1280 x 800.

    python packaging/pictures/make.py [NAME...]

Names are those of the pictures without ``.png``; without any, all are made. ``suspects-light``
needs ../shared/data/raw_pages, ``page-light`` Tesseract. Its page was set and worn by
`tests/bench/made_pages.py`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from ocrfix.desktop.app import make_application  # noqa: E402
from ocrfix.desktop.main_window import MainWindow  # noqa: E402
from ocrfix.desktop.opening import sample  # noqa: E402
from ocrfix.desktop.settings import Settings  # noqa: E402
from ocrfix.desktop.views.scanned import PAGE as SCAN  # noqa: E402
from ocrfix.review import open_project  # noqa: E402

FERRY = ROOT / "tests" / "scan" / "data"
PAGE = ROOT.parent / "shared" / "data" / "raw_pages" / "19160113_sn83040592-ed-1_seq-1.txt"
SIZE = (1280, 800)
SETTLE_SECONDS = 4.0
"""The first suggestions of a list come one by one."""


def wait(condition: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    while not condition():
        QApplication.processEvents()
        time.sleep(0.002)


def opened(window: MainWindow, path: Path, theme: str) -> None:
    """Open a document in a window of the size of the pictures."""
    window.set_theme(theme)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    window.open_path(path)
    wait(lambda: bool(window.reviewing.session and window.reviewing.session.cleaned))
    wait(lambda: not window.jobs.is_busy)


def suspects(window: MainWindow) -> None:
    """Show a page with a doubtful word in front."""
    opened(window, PAGE, "light")
    go_to_word(window, "plnjj")


def changes(window: MainWindow) -> None:
    """Show the sample with a change in front."""
    opened(window, sample(), "dark")
    window.navigation.go_change(1)
    window.navigation.go_change(1)


def reading(window: MainWindow) -> None:
    """Show the sample to be read."""
    opened(window, sample(), "light")
    window.navigation.go_change(1)
    window.panes.show_face(1)


def page(window: MainWindow) -> None:
    """Show the page of the scan, with a line of it read again."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("ferry.xml", "ferry.png"):
            shutil.copy(FERRY / name, folder)
        opened(window, Path(folder) / "ferry.xml", "light")
        window.panes.scanned.show_face(SCAN)
        wait(lambda: window.pages.showing.is_whole)
        for word in ("hand5", "Penmadd_k"):
            read_again(window, word)
        wait(lambda: window.panes.page.view.is_sharp)


def go_to_word(window: MainWindow, word: str) -> None:
    """Go to a doubtful word."""
    suspect = next(it for it in window.suspects.open_suspects if it.word == word)
    window.navigation.put_in_front(
        window.navigation.first_suspect
        + window.suspects.open_suspects.from_place(suspect.raw_start)
    )


def read_again(window: MainWindow, word: str) -> None:
    """Go to a word, and have its line read again."""
    go_to_word(window, word)
    window.actions_["read_line"].trigger()
    wait(lambda: window.jobs.is_busy)
    wait(lambda: not window.jobs.is_busy and not window.reviewing.is_waiting)


PICTURES = {
    "suspects-light": suspects,
    "changes-dark": changes,
    "reading-light": reading,
    "page-light": page,
}


def main(names: list[str]) -> None:
    """Make the pictures that are named."""
    # Held: a window without its application is none.
    _application = make_application()
    for name in names or PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["OCRFIX_DATA"] = folder
            window = MainWindow(Settings(), open_project(Path(folder) / "reviews.ocrfix"))
            PICTURES[name](window)
            until = time.monotonic() + SETTLE_SECONDS
            wait(lambda until=until: time.monotonic() > until)  # type: ignore[misc]
            window.grab().save(str(Path(__file__).with_name(f"{name}.png")))
            window.close()


if __name__ == "__main__":
    main(sys.argv[1:])

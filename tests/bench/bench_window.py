"""Speed of the window: start, a document of 10 MB, typing, scrolling, a long table.

    python3 dev.py bench            all benchmarks
    python tests/bench/bench_window.py [MEGABYTES]

Runs offscreen. The document is made of the raw pages in ../shared/data where they are,
else of the sample. "Longest stall" is the longest time in which the window could not
answer, by a timer that should fire every 5 ms. Memory is that of the window and of all
processes it started, together, as Linux tells it: pages of the lexicon that several look at
are there once and count once (PSS).
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

if TYPE_CHECKING:
    from heart import Heart

    from ocrfix.desktop.main_window import MainWindow

LOOK_SECONDS = 0.1
MANY = 1000

COLD = """
import sys, time
from ocrfix.cli.gui import loading
with loading():
    from ocrfix.desktop import app
from ocrfix.desktop.main_window import MainWindow
from ocrfix.desktop.opening import sample
from ocrfix.desktop.settings import Settings
from ocrfix.review import open_project
from PySide6.QtCore import QEventLoop
application = app.make_application()
window = MainWindow(Settings(), open_project())
window.show()
window.open_path(sample())
while window.reviewing.session is None or window.reviewing.session.cleaned is None:
    # As the program waits: without taking time from what is waited for.
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
window.grab()
print(time.time(), flush=True)
window.close()
"""


def started_by(pid: int) -> Iterator[int]:
    """Yield a process and all that it started, and that these did."""
    yield pid
    # One that ends meanwhile started nothing.
    with contextlib.suppress(OSError):
        for file in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, file.read_text().split()):
                yield from started_by(child)


def memory_mb() -> float:
    """Return the memory that this process and those it started hold just now."""
    kib = 0
    for pid in started_by(os.getpid()):
        # One that ends meanwhile holds nothing.
        with contextlib.suppress(OSError):
            told = Path(f"/proc/{pid}/smaps_rollup").read_text()
            found = re.search(r"^Pss:\s*(\d+)", told, re.MULTILINE)
            kib += int(found[1]) if found else 0
    return kib / 1024


def watch_memory(held: list[float]) -> None:
    """Keep the most that is ever held, from a thread: looking takes milliseconds."""

    def look() -> None:
        while True:
            held[0] = max(held[0], memory_mb())
            time.sleep(LOOK_SECONDS)

    threading.Thread(target=look, daemon=True).start()


def cold_start() -> float:
    """Seconds from the start of the process to the cleaned sample on the screen.

    Its modules are compiled, as those of an installed program are; here Python may be told not
    to keep them so (PYTHONDONTWRITEBYTECODE), and would compile them at every start.
    """
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(2):
            begin = time.time()
            done = subprocess.run(
                [sys.executable, "-c", COLD],
                check=True,
                env=environment,
                capture_output=True,
                text=True,
            )
        return float(done.stdout) - begin


def large_document(megabytes: float) -> str:
    """A text of so many megabytes."""
    folder = ROOT.parent / "shared" / "data" / "raw_pages"
    paths = sorted(folder.glob("*.txt")) or sorted((ROOT / "resources" / "samples").glob("*.txt"))
    pages = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    text, number = [], 0
    length = 0
    while length < megabytes * 1e6:
        text.append(pages[number % len(pages)])
        length += len(text[-1])
        number += 1
    return "\n\n".join(text)[: int(megabytes * 1e6)]


def milliseconds(acts: Iterable[Callable[[], object]]) -> float:
    """The longest of several acts."""
    times = []
    for act in acts:
        begin = time.perf_counter()
        act()
        times.append((time.perf_counter() - begin) * 1000)
    return max(times)


def main(megabytes: float) -> None:
    """Measure and print."""
    started = cold_start()

    # Imported when the cold start has been measured, and as the program does it.
    from ocrfix.cli.gui import loading

    with loading():
        from ocrfix.desktop.app import make_application
    from heart import Heart, say, wait

    from ocrfix.desktop.main_window import MainWindow
    from ocrfix.desktop.settings import Settings
    from ocrfix.review import open_project

    say("cold start to the cleaned sample", f"{started:.2f} s", "0.8 s")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OCRFIX_DATA"] = folder
        path = Path(folder) / "large.txt"
        path.write_text(large_document(megabytes), encoding="utf-8")
        application = make_application()
        assert application is not None
        window = MainWindow(Settings(), open_project(Path(folder) / "p.ocrfix"))
        window.show()
        held = [0.0]
        watch_memory(held)
        heart = Heart()
        wait(lambda: heart.has_beaten)
        heart.longest()
        opening(window, heart, path, megabytes)
        moving(window)
        typing(window, heart)
        table(window)
        say("memory, window and cleaning, at its peak", f"{held[0]:.0f} MB", "500 MB")
        say("memory, window alone, at the end", f"{memory_mb():.0f} MB", "500 MB")
        heart.stop()
        window.close()


def opening(window: MainWindow, heart: Heart, path: Path, megabytes: float) -> None:
    """Open the document, and wait for all that is found in it."""
    from heart import say, wait

    reviewing = window.reviewing
    window.open_path(path)
    first = wait(lambda: bool(window.panes.raw.text))
    say(f"{megabytes:g} MB: first screen", f"{first:.2f} s", "0.5 s")
    listed = wait(lambda: bool(reviewing.session and reviewing.session.cleaned))
    say(f"{megabytes:g} MB: all changes listed", f"{first + listed:.2f} s", "12 s")
    say("changes and places to look at", f"{len(reviewing.items):,}", "-")
    examined = wait(lambda: not window.jobs.is_busy)
    say("doubtful words listed", f"{first + listed + examined:.2f} s", "-")
    say("longest stall while opening and cleaning", heart.longest(), "50 ms")


def moving(window: MainWindow) -> None:
    """Scroll, and move the caret."""
    from heart import say
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    pane = window.panes.cleaned
    bar = pane.whole_bar if pane.whole_bar.isVisible() else pane.verticalScrollBar()

    def scroll(number: int) -> None:
        bar.setValue(bar.maximum() * number // 40 + number)
        # Both panes are drawn once, as for a reader.
        QApplication.processEvents()

    def press(key: Qt.Key) -> None:
        QTest.keyClick(pane, key)
        QApplication.processEvents()

    worst = milliseconds(partial(scroll, it) for it in range(40))
    say("scroll, both panes, anywhere: worst", f"{worst:.1f} ms", "16 ms")
    keys = (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Up) * 30
    worst = milliseconds(partial(press, it) for it in keys)
    say("move the caret by lines and pages: worst", f"{worst:.1f} ms", "16 ms")


def typing(window: MainWindow, heart: Heart) -> None:
    """Type in the middle of the text, and decide on many changes."""
    from heart import say, wait
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    pane, reviewing = window.panes.cleaned, window.reviewing
    session = reviewing.session
    assert session is not None
    assert session.cleaned is not None
    place = len(session.cleaned.text) // 2
    pane.select(place, place)
    pane.setFocus()

    def press(letter: str) -> None:
        QTest.keyClick(pane, letter)
        pane.viewport().repaint()

    worst = milliseconds(partial(press, it) for it in "window")
    say("type a letter: worst", f"{worst:.1f} ms", "16 ms")
    heart.skip()
    begin = time.perf_counter()
    wait(lambda: session.can_undo)
    say("from the last letter to the journal", f"{time.perf_counter() - begin:.2f} s", "1 s")
    wait(lambda: not window.jobs.is_busy)
    say("longest stall while it was recorded", heart.longest(), "50 ms")

    def decide() -> None:
        reviewing.decide("reject")
        QApplication.processEvents()

    reviewing.decide("reject", list(reviewing.items[:MANY]))
    QApplication.processEvents()
    worst = milliseconds([decide] * 10)
    say(f"decide, after {MANY:,} decisions: worst", f"{worst:.0f} ms", "-")
    # They run some seconds later, and then the most memory is held.
    wait(lambda: window.jobs.is_busy)
    behind = wait(lambda: not window.jobs.is_busy)
    say("rules and doubtful words behind them", f"{behind:.2f} s", "-")


def table(window: MainWindow) -> None:
    """Show and scroll a long table of changes."""
    from heart import say

    from ocrfix.review import Item, Status

    items = tuple(
        Item(Status.MADE, n, n + 3, "tho", "the", n, n + 3, f"letters.r{n % 50}", "", 1.0)
        for n in range(100_000)
    )
    panel = window.panel
    bar = panel.table.verticalScrollBar()

    def scroll(number: int) -> None:
        bar.setValue(bar.maximum() * number // 40)
        panel.table.viewport().repaint()

    shown = milliseconds([lambda: panel.show_items(items, None)])
    say("100,000 changes into the table", f"{shown:.0f} ms", "-")
    worst = milliseconds(partial(scroll, it) for it in range(40))
    say("scroll the table: worst", f"{worst:.1f} ms", "16 ms")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10.0)

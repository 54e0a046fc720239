"""Speed of a folder: its list usable, its documents counted in the background, without a stall.

    python3 dev.py bench            all benchmarks
    python tests/bench/bench_folder.py [PAGES]

Runs offscreen, on raw pages of ../shared/data, or on the samples of the project, repeated. The list
is usable when all its rows and the first text are on the screen. "Longest stall" is the longest time
in which the window could not answer. The speed of counting stands beside that of `ocrfix batch` on
the same folder, with as many processes, which looks for no doubtful words; both load what they know
first.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from bench_batch import SAMPLES, SHARED, batch, copy_to, inputs  # noqa: E402
from heart import Heart, say, wait  # noqa: E402

if TYPE_CHECKING:
    from ocrfix.desktop.main_window import MainWindow


def main(pages: int) -> None:
    """Measure, and print."""
    # Not above: each process that the window starts would load the window with this script.
    from ocrfix.desktop.app import make_application
    from ocrfix.desktop.main_window import MainWindow
    from ocrfix.desktop.settings import Settings
    from ocrfix.desktop.surveying import job_count
    from ocrfix.review import open_project

    application = make_application()
    assert application is not None
    with tempfile.TemporaryDirectory() as made:
        os.environ["OCRFIX_DATA"] = str(Path(made) / "data")
        fallback = next(SAMPLES.glob("*.txt"))
        folder = copy_to(Path(made) / "in", inputs(SHARED / "raw_pages", ".txt", fallback), pages)
        window = MainWindow(Settings(), open_project(Path(made) / "p.ocrfix"))
        window.show()
        counted = measure(window, folder, pages)
        window.close()
        cleaned = pages / batch(folder, Path(made) / "out", job_count(pages)).seconds
        say("documents counted a second", f"{counted:.1f}", f"that of batch, {cleaned:.1f}")


def measure(window: MainWindow, folder: Path, pages: int) -> float:
    """Open a folder, and have it counted; gives documents a second."""
    heart, model, surveying = Heart(), window.side.model, window.surveying
    wait(lambda: not window.jobs.is_busy)
    heart.skip()
    begin = time.perf_counter()
    window.open_path(folder)
    wait(lambda: model.rowCount() == pages)
    heart.paint_whole(window)
    say(f"{pages} documents: list usable", f"{time.perf_counter() - begin:.2f} s", "0.5 s")
    wait(lambda: bool(window.panes.raw.text))
    heart.paint_whole(window)
    say("first text on the screen", f"{time.perf_counter() - begin:.2f} s", "0.5 s")
    wait(lambda: not window.jobs.is_busy)
    say("longest stall while the first is opened", heart.longest(), "50 ms")
    wait(lambda: surveying.left_to_count < pages)
    # Until the first is there what is known is loaded, in a process that is there then.
    begin, known = time.perf_counter(), pages - surveying.left_to_count
    wait(lambda: not surveying.left_to_count)
    took = time.perf_counter() - begin
    say("counted in the background", f"{took:.1f} s", "-")
    say("longest stall meanwhile", heart.longest(), "50 ms")
    heart.stop()
    return (pages - known) / took


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)

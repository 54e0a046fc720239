"""Speed of the page pane: the first view of a page of 100 million pixels, moving, zooming.

    python3 dev.py bench            all benchmarks
    python tests/bench/bench_page.py [FOLDER]

Runs offscreen at 2560 × 1400. The page is made here: columns of words, worn by noise, saved as
8-bit TIFF, Group 4 TIFF, JPEG and JPEG 2000 (which takes Pillow half a minute to write); in FOLDER they
are kept. Each is opened several times under another name, as if never seen; the quickest time tells
what an idle machine does, and the processor's time (of the window and of the process that decodes) what
a busy one would need. A frame is one step of the reader, painted whole. Memory is that of the window's
process.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

SIZE = (9000, 11_200)
KINDS = ("page.tif", "group4.tif", "page.jpg", "page.jp2")
STEPS = 60
TIMES = 4


def say(what: str, figure: str, wanted: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<52} {figure:>12}   (wanted: {wanted})\n")
    sys.stdout.flush()


def make_pictures(folder: Path) -> None:
    """Save the page in each kind, if it is not there."""
    import numpy as np
    from PIL import Image, ImageDraw

    if all((folder / name).is_file() for name in KINDS):
        return
    page = Image.new("L", SIZE, 235)
    draw = ImageDraw.Draw(page)
    rng = np.random.default_rng(1)
    for column in range(6):
        for row in range(180):
            x, y = 150 + column * 1480, 120 + row * 60
            while x < 150 + column * 1480 + 1300:
                width = int(rng.integers(40, 200))
                draw.text((x, y), "harbour ferry was taken"[: width // 8], fill=30, font_size=34)
                x += width + 20
    worn = np.asarray(page).astype(np.int16) + rng.integers(-9, 9, SIZE[::-1], dtype=np.int16)
    page = Image.fromarray(worn.clip(0, 255).astype(np.uint8))
    page.save(folder / "page.tif")
    page.convert("1").save(folder / "group4.tif", compression="group4")
    page.save(folder / "page.jpg", quality=85)
    page.save(folder / "page.jp2", quality_mode="rates", quality_layers=[12])


def alto(folder: Path, name: str) -> Path:
    """A text that lies on the page, with a word that is marked every few words."""
    rows = []
    for row in range(900):
        x, y = 150 + (row % 6) * 1480, 120 + (row // 6) * 60
        words = "".join(
            f'<String CONTENT="{word}" HPOS="{x + at * 300}" VPOS="{y}" WIDTH="260" HEIGHT="40"/>'
            for at, word in enumerate(("the", "boxrd", "mct", "today"))
        )
        rows.append(f'<TextLine HPOS="{x}" VPOS="{y}" WIDTH="1200" HEIGHT="40">{words}</TextLine>')
    path = folder / f"{name}.xml"
    path.write_text(
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>'
        "pixel</MeasurementUnit><sourceImageInformation><fileName>"
        f"{name}</fileName></sourceImageInformation></Description><Layout><Page ID='P' WIDTH="
        f"'{SIZE[0]}' HEIGHT='{SIZE[1]}'><PrintSpace><TextBlock ID='B'>{''.join(rows)}"
        "</TextBlock></PrintSpace></Page></Layout></alto>",
        encoding="utf-8",
    )
    return path


def processor_seconds() -> float:
    """Return the seconds of a processor that this process and those it started have used."""
    ticks = 0
    own = str(os.getpid())
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if stat.parent.name == own or fields[1] == own:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_mb() -> float:
    """Return the memory that this process holds just now, without files that are mapped."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("RssAnon:")[2].split()[0]) / 1024


def main(folder: Path) -> None:
    """Measure and print."""
    make_pictures(folder)
    os.environ["OCRFIX_DATA"] = str(folder / "data")

    from ocrfix.desktop.app import make_application
    from ocrfix.desktop.main_window import MainWindow
    from ocrfix.desktop.settings import Settings
    from ocrfix.desktop.views.scanned import PAGE
    from ocrfix.review import open_project

    application = make_application()
    window = MainWindow(Settings(), open_project(folder / "bench.ocrfix"))
    window.resize(2560, 1400)
    window.show()
    view = window.panes.page.view
    showing = window.pages.showing

    def wait(until: Callable[[], bool]) -> float:
        begin = time.perf_counter()
        while not until():
            application.processEvents()
            time.sleep(0.002)
        return time.perf_counter() - begin

    def first_view(name: str) -> tuple[float, float, float]:
        """Give the seconds to the first view, those of a processor, and those until it is sharp."""
        window.panes.scanned.show_face(0)
        window.open_path(alto(folder, name))
        wait(lambda: window.jobs.is_busy)
        wait(lambda: not window.jobs.is_busy)
        before, used = time.perf_counter(), processor_seconds()
        window.panes.scanned.show_face(PAGE)
        wait(lambda: showing.is_shown)
        view.grab()
        took = time.perf_counter() - before, processor_seconds() - used
        wait(lambda: showing.is_whole and showing.words is not None and view.is_sharp)
        return *took, time.perf_counter() - before

    for name in KINDS:
        found = []
        for number in range(TIMES):
            # Under another name it is a page that was never seen.
            again = f"{number}-{name}"
            (folder / again).unlink(missing_ok=True)
            (folder / again).hardlink_to(folder / name)
            found.append(first_view(again))
        best, used, sharp = (min(it) for it in zip(*found, strict=True))
        say(f"{name}: first view, quickest of {TIMES}", f"{best:.2f} s", "1.5 s")
        say(f"{name}: first view, of a processor", f"{used:.2f} s", "-")
        say(f"{name}: sharp to the last pixel", f"{sharp:.2f} s", "-")
    _move(view, application)
    say("held by the window's process", f"{memory_mb():.0f} MB", "bounded")
    window.close()


def _move(view: Any, application: Any) -> None:
    """Move and zoom, each step painted."""

    def frames(what: str, step: Callable[[int], None]) -> None:
        took, used = [], []
        for number in range(STEPS):
            begin, spent = time.perf_counter(), time.process_time()
            step(number)
            application.processEvents()
            took.append((time.perf_counter() - begin) * 1000)
            used.append((time.process_time() - spent) * 1000)
        for times, how in ((took, "median / of 20 the slowest"), (used, "of a processor")):
            times.sort()
            usual, slow = times[len(times) // 2], times[int(len(times) * 0.95)]
            say(f"{what}, {how}", f"{usual:.0f} / {slow:.0f} ms", "16 ms")

    bars = view.horizontalScrollBar(), view.verticalScrollBar()
    for factor, what in ((2.5, "half size"), (4.0, "close up")):
        view.zoom(factor)
        while not view.is_sharp:
            application.processEvents()
        frames(f"pan at {what}", lambda n: bars[1].setValue(bars[1].value() + (40, 90)[n % 2]))
        bars[1].setValue(0)
    frames("zoom", lambda n: view.zoom(1.25 if n // 5 % 2 else 0.8))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
            main(Path(made))

"""Speed of errors in series: thousands of places shown, and taken in one step.

    python3 dev.py bench            all benchmarks
    python tests/bench/bench_series.py [PLACES]

Runs offscreen, on raw pages of ../shared/data put together until the first suggestions of so many
places can be listed. Each is done several times: the quickest tells what an idle machine takes, and
the processor's time what a busy one needs. Shown is from the places, which are fetched in the background,
to the list on the screen; taken from the key to the text with all put right, on the disk.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from heart import wait  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from ocrfix.desktop.app import make_application  # noqa: E402
from ocrfix.desktop.dialogs.series import SeriesDialog  # noqa: E402
from ocrfix.desktop.main_window import MainWindow  # noqa: E402
from ocrfix.desktop.settings import Settings  # noqa: E402
from ocrfix.review import open_project  # noqa: E402
from ocrfix.review.decisions import Verdict, decision_at  # noqa: E402
from ocrfix.review.offers import Offer  # noqa: E402

PAGES = ROOT.parent / "shared" / "data" / "raw_pages"
PAGES_TAKEN = 24
TIMES = 5


def say(what: str, took: list[tuple[float, float]], wanted: str) -> None:
    """Print the quickest, and the processor's least time."""
    best, used = min(it[0] for it in took), min(it[1] for it in took)
    sys.stdout.write(f"{what:<44} {best:.2f} s, {used:.2f} s of a processor (wanted: {wanted})\n")
    sys.stdout.flush()


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Do something; gives seconds, and those of a processor."""
    begin, used = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - begin, time.process_time() - used


def offers_of(window: MainWindow, places: int) -> list[Offer]:
    """Offers for so many places, none touching the next, each with a word that is put there."""
    session = window.reviewing.session
    assert session is not None
    spans = [session.open_suspects.raw_span(index) for index in range(len(session.open_suspects))]
    apart = [a for a, b in pairwise([*spans, (sys.maxsize, sys.maxsize)]) if a[1] < b[0]]
    text, document, found = session.document.text, session.document, []
    for start, end in apart[:places]:
        word = text[start:end]
        decision = decision_at(document, Verdict.REPLACE, start, end, f"{word.lower()}e")
        left, right = text[max(start - 60, 0) : start], text[end : end + 60]
        found.append(Offer(decision, word, decision.after, left, right, 1, "", 0.95, word, 0))
    return found


def main(places: int) -> None:
    """Measure, and print."""
    paths = sorted(PAGES.glob("*.txt"))[:PAGES_TAKEN]
    if not paths:
        sys.stdout.write("errors in series: needs ../shared/data/raw_pages\n")
        return
    application = make_application()
    assert application is not None
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OCRFIX_DATA"] = folder
        path = Path(folder) / "pages.txt"
        pages = (it.read_text(encoding="utf-8", errors="replace") for it in paths)
        path.write_text("\n\n".join(pages), encoding="utf-8")
        window = MainWindow(Settings(), open_project(Path(folder) / "p.ocrfix"))
        window.show()
        window.open_path(path)
        wait(lambda: bool(window.reviewing.session and window.reviewing.session.is_examined))
        wait(lambda: not window.jobs.is_busy)
        measure(window, path, offers_of(window, places))
        window.close()


def measure(window: MainWindow, path: Path, offers: list[Offer]) -> None:
    """Show and take the offers, several times."""
    session = window.reviewing.session
    assert session is not None
    sha256 = session.document.meta.sha256
    shown, taken = [], []
    for _ in range(TIMES):
        dialog = SeriesDialog([("", [path])], (), window.theme, window)
        dialog.open()
        QApplication.processEvents()

        def show(dialog: SeriesDialog = dialog) -> None:
            dialog.add(path, sha256, offers)
            dialog.complete()
            dialog.grab()

        def take() -> None:
            decisions = [it.decision for it in offers]
            window.reviewing.attempt(lambda: session.decide_all(decisions))
            QApplication.processEvents()
            window.grab()

        shown.append(timed(show))
        dialog.reject()
        taken.append(timed(take))
        window.reviewing.undo()
        wait(lambda: not window.jobs.is_busy)
    say(f"a series of {len(offers):,} places shown", shown, "0.3 s")
    say(f"a series of {len(offers):,} places taken", taken, "0.5 s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)

"""The keys that a doubtful word takes: the review of twenty dirty pages, played in the window.

    python3 dev.py bench               all benchmarks
    python tests/bench/bench_keys.py [PAGES] [FOLDER]

In FOLDER the project and what each page took are kept, so that a run that was cut goes on where
it was. Needs ../shared/data/raw_pages. Real keys go to the real window, as a reader gives them in a
first pass: all blocks that are no text are passed over (Ctrl+Shift+B, Tick all, Enter), what is
sure is put right in series (Ctrl+Shift+E, a click for each tick that is taken away, Enter),
and the rest is gone through with F7: Enter or a figure takes a suggestion, Shift+P keeps a
word that is right, and a word that must be written is left for the scan (F7). A click counts
as a key, and so does opening the page.

The pages have no truth, so what is right at a word is drawn, the same in every run, with the
shares that were counted on pages that have one: 4,491 doubtful words that `careful` left of 30
+ 60 articles of Overproof (dev and train), by how certain the first suggestion was.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog  # noqa: E402

from ocrfix.desktop.app import make_application  # noqa: E402
from ocrfix.desktop.dialogs.not_text import NotTextDialog  # noqa: E402
from ocrfix.desktop.dialogs.series import SeriesDialog  # noqa: E402
from ocrfix.desktop.main_window import MainWindow  # noqa: E402
from ocrfix.desktop.settings import Settings  # noqa: E402
from ocrfix.desktop.views.suspects_panel import is_guess  # noqa: E402
from ocrfix.review import Session, open_project  # noqa: E402
from ocrfix.review.open_suspects import Suggestion  # noqa: E402

KEY = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Kind = TypeVar("Kind", bound=QDialog)

PAGES = ROOT.parent / "shared" / "data" / "raw_pages"
EVERY, FROM, COUNT = 22, 7, 20
"""Every 22nd of the 453 pages from the eighth on: spread over the year and the country."""

FIRST, OTHER, PRINTED, WRITE = "first", "other", "printed", "write"
SHARES = {
    0.95: {FIRST: 0.835, OTHER: 0.031, PRINTED: 0.018},
    0.9: {FIRST: 0.502, OTHER: 0.147, PRINTED: 0.036},
    0.8: {FIRST: 0.384, OTHER: 0.122, PRINTED: 0.055},
    0.6: {FIRST: 0.229, OTHER: 0.186, PRINTED: 0.043},
    0.0: {FIRST: 0.109, OTHER: 0.187, PRINTED: 0.043},
}
"""Right suggestions, by the least certainty of the first suggestion; the rest must be written."""
RANKS = ((1, 0.47), (2, 0.66), (3, 0.75), (4, 0.85), (5, 0.91), (6, 0.94), (7, 0.97), (8, 1.0))
"""Place at which another suggestion that was right stood, from 0, with the number there or before."""
LETTERS = 7.3
"""Mean length of a word that must be written."""


def drawn(*of: object) -> float:
    """Draw a number from 0 to 1, always the same for the same things."""
    data = hashlib.sha256(repr(of).encode()).digest()
    return int.from_bytes(data[:6], "big") / 2**48


class Oracle:
    """Tell the right word; the same whenever it is asked."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self._known: dict[tuple[str, int], str] = {}

    def right(self, name: str, start: int, offered: list[Suggestion]) -> str:
        """Draw what is right at a place, by how certain its first suggestion is."""
        if (name, start) not in self._known:
            certainty = offered[0].certainty if offered else -1.0
            shares = next((SHARES[it] for it in SHARES if certainty >= it), {})
            chance, found = drawn(name, start), WRITE
            for what, share in shares.items():
                if 0 <= chance < share:
                    found = what
                chance -= share
            self._known[name, start] = found
        return self._known[name, start]

    def rank(self, name: str, start: int) -> int:
        """Draw where another suggestion that is right stands, from 0."""
        chance = drawn(name, start, "rank")
        return next(number for number, share in RANKS if chance <= share)


class Player:
    """A reader at the window.

    Attributes:
        keys: How many keys were pressed for what.
        settled: How many doubtful words were settled in which way.
    """

    def __init__(self, folder: Path) -> None:
        """Open the window."""
        self.window = MainWindow(Settings(), open_project(folder / "p.ocrfix"))
        self.window.show()
        # Nobody looks on: painting takes most of the time, and changes no count.
        self.window.setUpdatesEnabled(False)
        self.keys: Counter[str] = Counter()
        self.settled: Counter[str] = Counter()
        self._oracle, self._name = Oracle(), ""

    @property
    def pressed(self) -> int:
        """The number of keys for doubtful words; changes that wait are another matter."""
        return self.keys.total() - self.keys["changes"]

    @property
    def _session(self) -> Session:
        session = self.window.reviewing.session
        assert session is not None
        return session

    @property
    def left(self) -> int:
        """The number of doubtful words that are left on the page."""
        return len(self._session.open_suspects)

    def _wait(self, condition: Callable[[], bool]) -> None:
        while not condition():
            QApplication.processEvents()
            time.sleep(0.001)

    def _rest(self) -> None:
        QApplication.processEvents()
        self._wait(lambda: not self.window.jobs.is_busy)

    def _press(self, what: str, sign: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.keys[what] += 1
        focus = QApplication.focusWidget()
        is_here = focus is not None and focus.window() is self.window
        QTest.keyClick(focus if is_here else self.window, sign, modifier)
        self._rest()

    def _dialog(self, kind: type[Kind]) -> Kind:
        """The dialog of a kind that was opened, once it has the keys."""
        dialog = next(it for it in self.window.findChildren(kind) if it.isVisible())
        self._wait(dialog.isActiveWindow)
        return dialog

    def _back(self) -> None:
        """Have the keys in the window again after a dialog."""
        self._rest()
        self.window.activateWindow()
        self._wait(self.window.isActiveWindow)

    def play(self, path: Path) -> int:
        """Review a page; gives how many doubtful words it had."""
        self._name = path.name
        self.window.open_path(path)
        self._wait(lambda: self.window.documents.path == path.resolve())
        self._rest()
        self._back()
        self.keys["pages"] += 1
        before = self.left
        if before:
            self._pass_over_blocks()
            self._put_right_in_series()
            self._go_through()
        return before

    def _pass_over_blocks(self) -> None:
        if not self._session.blocks:
            return
        before = self.left
        self._press("no text", KEY.Key_B, CTRL | SHIFT)
        dialog = self._dialog(NotTextDialog)
        self.keys["no text"] += 2
        dialog.tick_all(on=True)
        QTest.keyClick(dialog.table, KEY.Key_Return)
        self._back()
        self.settled["passed over as no text"] += before - self.left

    def _put_right_in_series(self) -> None:
        session, before = self._session, self.left
        offered = {it.raw_start: session.suggestions(it) for it in session.open_suspects}
        self._press("series", KEY.Key_E, CTRL | SHIFT)
        dialog = self._dialog(SeriesDialog)
        self._wait(lambda: dialog.is_complete)
        for index in sorted(dialog.ticks.ticked):
            offer = dialog.ticks.offers[index]
            start = offer.decision.start
            if offer.rule_id:
                is_right = drawn(self._name, "rule", start) < offer.sureness
            else:
                is_right = self._oracle.right(self._name, start, offered.get(start, [])) == FIRST
            if not is_right:
                dialog.ticks.turn([index])
                self.keys["series"] += 1
        self.keys["series"] += 1
        if dialog.take.isEnabled():
            QTest.keyClick(dialog.series, KEY.Key_Return)
        else:
            dialog.reject()
        self._back()
        self.settled["put right in series"] += before - self.left

    def _settle_change(self) -> None:
        """Decide on a change that waits among the words."""
        item = self.window.reviewing.item
        assert item is not None
        is_right = drawn(self._name, "rule", item.start) < item.confidence
        takes = is_right and item.after != item.before
        self._press("changes", KEY.Key_Return if takes else KEY.Key_P)

    def _settle_word(self) -> bool:
        """Settle the word in front; False if it must be written."""
        suspect = self.window.suspects.suspect
        assert suspect is not None
        start, before = suspect.raw_start, self.left
        offered = self._session.suggestions(suspect)
        what = self._oracle.right(self._name, start, offered)
        rank = self._oracle.rank(self._name, start) if what == OTHER else 0
        if what == WRITE or (what != PRINTED and rank >= len(offered)):
            return False
        if what == PRINTED:
            self._press("words", KEY.Key_P, SHIFT)
        elif rank or is_guess(offered[0]):
            self._press("words", KEY(KEY.Key_1.value + rank))
        else:
            self._press("words", KEY.Key_Return)
        self.settled["one by one"] += before - self.left
        return True

    def _go_through(self) -> None:
        """Go to each place that is left, until the window says that it begins again."""
        window, seen, rounds = self.window, set[tuple[bool, int]](), list[str]()
        window.navigation.told.connect(rounds.append)
        self._press("words", KEY.Key_F7)
        while self._session.left_to_do and not rounds:
            is_word = window.navigation.is_on_suspects
            suspect, item = window.suspects.suspect, window.reviewing.item
            place = suspect.raw_start if suspect is not None and is_word else -1
            if item is not None and not is_word:
                place = item.start
            if (is_word, place) not in seen:
                seen.add((is_word, place))
                if is_word and suspect is not None and self._settle_word():
                    # It went on to the next word by itself.
                    continue
                if not is_word and item is not None:
                    self._settle_change()
            self._press("words", KEY.Key_F7)
        window.navigation.told.disconnect(rounds.append)


def say(what: str, figure: float, wanted: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{what:<48} {figure:>12.2f}   (wanted: {wanted})\n")


class Row(NamedTuple):
    """The cost of a page: its doubtful words, those settled, the keys for them, and those left."""

    name: str
    words: int
    settled: int
    pressed: int
    left: int


def played(player: Player, path: Path) -> Row:
    """Have a page reviewed, and say what it took."""
    pressed, settled = player.pressed, player.settled.total()
    words = player.play(path)
    done = player.settled.total() - settled
    return Row(path.name, words, done, player.pressed - pressed, player.left)


def main(count: int, folder: Path) -> None:
    """Play, and print."""
    paths = sorted(PAGES.glob("*.txt"))[FROM::EVERY][:count]
    if not paths:
        sys.stdout.write("keys for a doubtful word: needs ../shared/data/raw_pages\n")
        return
    application = make_application()
    assert application is not None
    os.environ["OCRFIX_DATA"] = str(folder)
    kept = folder / "rows.jsonl"
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.is_file() else []
    rows = {row.name: row for row in (Row(*json.loads(it)) for it in lines)}
    player = Player(folder)
    pressed = settled = 0
    for path in paths:
        row = rows.get(path.name)
        if row is None:
            row = rows[path.name] = played(player, path)
            with kept.open("a", encoding="utf-8") as file:
                file.write(f"{json.dumps(row)}\n")
        pressed, settled = pressed + row.pressed, settled + row.settled
        told = f"{row.words:5} doubtful words, {row.settled:5} settled with {row.pressed:5} keys"
        told += f" ({row.pressed / max(row.settled, 1):.2f}); so far"
        sys.stdout.write(f"{row.name[:23]:<24} {told} {pressed / max(settled, 1):.2f} a word\n")
        sys.stdout.flush()
    found = [rows[path.name] for path in paths]
    total, unsettled = sum(it.words for it in found), sum(it.left for it in found)
    sys.stdout.write(f"of this run: keys {dict(player.keys)}, settled {dict(player.settled)}\n")
    sys.stdout.write(
        f"{len(found)} pages, {total} doubtful words, left to be written {unsettled}\n"
    )
    say("keys for a settled doubtful word, first pass", pressed / max(settled, 1), "1.2")
    written = pressed + unsettled * (LETTERS + 2)
    say("keys for a doubtful word, the rest written", written / max(total, 1), "-")
    player.window.close()


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    if len(sys.argv) > 2:
        Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
        main(number, Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(number, Path(made))

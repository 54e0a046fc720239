"""The history: filled, exported, over a whole project."""

from __future__ import annotations

import csv
from pathlib import Path

from ocrfix.review.lock import user_name
from ocrfix.review.store import DONE, IN_WORK
from tests.desktop.conftest import Desk
from tests.desktop.hands import CTRL, KEY, come_back, press
from tests.desktop.history_hands import decide, opened


def test_it_is_exported(desk: Desk, tmp_path: Path) -> None:
    decide(desk)
    dialog = opened(desk)
    path = tmp_path / "history.csv"
    desk.window.histories.export(path)
    with path.open(encoding="utf-8", newline="") as stream:
        heads, *rows = csv.reader(stream)
    assert len(rows) == 2
    first = dict(zip(heads, rows[0], strict=True))
    assert (first["verdict"], first["taken back"]) == ("as-printed", "yes")
    assert (first["before"], first["who"]) == ("t he", user_name())
    dialog.close()


def test_the_whole_project(desk: Desk, tmp_path: Path) -> None:
    decide(desk)
    other = tmp_path / "other.txt"
    other.write_text("He published the bills, hich run to forty pages.\n")
    desk.open(other)
    dialog = opened(desk)
    assert dialog.model.rowCount() == 0
    dialog.scope.setCurrentIndex(1)
    assert dialog.model.rowCount() == 2
    dialog.close()


def test_done_is_taken_back(desk: Desk) -> None:
    path = desk.write("He published the bills, hich run to forty pages in the zbne.\n", "a.txt")
    press(desk, KEY.Key_PageDown, CTRL)
    states = desk.window.documents.project.states
    assert states()[str(path)] == DONE
    assert "places that nobody looked at" in desk.window.statusBar().currentMessage()
    come_back(desk)
    desk.window.actions_["not_done"].trigger()
    assert states()[str(path)] == IN_WORK

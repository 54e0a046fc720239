"""The history of decisions at the real window."""

from __future__ import annotations

import csv
from pathlib import Path

from ocrfix.desktop.dialogs.history import VERDICT, WHAT, WHO, HistoryDialog
from ocrfix.review.lock import user_name
from ocrfix.review.store import DONE, IN_WORK

from ..conftest import Desk
from ..hands import CTRL, KEY, SHIFT, come_back, dialog_of, press


def opened(desk: Desk) -> HistoryDialog:
    press(desk, KEY.Key_Y, CTRL | SHIFT)
    return dialog_of(desk, HistoryDialog)


def cells(dialog: HistoryDialog, column: int) -> list[str]:
    model = dialog.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def decide(desk: Desk) -> None:
    desk.open()
    desk.window.reviewing.go(desk.item("hich"))
    press(desk, KEY.Key_Delete)
    desk.window.reviewing.go(desk.item("t he"))
    press(desk, KEY.Key_P)
    press(desk, KEY.Key_Z, CTRL)


def test_the_newest_comes_first_and_what_was_taken_back_says_so(desk: Desk) -> None:
    decide(desk)
    dialog = opened(desk)
    assert cells(dialog, VERDICT) == ["as printed, taken back", "rejected"]
    assert cells(dialog, WHAT) == ["t he → the", "hich → which"]
    assert cells(dialog, WHO) == [user_name()] * 2
    assert dialog.told.text() == "Today: decisions 1, documents 1"
    dialog.model.set_filter("hich")
    assert cells(dialog, WHAT) == ["hich → which"]
    dialog.close()


def test_a_note_and_a_bookmark_replace_nothing(desk: Desk) -> None:
    desk.open()
    session = desk.window.reviewing.session
    assert session is not None
    at = session.document.text.index("ferry")
    session.note(at, at + 5, "")
    session.note(at, at + 5, "which one?")
    dialog = opened(desk)
    assert cells(dialog, WHAT) == ["ferry · which one?", "ferry"]
    dialog.close()


def test_it_follows_what_is_decided_and_leads_to_the_place(desk: Desk) -> None:
    decide(desk)
    dialog = opened(desk)
    desk.window.reviewing.go(0)
    desk.window.reviewing.decide("accept")
    desk.settle()
    assert dialog.model.rowCount() == 3
    dialog.table.choose([2])
    dialog.placed.emit(dialog.model.event_at(2))
    item = desk.window.reviewing.item
    assert item is not None
    assert item.before == "hich"
    dialog.close()


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
    path = desk.write("He published the bills, hich run to forty pages in the tbwn.\n", "a.txt")
    press(desk, KEY.Key_PageDown, CTRL)
    states = desk.window.documents.project.states
    assert states()[str(path)] == DONE
    assert "places that nobody looked at" in desk.window.statusBar().currentMessage()
    come_back(desk)
    desk.window.actions_["not_done"].trigger()
    assert states()[str(path)] == IN_WORK

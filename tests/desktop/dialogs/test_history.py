"""The history of decisions at the real window."""

from __future__ import annotations

from ocrfix.desktop.dialogs.history import RULE, VERDICT, WHAT, WHO, HistoryDialog
from ocrfix.review.lock import user_name
from tests.desktop.history_hands import decide, opened

from ..conftest import Desk


def cells(dialog: HistoryDialog, column: int) -> list[str]:
    model = dialog.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_newest_comes_first_and_what_was_taken_back_says_so(desk: Desk) -> None:
    decide(desk)
    dialog = opened(desk)
    assert cells(dialog, VERDICT) == ["as printed, taken back", "rejected"]
    assert cells(dialog, WHAT) == ["t he → the", "hich → which"]
    assert cells(dialog, RULE) == [
        "First letter standing alone in an export",
        "First letter lost",
    ]
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

"""The bar at the top of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ..conftest import Desk


def resize(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    for _ in range(3):
        QApplication.processEvents()


def test_counters_say_it_in_figures_where_words_have_no_room(desk: Desk) -> None:
    desk.open()
    desk.window.reviewing.go_change(1)
    bar, total = desk.window.bar, len(desk.window.reviewing.items)
    resize(desk, 1600)
    assert bar.change_counter.text() == f"Place 1 of {total}"
    resize(desk, 700)
    assert bar.change_counter.text() == f"1 / {total}"
    # Who listens hears the words still.
    assert bar.change_counter.accessibleName() == f"Place 1 of {total}"
    resize(desk, 1600)
    assert bar.change_counter.text() == f"Place 1 of {total}"

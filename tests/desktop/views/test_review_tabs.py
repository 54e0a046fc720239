"""The tabs of the review, and how many there are of each."""

from __future__ import annotations

from ..conftest import Desk


def test_counts_stand_in_the_titles_where_there_is_room(desk: Desk) -> None:
    desk.open()
    tabs = desk.window.tabs
    tabs.resize(900, 400)
    tabs.show_counts(12, 3)
    assert [tabs.tabText(it) for it in range(3)] == ["Changes  12", "Doubtful words  3", "Outline"]
    tabs.resize(tabs.tabBar().sizeHint().width() - 5, 400)
    tabs.show_counts(12, 3)
    assert [tabs.tabText(it) for it in range(3)] == ["Changes", "Doubtful words", "Outline"]
    assert tabs.tabToolTip(0).startswith("Changes  12\nChanges that were made")
    assert tabs.tabToolTip(1).startswith("Doubtful words  3\nDoubtful words that nobody settled")


def test_titles_that_have_no_room_are_cut_by_the_letters_as_they_are_drawn(desk: Desk) -> None:
    bar = desk.window.tabs.tabBar()
    assert bar.font().bold(), "else a title is cut too late, and loses letters on both sides"

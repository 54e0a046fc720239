"""The bar at the top of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ocrfix.desktop.actions import BAR_WITH_TEXT
from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings
from ocrfix.review import Status

from ..conftest import Desk


def resize(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    for _ in range(3):
        QApplication.processEvents()


def styles_of(desk: Desk, *names: tuple[str, ...]) -> set[Qt.ToolButtonStyle]:
    return {desk.window.bar.buttons[it].toolButtonStyle() for group in names for it in group}


def test_counters_say_what_they_count(desk: Desk) -> None:
    desk.open()
    bar, total = desk.window.bar, len(desk.window.reviewing.items)
    of_changes, to_look_at = bar.change_counter.toolTip(), bar.suspect_counter.toolTip()
    assert of_changes.startswith(f"Place – of {total}\nChanges that were made, that wait")
    assert to_look_at.startswith("To look at ")
    assert "nobody decided, and doubtful words" in to_look_at


def test_counts_can_be_added_up(desk: Desk, ferry: Path) -> None:
    """Four numbers of one page stand on the screen, and two of them are parts of others."""
    desk.open(ferry)
    window = desk.window
    window.reviewing.go(0)
    window.reviewing.decide("reject")
    desk.settle()
    counts, doubtful = window.reviewing.items.status_counts, len(window.suspects.open_suspects)
    made, waiting = counts[Status.MADE], counts[Status.WAITING]
    assert all((made, waiting, doubtful))
    places, left = window.bar.change_counter.toolTip(), window.bar.suspect_counter.toolTip()
    total = len(window.reviewing.items)
    assert places.endswith(f"\nmade {made} + waiting {waiting} + rejected 1 = {total}")
    sum_left = f"waiting {waiting} + doubtful words {doubtful} = {waiting + doubtful}"
    assert left.endswith(f"\n{sum_left}")
    assert window.tabs.tabToolTip(0).endswith(f"\nmade {made}")
    tips = [it.toolTip() for it in window.statusBar().findChildren(QLabel)]
    assert sum_left in tips


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


def test_as_many_words_are_shown_as_there_is_room_for_after_buttons_were_left_out(
    desk: Desk,
) -> None:
    desk.open()
    bar = desk.window.bar
    resize(desk, 1600)
    wide = bar.sizeHint().width()
    # At the start the bar is a hundred pixels wide and leaves most of its buttons out.
    bar.resize(100, bar.height())
    assert not bar.buttons["rules"].isVisibleTo(bar)
    bar.resize(wide - 1, bar.height())
    *kept, lost = BAR_WITH_TEXT
    assert styles_of(desk, lost) == {Qt.ToolButtonStyle.ToolButtonIconOnly}
    assert styles_of(desk, *kept) == {Qt.ToolButtonStyle.ToolButtonTextBesideIcon}


@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_the_rules_keep_their_words_before_undo_does(desk: Desk, code: str) -> None:
    Settings().language = code
    try:
        speak(code)
        desk.restart()
        desk.open()
        resize(desk, 1280)
        assert desk.window.bar.sizeHint().width() <= 1280
        assert styles_of(desk, ("rules",)) == {Qt.ToolButtonStyle.ToolButtonTextBesideIcon}
    finally:
        Settings().language = "en"
        speak("en")


@pytest.mark.parametrize("width", [1280, 700, 420])
def test_buttons_offer_what_is_possible_alone(desk: Desk, width: int) -> None:
    for _ in range(2):
        resize(desk, width)
        resize(desk, 1280)
        buttons = desk.window.bar.buttons.values()
        assert all(it.isEnabled() == it.defaultAction().isEnabled() for it in buttons)
        desk.open()

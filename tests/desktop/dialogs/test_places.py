"""All places of a word at the real window: shown first, left out one by one, taken in one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.dialogs.places import WORD as WORD_SHOWN
from ocrfix.desktop.dialogs.places import PlacesDialog
from tests.desktop.conftest import Desk
from tests.desktop.hands import KEY, come_back, dialog_of, press


def shown_places(reader: Desk) -> PlacesDialog:
    found = dialog_of(reader, PlacesDialog)
    reader.wait_until(found.isActiveWindow)
    return found


def test_all_alike_are_shown_first_and_then_one_step(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reader.text.count("said") == 0, "nothing is replaced in two places unasked"
    places = shown_places(reader)
    model = places.model
    assert [model.index(row, WORD_SHOWN).data() for row in range(model.rowCount())] == ["sxq1d"] * 2
    assert places.replace.text() == "Replace in 2 places"
    press(reader, KEY.Key_Return)
    come_back(reader)
    assert reader.text.count("said") == 2
    press(reader, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reader.text.count("sxq1d") == 2


def test_places_can_be_left_out_of_all_alike(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    places = shown_places(reader)
    assert QApplication.focusWidget() is places.table
    press(reader, KEY.Key_Down)
    press(reader, KEY.Key_Space)
    assert places.replace.text() == "Replace in one place"
    press(reader, KEY.Key_Return)
    come_back(reader)
    assert reader.text.startswith("He said the bad news")
    assert "Nobody sxq1d" in reader.text
    press(reader, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reader.text.count("said") == 2, "a single place is in front of the reader anyway"


def test_who_cancels_replaces_nothing(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    places = shown_places(reader)
    places.none.click()
    assert not places.replace.isEnabled()
    places.all.click()
    assert places.replace.isEnabled()
    press(reader, KEY.Key_Escape)
    assert reader.text.count("sxq1d") == 2

"""Preferences: what a reader chooses holds, for the project or for good."""

from __future__ import annotations

from ocrfix.desktop.dialogs.preferences import PreferencesDialog

from ..conftest import Desk
from ..hands import preferences


def test_preferences_hold(desk: Desk) -> None:
    desk.open()
    dialog = preferences(desk)
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
    dialog.points.setValue(18.5)
    dialog.switches["line_numbers"].setChecked(True)
    dialog.accept()
    desk.settle()
    assert desk.window.theme.name == "dark"
    assert desk.window.panes.cleaned.font().pointSizeF() == 18.5
    assert desk.window.panes.raw.numbers.isVisible()
    desk.restart()
    assert desk.window.settings.points == 18.5


def test_cancelled_preferences_change_nothing(desk: Desk) -> None:
    desk.open()
    dialog = preferences(desk)
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
    dialog.points.setValue(30)
    dialog.reject()
    assert desk.window.theme.name == "light"
    assert desk.window.settings.points == 12


def test_the_size_of_the_letters_can_be_read_where_it_is_chosen(desk: Desk) -> None:
    """Its field was one pixel wide."""
    desk.window.preferences.show_preferences()
    points = desk.window.findChild(PreferencesDialog).points
    field = points.lineEdit()
    needed = field.fontMetrics().horizontalAdvance(field.text())
    desk.wait_until(lambda: field.width() >= needed)
    assert points.rect().contains(field.geometry())

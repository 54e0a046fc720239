"""All that can be seen and pressed: buttons, menus, fields and the room of large windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QStyle, QWidget

from ocrfix.desktop.dialogs.preferences import PreferencesDialog

from .conftest import Desk
from .hands import KEY, dialog_of, press


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def test_the_menu_of_colours_marks_the_one_in_use(desk: Desk) -> None:
    choices = desk.window.appearance.choices
    for name in ("light", "dark", "system", "high-contrast"):
        choices[name].trigger()
        assert [it for it, action in choices.items() if action.isChecked()] == [name]
    desk.restart()
    desk.window.set_theme("dark")
    assert [it for it, action in desk.window.appearance.choices.items() if action.isChecked()] == [
        "dark"
    ]


def test_buttons_of_dialogs_have_no_stock_icons(desk: Desk) -> None:
    desk.window.actions_["preferences"].trigger()
    dialog = dialog_of(desk, PreferencesDialog)
    buttons = dialog.findChild(QDialogButtonBox)
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert dialog.style().styleHint(hint, None, buttons) == 0
    assert all(it.icon().isNull() for it in buttons.buttons())
    dialog.reject()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_sign_that_clears_a_field_is_seen(desk: Desk, theme: str) -> None:
    desk.open()
    desk.window.set_theme(theme)
    field = desk.window.panel.search
    empty = picture(field)
    field.setText("a")
    assert field.clearing.isVisible()
    full = picture(field)
    page = desk.window.theme.colour("page")
    right = range(full.width() - 30, full.width() - 6)
    rows = range(6, full.height() - 6)
    drawn = [full.pixelColor(x, y) for x in right for y in rows]
    assert max(abs(it.lightness() - page.lightness()) for it in drawn) > 100
    assert {empty.pixelColor(x, y).name() for x in right for y in rows} == {page.name()}
    field.clearing.trigger()
    assert not field.text()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_the_focus_of_the_chief_button_is_seen(desk: Desk, theme: str) -> None:
    desk.open()
    desk.window.set_theme(theme)
    chief = desk.window.panel.accept
    press(desk, KEY.Key_F8)
    without = picture(chief)
    chief.setFocus()
    with_focus = picture(chief)
    ink = desk.window.theme.colour("ink")
    assert with_focus != without
    edge = [QColor(with_focus.pixelColor(x, 1)) for x in range(8, with_focus.width() - 8)]
    assert sum(it == ink for it in edge) > len(edge) // 2


def test_a_large_window_gives_the_sides_more_room(desk: Desk, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("The ferry came in.\n")
    desk.window.open_path(tmp_path)
    desk.wait_until(lambda: desk.window.documents.path is not None)
    desk.settle()
    sizes = {}
    for width in (1280, 1920, 2560):
        desk.window.resize(width, 1000)
        QApplication.processEvents()
        sizes[width] = desk.window.splitter.sizes()
    assert sizes[1280][0] == pytest.approx(200, abs=2)
    assert sizes[1280][2] == pytest.approx(400, abs=2)
    assert sizes[2560][0] > 300
    assert sizes[2560][2] > 600
    assert sizes[2560][1] > 1500
    # Remembered is only what the reader gave.
    desk.restart()
    desk.window.resize(1280, 800)
    QApplication.processEvents()
    assert desk.window.splitter.sizes()[2] <= 420

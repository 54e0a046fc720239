"""The palette of characters that no keyboard has."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.desktop.dialogs.characters import CharactersDialog
from ocrfix.desktop.languages import speak

from ..conftest import Desk
from ..hands import CTRL, KEY, SHIFT, come_back, dialog_of, press, put_caret

RAW = "".join(f"Line {n} of the bills, which were paid in June.\n" for n in range(1, 200))


@pytest.fixture
def page(desk: Desk) -> Path:
    return desk.write(RAW)


def test_a_special_character_is_written_where_the_keys_were(desk: Desk, page: Path) -> None:
    assert page
    put_caret(desk, "bills")
    press(desk, KEY.Key_X, CTRL | SHIFT)
    dialog = dialog_of(desk, CharactersDialog)
    sign = dialog.rows[0][0]
    assert sign.accessibleName() == "Pound sign"
    desk.bot.keyClick(sign, KEY.Key_Return)
    desk.settle()
    assert desk.text.startswith("Line 1 of the £bills")
    # Arrow keys go round.
    dialog.rows[0][0].setFocus()
    desk.bot.keyClick(dialog, KEY.Key_Left)
    assert dialog.focusWidget() is dialog.rows[0][-1]
    dialog.close()
    come_back(desk)
    press(desk, KEY.Key_F, CTRL)
    field = desk.window.panes.find_bar.sought
    field.clear()
    press(desk, KEY.Key_X, CTRL | SHIFT)
    desk.bot.keyClick(dialog_of(desk, CharactersDialog).rows[1][0], KEY.Key_Return)
    assert field.text() == "½"


def test_signs_are_called_as_the_reader_calls_them(desk: Desk, page: Path) -> None:
    assert page
    speak("de")
    try:
        press(desk, KEY.Key_X, CTRL | SHIFT)
        dialog = dialog_of(desk, CharactersDialog)
        names = {sign.text(): sign.accessibleName() for line in dialog.rows for sign in line}
        assert (names["ſ"], names["é"]) == ("Langes s", "e mit Akut")
        assert dialog.rows[0][0].toolTip() == "Pfundzeichen"
        dialog.close()
    finally:
        speak("en")

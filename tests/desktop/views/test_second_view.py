"""Both readings of a line, word under word."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.second_view import Pair, SecondView


def test_both_readings_are_told_and_drawn(qtbot: QtBot) -> None:
    theme = load_theme("light")
    view = SecondView(theme)
    qtbot.addWidget(view)
    assert view.isHidden()
    pairs = [Pair("hand5", "hands", differs=True, is_front=True), Pair("", "of", True, False)]
    view.show_line(pairs, "The scan says “hands”.")
    assert view.accessibleDescription() == (
        "First reading: hand5. Read again: hands of. The scan says “hands”."
    )
    view.resize(300, view.sizeHint().height())
    drawn = view.grab().toImage()
    colours = {drawn.pixelColor(x, drawn.height() // 3).name() for x in range(5, 295)}
    assert len(colours) > 1, "words stand on the ground"
    assert QColor(theme.colours["ground"]).name() in colours
    view.show_line([], "")
    assert view.isHidden()

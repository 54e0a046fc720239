"""Fields in one line, of which the least important give way."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.fields import Fields


def test_what_has_no_room_is_left_out_whole(qtbot: QtBot) -> None:
    fields = [QLabel(it) for it in ("English", "a long piece of information", "")]
    line = Fields(fields, [fields[1]])
    qtbot.addWidget(line)
    line.resize(1000, 30)
    line.fit()
    assert [it.isHidden() for it in fields] == [False, False, True]
    line.resize(fields[0].sizeHint().width() + 10, 30)
    line.fit()
    assert [it.isHidden() for it in fields] == [False, True, True]
    assert line.minimumSizeHint().width() == 0

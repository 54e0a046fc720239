"""Small parts that every view is made of."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from ocrfix.desktop.views.parts import Elided, SearchField

from ..conftest import Desk
from ..hands import KEY


@pytest.mark.parametrize("name", ["rules", "history", "notes", "preferences"])
def test_enter_in_a_field_that_filters_closes_no_dialog(desk: Desk, name: str) -> None:
    desk.open()
    desk.window.actions_[name].trigger()
    dialog = next(it for it in desk.window.findChildren(QDialog) if it.isVisible())
    field = dialog.findChildren(SearchField)[0]
    field.setText("a")
    desk.bot.keyClick(field, KEY.Key_Return)
    QApplication.processEvents()
    assert dialog.isVisible()
    dialog.reject()


def test_a_remark_is_left_out_whole_before_the_name_gives_way(desk: Desk) -> None:
    note = Elided("quiet")
    desk.bot.addWidget(note)
    note.say("19160722_sn83045211-ed-1_seq-1.txt", "never changed")
    width = note.fontMetrics().horizontalAdvance
    whole = "19160722_sn83045211-ed-1_seq-1.txt · never changed"
    assert note.text() == whole
    assert note.fitting(width(whole)) == whole
    for narrower in range(1, width(whole), 7):
        shown = note.fitting(narrower)
        assert "changed" not in shown
        assert "·" not in shown
    assert note.fitting(width(whole) - 1) == "19160722_sn83045211-ed-1_seq-1.txt"
    note.say("", "")
    assert note.text() == ""

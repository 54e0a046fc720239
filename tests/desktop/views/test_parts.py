"""Small parts that every view is made of."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from ocrfix.desktop.views.parts import SearchField

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

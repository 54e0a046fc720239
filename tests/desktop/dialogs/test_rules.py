"""The rules, explained and switched in their dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ocrfix.desktop.dialogs.rules import RulesDialog

from ..conftest import Desk
from ..hands import CTRL, KEY, press


def test_the_rules_are_explained_and_switched(desk: Desk) -> None:
    desk.open()
    press(desk, KEY.Key_R, CTRL)
    dialog = desk.window.findChild(RulesDialog)
    assert isinstance(dialog, RulesDialog)
    entry = next(it for it in dialog.entries() if it.toolTip(0) == "letters.lost-leading")
    assert entry.text(1) == "1"
    dialog.tree.setCurrentItem(entry)
    assert "hich" in dialog.page.toPlainText()
    entry.setCheckState(0, Qt.CheckState.Unchecked)
    desk.settle()
    assert "bills, hich run" in desk.text
    entry.setCheckState(0, Qt.CheckState.Checked)
    desk.settle()
    assert "bills, which run" in desk.text
    dialog.search.setText("footer")
    assert [it.toolTip(0) for it in dialog.entries() if not it.isHidden()] != []
    dialog.close()

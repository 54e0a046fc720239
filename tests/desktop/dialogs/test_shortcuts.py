"""Keys of the reader's own."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from ..conftest import Desk
from ..hands import KEY, preferences, press


def test_keys_can_be_changed_and_conflicts_are_told(desk: Desk) -> None:
    desk.open()
    dialog = preferences(desk)
    page = dialog.shortcuts

    def choose(words: str, keys: str) -> None:
        page.search.setText(words)
        rows = range(page.tree.topLevelItemCount())
        entries = [page.tree.topLevelItem(it) for it in rows]
        page.tree.setCurrentItem(next(it for it in entries if it and not it.isHidden()))
        page.keys.setKeySequence(QKeySequence(keys))
        page.keys.editingFinished.emit()

    choose("export", "Ctrl+F")
    assert "taken by “Find…”" in page.notice.text()
    assert page.own == {}
    page.take.click()
    assert page.own == {"find": "", "export": "Ctrl+F"}
    choose("export", "X")
    assert "needed to type" in page.notice.text()
    choose("export", "Ctrl+C")
    assert "needed to type" in page.notice.text()
    choose("sample", "F11")
    dialog.accept()
    assert desk.window.actions_["export"].shortcut() == QKeySequence("Ctrl+F")
    assert desk.window.actions_["find"].shortcut().isEmpty()
    desk.window.actions_["close"].trigger()
    desk.restart()
    press(desk, KEY.Key_F11)
    desk.wait_until(lambda: desk.window.reviewing.session is not None)
    desk.settle()
    # As shipped again: both have their own.
    dialog = preferences(desk)
    page = dialog.shortcuts
    choose("find…", "")
    page.reset.click()
    assert page.own == {"export": "", "sample": "F11"}
    dialog.reject()

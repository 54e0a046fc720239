"""The folder at a glance, at the real window."""

from __future__ import annotations

from pathlib import Path

from ocrfix.desktop.models.documents import DocumentOrder
from ocrfix.desktop.models.glance import WHY
from ocrfix.review.store import DONE

from ..conftest import Desk
from ..courier import PAGES
from ..glances import counted, names, opened
from ..hands import ALT, CTRL, KEY, press


def test_the_worst_comes_first_and_states_are_filtered(desk: Desk, courier: Path) -> None:
    counted(desk)
    side = desk.window.side
    side.order.setCurrentIndex(side.order.findData(DocumentOrder.LEFT))
    side.order.activated.emit(side.order.currentIndex())
    assert names(desk) == ["…06…", "…07…", "…05…"]
    press(desk, KEY.Key_PageDown, CTRL)
    desk.settle()
    side.state.setCurrentIndex(side.state.findData(DONE))
    side.state.activated.emit(side.state.currentIndex())
    assert names(desk) == ["…05…"]
    assert courier


def test_next_and_previous(desk: Desk, courier: Path) -> None:
    first, second, _ = (courier / it for it in PAGES)
    press(desk, KEY.Key_PageDown, ALT)
    desk.wait_until(lambda: desk.window.documents.path == second)
    desk.settle()
    press(desk, KEY.Key_PageUp, ALT)
    desk.wait_until(lambda: desk.window.documents.path == first)
    desk.settle()
    press(desk, KEY.Key_PageUp, ALT)
    assert "This is the first one" in desk.window.statusBar().currentMessage()


def test_why_words_are_doubtful_is_not_cut(desk: Desk, courier: Path) -> None:
    dialog = opened(desk)
    dialog.tabs.setCurrentIndex(1)
    assert dialog.words.columnWidth(WHY) >= dialog.words.sizeHintForColumn(WHY)
    assert courier

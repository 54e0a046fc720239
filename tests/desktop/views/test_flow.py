"""Widgets in lines, like words: how they are placed, and how often."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ocrfix.desktop.views.flow import FlowLayout

WIDTH = 460


class _Counted(FlowLayout):
    placings = 0

    def _place(self, rect: QRect, *, move: bool) -> int:
        self.placings += 1
        return super()._place(rect, move=move)


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def flow(holder: QWidget) -> _Counted:
    made = _Counted(holder)
    for words in ("one", "two", "three", "four", "five"):
        made.addWidget(QPushButton(words))
    holder.resize(WIDTH, 300)
    holder.show()
    QApplication.processEvents()
    return made


def buttons(flow: FlowLayout) -> list[QPushButton]:
    found = [flow.itemAt(number).widget() for number in range(flow.count())]
    return [it for it in found if isinstance(it, QPushButton)]


def test_a_height_is_worked_out_once_until_a_widget_changes(flow: _Counted) -> None:
    before = flow.heightForWidth(WIDTH)
    flow.placings = 0
    assert [flow.heightForWidth(WIDTH) for _ in range(10)] == [before] * 10
    flow.setGeometry(flow.geometry())
    assert flow.placings == 0


def test_longer_words_hidden_ones_and_new_ones_are_placed_anew(flow: _Counted) -> None:
    before = flow.heightForWidth(WIDTH)
    first, *others = buttons(flow)
    first.setText("a great many words that stand on one button alone and fill its line")
    QApplication.processEvents()
    longer = flow.heightForWidth(WIDTH)
    assert longer > before
    assert first.width() >= first.sizeHint().width()
    for button in others:
        button.hide()
    QApplication.processEvents()
    assert flow.heightForWidth(WIDTH) < longer
    for button in others:
        button.show()
    QApplication.processEvents()
    assert flow.heightForWidth(WIDTH) == longer
    for number in range(8):
        flow.addWidget(QPushButton(f"more {number}"))
    QApplication.processEvents()
    assert flow.heightForWidth(WIDTH) > longer


def test_what_is_taken_out_leaves_no_room(flow: _Counted) -> None:
    before = flow.heightForWidth(60)
    taken = flow.takeAt(0)
    assert taken is not None
    assert flow.takeAt(9) is None
    assert flow.heightForWidth(60) < before

"""The page of print with keys, wheel and mouse: zoomed, filled, dragged, turned."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from ..conftest import Desk
from ..hands import KEY, SHIFT, press
from ..scans import looks, sharp, show


def test_the_view_is_filled_with_the_line_the_column_or_the_page(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    view.setFocus()
    width = view.viewport().width()
    press(desk, KEY.Key_L)
    assert view.spot is not None
    row = view.to_view(view.spot.row)
    assert 0.85 * width < row.width() <= width
    assert view.viewport().rect().contains(row.center().toPoint())
    press(desk, KEY.Key_C)
    assert view.spot is not None
    column = view.to_view(view.spot.column)
    assert 0.85 * width < column.width() <= width
    press(desk, KEY.Key_0)
    assert view.picture_at(QPointF(0, 0)).y() <= 0
    press(desk, KEY.Key_W)
    assert 0.85 * width < 639 * view.scale <= width


def test_dragging_moves_the_page_and_goes_nowhere(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    view.setFocus()
    for _ in range(6):
        press(desk, KEY.Key_Plus)
    before, caret = view.picture_at(QPointF(50, 50)), desk.window.panes.cleaned.caret
    left, port = Qt.MouseButton.LeftButton, view.viewport()
    desk.bot.mousePress(port, left, pos=QPoint(200, 200))
    desk.bot.mouseMove(port, QPoint(160, 130))
    desk.bot.mouseRelease(port, left, pos=QPoint(160, 130))
    after = view.picture_at(QPointF(50, 50))
    assert after.x() - before.x() == pytest.approx(40 / view.scale, abs=2)
    assert after.y() - before.y() == pytest.approx(70 / view.scale, abs=2)
    assert desk.window.panes.cleaned.caret == caret


def test_enter_goes_to_the_text_and_escape_leaves(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    for _ in range(2):
        press(desk, KEY.Key_F7)
    view.setFocus()
    at = desk.window.panes.cleaned.caret
    desk.window.panes.cleaned.select(0, 0)
    press(desk, KEY.Key_Return)
    left, right = desk.window.panes.cleaned.chosen
    assert left <= at < right
    view.setFocus()
    press(desk, KEY.Key_Escape)
    assert desk.window.panes.cleaned.hasFocus()


def test_the_page_turns_both_ways(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    view.setFocus()
    upright = looks(view)
    press(desk, KEY.Key_T)
    assert looks(sharp(desk)) != upright
    press(desk, KEY.Key_T, SHIFT)
    assert looks(sharp(desk)) == upright


def test_a_line_that_stands_upright_on_the_turned_page_is_seen_whole(
    desk: Desk, ferry: Path
) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    view.setFocus()
    press(desk, KEY.Key_L)
    press(desk, KEY.Key_T)
    assert view.spot is not None
    row = view.to_view(view.spot.row)
    assert row.height() > row.width()
    assert 0.85 * view.viewport().height() < row.height() <= view.viewport().height()
    assert view.viewport().rect().contains(row.center().toPoint())

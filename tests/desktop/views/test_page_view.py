"""The page of print with keys, wheel and mouse: zoomed, filled, dragged, turned."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.views.page_geometry import FitTo
from ocrfix.desktop.views.page_view import PageView

from ..conftest import Desk
from ..hands import CTRL, KEY, SHIFT, press
from ..scans import looks, sharp, show


def test_keys_and_wheel_zoom_and_keep_the_place(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    view.setFocus()
    press(desk, KEY.Key_0)
    whole = view.scale
    assert view.fit is FitTo.PAGE
    for _ in range(4):
        press(desk, KEY.Key_Plus)
    assert view.scale == pytest.approx(whole * 1.25**4)
    point = QPointF(view.viewport().rect().center()) + QPointF(40, 30)
    before = view.picture_at(point)
    event = QWheelEvent(
        point, view.viewport().mapToGlobal(point), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    after = view.picture_at(point)
    assert view.scale == pytest.approx(whole * 1.25**5)
    assert abs(before.x() - after.x()) < 1
    assert abs(before.y() - after.y()) < 1
    press(desk, KEY.Key_Minus)
    assert view.scale == pytest.approx(whole * 1.25**4)


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


@pytest.mark.parametrize("fit", [FitTo.PAGE, FitTo.WIDTH, FitTo.COLUMN])
def test_no_size_of_the_view_is_one_in_which_its_bars_come_and_go(
    desk: Desk, ferry: Path, fit: FitTo, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    view.fit = fit
    times = [0]
    plain = PageView._refit  # noqa: SLF001 - what would have no end

    def counted(of: PageView) -> None:
        times[0] += 1
        assert times[0] < 20, view.size()
        plain(of)

    monkeypatch.setattr(PageView, "_refit", counted)
    for height in range(520, 900, 12):
        times[0] = 0
        desk.window.resize(1280, height)
        for _ in range(4):
            QApplication.processEvents()


def test_a_page_too_small_to_be_read_shows_the_column_until_the_reader_chooses(
    desk: Desk, ferry: Path
) -> None:
    text = ferry.read_text(encoding="utf-8")
    with Image.open(ferry.with_suffix(".png")) as page:
        wide = Image.new("L", (page.width * 6, page.height * 2), 230)
        wide.paste(page, (0, 0))
        wide.save(ferry.with_suffix(".png"))
        old, new = f'WIDTH="{page.width}"', f'WIDTH="{page.width * 6}"'
        text = text.replace(old, new).replace(
            f'HEIGHT="{page.height}"', f'HEIGHT="{page.height * 2}"'
        )
    ferry.write_text(text, encoding="utf-8")
    view = show(desk, ferry)
    press(desk, KEY.Key_F7)
    assert view.fit is FitTo.COLUMN
    assert view.spot is not None
    assert view.spot.row.height() * view.scale >= 14
    view.setFocus()
    press(desk, KEY.Key_W)
    press(desk, KEY.Key_F7)
    assert view.fit is FitTo.WIDTH


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
    for _ in range(3):
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

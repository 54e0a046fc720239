"""Scale and place of a page in its view."""

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
from ..hands import CTRL, KEY, press
from ..scans import show


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

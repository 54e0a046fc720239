"""The print: the line of the scan with the word in front framed, where there is a scan."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Desk
from .hands import KEY, press


@pytest.mark.parametrize("gone", ["picture", "boxes"])
def test_without_a_scan_nothing_is_shown(desk: Desk, printed: Path, gone: str) -> None:
    if gone == "picture":
        printed.with_name("page one.png").unlink()
    else:
        printed = printed.with_name("page one.txt")
        printed.write_text("The bills, hich were paid.\n")
    desk.open(printed)
    press(desk, KEY.Key_F8)
    assert not desk.window.panel.print_view.isVisible()


def test_the_inspector_shows_it(desk: Desk, printed: Path) -> None:
    desk.open(printed)
    view = desk.window.panel.print_view
    assert not view.isVisible()
    press(desk, KEY.Key_F8)
    assert view.isVisible()
    assert "hich" in view.accessibleDescription()
    shown = view.grab().toImage()
    colours = {shown.pixelColor(x, 36).name() for x in range(shown.width())}
    assert "#000000" in colours  # the word
    assert "#1f5f8b" in colours  # its frame
    plain = printed.with_name("plain.txt")
    plain.write_text("The bills, hich were paid.\n")
    desk.open(plain)
    press(desk, KEY.Key_F8)
    assert not view.isVisible()


def test_a_picture_that_cannot_be_read_stops_nobody(desk: Desk, printed: Path) -> None:
    printed.with_name("page one.png").write_bytes(b"no picture")
    desk.open(printed)
    press(desk, KEY.Key_F8)
    assert not desk.window.panel.print_view.isVisible()
    press(desk, KEY.Key_Delete)
    assert "hich" in desk.text

"""Bands between the texts."""

from __future__ import annotations

from ocrfix.desktop.views.gutter import WIDTH_PX, Gutter, PaneSplitter

from ..conftest import Desk


def test_a_change_has_a_band_and_the_one_in_front_another_edge(desk: Desk) -> None:
    desk.open()
    (splitter,) = desk.window.findChildren(PaneSplitter)
    gutter = splitter.handle(1)
    assert isinstance(gutter, Gutter)
    assert gutter.width() == WIDTH_PX

    def colours() -> set[str]:
        desk.settle()
        drawn = gutter.grab().toImage()
        middle = drawn.width() // 2
        return {drawn.pixelColor(middle, y).name() for y in range(drawn.height())}

    accent = splitter.theme.colour("accent").name()
    desk.window.reviewing.go(desk.item("hich"))
    drawn = colours()
    assert len(drawn) > 2
    assert accent in drawn
    splitter.current_index = None
    splitter.refresh()
    assert accent not in colours()

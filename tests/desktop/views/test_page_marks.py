"""Marks on the picture."""

from __future__ import annotations

from pathlib import Path

from ..conftest import Desk
from ..scans import has, looks, show


def test_marks_have_shapes_and_can_be_switched_off(desk: Desk, ferry: Path) -> None:
    view = show(desk, ferry)
    with_marks = looks(view)
    desk.window.panes.page.marks.trigger()
    bare = looks(view)
    words = desk.window.pages.showing.words
    assert words is not None
    raw = desk.window.reviewing.session.document.text  # type: ignore[union-attr]
    place = words.within(raw.index("hand5"), raw.index("hand5"))[0].box
    wave = desk.window.theme.look("suspects").ink.name()
    under = view.to_view(place).adjusted(0, 0, 0, 6)
    assert has(with_marks, under, wave)
    assert not has(bare, under, wave)
    desk.window.panes.page.marks.trigger()
    assert looks(view) == with_marks

"""The page to read at the real window: it moves with the review and with the scan."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import Desk
from ..hands import CTRL, KEY, SHIFT, press

PARAGRAPHS = 120


@pytest.fixture
def reader(desk: Desk, tmp_path: Path) -> Desk:
    path = tmp_path / "long.txt"
    path.write_text(
        "\n\n".join(f"Paragraph {n}, 𝔅, of the bills, hich were paid." for n in range(PARAGRAPHS))
    )
    desk.open(path)
    desk.window.panes.show_face(1)
    return desk


def test_f8_moves_the_page_to_the_change(reader: Desk) -> None:
    reading = reader.window.panes.reading
    for _ in range(60):
        reader.window.navigation.go_change(1)
    reader.settle()
    item = reader.window.reviewing.item
    assert item is not None
    assert reading.chosen == (item.cleaned_start, item.cleaned_end)
    assert reading.textCursor().selectedText() == "which"
    assert reading.viewport().rect().contains(reading.cursorRect().center())
    # The scan stands beside it.
    raw = reader.window.panes.raw
    top, bottom = raw.span_in_view()
    assert top <= item.start <= bottom


def test_f7_and_back_in_reading(reader: Desk) -> None:
    reading = reader.window.panes.reading
    press(reader, KEY.Key_F8)
    first = reading.chosen
    press(reader, KEY.Key_F8)
    assert reading.chosen != first
    press(reader, KEY.Key_F8, SHIFT)
    assert reading.chosen == first


def test_the_page_and_the_scan_move_together(reader: Desk) -> None:
    panes = reader.window.panes
    bar = panes.reading.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    session = reader.window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    top = panes.reading.top_offset()
    assert abs(panes.raw.top_offset() - session.cleaned.source_map.to_raw(top, top)[0]) < 120
    bar.setValue(bar.maximum())
    assert panes.raw.is_at_end
    panes.raw.verticalScrollBar().setValue(0)
    assert bar.value() == 0


def test_the_other_face_shows_the_same_place(reader: Desk) -> None:
    panes = reader.window.panes
    for _ in range(60):
        reader.window.navigation.go_change(1)
    reader.settle()
    chosen = panes.reading.chosen
    panes.show_face(0)
    assert panes.cleaned.caret == chosen[0]
    panes.show_face(1)
    assert panes.reading.chosen == chosen
    assert panes.reading.viewport().rect().contains(panes.reading.cursorRect().center())


def test_undoing_leads_there_on_the_page_too(reader: Desk) -> None:
    reading = reader.window.panes.reading
    press(reader, KEY.Key_F8)
    place = reading.chosen
    press(reader, KEY.Key_Delete)
    assert reading.chosen != place
    press(reader, KEY.Key_Z, CTRL)
    assert reading.chosen == place

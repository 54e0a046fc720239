"""Marks in a text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from ocrfix.desktop.views.marks import Mark, Marks
from ocrfix.desktop.views.text_pane import TextPane

from ..long_text import LINES


def test_a_mark_stands_where_qt_puts_its_letters(pane: TextPane) -> None:
    wrapped = "A line so long that it is broken at the edge of the pane, twice perhaps, " * 3
    text = f"One.\n{wrapped}\nThree.\n\n" + "\n".join(LINES[:100])
    pane.show_text(text)
    start, end = text.index("edge"), text.index("Three") - 9
    spans = {
        "over several lines": (start, end),
        "where something vanished": (2, 2),
        "a line end alone": (4, 5),
        "out of view": (text.index("Line 60"), text.index("Line 61")),
    }
    marks = [Mark(*span, "joins", False, n) for n, span in enumerate(spans.values())]
    pane.set_marks(Marks(lambda *_: marks), lambda _: "")
    seen = {mark.index: (top, bottom) for mark, top, bottom in pane.visible_marks()}
    assert sorted(seen) == [0, 1], "a line end has no letters, and what is out of view no place"

    def rect(offset: int) -> QRect:
        cursor = pane.textCursor()
        cursor.setPosition(pane.excerpt.to_qt(offset))
        return pane.cursorRect(cursor)

    assert rect(start).top() < rect(end).top()
    assert seen[0] == (
        pytest.approx(rect(start).top(), abs=2),
        pytest.approx(rect(end).bottom(), abs=2),
    )
    assert seen[1] == (
        pytest.approx(rect(2).top(), abs=2),
        pytest.approx(rect(2).bottom(), abs=2),
    )

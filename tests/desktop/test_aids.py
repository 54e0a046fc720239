"""A proofreader's aids at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog

from .conftest import Desk
from .hands import CTRL, KEY, dialog_of, press, put_caret

RAW = "".join(f"Line {n} of the bills, which were paid in June.\n" for n in range(1, 200))


@pytest.fixture
def page(desk: Desk) -> Path:
    return desk.write(RAW)


@pytest.mark.parametrize("pane", ["cleaned", "raw"])
def test_going_to_a_line(desk: Desk, page: Path, pane: str) -> None:
    assert page
    view = getattr(desk.window.panes, pane)
    view.setFocus()
    press(desk, KEY.Key_G, CTRL)
    dialog = dialog_of(desk, QInputDialog)
    dialog.setIntValue(150)
    dialog.accept()
    desk.settle()
    assert view.text[view.caret :].startswith("Line 150 ")
    top, bottom = view.span_in_view()
    assert top <= view.caret <= bottom


def test_finding_by_pattern(desk: Desk, page: Path) -> None:
    assert page
    bar = desk.window.panes.find_bar
    press(desk, KEY.Key_F, CTRL)
    bar.by_pattern.setChecked(True)
    desk.bot.keyClicks(bar.sought, "Line 1[0-4]9 ")
    desk.wait_until(lambda: bar.count.text() == "1 of 5")
    start, end = desk.window.panes.cleaned.chosen
    assert desk.text[start:end] == "Line 109 "
    bar.go(1)
    start, end = desk.window.panes.cleaned.chosen
    assert desk.text[start:end] == "Line 119 "
    # What is no pattern, or finds nothing at all, finds nothing.
    for sought, told in (("(", "No valid pattern"), ("x*", "Not found")):
        bar.sought.setText(sought)
        desk.wait_until(lambda told=told: bar.count.text() == told)  # type: ignore[misc]


def test_a_document_is_found_as_it_was_left_the_day_before(desk: Desk, page: Path) -> None:
    desk.window.panes.cleaned.scroll_to(desk.text.index("Line 120 "))
    put_caret(desk, "Line 125 ")
    desk.window.tabs.setCurrentWidget(desk.window.outline)
    desk.window.panel.search.setText("bills")
    desk.restart()
    desk.open(page)
    caret = desk.window.panes.cleaned.caret
    assert desk.text[caret:].startswith("Line 125 ")
    top, bottom = desk.window.panes.cleaned.span_in_view()
    assert top <= caret <= bottom
    assert desk.window.tabs.currentWidget() is desk.window.outline
    assert desk.window.panel.search.text() == "bills"
    other = page.with_name("other.txt")
    other.write_text("The ship came home in the evening.\n")
    desk.open(other)
    assert desk.window.panel.search.text() == ""

"""The list of changes."""

from __future__ import annotations

from ocrfix.reports.html import to_html

from ..conftest import Desk
from ..hands import KEY, press


def test_one_change_is_not_counted_as_several(desk: Desk) -> None:
    desk.write("The train hich left at noon was late.\n", "one.txt")
    assert desk.window.reviewing.items.made_count == 1
    assert "1 change" in [it.text() for it in desk.window.status._fields]


def test_tab_status_line_and_report_count_the_same(desk: Desk) -> None:
    desk.open()
    window = desk.window
    made = len(window.reviewing.items)
    window.reviewing.go(2)
    press(desk, KEY.Key_Delete)
    window.reviewing.go(1)
    press(desk, KEY.Key_P)
    session = window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    made -= 2
    assert len(session.cleaned.changes) == made
    assert window.tabs.tabText(0) == f"Changes  {made}"
    assert f"{made} changes" in [it.text() for it in window.status._fields]
    assert f"<dt>Changes made</dt><dd>{made}</dd>" in to_html(session.cleaned)


def test_the_filter_by_rule_is_named_without_a_change(desk: Desk) -> None:
    # As where the first document of a folder cannot be read.
    assert desk.window.tabs.changes.rule_box.currentText() == "All rules"
    desk.write("", "none.txt")
    assert desk.window.tabs.changes.rule_box.currentText() == "All rules"

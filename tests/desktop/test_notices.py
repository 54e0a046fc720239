"""The notices above the texts."""

from __future__ import annotations

from .conftest import Desk


def test_a_text_that_is_not_english_is_told_of(desk: Desk) -> None:
    desk.write("W nocy rzeka wezbrała i burmistrz poprosił o łodzie.\n", "rzeka.txt")
    notice = desk.window.panes.notice
    desk.wait_until(notice.isVisible)
    assert "are not known here" in notice.text.text()
    assert not notice.look.isVisible()
    assert not notice.agree.isVisible()
    assert not desk.window.tabs.isTabVisible(1)
    desk.write("The river rose in the night.\n", "river.txt")
    desk.wait_until(lambda: not notice.isVisible())

"""The notices above the texts."""

from __future__ import annotations

from pathlib import Path

from tests.formats.samples import sample

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


def test_pages_that_an_issue_lacks_are_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    for name in ("mets.xml", "text/page 1.xml"):
        (tmp_path / name).write_bytes(sample(f"issue/{name}"))
    desk.open(tmp_path / "mets.xml")
    notice = desk.window.panes.notice
    desk.wait_until(notice.isVisible)
    assert "1 of the 2 pages" in notice.text.text()
    assert not notice.agree.isVisible()

"""The dialog that shows what another project brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.desktop.dialogs.merge import THEIRS, MergeDialog
from ocrfix.formats import read
from ocrfix.review import Session, open_project

from ..conftest import Desk
from ..hands import CTRL, KEY, dialog_of, press, take

RAW = "He came in t he last week, and published the bills, hich run to forty pages.\n"


@pytest.fixture
def page(desk: Desk) -> Path:
    return desk.write(RAW)


def theirs(page: Path, before: str, after: str) -> Path:
    """A colleague's project in which a change got another reading."""
    path = page.with_name("colleague.ocrfix")
    with open_project(path) as project:
        session = Session(read(page, language="en"), project, path=str(page))
        session.refresh()
        session.replace([it for it in session.items if it.before == before], after)
    return path


def merged(desk: Desk, path: Path) -> MergeDialog:
    desk.window.merging.show(path, desk.window.theme)
    return dialog_of(desk, MergeDialog)


def test_what_is_new_comes_in_and_goes_in_one_step(desk: Desk, page: Path) -> None:
    before = desk.text
    dialog = merged(desk, theirs(page, "hich", "each"))
    assert dialog.model.rowCount() == 0
    assert "Nowhere did both" in dialog.told.text()
    take(desk, dialog.take)
    assert "bills, each run" in desk.text
    press(desk, KEY.Key_Z, CTRL)
    assert desk.text == before
    desk.window.merging.show(page.with_name("colleague.ocrfix"), desk.window.theme)
    dialog_of(desk, MergeDialog).reject()


@pytest.mark.parametrize("is_theirs", [False, True])
def test_where_both_decided_the_reader_chooses(desk: Desk, page: Path, is_theirs: bool) -> None:
    desk.window.reviewing.go(desk.item("hich"))
    press(desk, KEY.Key_Delete)
    dialog = merged(desk, theirs(page, "hich", "each"))
    assert dialog.model.rowCount() == 1
    assert dialog.model.index(0, THEIRS).data().startswith("each\n")
    if is_theirs:
        dialog.table.setFocus()
        dialog.table.selectRow(0)
        desk.bot.keyClick(dialog.table, KEY.Key_Space)
    take(desk, dialog.take)
    assert ("each run" in desk.text, "hich run" in desk.text) == (is_theirs, not is_theirs)

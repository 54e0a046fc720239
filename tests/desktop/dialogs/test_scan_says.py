"""Offers of the scan are looked at with ticks, and taken together."""

from __future__ import annotations

from pathlib import Path

from ocrfix.desktop.dialogs.scan_says import ScanSaysDialog

from ..conftest import Desk
from ..hands import KEY, dialog_of, message

DATA = Path(__file__).parents[2] / "scan" / "data"


def test_what_the_scan_says_is_taken_in_one_step(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    window = desk.window
    window.actions_["take_scan"].trigger()
    assert "not read again yet" in message(desk)
    window.actions_["read_scan"].trigger()
    desk.settle()
    assert "The scan was read again" in message(desk)
    assert "Penmadd_k" in desk.text  # offered only
    before = desk.text
    window.actions_["take_scan"].trigger()
    desk.settle()
    dialog = dialog_of(desk, ScanSaysDialog)
    listed = {it.before: it.after for it in dialog.chosen}
    assert listed["Penmadd_k"] == "Penmaddock"
    assert listed["IBuMb,"] == "launch,"
    assert listed["repairs."] == "repairs,"  # which a rule has made of “repdirs.”
    count = len(listed)
    # One of them is not to be taken.
    row = next(n for n, it in enumerate(dialog.chosen) if it.before == "IBuMb,")
    dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
    desk.bot.keyClick(dialog.list, KEY.Key_Space)
    assert len(dialog.chosen) == count - 1
    dialog.accept()
    desk.settle()
    assert "works at Penmaddock" in desk.text
    assert "for repairs, and" in desk.text
    assert "IBuMb," in desk.text
    desk.window.actions_["undo"].trigger()
    desk.settle()
    assert desk.text == before

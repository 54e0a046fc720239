"""Packs come in and go out of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.e2e.here import run_here

from .conftest import Desk
from .hands import click, close_message, entry_of
from .own_rules import PACK, rules


def test_packs_come_in_and_go_out_as_the_command_line_reads_them(
    quay: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, taken = tmp_path / "given.toml", tmp_path / "taken.toml"
    given.write_text(PACK, encoding="utf-8")
    dialog = rules(quay)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(given), ""))
    click(quay, dialog.buttons["import"])
    assert quay.text.count("quay") == 2
    assert quay.window.reviewing.items[0].rule_ids == ("letters.qvay",)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(taken), ""))
    click(quay, dialog.buttons["export"])
    dialog.close()
    raw = quay.window.documents.path
    for pack in (given, taken):
        done = run_here("clean", raw, "--rules", pack, "--explain")
        assert "letters.qvay (0.97)" in done.stdout.decode()


@pytest.mark.parametrize(
    ("pack", "told"),
    [
        ("no pack at all", "not valid TOML"),
        (PACK.replace("qvay\\b'", "qvay('"), "the pattern is not valid"),
        (PACK.replace('"quay"', '"\\\\7"'), "names a group that the pattern does not have"),
        (PACK.replace('id = "qvay"', 'id = "lost-leading"'), "is the id of a rule that ships"),
    ],
)
def test_a_bad_pack_is_told_and_changes_nothing(
    quay: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: str, told: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(pack, encoding="utf-8")
    before = quay.text
    dialog = rules(quay)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog.buttons["import"].click()
    assert told in close_message(quay)
    quay.settle()
    assert quay.text == before
    dialog.close()


def test_a_rule_off_always_is_off_in_other_projects_too(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    desk.window.reviewing.go_change(1)
    index = desk.item("hich")
    desk.window.panel.chosen.emit(index)
    menu = desk.window.panel.off.menu()
    assert menu is not None
    menu.actions()[2].trigger()
    desk.settle()
    assert "bills, hich run" in desk.text
    path = desk.write("The bills, hich were paid.\n", "bills.txt")
    assert "hich" in desk.text
    desk.project = tmp_path / "another.ocrfix"
    desk.restart()
    desk.open(path)
    assert "hich" in desk.text
    dialog = rules(desk)
    entry = entry_of(dialog, "letters.lost-leading")
    assert entry.text(2) == "off always"  # type: ignore[attr-defined]
    dialog.tree.setCurrentItem(entry)  # type: ignore[arg-type]
    assert dialog.never.isChecked()
    desk.bot.keyClick(dialog.never, Qt.Key.Key_Space)
    desk.settle()
    assert "which" in desk.text
    dialog.close()
    done = run_here("clean", path, "--project", desk.project)
    assert done.stdout == desk.text.encode()

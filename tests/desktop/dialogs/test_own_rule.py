"""Rules of the reader's own: made, tried, kept, shared; rules that never run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QMessageBox

from ocrfix.desktop.dialogs.own_rule import OwnRuleDialog
from ocrfix.desktop.dialogs.rules import RulesDialog
from tests.e2e.here import run_here

from ..conftest import Desk
from ..hands import CTRL, KEY, click, dialog_of, entry_of, press, put_caret

SAVE = QDialogButtonBox.StandardButton.Save


@pytest.fixture
def quay(desk: Desk) -> Desk:
    desk.write("The qvay was full. The crew went home by way of the qvay.\n", "quay.txt")
    return desk


def rules(desk: Desk) -> RulesDialog:
    press(desk, KEY.Key_R, CTRL)
    return dialog_of(desk, RulesDialog)


def new_rule(desk: Desk, dialog: RulesDialog) -> OwnRuleDialog:
    click(desk, dialog.buttons["new"])
    return dialog.findChild(OwnRuleDialog)


def fill(desk: Desk, form: OwnRuleDialog, title: str, find: str, put: str) -> None:
    desk.bot.keyClicks(form.title, title)
    desk.bot.keyClicks(form.sought, find)
    desk.bot.keyClicks(form.put, put)


def wait_for_trial(desk: Desk, form: OwnRuleDialog, told: str) -> None:
    desk.wait_until(lambda: told in form.told.text())


def save(desk: Desk, form: OwnRuleDialog) -> None:
    desk.wait_until(form.buttons.button(SAVE).isEnabled)
    click(desk, form.buttons.button(SAVE))


def test_a_rule_is_made_tried_and_runs(quay: Desk) -> None:
    dialog = rules(quay)
    form = new_rule(quay, dialog)
    # The line the reader is at is the first sample.
    assert form.sample.toPlainText().startswith("The qvay was full.")
    fill(quay, form, "qvay", "qvay", "quay")
    wait_for_trial(quay, form, "2 places are changed")
    assert "qvay quay" in form.outcome.toPlainText()
    save(quay, form)
    assert quay.text == "The quay was full. The crew went home by way of the quay.\n"
    entry = entry_of(dialog, "letters.own-qvay")
    assert (entry.text(1), entry.text(2)) == ("2", "yours, at once")  # type: ignore[attr-defined]
    dialog.close()
    quay.restart()
    quay.open(quay.window.settings.recent[0])
    assert quay.text.count("quay") == 2
    # It travels with the project: the command line gives the same bytes.
    path = quay.window.documents.path
    done = run_here("clean", path, "--project", quay.project)
    assert done.stdout == quay.text.encode()


@pytest.mark.parametrize(
    ("find", "switches", "told"),
    [
        ("(v", {"is_pattern": True}, "The pattern is not valid: missing )"),
        ("x*", {"is_pattern": True, "whole_words": False}, "matches nothing at all"),
        ("(v", {}, "Nothing here is changed."),
        ("QVAY", {"match_case": False}, "2 places are changed."),
        ("va", {}, "Nothing here is changed."),  # not inside a word
        ("va", {"whole_words": False}, "2 places are changed."),
        ("va", {"whole_words": False, "result_is_word": True}, "Nothing here is changed."),
    ],
)
def test_the_test_box_tells(quay: Desk, find: str, switches: dict[str, bool], told: str) -> None:
    dialog = rules(quay)
    form = new_rule(quay, dialog)
    for name, on in switches.items():
        getattr(form, name).setChecked(on)
    fill(quay, form, "a rule", find, "xx")
    wait_for_trial(quay, form, told)
    is_fault = "changed" not in told
    quay.settle()
    assert form.buttons.button(SAVE).isEnabled() is not is_fault
    form.reject()
    dialog.close()


def test_a_pattern_without_end_is_refused_in_time(quay: Desk) -> None:
    dialog = rules(quay)
    form = new_rule(quay, dialog)
    form.is_pattern.setChecked(True)
    form.sample.setPlainText("a" * 40 + "!")
    fill(quay, form, "endless", "(a|aa)+$", "b")
    wait_for_trial(quay, form, "takes longer than 1 second")
    assert not form.buttons.button(SAVE).isEnabled()
    form.reject()
    dialog.close()


def test_a_rule_is_changed_and_deleted(quay: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = rules(quay)
    form = new_rule(quay, dialog)
    fill(quay, form, "qvay", "qvay", "quai")
    save(quay, form)
    assert "quai" in quay.text
    click(quay, dialog.buttons["change"])
    form = dialog.findChildren(OwnRuleDialog)[-1]
    assert (form.sought.text(), form.put.text()) == ("qvay", "quai")
    form.put.setText("quay")
    form.asks.setChecked(True)
    save(quay, form)
    # It asks now: the places wait.
    assert "qvay" in quay.text
    assert quay.window.reviewing.items.undecided_count == 2
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    click(quay, dialog.buttons["drop"])
    assert not quay.window.reviewing.items
    assert not dialog.buttons["export"].isEnabled()
    dialog.close()


def test_a_deleted_rule_comes_back_with_one_step(
    quay: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+Z took back the decision before it instead, and the rule was gone for good."""
    put_caret(quay, "crew")
    quay.bot.keyClicks(quay.window.panes.cleaned, "old ")
    quay.settle()
    typed = quay.text
    dialog = rules(quay)
    form = new_rule(quay, dialog)
    fill(quay, form, "qvay", "qvay", "quay")
    save(quay, form)
    with_rule = quay.text
    assert with_rule.count("quay") == 2
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    click(quay, dialog.buttons["drop"])
    dialog.close()
    assert quay.text == typed
    undo, redo = (quay.window.actions_[it] for it in ("undo", "redo"))
    undo.trigger()
    quay.settle()
    assert quay.text == with_rule, "the rule is back, what was typed stays"
    assert quay.window.statusBar().currentMessage() == "Undone: qvay"
    redo.trigger()
    quay.settle()
    assert quay.text == typed
    undo.trigger()
    quay.settle()
    # What is decided afterwards goes first again.
    put_caret(quay, "went")
    quay.bot.keyClicks(quay.window.panes.cleaned, "soon ")
    quay.settle()
    undo.trigger()
    quay.settle()
    assert quay.text == with_rule
    undo.trigger()
    quay.settle()
    assert "old crew" not in quay.text
    assert quay.text.count("quay") == 2


PACK = """id = "letters"
language = "en"
licence = "CC0-1.0"
source = "made for this test"

[[rule]]
id = "qvay"
kind = "substitute"
title = "qvay for quay"
explanation = "v is read for u."
pattern = '\\bqvay\\b'
replacement = "quay"
reason = "“{before}” is no word; v is read for u."
confidence = 0.97
"""


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
    quay.wait_until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    assert told in message.text()
    message.accept()
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


def test_the_pattern_too_slow_for_a_document_can_still_be_mended(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocrfix.rules.pack.MATCH_SECONDS_LIMIT", 0.05)
    pack = PACK.replace("'\\bqvay\\b'", "'(a|aa)+$'")
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "rules.toml").write_text(pack, encoding="utf-8")
    desk.restart()
    path = tmp_path / "long.txt"
    path.write_text("a" * 60 + "!\n")
    desk.window.open_path(path)
    desk.wait_until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    assert "letters.qvay took too long" in message.text()
    message.accept()
    desk.wait_until(lambda: QApplication.activeModalWidget() is None)
    desk.window.actions_["rules"].trigger()
    dialog = dialog_of(desk, RulesDialog)
    dialog.tree.setCurrentItem(entry_of(dialog, "letters.qvay"))  # type: ignore[arg-type]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    click(desk, dialog.buttons["drop"])
    assert desk.text == "a" * 60 + "!\n"
    dialog.close()

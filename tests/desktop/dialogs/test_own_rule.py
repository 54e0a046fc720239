"""Rules of the reader's own: made, tried, kept, shared; rules that never run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from ocrfix.desktop.dialogs.own_rule import OwnRuleDialog
from ocrfix.desktop.dialogs.rules import RulesDialog
from tests.e2e.here import run_here

from ..conftest import Desk
from ..hands import click, close_message, dialog_of, entry_of
from ..own_rules import PACK, SAVE, fill, new_rule, rules, save, wait_for_trial


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
        ("x*", {"is_pattern": True, "whole_words": False}, "matches the empty text"),
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
    assert "letters.qvay took too long" in close_message(desk)
    desk.wait_until(lambda: QApplication.activeModalWidget() is None)
    desk.window.actions_["rules"].trigger()
    dialog = dialog_of(desk, RulesDialog)
    dialog.tree.setCurrentItem(entry_of(dialog, "letters.qvay"))  # type: ignore[arg-type]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    click(desk, dialog.buttons["drop"])
    assert desk.text == "a" * 60 + "!\n"
    dialog.close()

"""Steps that are not on record."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox

from .conftest import Desk
from .hands import click, put_caret
from .own_rules import fill, new_rule, rules, save


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

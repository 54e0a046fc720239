"""Rules of one's own, written by the hands of a reader."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox

from ocrfix.desktop.dialogs.own_rule import OwnRuleDialog
from ocrfix.desktop.dialogs.rules import RulesDialog

from .conftest import Desk
from .hands import CTRL, KEY, click, dialog_of, press

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
SAVE = QDialogButtonBox.StandardButton.Save


def rules(desk: Desk) -> RulesDialog:
    """Open the rules."""
    press(desk, KEY.Key_R, CTRL)
    return dialog_of(desk, RulesDialog)


def new_rule(desk: Desk, dialog: RulesDialog) -> OwnRuleDialog:
    """Begin a rule."""
    click(desk, dialog.buttons["new"])
    return dialog.findChild(OwnRuleDialog)


def fill(desk: Desk, form: OwnRuleDialog, title: str, find: str, put: str) -> None:
    """Write what is to be found, and what to put there."""
    desk.bot.keyClicks(form.title, title)
    desk.bot.keyClicks(form.sought, find)
    desk.bot.keyClicks(form.put, put)


def wait_for_trial(desk: Desk, form: OwnRuleDialog, told: str) -> None:
    """Wait until the trial says something."""
    desk.wait_until(lambda: told in form.told.text())


def save(desk: Desk, form: OwnRuleDialog) -> None:
    """Keep the rule, as soon as it may be kept."""
    desk.wait_until(form.buttons.button(SAVE).isEnabled)
    click(desk, form.buttons.button(SAVE))

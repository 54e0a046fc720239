"""Decisions on one change and on many."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from ocrfix.desktop.opening import sample

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, message, press


def test_reject_all_like_this_asks_with_a_count(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.write(
        "He sent the bills, hich were paid.\n\nThe bills, hich came late, were not.\n", "twice.txt"
    )
    desk.window.panel.chosen.emit(desk.item("hich"))
    asked: list[str] = []

    def answer(_parent: object, _title: str, question: str) -> QMessageBox.StandardButton:
        asked.append(question)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", answer)
    desk.window.panel.table.setFocus()
    press(desk, KEY.Key_Delete, SHIFT)
    assert asked == ["Reject 2 changes like this one?"]
    assert desk.text == path.read_text()
    press(desk, KEY.Key_Z, CTRL)
    assert desk.text.count("which") == 2


def test_switching_a_rule_off(desk: Desk) -> None:
    desk.open()
    desk.window.panel.rule_off.emit("letters.lost-leading", "document")
    desk.settle()
    assert "bills, hich run" in desk.text


def test_several_chosen_are_one_step(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open()
    asked: list[str] = []

    def answer(_parent: object, _title: str, question: str) -> QMessageBox.StandardButton:
        asked.append(question)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", answer)
    before = desk.text
    desk.window.panel.table.setFocus()
    desk.window.panel.table.selectAll()
    press(desk, KEY.Key_Delete)
    assert desk.text == sample().read_text(encoding="utf-8")
    assert asked == ["Reject the 9 changes that are chosen?"]
    press(desk, KEY.Key_Z, CTRL)
    assert desk.text == before


@pytest.mark.parametrize(
    ("key", "told", "undone"),
    [
        (KEY.Key_Delete, "Rejected: -  → ∅", "Undone: -  → ∅"),
        (KEY.Key_Return, "Accepted: -  → ∅", "Undone: -  → ∅"),
        (KEY.Key_P, "As printed: -  → ∅", "Undone: -  (as printed)"),
    ],
)
def test_of_what_goes_no_rule_is_said_to_stand_there(
    desk: Desk, key: KEY, told: str, undone: str
) -> None:
    desk.open()
    desk.window.reviewing.go(desk.item("- "))
    press(desk, key)
    assert message(desk) == told
    for _ in range(2):
        press(desk, KEY.Key_Z, CTRL)
        assert message(desk) == undone
        press(desk, KEY.Key_Z, CTRL | SHIFT)
        assert message(desk) == undone.replace("Undone", "Done again")


def test_what_is_not_of_a_place_is_named_when_it_is_taken_back(quay: Desk) -> None:
    press(quay, KEY.Key_F7)
    press(quay, KEY.Key_Return, CTRL)
    press(quay, KEY.Key_Z, CTRL)
    assert message(quay) == "Undone: qvay (a word)"
    quay.window.reviewing.switch_rule("letters.lost-leading", on=False)
    press(quay, KEY.Key_Z, CTRL)
    assert message(quay) == "Undone: First letter lost (rule off)"


def test_what_is_decided_and_taken_back_is_said_and_shown(desk: Desk) -> None:
    desk.open()
    said: list[str] = []
    desk.window.statusBar().messageChanged.connect(said.append)
    desk.window.reviewing.go(desk.item("hich"))
    press(desk, KEY.Key_Delete)
    assert said[-1] == "Rejected: hich → which"
    # Far from there, undo leads back to what it changed, without taking the keys.
    press(desk, KEY.Key_F8)
    press(desk, KEY.Key_Z, CTRL)
    assert said[-1] == "Undone: hich → which"
    item = desk.window.reviewing.item
    assert item is not None
    assert item.before == "hich"
    assert item.cleaned_start <= desk.window.panes.cleaned.caret <= item.cleaned_end
    assert QApplication.focusWidget() is desk.window.panel.table

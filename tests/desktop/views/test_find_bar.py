"""Find and replace: from Ctrl+F and Ctrl+H to what is on record."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ocrfix.desktop.dialogs.places import PlacesDialog
from ocrfix.desktop.languages import speak
from ocrfix.desktop.settings import Settings

from ..conftest import Desk
from ..hands import CTRL, KEY, SHIFT, click, dialog_of, press, put_caret


@pytest.fixture
def bills(desk: Desk) -> Desk:
    """A text with the same word at several places, one of them restored."""
    desk.write(
        "The Bills, hich were paid, were bills.\n\nThe billing was whichever.\n", "bills.txt"
    )
    return desk


def find(desk: Desk, words: str) -> None:
    press(desk, KEY.Key_F, CTRL)
    field = desk.window.panes.find_bar.sought
    assert QApplication.focusWidget() is field
    field.clear()
    desk.bot.keyClicks(field, words)


def chosen(desk: Desk) -> str:
    start, end = desk.window.panes.cleaned.chosen
    return desk.text[start:end]


def test_typing_finds_and_enter_goes_on(bills: Desk) -> None:
    bar = bills.window.panes.find_bar
    put_caret(bills, "The Bills")
    find(bills, "bill")
    assert chosen(bills) == "Bill"
    press(bills, KEY.Key_Return)
    assert chosen(bills) == "bill"
    assert bar.count.text() == "2 of 3"
    press(bills, KEY.Key_Return, SHIFT)
    assert bar.count.text() == "1 of 3"
    # Backwards from the first one is the last one.
    press(bills, KEY.Key_Return, SHIFT)
    assert bar.count.text() == "3 of 3"
    press(bills, KEY.Key_Escape)
    assert not bar.isVisible()
    assert QApplication.focusWidget() is bills.window.panes.cleaned
    press(bills, KEY.Key_F3)
    assert bills.window.panes.cleaned.chosen[0] == bills.text.index("Bills")


@pytest.mark.parametrize(
    ("sought", "case", "whole", "expected"),
    [
        ("bills", False, False, "2 of 2"),
        ("bills", True, False, "1 of 1"),  # the capital
        ("which", False, True, "1 of 1"),  # not in whichever
        ("w.", False, False, "Not found"),  # a point is a point, no pattern
        ("paid,", False, True, "1 of 1"),
    ],
)
def test_what_counts_as_found(
    bills: Desk, sought: str, case: bool, whole: bool, expected: str
) -> None:
    bar = bills.window.panes.find_bar
    bar.open(replacing=False)
    bar.case.setChecked(case)
    bar.whole.setChecked(whole)
    bar.sought.setText(sought)
    bar.go(1)
    assert bar.count.text() == expected


@pytest.mark.parametrize(
    ("sought", "expected"),
    [("b(.)ll", "1 of 3"), ("(bill", "No valid pattern"), ("x+", "Not found")],
)
def test_a_pattern_that_is_none_is_not_sought_in_vain(
    bills: Desk, sought: str, expected: str
) -> None:
    bar = bills.window.panes.find_bar
    bar.open(replacing=False)
    bar.by_pattern.setChecked(True)
    bar.sought.setText(sought)
    bills.wait_until(lambda: bar.count.text() == expected)


def test_replacing_is_on_record_and_one_step_back(bills: Desk) -> None:
    before = bills.text
    press(bills, KEY.Key_H, CTRL)
    bar = bills.window.panes.find_bar
    assert bar.new.isVisible()
    # Two of the places are in one restored word: hich, now which.
    bills.bot.keyClicks(bar.sought, "h")
    bills.bot.keyClicks(bar.new, "hh")
    bar.all.click()
    assert bills.text == before, "six places are shown before they are replaced"
    dialog_of(bills, PlacesDialog).accept()
    bills.settle()
    assert bills.text == before.replace("h", "hh")
    assert bar.count.text() == "6 replaced"
    bills.window.panes.cleaned.setFocus()
    press(bills, KEY.Key_Z, CTRL)
    assert bills.text == before
    bills.restart()
    bills.open(bills.window.settings.recent[0])
    press(bills, KEY.Key_Z, CTRL | SHIFT)
    assert "whhichhever" in bills.text


def test_replacing_one_goes_on_to_the_next(bills: Desk) -> None:
    put_caret(bills, "The Bills")
    press(bills, KEY.Key_H, CTRL)
    bar = bills.window.panes.find_bar
    bills.bot.keyClicks(bar.sought, "bills")
    bar.new.setText("notes")
    bar.new.setFocus()
    press(bills, KEY.Key_Return)
    assert "The notes, which were paid, were bills." in bills.text
    assert chosen(bills) == "bills"


def test_what_stands_in_the_raw_text_is_found_there(bills: Desk) -> None:
    panes = bills.window.panes
    panes.raw.setFocus()
    find(bills, "hich")
    bar = panes.find_bar
    assert bar.in_raw.isChecked()
    assert bar.count.text() in {"1 of 2", ""}
    start, end = panes.raw.chosen
    assert panes.raw.text[start - 1 : end] == " hich"
    assert not bar.one.isEnabled()
    press(bills, KEY.Key_Return)
    assert bar.count.text() == "2 of 2"
    start, end = panes.raw.chosen
    assert panes.raw.text[start - 1 : end] == "which"
    press(bills, KEY.Key_Escape)
    assert QApplication.focusWidget() is panes.raw
    put_caret(bills, "The Bills")
    find(bills, "hich")
    assert not bar.in_raw.isChecked()
    assert chosen(bills) == "hich"


def test_what_is_found_in_the_raw_text_is_never_replaced(bills: Desk) -> None:
    before = bills.text
    bills.window.panes.open_find(replacing=True)
    bar = bills.window.panes.find_bar
    bills.bot.keyClicks(bar.sought, "hich")
    bar.in_raw.setChecked(True)
    bar.replace_all()
    bar.replace()
    assert bills.text == before


def test_it_is_closed_in_its_corner_whatever_the_words_take(bills: Desk) -> None:
    bills.window.panes.open_find(replacing=True)
    bar = bills.window.panes.find_bar
    for width in (700, 1000, 1600):
        bills.window.resize(width, 800)
        for _ in range(3):
            QApplication.processEvents()
        at = bar.shut.mapTo(bar, bar.shut.rect().topRight())
        assert at.x() > bar.width() - 20
        assert at.y() == bar.sought.mapTo(bar, bar.sought.rect().topLeft()).y()
    assert bar.shut.accessibleName() == "Close"
    click(bills, bar.shut)
    assert not bar.isVisible()


@pytest.mark.parametrize("code", ["de", "fr"])
def test_at_1280_pixels_it_has_two_lines(desk: Desk, code: str) -> None:
    Settings().language = code
    try:
        speak(code)
        desk.restart()
        desk.open()
        desk.window.resize(1280, 800)
        desk.window.panes.open_find(replacing=True)
        for _ in range(3):
            QApplication.processEvents()
        bar = desk.window.panes.find_bar
        assert bar.in_raw.geometry().center().y() == bar.sought.geometry().center().y()
        assert bar.height() < 3 * bar.sought.height()
    finally:
        Settings().language = "en"
        speak("en")


def test_what_is_found_often_is_counted_as_the_language_groups_it(
    bills: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocrfix.desktop.views.find_bar._COUNTED_LIMIT", 1_200)
    bar = bills.window.panes.find_bar
    bills.write("one two three\n" * 1_500)
    bar.open(replacing=False)
    bar.sought.setText("two")
    bills.wait_until(lambda: "1,200+" in bar.count.text())

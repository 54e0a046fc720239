"""Doubtful words at the real window, told by an examiner that knows what the test says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from ocrfix.desktop.dialogs.places import PlacesDialog
from ocrfix.review.open_suspects import OpenSuspects
from ocrfix.suspects import Suggestion
from ocrfix.suspects.suspect import Suspects
from tests.e2e.here import run_here

from .conftest import Desk
from .hands import KEY, dialog_of, press, words
from .suspects import OFFERS, Examined, suspect


def test_a_suggestion_is_taken_with_its_number(reader: Desk) -> None:
    assert words(reader) == ["sxq1d", "sxq1d", "0fxqe"]
    press(reader, KEY.Key_F7)
    assert QApplication.focusWidget() is reader.window.suspects_panel.table
    press(reader, KEY.Key_2)
    assert reader.text.startswith("He sold the bad news")
    assert words(reader) == ["sxq1d", "0fxqe"]
    # It went on to the next, where Enter takes the first.
    press(reader, KEY.Key_Return)
    assert "Nobody said a word" in reader.text
    press(reader, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Nobody sxq1d a word" in reader.text
    assert words(reader) == ["sxq1d", "0fxqe"]


def test_suggestions_can_be_taken_from_the_text(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_Escape)
    assert QApplication.focusWidget() is reader.window.panes.cleaned
    press(reader, KEY.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert reader.text.startswith("He sold the bad news")
    press(reader, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    session = reader.window.reviewing.session
    assert session is not None
    assert [it.before for it in session.decisions if it.everywhere] == ["sxq1d"]


def test_enter_says_so_where_nothing_is_suggested(
    reader: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(OFFERS, "sxq1d", ())
    told: list[str] = []
    reader.window.suspects.told.connect(told.append)
    before = reader.text
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_Return)
    assert told == ["Nothing is suggested for “sxq1d”: E writes, P keeps it."]
    assert reader.text == before
    assert words(reader) == ["sxq1d", "sxq1d", "0fxqe"]


def test_enter_takes_no_guess(reader: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its number does: then the reader has looked at it."""
    monkeypatch.setattr(Examined, "suggest", lambda _, *span: (Suggestion(*span, "And", 0.4),))
    told: list[str] = []
    reader.window.suspects.told.connect(told.append)
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_Return)
    assert told == ["“And” is only a guess: 1 takes it, E writes, P keeps “sxq1d”."]
    panel = reader.window.suspects_panel
    chip = panel.chip_row.itemAt(0).widget()
    assert isinstance(chip, QPushButton)
    assert (chip.text(), chip.accessibleName()) == ("1  And ?", "1  And, a guess")
    assert panel.here.text() == "Replace here  1"
    assert reader.text.startswith("He sxq1d")
    press(reader, KEY.Key_E)
    assert panel.here.text() == "Replace here", "Enter leaves the word as it is"
    reader.bot.keyClicks(panel.other, "Zebra")
    assert panel.here.text() == "Replace here  ⏎"
    press(reader, KEY.Key_Escape)
    assert panel.here.text() == "Replace here  1"
    press(reader, KEY.Key_1)
    assert reader.text.startswith("He And")


@pytest.mark.parametrize("key", [KEY.Key_E, KEY.Key_F2])
def test_one_key_begins_a_reading_of_ones_own(reader: Desk, key: Qt.Key) -> None:
    press(reader, KEY.Key_F7)
    press(reader, key)
    other = reader.window.suspects_panel.other
    assert QApplication.focusWidget() is other
    assert other.selectedText() == "sxq1d", "one letter can be mended, or all written over"
    reader.bot.keyClicks(other, "told")
    press(reader, KEY.Key_Return)
    assert reader.text.startswith("He told the bad news")
    assert QApplication.focusWidget() is reader.window.suspects_panel.table


def test_just_typing_begins_a_reading_of_ones_own(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    for letter in (KEY.Key_T, KEY.Key_O, KEY.Key_L, KEY.Key_D):
        press(reader, letter)
    other = reader.window.suspects_panel.other
    assert (QApplication.focusWidget(), other.text()) == (other, "told")
    press(reader, KEY.Key_Return)
    assert reader.text.startswith("He told the bad news")
    # Given up, nothing is changed.
    press(reader, KEY.Key_O)
    press(reader, KEY.Key_Escape)
    assert (QApplication.focusWidget(), other.text()) == (reader.window.suspects_panel.table, "")
    assert "0fxqe" in reader.text


def test_what_is_written_is_taken_in_every_place_with_shift(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_E)
    reader.bot.keyClicks(reader.window.suspects_panel.other, "told")
    press(reader, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    places = dialog_of(reader, PlacesDialog)
    places.accept()
    reader.settle()
    assert reader.text.startswith("He told the bad news")
    assert "Nobody told a word" in reader.text


def test_a_reading_left_as_it_was_is_as_printed(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_E)
    press(reader, KEY.Key_Return)
    assert reader.text.startswith("He sxq1d")
    assert words(reader) == ["sxq1d", "0fxqe"]


def test_as_printed_settles_one_place(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_P)
    assert words(reader) == ["sxq1d", "0fxqe"]
    assert "He sxq1d" in reader.text
    reader.restart()
    reader.open(reader.project.with_name("article.txt"))
    assert words(reader) == ["sxq1d", "0fxqe"]


def test_with_nothing_left_no_key_is_offered(reader: Desk) -> None:
    panel = reader.window.suspects_panel
    assert panel.title.text() == "No word is chosen"
    assert "F7" in panel.reason.text()
    reader.window.suspects.go(0)
    reader.window.suspects.act("keep_all", "")
    reader.window.suspects.act("keep_all", "")
    assert not words(reader)
    assert panel.title.text() == "No doubtful word is left"
    assert not panel.reason.text()


def test_another_word_is_written(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    panel = reader.window.suspects_panel
    panel.other.setFocus()
    reader.bot.keyClicks(panel.other, "told 1")
    press(reader, KEY.Key_Return)
    assert reader.text.startswith("He told 1 the bad news")
    # The hands stay at the keys: the next word is settled by single ones.
    press(reader, KEY.Key_1)
    assert "Nobody said a word" in reader.text


def test_escape_leads_from_the_box_back_to_the_words(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    panel = reader.window.suspects_panel
    panel.other.setFocus()
    reader.bot.keyClicks(panel.other, "tol")
    press(reader, KEY.Key_Escape)
    assert QApplication.focusWidget() is panel.table
    assert not panel.other.text()
    assert reader.text.startswith("He sxq1d"), "nothing was decided"


@pytest.mark.parametrize("action", ["add_word", "add_name"])
def test_what_is_known_is_doubtful_no_more(desk: Desk, action: str) -> None:
    """Whatever its letters: who says that ``5b`` is a name need not say it again."""
    path = desk.project.with_name("article.txt")
    path.write_text("He had told the man at 5b that the jiss of the llri had not come.\n")
    desk.open(path)
    before = words(desk)
    assert {"5b", "jiss"} <= set(before)
    for number, word in enumerate(before):
        press(desk, KEY.Key_F7)
        desk.window.suspects.go(0)
        desk.window.actions_[action].trigger()
        desk.settle()
        assert words(desk) == before[number + 1 :], word


def test_a_long_change_is_told_in_a_few_words(desk: Desk) -> None:
    told: list[str] = []
    desk.open()
    desk.window.reviewing.told.connect(told.append)
    pane = desk.window.panes.cleaned
    pane.select(0, 400, marked=True)
    desk.bot.keyClicks(pane, "x")
    desk.settle()
    desk.window.reviewing.undo()
    assert len(told[-1]) < 120


def test_typing_over_a_suspect_settles_it(reader: Desk) -> None:
    start = reader.text.index("0fxqe")
    session = reader.window.reviewing.session
    assert session is not None
    session.type_text(start, start + 5, "of the")
    assert words(reader) == ["sxq1d", "sxq1d"]


def test_f7_goes_through_all_and_back(reader: Desk) -> None:
    seen = []
    for key in (KEY.Key_F7, KEY.Key_F7, KEY.Key_F7):
        press(reader, key)
        seen.append(reader.window.suspects.suspect)
    press(reader, KEY.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    back = reader.window.suspects.suspect
    assert [it.word for it in seen if it] == ["sxq1d", "sxq1d", "0fxqe"]
    assert back == seen[1]


def walk_to(reader: Desk, word: str) -> None:
    """Put the caret into a word, as an arrow key or a click does."""
    pane = reader.window.panes.cleaned
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(reader.text.index(word) + 2)
    pane.setTextCursor(cursor)


def test_a_click_in_the_text_shows_the_word(reader: Desk) -> None:
    walk_to(reader, "0fxqe")
    # Not while the caret may only be passing.
    assert not reader.window.navigation.is_on_suspects
    reader.settle()
    assert reader.window.navigation.is_on_suspects
    assert reader.window.suspects_panel.title.text() == "0fxqe"


def test_keys_that_run_on_do_not_wait_for_the_panel(reader: Desk) -> None:
    window = reader.window
    for _ in range(2):
        window.actions_["next_suspect"].trigger()
    panel = window.suspects_panel
    assert window.suspects.suspect is not None
    assert (window.suspects.suspect.word, window.suspects.current) == ("sxq1d", 1)
    # The row is chosen at once, with the keys in the table; what takes a while waits.
    assert panel.table.hasFocus()
    assert panel.model.row_of(1) == panel.table.currentIndex().row()
    assert panel.title.text() != "sxq1d"
    reader.settle()
    assert panel.title.text() == "sxq1d"
    assert window.suspects.current == 1


def test_the_tab_does_not_change_behind_a_reader_who_went_on(reader: Desk) -> None:
    walk_to(reader, "0fxqe")
    reader.window.actions_["next_change"].trigger()
    reader.settle()
    assert not reader.window.navigation.is_on_suspects


def test_what_is_done_is_done_to_the_word_at_the_caret(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    assert reader.window.suspects_panel.title.text() == "sxq1d"
    walk_to(reader, "0fxqe")
    # The panel still tells of the other one: the hands have not rested.
    assert reader.window.suspects_panel.title.text() == "sxq1d"
    reader.window.actions_["take_1"].trigger()
    assert "the board was of the same mind" in reader.text
    assert words(reader) == ["sxq1d", "sxq1d"]


def test_the_word_in_front_stays_in_view_when_the_inspector_grows(reader: Desk) -> None:
    panel, table = reader.window.suspects_panel, reader.window.suspects_panel.table
    reader.window.tabs.setCurrentWidget(panel)
    found = [suspect(8 * n, f"{n:03}wlich") for n in range(200)]
    text = "".join(it.word for it in found)
    panel.show_suspects(OpenSuspects(Suspects(found), text=text), lambda _: "")
    table.selectionModel().blockSignals(True)
    table.setCurrentIndex(table.model().index(150, 0))
    table.scrollTo(table.currentIndex())
    height = table.height()
    panel.reason.setMinimumHeight(200)
    reader.wait_until(lambda: table.height() < height - 50)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_what_the_program_itself_suspects(desk: Desk) -> None:
    """No fake: a real examination, a real suggestion, and the command line's bytes."""
    path = desk.project.with_name("real.txt")
    path.write_text(
        "The members of the committee w1ll meet on Monday morning, and the chairman has "
        "promised that the report of the harbour board will be read to all of them.\n"
    )
    desk.open(path)
    press(desk, KEY.Key_F7)
    suspect = desk.window.suspects.suspect
    assert suspect is not None
    assert suspect.word == "w1ll"
    number = [it.text for it in desk.window.suspects_panel.suggestions].index("will")
    press(desk, Qt.Key(KEY.Key_1 + number))
    assert "the committee will meet" in desk.text
    done = run_here("clean", path, "--project", desk.project)
    assert done.stdout.decode() == desk.text


def test_tab_goes_through_the_word_in_front_in_the_order_it_is_read(reader: Desk) -> None:
    panel = reader.window.suspects_panel
    reader.window.navigation.go_suspect(1)
    reader.settle()
    panel.places.setFocus()
    named = []
    while QApplication.focusWidget() is not panel.known:
        reader.bot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        named.append(widget.accessibleName() or widget.text())  # type: ignore[attr-defined]
    suggestions = [f"{n}  {it.text}" for n, it in enumerate(panel.suggestions, start=1)]
    deeds = (panel.here, panel.all, panel.keep, panel.always, panel.known)
    buttons = [it.text() for it in deeds]
    assert named == [*suggestions, "Another word", *buttons]


def test_no_suggestion_becomes_a_window_that_takes_the_keys(desk: Desk) -> None:
    """Two words told of in one go: what was offered for the first is put away before it shows."""
    desk.write("The zbne and the hcuse were olosed, and the mayor went h0me.\n")
    press(desk, KEY.Key_F7)
    suspects = desk.window.suspects
    for number in (1, 0, 1):
        suspects.go(number)
    # What is to be deleted is still there: it goes when the reader is waited for.
    QApplication.processEvents()
    windows = [it for it in QApplication.topLevelWidgets() if it.objectName() == "chip"]
    assert not [it for it in windows if it.isVisible()]
    assert desk.window.isActiveWindow()

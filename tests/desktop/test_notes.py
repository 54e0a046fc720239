"""Notes and bookmarks with the hands of a reader: written, gone to, listed, exported."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QInputDialog, QPlainTextEdit, QToolTip

from ocrfix.desktop.dialogs.notes import NOTE, WORDS, NotesDialog
from ocrfix.desktop.views.marks import NOTES

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, click, dialog_of, press, put_caret

TEXT = "The mayor rose at noon.\n\nHis house was full of friends from the zbne.\n"


@pytest.fixture
def page(desk: Desk) -> Desk:
    desk.write(TEXT)
    return desk


def note(desk: Desk, before: str, text: str) -> None:
    put_caret(desk, before)
    desk.window.actions_["note"].trigger()
    dialog = dialog_of(desk, QInputDialog)
    field = dialog.findChild(QPlainTextEdit)
    assert field.accessibleName() == dialog.labelText()
    dialog.setTextValue(text)
    dialog.accept()
    desk.settle()


def noted(desk: Desk) -> list[tuple[str, str]]:
    session = desk.window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    return [(TEXT[it.start : it.end], it.text) for it in session.cleaned.remarks]


def test_a_note_stands_at_the_word_of_the_caret_and_is_written_over(page: Desk) -> None:
    note(page, "ayor rose", "Which mayor?")
    assert noted(page) == [("mayor", "Which mayor?")]
    assert page.window.statusBar().currentMessage() == "Noted at “mayor”"
    put_caret(page, "mayor")
    press(page, KEY.Key_M, CTRL)
    assert dialog_of(page, QInputDialog).textValue() == "Which mayor?"
    dialog_of(page, QInputDialog).reject()
    press(page, KEY.Key_Z, CTRL)
    assert noted(page) == []
    assert page.window.statusBar().currentMessage() == "Undone: mayor (noted)"


def test_a_doubtful_word_in_front_takes_the_note(page: Desk) -> None:
    press(page, KEY.Key_F7)
    press(page, KEY.Key_B, CTRL)
    assert noted(page) == [("zbne", "")]
    press(page, KEY.Key_B, CTRL)
    assert noted(page) == []


def test_f9_goes_round(page: Desk) -> None:
    note(page, "house", "Whose?")
    put_caret(page, "mayor")
    press(page, KEY.Key_B, CTRL)
    put_caret(page, "The")
    places = []
    for _ in range(3):
        press(page, KEY.Key_F9)
        start, _ = page.window.panes.cleaned.chosen
        places.append(page.text[start : start + 5])
    assert places == ["mayor", "house", "mayor"]
    press(page, KEY.Key_F9, SHIFT)
    assert page.window.statusBar().currentMessage() == "Whose?"


def test_the_list_jumps_to_another_document_and_strikes_out(page: Desk, tmp_path: Path) -> None:
    note(page, "house", "Whose?")
    other = tmp_path / "other.txt"
    other.write_text("Rain fell on the roofs of the zone.\n")
    page.open(other)
    note(page, "roofs", "Slate?")
    page.window.actions_["notes"].trigger()
    dialog = dialog_of(page, NotesDialog)
    assert [it.decision.after for it in dialog.model.notes] == ["Slate?"]
    dialog.scope.setCurrentIndex(1)
    rows = range(dialog.model.rowCount())
    told = [[dialog.model.index(it, at).data() for at in (WORDS, NOTE)] for it in rows]
    assert told == [["roofs", "Slate?"], ["house", "Whose?"]]
    dialog.table.activated.emit(dialog.model.index(1, 0))
    page.wait_until(lambda: page.window.documents.path == tmp_path / "page.txt")
    page.settle()
    start, _ = page.window.panes.cleaned.chosen
    assert page.text[start:].startswith("house")
    dialog.table.choose([0, 1])
    click(page, dialog.strike)
    assert dialog.model.rowCount() == 0
    assert noted(page) == []
    page.window.last_step.undo()
    page.settle()
    assert dialog.model.rowCount() == 2
    dialog.close()


def test_the_list_is_exported(page: Desk, tmp_path: Path) -> None:
    note(page, "house", "Whose?")
    page.window.notes.show()
    path = tmp_path / "notes.csv"
    page.window.notes.export(path)
    with path.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["document"], row["words"], row["note"]) == ("page.txt", "house", "Whose?")
    dialog_of(page, NotesDialog).close()


def test_notes_are_there_in_the_morning(page: Desk, tmp_path: Path) -> None:
    note(page, "house", "Whose?")
    page.restart()
    page.open(tmp_path / "page.txt")
    assert noted(page) == [("house", "Whose?")]


def test_notes_are_seen_in_both_texts_and_read_under_the_mouse(page: Desk) -> None:
    window = page.window
    note(page, "noon", "At noon?")
    put_caret(page, "zbne")
    press(page, KEY.Key_B, CTRL)
    for pane in (window.panes.raw, window.panes.cleaned):
        seen = [mark for mark, _, _ in pane.visible_marks() if mark.kind == NOTES]
        assert [pane.text[it.start : it.end] for it in seen] == ["noon.", "zbne."]
        ink = window.theme.look(NOTES).ink.name()
        image = pane.viewport().grab().toImage()
        sides = range(image.width()), range(min(image.height(), 80))
        assert any(image.pixelColor(x, y).name() == ink for x in sides[0] for y in sides[1])
    # It is no place to decide on: the caret in it puts nothing in front.
    put_caret(page, "oon")
    assert window.panes.cleaned.mark_at_caret() is None
    assert hovered(page, "noon") == "At noon?"
    assert hovered(page, "zbne").endswith("Bookmark")
    assert "zbne" in hovered(page, "zbne")  # and why it is doubtful


def hovered(desk: Desk, word: str) -> str:
    """Return the tip shown while the mouse rests on a word of the cleaned text."""
    pane = desk.window.panes.cleaned
    put_caret(desk, word)
    point = pane.cursorRect().center() + QPoint(4, 0)
    view = pane.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point))
    QApplication.sendEvent(view, event)
    desk.wait_until(QToolTip.isVisible)
    told = QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()
    QToolTip.hideText()
    return told

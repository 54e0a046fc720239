"""Notes and bookmarks in a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ocrfix.desktop.dialogs.notes import DOCUMENT, NOTE, WORDS, NotesDialog
from ocrfix.desktop.theme import load_theme
from ocrfix.review import Decision, Verdict
from ocrfix.review.notes import Note

NOTES = [
    Note(Decision(Verdict.NOTE, "a", 0, 5, "mayor", "who is he?"), Path("in/page.txt")),
    Note(Decision(Verdict.NOTE, "a", 9, 14, "river", ""), None),
]


def test_notes_are_listed_filtered_and_struck_out(qtbot: QtBot) -> None:
    window, struck = QWidget(), list[list[Note]]()
    qtbot.addWidget(window)
    dialog = NotesDialog(load_theme("light"), window)
    dialog.struck.connect(struck.append)
    dialog.show_notes([])
    assert dialog.told.text() == "Nothing is noted yet"
    assert not dialog.strike.isEnabled()
    dialog.show_notes(NOTES)
    cells = [dialog.model.index(row, NOTE).data() for row in range(2)]
    assert cells == ["who is he?", "bookmark"]
    assert dialog.model.index(0, DOCUMENT).data() == "page.txt"
    dialog.model.set_filter("RIVER")
    assert [it.decision.before for it in dialog.model.notes] == ["river"]
    assert dialog.model.index(0, WORDS).data() == "river"
    dialog.table.choose([0])
    dialog.strike.click()
    assert struck == [[NOTES[1]]]

"""A reading settled once for all."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocrfix.desktop.dialogs.always import AlwaysDialog
from ocrfix.desktop.languages import speak
from ocrfix.desktop.theme import load_theme
from ocrfix.review.always import Reach

TEXT = "of tbe town and of tbe river, in tbe rain"


def test_every_place_is_shown_but_for_the_exceptions(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = AlwaysDialog("tbe", "the", TEXT, load_theme("light"), window)
    assert dialog.table.model().rowCount() == 3
    dialog.not_before.setText("river, rain")
    assert dialog.table.model().rowCount() == 1
    assert dialog.told.text().startswith("One place")
    settled = dialog.always
    assert (settled.read, settled.meant, settled.reach) == ("tbe", "the", Reach.PROJECT)
    assert settled.not_before == ("river", "rain")


def test_what_means_itself_is_no_rule(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = AlwaysDialog("tbe", "tbe", TEXT, load_theme("light"), window)
    assert not dialog.take.isEnabled()
    dialog.meant.setText("the")
    assert dialog.take.isEnabled()
    dialog.reaches[Reach.MINE].setChecked(True)
    assert dialog.always.reach is Reach.MINE


def test_the_word_is_quoted_as_the_readers_language_quotes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    speak("de")
    try:
        dialog = AlwaysDialog("tbe", "the", TEXT, load_theme("light"), window)
    finally:
        speak("en")
    assert "„tbe“" in {it.text() for it in dialog.findChildren(QLabel)}

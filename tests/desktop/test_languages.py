"""The languages of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ocrfix.cleaning.profile import profile_names
from ocrfix.desktop.languages import (
    ENGLISH,
    language_of,
    number_word,
    profiles_by_reach,
    speak,
)
from ocrfix.desktop.models.changes import SURE
from ocrfix.desktop.settings import Settings

from .catalogues import CODES, catalogue
from .conftest import Desk


@pytest.mark.parametrize("code", CODES)
def test_the_window_speaks_it(desk: Desk, code: str) -> None:
    Settings().language = code
    try:
        speak(code)
        desk.restart()
        desk.open()
        found = catalogue(code)

        def said(context: str, text: str) -> str:
            return found[context, text].findtext("translation") or ""

        window = desk.window
        assert window.menuBar().actions()[0].text() == said("actions", "&File")
        assert window.tabs.tabText(0).startswith(said("ReviewTabs", "Changes"))
        assert window.actions_["rules"].iconText() == said("actions", "Rules")
        window.reviewing.go_change(1)
        assert said("status", "made") in window.panel.reason.text()
        # Nothing is pushed out or cut off where the words are longer.
        window.resize(1280, 800)
        QApplication.processEvents()
        assert window.bar.buttons["export"].isVisible()
        for table in (window.panel.table, window.suspects_panel.table):
            head = table.horizontalHeader()
            for section in range(head.count()):
                words = table.model().headerData(section, Qt.Orientation.Horizontal)
                needed = head.fontMetrics().horizontalAdvance(words) + 12
                assert head.sectionSize(section) >= needed, words
        # Figures are grouped as the language does it.
        assert number_word(83177) == {"de": "83.177", "es": "83.177", "fr": "83\u202f177"}[code]
        model = window.panel.model
        assert model.index(0, SURE).data()[:2] in {"1,", "0,"}, "a decimal comma"
        # Every action with a shortcut still has it: translations do not touch them.
        assert window.actions_["next_change"].shortcut().toString() == "F8"
    finally:
        speak(ENGLISH)


def test_a_language_nobody_translated_is_english() -> None:
    assert language_of("xx") == ENGLISH
    assert language_of("fr") == "fr"


def test_profiles_stand_by_how_much_they_make() -> None:
    assert profiles_by_reach() == ("careful", "reading", "thorough", "research")
    assert {*profiles_by_reach()} == {*profile_names()}

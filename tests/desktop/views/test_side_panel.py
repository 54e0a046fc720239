"""The list of documents beside the texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from ocrfix.desktop.theme import load_theme
from ocrfix.desktop.views.side_panel import SidePanel
from ocrfix.review.store import DONE, IN_WORK

FOLDER = Path("town")
PATHS = [FOLDER / name for name in ("a.txt", "b.txt", "c.txt")]


@pytest.fixture
def panel(qtbot: QtBot) -> SidePanel:
    made = SidePanel(load_theme("light"))
    qtbot.addWidget(made)
    made.show_folder(FOLDER, PATHS, {"a.txt": DONE})
    return made


def test_what_is_done_and_in_work_is_counted(panel: SidePanel) -> None:
    assert panel.title.text() == "town"
    panel.note(PATHS[0], DONE, 0)
    panel.note(PATHS[1], IN_WORK, 3)
    assert panel.summary.text() == "1 of 3 done · 1 in work"


def test_documents_stand_beside_each_other_in_the_list(panel: SidePanel) -> None:
    assert panel.beside(PATHS[0], 1) == PATHS[1]
    assert panel.beside(PATHS[0], -1) is None
    assert panel.beside(FOLDER / "none.txt", 1) is None
    panel.show_current(PATHS[2])
    assert panel.selected() == [PATHS[2]]


def test_boxes_stand_below_each_other_in_a_narrow_panel(panel: SidePanel) -> None:
    ways = QBoxLayout.Direction
    panel.resize(700, 400)
    panel.show()
    assert panel._boxes.direction() is ways.LeftToRight  # noqa: SLF001 - where they stand
    panel.resize(140, 400)
    assert panel._boxes.direction() is ways.TopToBottom  # noqa: SLF001

"""The table of doubtful words."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ocrfix.desktop.models.suspects import FIRST, SuspectsModel
from ocrfix.desktop.theme import load_theme
from ocrfix.review.open_suspects import OpenSuspect, OpenSuspects
from ocrfix.suspects.suspect import Suspects

from ..suspects import suspect


def test_suggestions_of_the_table_wait_for_the_hands(qtbot: QtBot) -> None:
    found = [suspect(at, word) for at, word in ((0, "tho"), (4, "cnt"))]
    model = SuspectsModel(load_theme("light"))
    asked: list[str] = []

    def first(suspect: OpenSuspect) -> str:
        asked.append(suspect.word)
        return "the"

    model.show_suspects(OpenSuspects(Suspects(found), text="tho cnt"), first)
    model.index(0, FIRST).data()
    moves = 0

    def move() -> None:
        nonlocal moves
        moves += 1
        model.give_way()

    hand = QTimer(interval=5)
    hand.timeout.connect(move)
    hand.start()
    qtbot.waitUntil(lambda: moves > 20)
    assert not asked
    hand.stop()
    qtbot.waitUntil(lambda: asked == ["tho"])

"""The tables of doubtful words, held to Qt's own rules for models."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ocrfix.desktop.models.suspects import COUNT, FIRST, WORD, ConcordanceModel, SuspectsModel
from ocrfix.desktop.theme import load_theme
from ocrfix.review.open_suspects import OpenSuspect, OpenSuspects
from ocrfix.suspects.suspect import Kind, Suspects

from ..suspects import suspect


def test_the_word_tables_keep_qts_rules(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    text = "tho cat sat on tho mat, wliich"
    found = [suspect(at, word) for at, word in ((0, "tho"), (15, "tho"), (24, "wliich"))]
    open_suspects = OpenSuspects(Suspects(found), text=text)
    asked: list[str] = []

    def first(suspect: OpenSuspect) -> str:
        asked.append(suspect.word)
        return "the"

    model = SuspectsModel(load_theme("light"))
    model.show_suspects(open_suspects, first)
    qtmodeltester.check(model)
    # Suggestions are worked out when there is time, one by one, each once.
    qtbot.waitUntil(lambda: bool(model.index(0, FIRST).data()))
    assert asked.count("tho") == 1
    assert [model.index(0, it).data() for it in (WORD, COUNT, FIRST)] == ["tho", "2", "the"]
    assert model.members(0) == [0, 1]
    model.set_filter("wl")
    assert model.row_of(2) == 0
    assert model.row_of(0) is None
    places = ConcordanceModel(load_theme("light"))
    places.show_places(text, open_suspects, [0, 1])
    qtmodeltester.check(places)
    assert [places.index(1, it).data() for it in range(3)] == [
        "tho cat sat on",
        "tho",
        "mat, wliich",
    ]


def test_lone_letters_stand_below_until_the_list_is_sorted_by_a_head() -> None:
    text = "i tho i wliich"
    found = [suspect(at, word) for at, word in ((0, "i"), (2, "tho"), (6, "i"), (8, "wliich"))]
    found = [it._replace(kind=Kind.STRAY) if it.word == "i" else it for it in found]
    model = SuspectsModel(load_theme("light"))
    model.show_suspects(OpenSuspects(Suspects(found), text=text), lambda _: "")

    def shown() -> list[str]:
        return [model.index(row, WORD).data() for row in range(model.rowCount())]

    assert shown() == ["tho", "wliich", "i"]
    model.sort(COUNT, Qt.SortOrder.DescendingOrder)
    assert shown() == ["i", "tho", "wliich"]
    model.sort(-1, Qt.SortOrder.DescendingOrder)
    assert shown() == ["tho", "wliich", "i"]

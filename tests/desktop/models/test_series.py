"""Series of places and the ticks of their offers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ocrfix.desktop.models.series import TITLE, WHERE, OffersModel, SeriesModel, Ticks
from ocrfix.desktop.models.ticked import TICK
from ocrfix.desktop.theme import load_theme
from ocrfix.review import Decision, Verdict
from ocrfix.review.offers import Offer
from ocrfix.review.series import Grouping


def offer(before: str, after: str, sureness: float, line: int) -> Offer:
    decision = Decision(Verdict.REPLACE, "a", line * 9, line * 9 + len(before), before, after)
    return Offer(decision, before, after, "of ", " town", line, "", sureness, before, 0)


OFFERS = [
    offer("tbe", "the", 0.95, 1),
    offer("tbat", "that", 0.4, 2),
    offer("nd", "and", 0.9, 3),
    offer("tbe", "the", 0.7, 4),
]


@pytest.fixture
def ticks(qtbot: QtBot) -> Ticks:
    del qtbot
    parent = QObject()
    made = Ticks(0.8, parent)
    made.setParent(None)
    made.add(OFFERS)
    return made


def ticked(model: SeriesModel | OffersModel) -> list[Qt.CheckState]:
    role = Qt.ItemDataRole.CheckStateRole
    return [Qt.CheckState(model.index(row, TICK).data(role)) for row in range(model.rowCount())]


def test_what_is_sure_enough_is_ticked_and_stays_in_order(ticks: Ticks) -> None:
    assert ticks.chosen == [OFFERS[0], OFFERS[2]]
    ticks.tick_sure(0.5)
    assert ticks.chosen == [OFFERS[0], OFFERS[2], OFFERS[3]]
    ticks.turn([0, 2])
    assert ticks.chosen == [OFFERS[3]]
    ticks.turn([0, 3])
    assert ticks.chosen == [OFFERS[0], OFFERS[3]], "not all of them had a tick"
    ticks.clear()
    assert ticks.chosen == []


def test_places_of_one_misreading_are_a_series(ticks: Ticks, qtmodeltester: ModelTester) -> None:
    model = SeriesModel(ticks, load_theme("light"))
    model.group(Grouping.HAPPENED)
    qtmodeltester.check(model)
    titles = [model.index(row, TITLE).data() for row in range(model.rowCount())]
    assert titles == ["“b” read for “h”", "“a” lost"]
    assert ticked(model) == [Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked]
    model.turn([0])
    assert ticked(model)[0] is Qt.CheckState.Checked
    model.group(Grouping.WORD)
    assert model.index(0, TITLE).data() == "tbe → the"


def test_a_place_says_where_it_stands(ticks: Ticks, qtmodeltester: ModelTester) -> None:
    model = OffersModel(ticks, {"a": "page.txt"}, load_theme("light"))
    model.show_members([0, 1, 3])
    qtmodeltester.check(model)
    assert [model.index(row, WHERE).data() for row in range(3)] == [
        *("page.txt:1", "page.txt:2", "page.txt:4")
    ]
    model.turn([1])
    assert ticked(model) == [*2 * [Qt.CheckState.Checked], Qt.CheckState.Unchecked]
    assert model.offer(2) is OFFERS[3]
    assert model.offer(3) is None


def test_a_place_with_two_offers_is_counted_once(ticks: Ticks) -> None:
    assert ticks.counted() == (4, 2)
    ticks.add([offer("tbe", "tube", 0.85, 1), offer("nd", "nod", 0.1, 3)])
    assert len(ticks.chosen) == 3
    assert ticks.counted() == (4, 2)

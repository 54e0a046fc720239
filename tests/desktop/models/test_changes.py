"""The table of changes, held to Qt's own rules for models."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester

from ocrfix.desktop.models.changes import CHANGE, RULE, SURE, ChangesModel
from ocrfix.desktop.theme import load_theme
from ocrfix.review import Item, Status
from ocrfix.rules.own_pack import pack_of
from ocrfix.rules.pack import OwnPack

_OWN = pack_of(
    [{"id": "qvay", "stage": "letters", "kind": "substitute", "title": "qvay for quay",
      "explanation": "", "reason": "Read so.", "pattern": "qvay", "replacement": "quay", "confidence": 0.97}]
)  # fmt: skip


def item(start: int, before: str, rule: str, confidence: float = 1.0) -> Item:
    return Item(
        Status.MADE, start, start + len(before), before, before.upper(), start,
        start + len(before), rule, "Because.", confidence,
    )  # fmt: skip


ITEMS = (
    item(0, "one", "joins.a", 0.5),
    item(10, "two", "letters.b"),
    item(20, "three", "joins.a+letters.b", 0.9),
)


@pytest.fixture
def model() -> ChangesModel:
    made = ChangesModel(load_theme("light"))
    made.show_items(ITEMS)
    return made


def befores(model: ChangesModel) -> list[str]:
    rows = range(model.rowCount())
    return [model.index(row, CHANGE).data().split("\n")[0] for row in rows]


@pytest.mark.parametrize("grouped", [False, True])
def test_changes_keep_qts_rules(
    model: ChangesModel, qtmodeltester: ModelTester, grouped: bool
) -> None:
    model.set_grouped(grouped)
    qtmodeltester.check(model)
    model.set_filter(text="t", rule=None, status=None)
    qtmodeltester.check(model)


def test_no_text_is_taken_for_markup(model: ChangesModel) -> None:
    model.show_items([item(0, "<b>one</b>", "joins.<i>a</i>")])
    shown = model.index(0, CHANGE).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;a" in shown


def test_filtering(model: ChangesModel) -> None:
    model.set_filter(text="T", rule=None, status=None)
    assert befores(model) == ["two", "three"]
    model.set_filter(text="", rule="letters.b", status=None)
    assert befores(model) == ["two", "three"]
    model.set_filter(text="", rule=None, status=Status.REJECTED)
    assert befores(model) == []
    assert model.row_of(0) is None


def test_sorting(model: ChangesModel) -> None:
    model.sort(SURE, Qt.SortOrder.AscendingOrder)
    assert befores(model) == ["one", "three", "two"]
    model.sort(RULE, Qt.SortOrder.DescendingOrder)
    assert befores(model) == ["two", "three", "one"]
    model.sort(CHANGE)
    assert befores(model) == ["one", "two", "three"]


def test_grouping(model: ChangesModel) -> None:
    model.set_grouped(True)
    assert befores(model) == [
        "joins.a   1", "one", "joins.a + letters.b   1", "three", "letters.b   1", "two",
    ]  # fmt: skip
    assert model.item_index(0) is None
    assert model.item_index(3) == 2
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_rules_are_counted_by_what_they_did(model: ChangesModel) -> None:
    assert model.rule_counts() == [("joins.a", 2), ("letters.b", 2)]


def test_rules_are_shown_by_their_titles(model: ChangesModel) -> None:
    ids = ("letters.lost-leading+joins.reflow", "joins.reflow", "by-hand")
    items = [item(9 * at, "one", rule) for at, rule in enumerate(ids)]
    pack = OwnPack(_OWN, "mine")
    model.show_items([*items, item(99, "one", "letters.qvay")], None, (pack,))
    shown = [model.index(row, RULE).data() for row in range(4)]
    assert shown == [
        "First letter lost + Lines to paragraphs",
        "Lines to paragraphs",
        "By hand",
        "qvay for quay",
    ]
    assert "joins.reflow" in model.index(1, RULE).data(Qt.ItemDataRole.ToolTipRole)
    model.set_filter(text="to paragraphs", rule=None, status=None)
    assert model.rowCount() == 2
    model.set_filter(text="joins.r", rule=None, status=None)
    assert model.rowCount() == 2, "who knows the id finds it"
    model.set_grouped(True)
    heads = [model.index(row, CHANGE).data() for row in (0, 2)]
    assert heads == ["Lines to paragraphs   1", "First letter lost + Lines to paragraphs   1"]


def test_rules_are_shown_in_the_language_of_the_window(model: ChangesModel) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        model.show_items([item(0, "one", "joins.reflow")])
        assert model.index(0, RULE).data() == "Zeilen zu Absätzen"
    finally:
        QLocale.setDefault(before)

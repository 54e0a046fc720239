"""The table of changes, held to Qt's own rules for models."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from ocrfix.desktop.models.changes import CHANGE, RULE, SURE, ChangesModel
from ocrfix.desktop.theme import load_theme
from ocrfix.review import Item, Status


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
        "joins.a   1", "one", "joins.a+letters.b   1", "three", "letters.b   1", "two",
    ]  # fmt: skip
    assert model.item_index(0) is None
    assert model.item_index(3) == 2
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_rules_are_counted_by_what_they_did(model: ChangesModel) -> None:
    assert model.rule_counts() == [("joins.a", 2), ("letters.b", 2)]

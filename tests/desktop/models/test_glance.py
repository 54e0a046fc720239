"""Tables of the folder at a glance."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from ocrfix.desktop.models.glance import LEFT, LEGIBLE, NAME, STATE, WORD
from ocrfix.review.concordance import Sought

from ..conftest import Desk
from ..glances import opened
from ..hands import KEY


def test_all_documents_in_a_table(desk: Desk, courier: Path) -> None:
    dialog = opened(desk)
    model = dialog.documents_model
    dialog.table.sortByColumn(LEFT, Qt.SortOrder.DescendingOrder)
    assert model.index(0, NAME).data() == "…06…"
    assert model.index(2, LEFT).data() == "0"
    assert model.index(0, STATE).data() == "untouched"
    assert model.index(0, LEGIBLE).data() in {"", "questionable", "hardly legible", "legible"}
    dialog.table.choose([0])
    desk.bot.keyClick(dialog.table, KEY.Key_Return)
    desk.wait_until(lambda: desk.window.documents.path == courier / "courier-1916-01-06-page.txt")
    dialog.close()


def test_search_and_word_list_over_the_folder(desk: Desk, courier: Path) -> None:
    dialog = opened(desk)
    model = dialog.list_model
    words = {model.index(row, WORD).data(): model.index(row, 1).data() for row in range(20)}
    assert words["ship"] == "3"
    dialog.seek(Sought("z[bo]ne", is_pattern=True))
    desk.wait_until(lambda: dialog.hits_model.rowCount() == 3)
    assert dialog.told.text() == "Found: places 3, documents 2"
    dialog.hits.choose([2])
    desk.bot.keyClick(dialog.hits, KEY.Key_Return)
    desk.wait_until(lambda: desk.window.documents.path == courier / "courier-1916-01-07-page.txt")
    desk.settle()
    caret = desk.window.panes.cleaned.caret
    assert desk.text[caret : caret + 4] == "zbne"
    dialog.seek(Sought("(", is_pattern=True))
    desk.wait_until(lambda: "not valid" in dialog.told.text())
    dialog.close()

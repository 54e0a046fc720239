"""Right clicks, sorting and choosing several at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ocrfix.desktop.models.suspects import COUNT, FIRST, WHY, WORD
from ocrfix.review import Status
from ocrfix.suspects import Kind

from .conftest import Desk
from .hands import CTRL, KEY, SHIFT, pick, press, right_click, titles, words


def over(desk: Desk, words: str, pane: str = "cleaned") -> tuple[QWidget, QPoint]:
    """The viewport of a pane, and the middle of some words in it."""
    view = getattr(desk.window.panes, pane)
    at = view.text.index(words) + len(words) // 2
    cursor = QTextCursor(view.document())
    cursor.setPosition(at)
    return view.viewport(), view.cursorRect(cursor).center()


def test_a_doubtful_word_offers_what_it_may_be(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_2)  # a step that can be taken back
    menu = right_click(reader, *over(reader, "sxq1d a word"[:5]))
    assert titles(menu)[:2] == ["said", "sold"]
    assert {"Undo", "As Printed Here", "It Is a Name", "Write Another Word"} <= set(titles(menu))
    undo = next(it for it in menu.actions() if it.text() == "&Undo")
    assert undo.isEnabled()
    pick(reader, menu, "said")
    assert "Nobody said a word" in reader.text


def test_undo_in_the_menu_takes_the_last_step_back(reader: Desk) -> None:
    before = reader.text
    press(reader, KEY.Key_F7)
    press(reader, KEY.Key_2)
    assert reader.text != before
    menu = right_click(reader, *over(reader, "came late"))
    pick(reader, menu, "Undo")
    assert reader.text == before


def test_a_change_is_rejected_by_a_right_click(reader: Desk) -> None:
    menu = right_click(reader, *over(reader, "which"))
    assert {"Accept and Go On", "Reject and Go On", "Switch rule off"} <= set(titles(menu))
    pick(reader, menu, "Reject and Go On")
    assert "news, hich came" in reader.text


def test_the_scan_has_the_same_menu(reader: Desk) -> None:
    menu = right_click(reader, *over(reader, "hich", "raw"))
    assert "Reject and Go On" in titles(menu)
    assert not next(it for it in menu.actions() if it.text() == "&Paste").isEnabled()
    menu.close()


def test_the_page_to_read_has_it_too(reader: Desk) -> None:
    panes = reader.window.panes
    panes.show_face(1)
    page = panes.reading
    page.show_place(reader.text.index("0fxqe"), reader.text.index("0fxqe") + 5)
    menu = right_click(reader, page.viewport(), page.cursorRect().center() - QPoint(12, 0))
    assert titles(menu)[0] == "of the"
    menu.close()


def test_lists_have_menus(reader: Desk) -> None:
    table = reader.window.panel.table
    press(reader, KEY.Key_F8)
    menu = right_click(reader, table.viewport(), table.visualRect(table.currentIndex()).center())
    pick(reader, menu, "Reject and Go On")
    assert reader.window.reviewing.items[0].status is Status.REJECTED
    press(reader, KEY.Key_F7)
    table = reader.window.suspects_panel.table
    menu = right_click(reader, table.viewport(), table.visualRect(table.currentIndex()).center())
    assert titles(menu)[0] in {"said", "of the"}
    menu.close()


def test_documents_have_a_menu(desk: Desk, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("The ferry came in.\n")
    desk.window.open_path(tmp_path)
    desk.wait_until(lambda: desk.window.documents.path is not None)
    desk.settle()
    files = desk.window.side.list
    row = files.visualRect(files.model().index(1, 0)).center()
    files.customContextMenuRequested.emit(row)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    pick(desk, menu, "Copy Its Path")
    assert QApplication.clipboard().text() == str(tmp_path / "b.txt")
    files.customContextMenuRequested.emit(row)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    pick(desk, menu, "Open")
    desk.wait_until(lambda: desk.window.documents.path == tmp_path / "b.txt")


# --- sorting and choosing several -------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (COUNT, ["sxq1d", "0fxqe"]),
        (WORD, ["0fxqe", "sxq1d"]),
        (FIRST, ["sxq1d", "0fxqe"]),
    ],
)
def test_a_click_on_a_head_sorts(reader: Desk, column: int, order: list[str]) -> None:
    press(reader, KEY.Key_F7)
    table = reader.window.suspects_panel.table
    head = table.horizontalHeader()
    if column != COUNT:
        where = QPoint(head.sectionViewportPosition(column) + 8, head.height() // 2)
        reader.bot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
        reader.settle()
    shown = [table.model().index(row, WORD).data() for row in range(2)]
    if head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder and column != COUNT:
        shown.reverse()
    assert shown == order
    # The word in front stays in front.
    assert reader.window.suspects.suspect is not None
    assert table.model().index(table.currentIndex().row(), WORD).data() == "sxq1d"


def test_why_is_never_cut(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    for width in (1280, 1920):
        reader.window.resize(width, 800)
        QApplication.processEvents()
        table = reader.window.suspects_panel.table
        cell = table.model().index(0, WHY)
        assert cell.data() == "in no list"
        assert table.columnWidth(WHY) >= table.fontMetrics().horizontalAdvance(cell.data()) + 12
    assert len({table.model().index(0, WHY).data() for _ in Kind}) == 1


def test_several_words_are_settled_at_once(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    table = reader.window.suspects_panel.table
    table.setFocus()
    press(reader, KEY.Key_A, CTRL)
    assert reader.window.suspects_panel.selected() == ["sxq1d", "0fxqe"]
    press(reader, KEY.Key_P)
    assert words(reader) == []
    assert "sxq1d, 0fxqe" in reader.window.statusBar().currentMessage()
    press(reader, KEY.Key_Z, CTRL)
    assert words(reader) == ["sxq1d", "sxq1d", "0fxqe"]


def test_several_words_are_known_in_one_step(reader: Desk) -> None:
    press(reader, KEY.Key_F7)
    reader.window.suspects_panel.table.setFocus()
    press(reader, KEY.Key_Down, SHIFT)
    press(reader, KEY.Key_Return, CTRL)
    session = reader.window.reviewing.session
    assert session is not None
    assert sorted(it.before for it in session.decisions) == ["0fxqe", "sxq1d"]
    session.undo()
    assert not session.decisions

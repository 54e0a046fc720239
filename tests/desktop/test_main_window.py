"""A reader at the real window: keys and clicks in, bytes out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from ocrfix.desktop.main_window import MainWindow
from ocrfix.desktop.opening import sample
from ocrfix.desktop.settings import Settings
from ocrfix.review import Status, open_project

from .conftest import Desk
from .hands import CTRL, KEY, NONE, SHIFT, close_message, press, put_caret


def type_words(desk: Desk, words: str) -> None:
    desk.bot.keyClicks(desk.window.panes.cleaned, words)
    desk.settle()


def test_from_opening_to_export_and_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    untouched = desk.text
    # F8 goes to the first change and to the review; there Del rejects and goes on.
    press(desk, KEY.Key_F8)
    assert QApplication.focusWidget() is desk.window.panel.table
    first = desk.window.reviewing.item
    press(desk, KEY.Key_Delete)
    assert desk.window.reviewing.items[0].status is Status.REJECTED
    assert desk.window.reviewing.current == 1
    assert first is not None
    assert desk.text[first.cleaned_start :].startswith(first.before)
    press(desk, KEY.Key_Return)
    assert desk.window.reviewing.items[1].status is Status.ACCEPTED
    # Escape leads back to the text; what is typed is a change.
    press(desk, KEY.Key_Escape)
    assert QApplication.focusWidget() is desk.window.panes.cleaned
    put_caret(desk, "little ferry")
    type_words(desk, "dear ")
    assert "The dear little ferry" in desk.text
    decided = desk.text

    desk.restart()
    desk.open()
    assert desk.text == decided
    target = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.window.panes.cleaned.setFocus()
    press(desk, KEY.Key_E, CTRL)
    command = [sys.executable, "-m", "ocrfix", "clean", str(sample())]
    command += ["--project", str(desk.project)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert target.read_bytes() == done.stdout == decided.encode()

    # Undo goes on where it was before the restart, from the pane as well.
    for _ in range(3):
        press(desk, KEY.Key_Z, CTRL)
    assert desk.text == untouched
    press(desk, KEY.Key_Z, CTRL | SHIFT)
    assert desk.window.reviewing.items[0].status is Status.REJECTED


def test_what_is_shown_is_the_text_of_record(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    raw = "A\u00a0no-break space, \u2028 a separator,\r\na 𝔣raktur letter and q\u0303.\r\n\r\nEnd"
    path.write_bytes(raw.encode())
    desk.open(path)
    put_caret_at_end(desk)
    type_words(desk, "ing")
    assert desk.text == raw + "ing"
    assert len(desk.window.reviewing.items) == 1


def put_caret_at_end(desk: Desk) -> None:
    pane = desk.window.panes.cleaned
    pane.setFocus()
    pane.moveCursor(QTextCursor.MoveOperation.End)


def test_a_line_typed_into_a_text_with_windows_line_ends(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "dos.txt"
    path.write_bytes(b"One line.\r\nTwo lines.\r\n")
    desk.open(path)
    put_caret(desk, "Two")
    desk.bot.keyClick(desk.window.panes.cleaned, KEY.Key_Return)
    desk.settle()
    assert desk.text == "One line.\r\n\r\nTwo lines.\r\n"


def test_an_input_method_still_works(desk: Desk) -> None:
    desk.open()
    put_caret(desk, "little ferry")
    pane = desk.window.panes.cleaned
    # A dead key: first the accent alone, shown but not yet in the text, then the letter.
    QApplication.sendEvent(pane, QInputMethodEvent("´", []))
    desk.settle()
    assert "little ferry" in desk.text
    committed = QInputMethodEvent()
    committed.setCommitString("é")
    QApplication.sendEvent(pane, committed)
    desk.settle()
    assert "The élittle ferry" in desk.text


def test_retyping_the_original_removes_the_change(desk: Desk) -> None:
    desk.open()
    number = len(desk.window.reviewing.items)
    put_caret(desk, "ferry that")
    type_words(desk, "x")
    assert len(desk.window.reviewing.items) == number + 1
    press(desk, KEY.Key_Backspace)
    assert len(desk.window.reviewing.items) == number


def test_the_raw_pane_is_never_changed(desk: Desk) -> None:
    desk.open()
    pane = desk.window.panes.raw
    pane.setFocus()
    desk.bot.keyClicks(pane, "x")
    desk.settle()
    assert pane.text == sample().read_text(encoding="utf-8")
    assert sample().read_text(encoding="utf-8") == desk.window.reviewing.session.document.text  # type: ignore[union-attr]


def test_single_keys_do_nothing_while_one_types(desk: Desk) -> None:
    desk.open()
    press(desk, KEY.Key_F8)
    desk.window.panel.search.setFocus()
    press(desk, KEY.Key_P)
    assert desk.window.panel.search.text() == "p"
    assert all(it.status is not Status.AS_PRINTED for it in desk.window.reviewing.items)


def test_undoing_what_was_typed_leads_to_where_it_stood(desk: Desk) -> None:
    desk.open()
    put_caret(desk, "little ferry")
    place = desk.window.panes.cleaned.caret
    type_words(desk, "dear ")
    put_caret(desk, "The Wexmouth")
    press(desk, KEY.Key_Z, CTRL)
    assert desk.window.panes.cleaned.caret == place


def test_a_file_that_cannot_be_read_leaves_all_as_it_is(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    before = desk.text
    broken = tmp_path / "picture.txt"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    desk.window.open_path(broken)
    assert "picture.txt" in close_message(desk)
    assert desk.text == before
    assert desk.window.documents.path == sample().resolve()


def test_dropping_text_and_files(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "dropped.txt"
    path.write_text("He sent the bills, hich were paid.\n")
    for data, shown in ((QMimeData(), "which"), (QMimeData(), "Only words")):
        if shown == "which":
            data.setUrls([QUrl.fromLocalFile(str(path))])
        else:
            data.setText("Only words.")
        drop = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
        )
        desk.window.dropEvent(drop)
        desk.wait_until(lambda: desk.window.reviewing.session is not None)
        desk.settle()
        assert shown in desk.text


def drop_files(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(it)) for it in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    desk.window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, NONE))
    desk.wait_until(lambda: not desk.window.jobs.is_busy)
    desk.settle()


def test_several_files_dropped_at_once_are_listed(desk: Desk, tmp_path: Path) -> None:
    for name in ("scans/b.txt", "old/more/c.txt", "old/a.txt", "scans/b.tif"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("He sent the bills, hich were paid.\n")
    window = desk.window
    dropped = [tmp_path / it for it in ("scans/b.txt", "scans/b.tif", "old", "old/a.txt")]
    drop_files(desk, *dropped)
    wanted = [tmp_path / it for it in ("old/a.txt", "old/more/c.txt", "scans/b.txt")]
    assert list(window.folder.paths) == wanted
    assert window.documents.path == wanted[0]
    model = window.side.model
    assert [model.name(it) for it in wanted] == ["old/a.txt", "old/more/c.txt", "scans/b.txt"]
    assert window.side.isVisible()
    assert window.side.title.text() == "Opened together"
    assert window.documents.folder is None, "no folder that could be cleaned as such"
    assert window.settings.recent == [wanted[0]]
    drop_files(desk, tmp_path / "scans")
    assert window.side.title.text() == "scans"
    assert window.documents.folder == tmp_path / "scans"


def test_nothing_dropped_is_a_document(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(desk.window.messages, "show_error", lambda it: told.append(str(it)))
    for name in ("a.png", "b.tif"):
        (tmp_path / name).write_bytes(b"x")
    drop_files(desk, tmp_path / "a.png", tmp_path / "b.tif")
    assert told
    assert told[0].startswith("There is no document among these files.")


def test_a_project_dropped_is_gone_on_with(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other.ocrfix"
    desk.window.documents.project.copy_to(other)
    drop_files(desk, other)
    assert desk.window.documents.project.path == other


@pytest.mark.parametrize("names", [("a.txt",), ("a.txt", "b.txt")])
def test_documents_dropped_with_a_project_are_opened_in_it(
    desk: Desk, tmp_path: Path, names: tuple[str, ...]
) -> None:
    other = tmp_path / "other.ocrfix"
    desk.window.documents.project.copy_to(other)
    desk.write("The harbour.\n", "before.txt")
    paths = [tmp_path / it for it in names]
    for path in paths:
        path.write_text("He sent the bills, hich were paid.\n")
    drop_files(desk, other, *paths)
    desk.wait_until(lambda: desk.window.documents.path == paths[0])
    desk.settle()
    assert desk.window.documents.project.path == other
    assert list(desk.window.folder.paths) == (paths if len(paths) > 1 else [])


def test_several_documents_chosen_in_the_dialog_are_listed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("He sent the bills, hich were paid.\n")
    names = list(map(str, paths))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    desk.window.actions_["open"].trigger()
    desk.wait_until(lambda: desk.window.documents.path == paths[0])
    desk.settle()
    assert list(desk.window.folder.paths) == paths


def test_a_file_dropped_on_the_text_is_opened_not_written_into_it(
    desk: Desk, tmp_path: Path
) -> None:
    desk.open()
    before = desk.text
    path = tmp_path / "dropped.txt"
    path.write_text("He sent the bills, hich were paid.\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    under_mouse = desk.window.panes.cleaned.viewport()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(under_mouse, QDragEnterEvent(QPoint(9, 9), copy, data, left, NONE))
    QApplication.sendEvent(under_mouse, QDropEvent(QPointF(9, 9), copy, data, left, NONE))
    desk.window.panes.cleaned.commit()
    assert desk.text == before
    desk.wait_until(lambda: desk.window.documents.path == path)
    desk.settle()


def test_the_panes_move_together(desk: Desk) -> None:
    desk.write(
        "\n\n".join(f"Paragraph {n} of the bills, hich were paid." for n in range(300)), "long.txt"
    )
    raw, cleaned = desk.window.panes.raw, desk.window.panes.cleaned
    session = desk.window.reviewing.session
    assert session is not None
    assert session.cleaned is not None
    cleaned.verticalScrollBar().setValue(200)
    expected = session.cleaned.source_map.to_raw(cleaned.top_offset(), cleaned.top_offset())[0]
    assert abs(raw.top_offset() - expected) < 80
    raw.verticalScrollBar().setValue(raw.verticalScrollBar().maximum())
    assert cleaned.verticalScrollBar().value() == cleaned.verticalScrollBar().maximum()


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.open()
    nameless = [
        widget
        for widget in desk.window.findChildren(type(desk.window.panel.search).__base__)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
        and widget.metaObject().className().startswith(("QLine", "QCombo", "QTable", "QList"))
    ]
    assert nameless == []


def test_every_action_stands_in_a_menu(desk: Desk) -> None:
    for action in desk.window.actions_:
        menus = [menu for menu in desk.window.actions_.menus.values() if action in menu.actions()]
        assert len(menus) == 1, action.text()
    shortcuts = [it.toString() for action in desk.window.actions_ for it in action.shortcuts()]
    assert len(shortcuts) == len(set(shortcuts))


def test_two_words_typed_in_one_breath(desk: Desk) -> None:
    desk.open()
    before = desk.text
    put_caret(desk, "little ferry")
    pane = desk.window.panes.cleaned
    # What is typed is shown as a change at once; nothing is waited for.
    desk.bot.keyClicks(pane, "dear old ")
    desk.bot.waitUntil(lambda: "The dear old little ferry" in desk.text, timeout=1000)
    assert pane.text == desk.text
    press(desk, KEY.Key_F8)
    press(desk, KEY.Key_Delete)
    session = desk.window.reviewing.session
    assert session is not None
    assert desk.window.reviewing.items[0].status is Status.REJECTED
    steps = 0
    while session.can_undo:
        press(desk, KEY.Key_Z, CTRL)
        steps += 1
    assert desk.text == before == pane.text
    # Each word, and the rejection.
    assert steps == 3


ALTO = """<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page ID="P1"><PrintSpace>
<TextBlock ID="B1"><TextLine ID="L1"><String ID="S1" CONTENT="The"/><SP/>
<String ID="S2" CONTENT="bills,"/><SP/><String ID="S3" CONTENT="hich"/><SP/>
<String ID="S4" CONTENT="were"/><SP/><String ID="S5" CONTENT="paid."/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>
"""


@pytest.mark.parametrize(
    ("chosen", "name", "expected"),
    [
        ("Cleaned text (*.txt)", "out.txt", "The bills, which were paid."),
        ("Markdown (*.md)", "out.txt", "The bills, which were paid."),
        ("JSON: parts and changes (*.json)", "out.json", '"after": "which"'),
        ("Word (*.docx)", "out.txt", "PK"),
        ("Change report (*.html)", "out.txt", "<!DOCTYPE html>"),
        ("ALTO, corrected (*.xml)", "out.xml", 'ID="S3" CONTENT="which"'),
    ],
)
def test_every_export(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, name: str,
    expected: str,
) -> None:  # fmt: skip
    path = desk.write(ALTO, "page.xml")
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), chosen))
    press(desk, KEY.Key_E, CTRL)
    (written,) = (tmp_path / "out").iterdir()
    # The name ends as the kind does, whatever was offered first.
    assert written.suffix == chosen.rpartition("*")[2].rstrip(")")
    assert expected in written.read_text(encoding="utf-8", errors="replace")
    assert path.read_text() == ALTO


def test_the_document_itself_is_never_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.write("The bills, hich were paid.\n", "bills.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(desk, KEY.Key_E, CTRL)
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    assert "never written" in message.text()
    message.accept()
    assert path.read_text() == "The bills, hich were paid.\n"


def test_the_outline_leads_to_the_parts(desk: Desk) -> None:
    desk.open()
    panel = desk.window.outline
    desk.window.tabs.setCurrentWidget(panel)
    entries = [panel.list.item(row) for row in range(panel.list.count())]
    assert [it.text().split("\n")[0] for it in entries[:5]] == [
        "Publication",
        "Headline",
        "Deck",
        "Byline",
        "Paragraph",
    ]
    panel.list.itemActivated.emit(entries[3])
    place = desk.window.panes.cleaned.caret
    assert desk.text[place:].startswith("By Maren Oddie")
    assert QApplication.focusWidget() is desk.window.panes.cleaned


def test_of_one_endless_line_only_what_is_in_view_is_drawn(desk: Desk) -> None:
    desk.write("the bills, hich were paid " * 3000, "line.txt")
    assert len(desk.window.reviewing.items) == 3000
    for pane in (desk.window.panes.raw, desk.window.panes.cleaned):
        assert 10 < len(list(pane.visible_marks())) < 200
    # At the end of the line as at its start.
    desk.window.reviewing.go_change(-1)
    shown = [mark.index for mark, _, _ in desk.window.panes.cleaned.visible_marks()]
    assert 2999 in shown
    assert 0 not in shown


def test_the_tab_of_doubtful_words_stays_in_front_in_the_next_document(desk: Desk) -> None:
    desk.open()
    desk.window.tabs.setCurrentWidget(desk.window.suspects_panel)
    desk.write("He sent the bills, hich were paid.\n", "next.txt")
    assert desk.window.tabs.currentWidget() is desk.window.suspects_panel


def test_a_second_window_says_who_has_the_project(desk: Desk) -> None:
    second = MainWindow(Settings(), open_project(desk.project))
    desk.bot.addWidget(second)
    try:
        second.open_path(sample())
        desk.wait_until(lambda: second.reviewing.session is not None)
        holder = second.documents.project.holder
        assert holder is not None
        shown = [it.text() for it in second.statusBar().findChildren(QLabel)]
        told = next(it for it in shown if it.startswith("Read only"))
        assert holder.user in told
        assert holder.host in told
        # Not as machines write it.
        assert holder.since not in told
        assert "{" not in told
        second.tell_notice()
        box = next(it for it in second.findChildren(QMessageBox) if it.isVisible())
        assert box.text().endswith("close it there, or go on in a copy with “Save Project As”.")
        box.close()
    finally:
        second.close()

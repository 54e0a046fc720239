"""Faults that readers met at the window and that have no other home: each stays mended."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QFileDialog

from .conftest import Desk
from .hands import CTRL, KEY, press, put_caret

LINE = "the members of the board met on Monday and heard what had been done"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def export(desk: Desk, monkeypatch: pytest.MonkeyPatch, target: Path, kind: str) -> Path:
    """Export by the keys, to a file of a kind."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), kind))
    press(desk, KEY.Key_E, CTRL)
    return target


def test_writing_beside_a_removed_caption_keeps_the_change_of_its_rule(desk: Desk) -> None:
    desk.open()
    rule = "furniture.repeated-caption"
    assert [it.rule_id for it in desk.window.reviewing.items].count(rule) == 1
    put_caret(desk, "Not everyone was pleased")
    desk.bot.keyClicks(desk.window.panes.cleaned, "Yet ")
    desk.settle()
    assert "Yet Not everyone was pleased" in desk.text
    ids = [it for item in desk.window.reviewing.items for it in item.rule_ids]
    assert ids.count(rule) == 1
    assert "by-hand" in ids


def test_the_report_names_no_folder_and_no_table_is_empty(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "of-nobodys-business" / "page.txt"
    path.parent.mkdir()
    path.write_text("The ship came home in the evening, and all the town was there.\n")
    desk.open(path)
    page = export(desk, monkeypatch, tmp_path / "page.html", "HTML (*.html)").read_text()
    assert "page.txt</h1>" in page
    assert "of-nobodys-business" not in page
    assert "<table" not in page, "nothing was changed: there is nothing to list"


def raw_page() -> str:
    """A page as OCR leaves it: no blank lines, two headlines in it, 60 lines each."""
    columns = []
    for headline in ("HARBOUR BOARD MEETS", "MAYOR GOES HOME"):
        columns += [headline, *(LINE for _ in range(19)), f"{LINE}."]
        for begin in ("The mayor said", "It was told"):
            columns += [f"  {begin} that {LINE[:40]}", *(LINE for _ in range(18)), f"{LINE[:30]}."]
    return "\n".join(columns) + "\n"


def test_a_raw_page_is_read_and_exported_in_paragraphs_with_its_headlines(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write(raw_page())
    desk.window.panes.show_face(1)
    desk.settle()
    shown = desk.window.panes.reading.toPlainText().split("\n")
    written = export(desk, monkeypatch, tmp_path / "page.docx", "Word (*.docx)")
    with zipfile.ZipFile(written) as archive:
        body = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - our own
    paragraphs = ["".join(it.itertext()) for it in body.iter(f"{W}p")]
    for found in (shown, paragraphs):
        assert any(it.strip() == "HARBOUR BOARD MEETS" for it in found)
        assert any(it.strip() == "MAYOR GOES HOME" for it in found)
        assert max(map(len, found)) < 2_500

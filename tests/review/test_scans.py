"""The reader's word on scans: of one page, one document, or all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.review import open_project
from ocrfix.review.scans import choose_pattern, choose_scan, said_of_scans
from ocrfix.text.document import Block, Box, Document, Line, Page, Word

TEXT = "one\ntwo\n"


def page(start: int, image: str, number: str) -> Page:
    line = Line(start, start + 3, (Word(start, start + 3, Box(0, 0, 9, 9)),), Box(0, 0, 9, 9))
    block = Block(start, start + 3, (line,))
    return Page(start, start + 3, (block,), 10, 10, number, image)


PLAIN = Document.from_text(TEXT)
TWO = replace(PLAIN, layout=(page(0, "a.png", "P1"), page(4, "b.png", "P2")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.png", "b.png", "other.png", "text.png"):
        (tmp_path / name).write_bytes(b"a picture")
    return tmp_path


def names(folder: Path, document: Document, *found: Page) -> list[str]:
    project = open_project(folder / "p.ocrfix")
    sheets = said_of_scans(project).sheets(document, folder / "text.txt", found)
    return [it.path.name if it.path is not None else "" for it in sheets]


def test_what_was_said_of_less_goes_before_what_was_said_of_more(folder: Path) -> None:
    project = open_project(folder / "p.ocrfix")
    assert names(folder, TWO) == ["a.png", "b.png"]
    choose_pattern(project, "{dir}/other.png")
    assert names(folder, PLAIN) == ["text.png"], "without the name it is no pattern"
    choose_pattern(project, "{dir}/{stem}.png")
    assert names(folder, TWO) == ["text.png", "text.png"]
    choose_scan(project, TWO.meta.sha256, folder / "a.png")
    assert names(folder, TWO) == ["a.png", "a.png"]
    choose_scan(project, TWO.meta.sha256, folder / "other.png", 1)
    assert names(folder, TWO) == ["a.png", "other.png"]
    (folder / "other.png").unlink()
    assert names(folder, TWO) == ["a.png", "a.png"], "what leads nowhere is as if never said"


def test_a_text_without_places_has_those_that_were_found(folder: Path) -> None:
    project = open_project(folder / "p.ocrfix")
    found = page(0, "text.png", "1")
    [sheet] = said_of_scans(project).sheets(PLAIN, folder / "text.txt", [found])
    assert sheet.parts == (found,)
    [boxed, _] = said_of_scans(project).sheets(TWO, folder / "text.txt", [found])
    assert boxed.parts == (TWO.layout[0],)

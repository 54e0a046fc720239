"""Scans read again in another process: one row, all of it, and what cannot be read."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.errors import InputError
from ocrfix.formats import read
from ocrfix.scan.pictures import ScanPlaces, Sheet, sheets_of
from ocrfix.scan.worker import Rereader
from ocrfix.text.document import Document

from .conftest import DATA, needs_tesseract


@pytest.fixture
def rereader(tmp_path: Path) -> Iterator[Rereader]:
    made = Rereader(tmp_path / "kept")
    yield made
    made.stop()
    assert not multiprocessing.active_children()


@pytest.fixture
def ferry() -> tuple[Document, Sheet]:
    path = DATA / "ferry.xml"
    document = read(path)
    (sheet,) = sheets_of(document, path, ScanPlaces())
    return document, sheet


def test_a_row_is_read_alone(rereader: Rereader, ferry: tuple[Document, Sheet]) -> None:
    needs_tesseract()
    document, sheet = ferry
    at = document.text.index("hand5")
    start, end, second = rereader.read_row(document, sheet, at, "en")
    assert document.text[start:end].startswith("hundred")
    assert "\n" not in document.text[start:end]
    seen = {document.text[it.start : it.end]: it.text for it in second.places}
    assert seen["hand5"] == "hands"
    assert all(start <= it.start and it.end <= end for it in second.places)
    assert [it.name for it in second.pictures] == ["ferry.png"]
    assert second.version.startswith("Tesseract 5")
    # The same again, from what is kept.
    assert rereader.read_row(document, sheet, at, "en")[2] == second


def test_a_document_is_read_with_its_progress(
    rereader: Rereader, ferry: tuple[Document, Sheet]
) -> None:
    needs_tesseract()
    document, sheet = ferry
    told: list[tuple[int, int]] = []
    second = rereader.read_document(document, [sheet], "en", lambda *far: told.append(far))
    assert told == [(0, 1)]
    assert len(second.places) > 60
    assert second.notes == ()


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("missing", "There is no scan"),
        ("gone", "cannot be read"),
        ("language", "cannot be read again"),
        ("place", "does not say where"),
    ],
)
def test_why_a_row_cannot_be_read(
    rereader: Rereader, ferry: tuple[Document, Sheet], tmp_path: Path, what: str, told: str
) -> None:
    needs_tesseract()
    document, sheet = ferry
    if what == "missing":
        sheet = replace(sheet, path=None)
    elif what == "gone":
        sheet = replace(sheet, path=tmp_path / "none.png")
    elif what == "place":
        sheet = replace(sheet, parts=())
    language = "tlh" if what == "language" else "en"
    with pytest.raises(InputError, match=told):
        rereader.read_row(document, sheet, 3, language)

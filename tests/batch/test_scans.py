"""The scans that a document was cleaned with are compared with those of now."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ocrfix.batch.scans import are_same, noted
from ocrfix.scan.pictures import ScanPlaces, sheets_of
from ocrfix.text.document import Document, Page


def document(*images: str) -> Document:
    text = "word\n" * max(len(images), 1)
    pages = (Page(5 * n, 5 * n + 4, image=it, id=f"P{n}") for n, it in enumerate(images))
    return Document(text, tuple(pages))


@pytest.mark.parametrize("what", ["nothing", "bytes", "gone", "better", "notes"])
def test_what_became_of_the_scans_is_seen(tmp_path: Path, what: str) -> None:
    text = tmp_path / "page.xml"
    for name in ("one.jpg", "two.tif"):
        (tmp_path / name).write_bytes(b"picture")
    sheets = sheets_of(document("one.tif", "two.tif"), text, ScanPlaces())
    # As a ledger keeps it.
    notes = json.loads(json.dumps(noted(sheets)))
    if what == "bytes":
        (tmp_path / "two.tif").write_bytes(b"another")
        os.utime(tmp_path / "two.tif", ns=(1, 1))
    elif what == "gone":
        (tmp_path / "one.jpg").unlink()
    elif what == "better":
        (tmp_path / "one.tif").write_bytes(b"picture")
    elif what == "notes":
        notes = None
    assert are_same(notes, text, "beside") is (what == "nothing")
    assert are_same(notes, text, None)
    assert are_same(notes, None, "beside")


def test_a_scan_that_was_missing_is_looked_for_again(tmp_path: Path) -> None:
    text = tmp_path / "page.xml"
    notes = noted(sheets_of(document("one.tif"), text, ScanPlaces()))
    assert are_same(notes, text, "beside")
    (tmp_path / "one.tif").write_bytes(b"picture")
    assert not are_same(notes, text, "beside")

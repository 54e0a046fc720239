"""Prints of documents, found on their scans."""

from __future__ import annotations

from pathlib import Path

from ocrfix.desktop.scan import cut_out, sheet_of, spot_of
from ocrfix.formats import read
from ocrfix.scan.pictures import ScanPlaces, sheets_of
from ocrfix.scan.pyramid import Pyramid, make_steps


def test_the_line_and_the_word_are_found(printed: Path, tmp_path: Path) -> None:
    document = read(printed)
    start = document.text.index("hich")
    sheet = sheet_of(sheets_of(document, printed, ScanPlaces()), start)
    assert sheet is not None
    assert sheet.path is not None
    *_, steps = make_steps(sheet.path, sheet.frame, tmp_path / "levels")
    pyramid = Pyramid(steps)
    spot = spot_of(sheet, document.text, pyramid, (start, start + 4))
    assert spot is not None
    strip = cut_out(pyramid, spot)
    (word,) = strip.words
    # In the pixels of the scan, which has twice those of the file.
    assert (word.width(), word.height()) == (140, 60)
    inside = strip.image.copy(word.toAlignedRect())
    assert {inside.pixelColor(x, 30).name() for x in range(5, 135, 10)} == {"#000000"}
    right, middle = round(word.right()) + 20, round(word.center().y())
    assert strip.image.pixelColor(right, middle).name() == "#ffffff"
    pyramid.close()

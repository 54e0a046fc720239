"""A document, its pictures and an engine: what is read, kept and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from ocrfix.formats import read
from ocrfix.scan import ScanReader, SeenWord
from ocrfix.scan.pictures import ScanPlaces
from ocrfix.text.document import Block, Box, Document, Line, Page, Word

from .conftest import DATA, Reciter, needs_tesseract

TEXT = "tbe bouse\n"


def document_of(image: str = "page.png") -> Document:
    words = (Word(0, 3, Box(20, 20, 30, 20)), Word(4, 9, Box(60, 20, 50, 20)))
    line = Line(0, 9, words, Box(20, 20, 90, 20))
    page = Page(0, 9, (Block(0, 9, (line,)),), 200, 100, "P1", image)
    return replace(Document.from_text(TEXT), layout=(page,))


def seen(scale: float = 2.0, text: str = "the house", sure: float = 0.9) -> list[list[SeenWord]]:
    """The words where they stand in the strip that is cut out: it begins at 13, 13."""
    first, second = text.split()
    at = [(20, 50), (60, 110)]
    return [
        [
            SeenWord(it, sure, (x - 13) * scale, 7 * scale, (y - 13) * scale, 27 * scale)
            for it, (x, y) in zip((first, second), at, strict=True)
        ]
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Image.new("L", (200, 100), 255).save(tmp_path / "page.png")
    return tmp_path


def texts(document: Document) -> list[tuple[str, str]]:
    assert document.second is not None
    return [(TEXT[it.start : it.end], it.text) for it in document.second.places]


def test_both_readings_stand_side_by_side(folder: Path) -> None:
    engine = Reciter(seen())
    reader = ScanReader(ScanPlaces(), engines=lambda _: [engine])
    document = reader.read_again(document_of(), folder / "page.xml", "en")
    assert texts(document) == [("tbe", "the"), ("bouse", "house")]
    assert document.text == TEXT
    assert document.second is not None
    assert [it.name for it in document.second.pictures] == ["page.png"]
    assert document.second.notes == ()
    assert (document.second.engine, document.second.version) == ("Reciter 1", "Reciter 1.0")


def test_nothing_is_read_twice(folder: Path) -> None:
    kept = folder / "kept"
    first, second, newer = Reciter(seen()), Reciter([]), Reciter([], "Reciter 2.0")
    documents = [
        ScanReader(ScanPlaces(), engines=lambda _, it=it: [it], kept=kept).read_again(
            document_of(), folder / "page.xml", "en"
        )
        for it in (first, second)
    ]
    assert documents[0] == documents[1]
    assert (first.asked, second.asked) == (1, 0)
    ScanReader(ScanPlaces(), engines=lambda _: [newer], kept=kept).read_again(
        document_of(), folder / "page.xml", "en"
    )
    assert newer.asked == 1
    Image.new("L", (200, 100), 250).save(folder / "page.png")
    ScanReader(ScanPlaces(), engines=lambda _: [second], kept=kept).read_again(
        document_of(), folder / "page.xml", "en"
    )
    assert second.asked == 1, "another picture"


def test_a_kept_reading_that_is_damaged_is_read_again(folder: Path) -> None:
    kept = folder / "kept"
    engine = Reciter(seen())
    reader = ScanReader(ScanPlaces(), engines=lambda _: [engine], kept=kept)
    before = reader.read_again(document_of(), folder / "page.xml", "en")
    for path in kept.rglob("*.json"):
        path.write_text('[[["cut', encoding="utf-8")
    assert reader.read_again(document_of(), folder / "page.xml", "en") == before
    assert engine.asked == 2


def test_the_surest_engine_reads(folder: Path) -> None:
    unsure, sure = Reciter(seen(text="tbc houfe", sure=0.4), "a"), Reciter(seen(), "b")
    reader = ScanReader(ScanPlaces(), engines=lambda _: [unsure, sure])
    document = reader.read_again(document_of(), folder / "page.xml", "de")
    assert texts(document) == [("tbe", "the"), ("bouse", "house")]
    assert document.second is not None
    assert document.second.version == "b"


def test_only_rows_with_something_doubtful_are_read(folder: Path) -> None:
    engine = Reciter(seen())
    plain = replace(document_of(), text="the house\n")
    assert (
        ScanReader(ScanPlaces(), engines=lambda _: [engine])
        .read_again(plain, folder / "page.xml", "en")
        .second.places
        == ()
    )  # type: ignore[union-attr]
    assert engine.asked == 0
    ScanReader(ScanPlaces(), engines=lambda _: [engine], every_row=True).read_again(
        plain, folder / "page.xml", "en"
    )
    assert engine.asked == 1


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ("gone", "There is no scan “page.png” of page P1."),
        ("broken", "The scan page.png is damaged"),
        ("other", "The scan page.png is not of this page"),
    ],
)
def test_a_scan_that_cannot_be_read_is_told(folder: Path, change: str, note: str) -> None:
    path = folder / "page.png"
    if change == "gone":
        path.unlink()
    elif change == "broken":
        path.write_bytes(path.read_bytes()[:60])
    else:
        Image.new("L", (100, 200)).save(path)
    reader = ScanReader(ScanPlaces(), engines=lambda _: [Reciter(seen())])
    second = reader.read_again(document_of(), folder / "other.xml", "en").second
    assert second is not None
    assert second.places == ()
    [told] = second.notes
    assert told.startswith(note)


def test_a_text_that_is_not_on_its_scan_is_told(folder: Path) -> None:
    reader = ScanReader(ScanPlaces(), engines=lambda _: [Reciter([])])
    second = reader.read_again(Document.from_text(TEXT), folder / "page.txt", "en").second
    assert second is not None
    assert second.notes == ("The text was not found on the scan page.png.",)
    assert second.found == ()


def test_a_text_without_places_and_without_a_scan_is_told(folder: Path) -> None:
    reader = ScanReader(ScanPlaces(), engines=lambda _: [Reciter([])])
    second = reader.read_again(Document.from_text(TEXT), folder / "other.txt", "en").second
    assert second is not None
    assert second.notes[0].startswith("There is no scan of page 1.")


def test_a_text_without_places_is_found_on_its_scan() -> None:
    needs_tesseract()
    boxed = read(DATA / "ferry.xml", language="en")
    document = Document.from_text(boxed.text)
    reader = ScanReader(ScanPlaces(pattern=str(DATA / "{stem}.png")))
    second = reader.read_again(document, Path("ferry.txt"), "en").second
    assert second is not None
    assert second.notes == ()

    def boxes(layout: Sequence[Page]) -> dict[int, Box]:
        lines = (line for page in layout for block in page.blocks for line in block.lines)
        return {it.start: it.box for line in lines for it in line.words if it.box is not None}

    printed, found = boxes(boxed.layout), boxes(second.found)
    near = [it for it, box in printed.items() if it in found and _is_there(box, found[it])]
    assert len(near) > 0.95 * len(printed)
    seen = {document.text[it.start : it.end]: it.text for it in second.places}
    assert seen["hand5"] == "hands"
    assert document.text == boxed.text


def _is_there(printed: Box, found: Box) -> bool:
    middle = found.left + found.width / 2, found.top + found.height / 2
    left, top = printed.left, printed.top
    return left <= middle[0] <= left + printed.width and top <= middle[1] <= top + printed.height

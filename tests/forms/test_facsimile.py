"""The blocks of a document as zones on its scans."""

from __future__ import annotations

from ocrfix.forms.facsimile import Facsimile
from ocrfix.text.document import Block, Box, Page


def block(start: int, end: int, box: Box | None, name: str = "") -> Block:
    return Block(start, end, (), box=box, id=name)


LAYOUT = (
    Page(0, 20, (block(0, 8, Box(1, 2, 30, 40), "B<1>"), block(10, 18, None)),
         id="P1", image="a\\scan 1.tif", width=100, height=200),
    Page(21, 30, (block(21, 29, None),), id="P2"),
    Page(31, 40, (block(31, 39, Box(5, 6, 7, 8)),), id=""),
)  # fmt: skip


def test_without_boxes_there_is_none() -> None:
    assert Facsimile(()).as_tei() == ""
    assert Facsimile(LAYOUT[1:2]).as_tei() == ""
    assert Facsimile(LAYOUT[1:2]).reference(21, 29) == ""


def test_zones_are_numbered_over_the_pages() -> None:
    made = Facsimile(LAYOUT).as_tei()
    assert made.count("<surface") == 2
    assert '<surface n="P1" ulx="0" uly="0" lrx="100" lry="200">' in made
    assert '<graphic url="a/scan%201.tif"/>' in made
    assert 'xml:id="zone-1" type="block" n="B&lt;1&gt;" ulx="1" uly="2" lrx="31" lry="42"' in made
    assert 'xml:id="zone-2" type="block" ulx="5" uly="6" lrx="12" lry="14"' in made


def test_a_span_names_the_zones_it_touches() -> None:
    zones = Facsimile(LAYOUT)
    assert zones.reference(2, 5) == ' facs="#zone-1"'
    assert zones.reference(2, 35) == ' facs="#zone-1 #zone-2"'
    assert zones.reference(10, 18) == ""
    assert zones.reference(8, 31) == ""

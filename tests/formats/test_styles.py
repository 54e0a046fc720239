"""Formats tell how letters are printed, and what stands on a page."""

from __future__ import annotations

import pytest

from ocrfix.formats import read
from ocrfix.formats.styles import Style, StyleTally, size_of
from ocrfix.text.document import Box, Line, Page

ALTO = """<alto><Styles>
<TextStyle ID="T1" FONTSIZE="9.5"/><TextStyle ID="T2" FONTSIZE="24" FONTSTYLE="bold italics"/>
</Styles><Tags><StructureTag ID="S1" LABEL="Heading"/></Tags>
<Layout><Page WIDTH="100" HEIGHT="200"><PrintSpace>
<TextBlock ID="B1" STYLEREFS="T2 P1" TAGREFS="S1"><TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9">
<String CONTENT="FLOOD"/><SP/><String CONTENT="IN" STYLEREFS="T1"/></TextLine></TextBlock>
<GraphicalElement ID="G1" HPOS="0" VPOS="20" WIDTH="90" HEIGHT="1"/>
<TextBlock ID="B2"><TextLine><String CONTENT="It" STYLEREFS="T1"/><SP/>
<String CONTENT="rained" STYLEREFS="T1"/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>"""

PAGE = """<PcGts><Page imageWidth="100" imageHeight="200">
<SeparatorRegion id="s"><Coords points="0,20 90,20 90,21 0,21"/></SeparatorRegion>
<TextRegion id="r1" type="heading"><TextStyle fontSize="24" bold="true"/>
<TextLine id="l1"><TextEquiv><Unicode>FLOOD IN</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="r2" custom="structure {type:paragraph;}">
<TextLine id="l2"><TextStyle fontSize="9.5"/><TextEquiv><Unicode>It rained</Unicode></TextEquiv>
</TextLine></TextRegion></Page></PcGts>"""

HOCR = """<html><body><div class="ocr_page" title="bbox 0 0 100 200">
<span class="ocr_header" title="bbox 0 0 9 9; x_size 24">FLOOD IN</span>
<div class="ocr_separator" title="bbox 0 20 90 21"></div>
<div class="ocr_carea"><span class="ocr_line" title="bbox 0 30 9 9; x_size 9.5">It rained</span>
</div></div></body></html>"""


def laid(text: str, name: str) -> tuple[Page, Line, Line]:
    document = read(text.encode(), format=name)
    (page,) = document.layout
    first, second = [line for block in page.blocks for line in block.lines]
    return page, first, second


@pytest.mark.parametrize(
    ("text", "name", "kinds", "is_bold"),
    [
        (ALTO, "alto", ("heading", ""), True),
        (PAGE, "page", ("heading", "paragraph"), True),
        (HOCR, "hocr", ("header", ""), False),
    ],
)
def test_size_kind_and_rules_are_read(
    text: str, name: str, kinds: tuple[str, str], *, is_bold: bool
) -> None:
    page, first, second = laid(text, name)
    assert (first.size, second.size) == (24.0, 9.5)
    assert (first.kind, second.kind) == kinds
    assert first.is_bold is is_bold
    assert not second.is_bold
    assert page.rules == (Box(0, 20, 90, 1),)


def test_a_line_is_printed_as_most_of_its_letters_are() -> None:
    tally = StyleTally(Style(8.0))
    assert tally.most() == Style(8.0)
    tally.add(3, Style(12.0, is_bold=True))
    tally.add(5, None)
    assert tally.most() == Style(8.0)


@pytest.mark.parametrize("value", [None, "", "big", "0", "-3", "nan", "inf", "1e9"])
def test_what_is_no_size_is_none(value: str | None) -> None:
    assert size_of(value) == 0.0

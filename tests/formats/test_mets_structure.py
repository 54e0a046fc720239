"""Statements of a METS file, whoever wrote it."""

from __future__ import annotations

import pytest

from ocrfix.formats.mets_structure import MetsHandler
from ocrfix.formats.safe_xml import parse_xml
from tests.formats.samples import sample

FILES = """<fileSec><fileGrp USE="{use}"><file ID="A" MIMETYPE="{mime}"><FLocat xlink:href="{a}"/>
</file><file ID="B" MIMETYPE="{mime}"><FLocat xlink:href="{b}"/></file></fileGrp></fileSec>"""


def stated(inner: str) -> MetsHandler:
    handler = MetsHandler()
    parse_xml(f'<mets xmlns:xlink="http://www.w3.org/1999/xlink">{inner}</mets>'.encode(), handler)
    return handler


def pieces(inner: str) -> list[tuple[str, list[str], str]]:
    body = f'<structMap TYPE="LOGICAL"><div TYPE="Newspaper">{inner}</div></structMap>'
    found = stated(body).articles()
    return [(it.division.id, [area.begin for area in it.areas], it.section) for it in found]


def area(begin: str) -> str:
    return f'<fptr><area FILEID="A" BEGIN="{begin}"/></fptr>'


def test_the_issue_is_named_once_whatever_its_articles_are_called() -> None:
    found = stated(
        "<title>The Harbour News</title><title>The storm</title>"
        "<dateIssued> 1901-02-03 </dateIssued><languageTerm>eng</languageTerm>"
    )
    assert (found.title, found.date, found.language) == ("The Harbour News", "1901-02-03", "en")


@pytest.mark.parametrize(
    ("use", "mime", "a", "b", "expected"),
    [
        pytest.param("Text", "text/xml", "1.xml", "2.xml", ["A", "B"], id="a group of texts"),
        pytest.param("FULLTEXT", "application/xml", "1", "2", ["A", "B"], id="by its kind"),
        pytest.param("any", "text/xml", "alto/1.xml", "m/2.xml", ["A"], id="by its address"),
        pytest.param("any", "text/xml", "1.xml", "2.xml", ["A", "B"], id="any XML for want of it"),
        pytest.param("Images", "image/tiff", "1.tif", "2.tif", [], id="pictures are none"),
    ],
)
def test_pages_are_found_by_what_is_said_of_them(
    use: str, mime: str, a: str, b: str, expected: list[str]
) -> None:
    found = stated(FILES.format(use=use, mime=mime, a=a, b=b)).alto_files()
    assert list(found) == expected


def test_a_picture_is_that_of_the_page_it_stands_with() -> None:
    own = b'<fptr><area FILEID="A1" BETYPE="IDREF" BEGIN="P1"/></fptr></div>'
    handler = MetsHandler()
    data = sample("issue/mets.xml").replace(own, b'<fptr FILEID="IMG1"/>' + own)
    parse_xml(data, handler)
    assert handler.images()["A1"] == "file://./images/1.tif"
    assert "A2" not in handler.images()


def test_a_piece_inside_an_article_is_part_of_it() -> None:
    inner = f'<div ID="in" TYPE="POEM">{area("B2")}</div>'
    assert pieces(f'<div ID="out" TYPE="ARTICLE">{area("B1")}{inner}</div>') == [
        ("out", ["B1", "B2"], "")
    ]


def test_a_section_has_its_title_and_its_articles_name_it() -> None:
    inner = (
        f'<div TYPE="SECTION"><div ID="T" TYPE="HEADING">{area("B0")}</div>'
        f'<div ID="one" TYPE="ARTICLE">{area("B1")}</div></div>'
        f'<div ID="two" TYPE="ARTICLE">{area("B2")}</div>'
    )
    assert pieces(inner) == [("T", ["B0"], "T"), ("one", ["B1"], "T"), ("two", ["B2"], "")]


@pytest.mark.parametrize(
    "links",
    [
        '<smLink xlink:from="#one" xlink:to="#AREA"/>',
        '<smLinkGrp><smLocatorLink xlink:href="#one"/><smLocatorLink xlink:href="#AREA"/></smLinkGrp>',
    ],
    ids=["from here to there", "as a group"],
)
def test_links_lead_from_an_article_to_where_it_is_printed(links: str) -> None:
    maps = (
        f'<structMap TYPE="PHYSICAL"><div TYPE="Page"><div ID="AREA">{area("B7")}</div></div>'
        '</structMap><structMap TYPE="LOGICAL"><div ID="one" TYPE="ARTICLE"/></structMap>'
    )
    (found,) = stated(f"{maps}<structLink>{links}</structLink>").articles()
    assert [(it.file_id, it.begin) for it in found.areas] == [("A", "B7")]


def test_without_a_logical_structure_there_are_no_articles() -> None:
    body = f'<structMap TYPE="PHYSICAL"><div TYPE="ARTICLE">{area("B1")}</div></structMap>'
    assert list(stated(body).articles()) == []

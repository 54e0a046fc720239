"""TEI: articles, corrections with who and how sure, zones; valid by the schema where it is."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ocrfix import Cleaner
from ocrfix.cleaning import Cleaned
from ocrfix.formats import read
from ocrfix.forms.table import FORMS, Asked
from ocrfix.resources import resource
from tests.forms.section_page import SECTION

NS = {"t": "http://www.tei-c.org/ns/1.0"}
SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SAMPLE = resource("samples", "harbour-ferry.txt")
PAGE = (
    "RIVER IS RISING\nThe river rose all of tbe night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town.\nSchool Is Opened\nThe new school was opened in tbe morn-\n"
    "ing with songs and with a speech.\nWheat .... 12 14\nOats .... 13 15\nCorn .... 9 12\nRye .... 8 16\nHay .... 2 3\nOil .... 7 7\n"
)
ALTO = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description><sourceImageInformation>
<fileName>scans\\page 1.tif</fileName></sourceImageInformation></Description><Layout>
<Page ID="P1" WIDTH="900" HEIGHT="1200"><PrintSpace>
<TextBlock ID="B1" HPOS="10" VPOS="20" WIDTH="300" HEIGHT="40"><TextLine ID="L1">
<String CONTENT="The"/><SP/><String CONTENT="bills,"/><SP/><String CONTENT="hich"/><SP/>
<String CONTENT="were"/><SP/><String CONTENT="paid."/></TextLine></TextBlock>
</PrintSpace></Page></Layout></alto>"""


@cache
def schema() -> etree.RelaxNG | None:
    """The schema of all of TEI, where TEI_SCHEMA names it."""
    named = os.environ.get("TEI_SCHEMA", "")
    return etree.RelaxNG(etree.parse(named)) if Path(named).is_file() else None


def tree_of(cleaned: Cleaned, moment: str = "") -> etree._Element:
    return etree.fromstring(FORMS["tei"].write(cleaned, Asked(moment=moment)))


def test_a_correction_says_what_was_read_what_is_meant_by_whom_and_how_sure() -> None:
    cleaned = Cleaner().clean(PAGE)
    tree = tree_of(cleaned)
    (first, *_) = tree.findall(".//t:choice", NS)
    assert first.findtext("t:sic", None, NS) == "tbe"
    corr = first.find("t:corr", NS)
    assert corr.text == "the"
    assert corr.get("resp") == "#letters.misread-word"
    assert float(corr.get("cert")) == cleaned.changes[0].confidence
    names = {it.get("{http://www.w3.org/XML/1998/namespace}id") for it in tree.iter("{*}respStmt")}
    resps = {
        it.removeprefix("#") for corr in tree.iter("{*}corr") for it in corr.get("resp").split()
    }
    assert resps == names


def test_each_article_is_a_division_under_its_headline() -> None:
    heads = [
        it.findtext("t:head", None, NS) for it in tree_of(Cleaner().clean(PAGE)).iter("{*}div")
    ]
    assert heads == ["RIVER IS RISING", "School Is Opened"]


def test_reading_what_was_meant_gives_the_cleaned_words() -> None:
    cleaned = Cleaner().clean(read(SAMPLE))
    tree = tree_of(cleaned)
    etree.strip_elements(tree, "{*}sic", "{*}teiHeader", with_tail=False)
    for removed in tree.findall(".//t:fw[@type='removed']", NS):
        removed.clear(keep_tail=True)
    for line in tree.iter("{*}lb"):
        line.tail = f" {line.tail or ''}"
    for block in tree.iter("{*}p", "{*}head", "{*}byline", "{*}fw", "{*}figure"):
        block.tail = f" {block.tail or ''}"
    words = " ".join("".join(tree.itertext()).split())
    assert words == " ".join(cleaned.text.split())


def test_reading_what_was_read_gives_the_raw_words() -> None:
    cleaned = Cleaner().clean(PAGE)
    tree = tree_of(cleaned)
    etree.strip_elements(tree, "{*}corr", "{*}teiHeader", with_tail=False)
    for line in tree.iter("{*}lb", "{*}p", "{*}head", "{*}row", "{*}fw"):
        line.tail = f" {line.tail or ''}"
    assert "".join("".join(tree.itertext()).split()) == "".join(PAGE.split())


def test_what_was_taken_out_behind_the_last_article_is_told_too() -> None:
    cleaned = Cleaner("reading").clean(PAGE + "(Continued on Page 3)\n")
    assert "Continued" not in cleaned.text
    tree = tree_of(cleaned)
    removed = tree.findall(".//t:fw[@type='removed']", NS)
    assert [it.text for it in removed] == ["(Continued on Page 3)"]
    assert removed[0].get("resp") == "#furniture.jump-line"


def test_blocks_with_boxes_are_zones_that_the_text_points_at() -> None:
    tree = tree_of(Cleaner().clean(read(ALTO.encode())))
    zone = tree.find(".//t:zone", NS)
    corners = [zone.get(name) for name in ("ulx", "uly", "lrx", "lry")]
    assert corners == ["10", "20", "310", "60"]
    assert tree.find(".//t:surface", NS).get("lry") == "1200"
    assert tree.find(".//t:body//t:p", NS).get("facs") == "#zone-1"
    assert tree.find(".//t:graphic", NS).get("url") == "scans/page%201.tif"


TEXTS = st.lists(
    st.sampled_from(
        [*PAGE.splitlines(), "", "By Jo Bell", "tbe com-", "mittee", "\x07", "<&>", "?? x"]
    ),
    max_size=50,
).map("\n".join)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_any_text_is_well_formed_and_valid(text: str) -> None:
    tree = tree_of(Cleaner().clean(text), "2026-05-04T03:02:01Z")
    relax = schema()
    if relax is not None:
        relax.assertValid(tree)


@pytest.mark.parametrize("text", [SAMPLE.read_text(), PAGE, ALTO], ids=["article", "page", "ALTO"])
def test_the_schema_of_all_tei_is_content(text: str) -> None:
    relax = schema()
    if relax is None:
        pytest.skip("needs the schema of TEI: TEI_SCHEMA=tei.rng")
    relax.assertValid(tree_of(Cleaner().clean(read(text.encode())), "2026-05-04T03:02:01Z"))


def test_a_section_is_a_division_of_articles_under_its_title() -> None:
    body = tree_of(Cleaner().clean(SECTION)).find(".//t:body", NS)
    section, last = body.findall("t:div", NS)
    assert section.get("type") == "section"
    assert section.findtext("t:head", None, NS) == "NEWS OF THE WEEK"
    heads = [it.findtext("t:head", None, NS) for it in section.findall("t:div", NS)]
    assert heads == ["School Is Opened", "Mill Burns Down"]
    assert last.findtext("t:head", None, NS) == "MAYOR GOES HOME"
    if schema() is not None:
        schema().assertValid(body.getroottree())

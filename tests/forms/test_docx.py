"""The Word document, read back by the program's own reader and as the format defines it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix import Cleaner
from ocrfix.cleaning import Cleaned
from ocrfix.formats import detect, read
from ocrfix.forms.docx import to_docx
from ocrfix.forms.table import FORMS, Asked
from ocrfix.resources import resource
from ocrfix.text.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLE = resource("samples", "harbour-ferry.txt")


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - our own
    found = []
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join("\n" if it.tag == f"{W}br" else it.text or "" for it in paragraph.iter()
                       if it.tag in {f"{W}t", f"{W}br"})  # fmt: skip
        found.append((style.get(f"{W}val", "") if style is not None else "", text))
    return found


def test_the_sample_in_its_styles() -> None:
    data = to_docx(Cleaner().clean(read(SAMPLE)))
    found = paragraphs(data)
    assert found[0] == ("Publication", "The Wexmouth Courier")
    assert found[1][0] == "Heading1"
    assert ("Byline", "By Maren Oddie and Tobias Finch") in found
    (caption,) = [text for style, text in found if style == "Caption"]
    assert caption.endswith("(PELLE ARKWRIGHT/COURIER VIA NORTHLIGHT IMAGES)")
    assert not any("Newspapers in English" in text for _, text in found)


def test_the_programs_own_reader_reads_it() -> None:
    data = to_docx(Cleaner().clean(read(SAMPLE)))
    assert detect(data) == "docx"
    assert "the bills, which run to forty pages" in read(data).text


def test_every_style_and_part_that_is_named_is_there() -> None:
    data = to_docx(Cleaner().clean(read(SAMPLE)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        types = ET.fromstring(archive.read("[Content_Types].xml"))  # noqa: S314
        styles = ET.fromstring(archive.read("word/styles.xml"))  # noqa: S314
    parts = {it.get("PartName", "").lstrip("/") for it in types if it.get("PartName")}
    assert parts <= names
    known = {it.get(f"{W}styleId") for it in styles.iter(f"{W}style")}
    assert {style for style, _ in paragraphs(data) if style} <= known


def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("One & two < three.\n\nThe end.\n")
    cleaned = Cleaner().clean(read(path))
    assert to_docx(cleaned) == to_docx(cleaned)


# What is in no known language is not underlined throughout in red.
@pytest.mark.parametrize(("language", "checked"), [("en", "en"), ("de", "de"), ("und", "x-none")])
@pytest.mark.parametrize("form", ["docx", "tracked"])
def test_word_checks_the_spelling_of_the_language(language: str, checked: str, form: str) -> None:
    document = Document.from_text("Kapitel 1", language=language)
    data = FORMS[form].write(Cleaner().clean(document), Asked())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles = ET.fromstring(archive.read("word/styles.xml"))  # noqa: S314
    said = [it.get(f"{W}val") for it in styles.iterfind(f"{W}docDefaults//{W}lang")]
    assert said == [checked]


@given(st.text(max_size=60))
def test_any_text_is_a_document(text: str) -> None:
    found = paragraphs(to_docx(Cleaned.unchanged(text)))
    shown = "".join(text for _, text in found)
    assert [it for it in text if it.isalnum()] == [it for it in shown if it.isalnum()]

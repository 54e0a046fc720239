"""The book: what it holds, and that it is valid."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ocrfix import Cleaner
from ocrfix.formats import read
from ocrfix.forms.table import FORMS, Asked
from ocrfix.resources import resource
from tests.forms.section_page import SECTION

SAMPLE = resource("samples", "harbour-ferry.txt")


PAGE = (
    "RIVER IS RISING\nThe river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town.\nSchool Is Opened\nThe new school was opened in the morn-\n"
    "ing with songs and with a speech.\nWheat .... 12 14\nOats .... 13 15\nCorn .... 9 12\n"
    "(Continued on page 3)\nRye <b> .... 7 & 8\n"
)


XHTML = "{http://www.w3.org/1999/xhtml}"


def book_of(text: str) -> dict[str, bytes]:
    data = FORMS["epub"].write(Cleaner().clean(text), Asked())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_book_has_a_chapter_an_article() -> None:
    book = book_of(PAGE)
    chapters = sorted(name for name in book if name.startswith("EPUB/article-"))
    assert len(chapters) == 2
    nav = etree.fromstring(book["EPUB/nav.xhtml"])
    listed = [(it.get("href"), it.text) for it in nav.iter(f"{XHTML}a")]
    assert listed == [
        ("article-0001.xhtml", "RIVER IS RISING"),
        ("article-0002.xhtml", "School Is Opened"),
    ]


def test_what_a_book_lists_is_what_it_holds() -> None:
    book = book_of(PAGE)
    package = etree.fromstring(book["EPUB/package.opf"])
    items = {it.get("id"): it.get("href") for it in package.iter("{*}item")}
    assert {f"EPUB/{href}" for href in items.values()} == {
        name for name in book if name.startswith("EPUB/") and not name.endswith(".opf")
    }
    assert {it.get("idref") for it in package.iter("{*}itemref")} <= items.keys()


TEXTS = st.lists(
    st.sampled_from([*PAGE.splitlines(), "", "\x07", "\ufffe", "]]>", "By Jo Bell"]), max_size=40
).map("\n".join)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_chapters_of_any_text_are_well_formed(text: str) -> None:
    for name, data in book_of(text).items():
        if name.endswith(("xhtml", "opf", "xml")):
            etree.fromstring(data)


def epubcheck() -> list[str] | None:
    """Return the command of EPUBCheck; Debian's program is an archive for Java."""
    program = shutil.which("epubcheck")
    java = shutil.which("java")
    if program is None:
        return None
    with Path(program).open("rb") as stream:
        is_archive = stream.read(2) == b"PK"
    if is_archive:
        # One short run a book: most of the time goes to compiling and threads.
        return (
            [java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", program] if java else None
        )
    return [program]


@pytest.mark.skipif(epubcheck() is None, reason="needs EPUBCheck (epubcheck)")
@pytest.mark.parametrize("text", [PAGE, SAMPLE.read_text(), "x"], ids=["page", "article", "letter"])
def test_epubcheck_finds_nothing(text: str, tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(FORMS["epub"].write(Cleaner().clean(read(text.encode())), Asked()))
    done = subprocess.run(
        [*(epubcheck() or []), str(path)], check=False, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 errors / 0 warnings" in done.stdout + done.stderr


def test_a_section_lists_its_articles_below_its_title() -> None:
    nav = etree.fromstring(book_of(SECTION)["EPUB/nav.xhtml"])
    assert [it.text for it in nav.findall(f".//{XHTML}li//{XHTML}ol//{XHTML}a")] == [
        "School Is Opened",
        "Mill Burns Down",
    ]

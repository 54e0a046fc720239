"""Tracked changes: accepting all gives the cleaned text, rejecting all the raw one."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix import Cleaner
from ocrfix.cleaning import Cleaned, Decided
from ocrfix.formats import read
from ocrfix.forms.table import FORMS, Asked
from ocrfix.resources import resource
from ocrfix.text.edit import Edit

from .office import SOFFICE, decided, python_with_uno

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLE = resource("samples", "harbour-ferry.txt")
MOMENT = "2026-05-04T03:02:01Z"


def written(cleaned: Cleaned, moment: str = "") -> bytes:
    return FORMS["tracked"].write(cleaned, Asked(moment=moment))


def body_of(data: bytes) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - our own


def text_of(data: bytes, *, accept: bool) -> str:
    """The text once all changes are decided on, as the format defines it."""
    without = f"{W}del" if accept else f"{W}ins"

    def words(element: ET.Element) -> str:
        if element.tag == without:
            return ""
        if element.tag in {f"{W}t", f"{W}delText"}:
            return element.text or ""
        if element.tag == f"{W}br":
            return "\f" if element.get(f"{W}type") == "page" else "\n"
        return "\t" if element.tag == f"{W}tab" else "".join(map(words, element))

    return "\n".join(words(it) for it in body_of(data).iter(f"{W}p"))


@pytest.fixture(scope="module")
def sample() -> Cleaned:
    return Cleaner().clean(read(SAMPLE))


def test_accepted_and_rejected(sample: Cleaned) -> None:
    data = written(sample)
    assert sample.text != sample.document.text
    assert text_of(data, accept=True) == sample.text
    assert text_of(data, accept=False) == sample.document.text


def test_every_change_bears_its_author_and_its_date(sample: Cleaned) -> None:
    tracked = [
        it for it in body_of(written(sample, MOMENT)).iter() if it.tag in {f"{W}ins", f"{W}del"}
    ]
    authors = {it.get(f"{W}author") for it in tracked}
    assert authors == {", ".join(change.rule_ids) for change in sample.changes}
    assert {it.get(f"{W}date") for it in tracked} == {MOMENT}
    numbers = [it.get(f"{W}id") for it in tracked]
    assert len(numbers) == len(set(numbers))


def test_without_a_date_the_bytes_are_always_the_same(sample: Cleaned) -> None:
    assert written(sample) == written(sample)
    assert not any(it.get(f"{W}date") for it in body_of(written(sample)).iter())


def test_what_was_typed_is_the_readers() -> None:
    typed = Edit(4, 9, "bills", "laws", "by-hand", "typed")
    cleaned = Cleaner().clean("The bills were paid.", decided=Decided(replacements=(typed,)))
    authors = {it.get(f"{W}author") for it in body_of(written(cleaned)).iter(f"{W}ins")}
    assert authors == {"reader"}


PAGE = """\
FLOOD TAKES BRIDGE
The river rose all of tbe night and
the mayor asked for boats and the com-
mittee for men.
MAYOR GOES HOME
Tbe mayor of the town went home on
Tuesday night after three days on the
water, and slept until noon.
SCHOOL IS OPENED
The new school on tbe hill was opened
on Monday with songs and a speech by
the oldest of the teachers there.
"""


def test_articles_chosen_are_tracked_alone() -> None:
    """Each gives its own cleaned words or its own raw ones, a blank line between two."""
    cleaned = Cleaner().clean(PAGE)
    assert len(cleaned.articles) == 3
    data = written(cleaned.with_articles([0, 2]), MOMENT)
    raw = PAGE.splitlines()
    assert text_of(data, accept=False) == "\n".join([*raw[:4], "", *raw[8:]])
    for accept, words in ((True, "the hill"), (False, "tbe hill")):
        assert words in text_of(data, accept=accept)
        assert "MAYOR GOES" not in text_of(data, accept=accept)
    wanted = [cleaned.text[it.start : it.end] for it in cleaned.articles]
    assert text_of(data, accept=True) == f"{wanted[0]}\n\n{wanted[2]}"
    one_by_one = [cleaned.with_articles([it]) for it in range(3)]
    changes = sum(len(list(body_of(written(it)).iter(f"{W}ins"))) for it in one_by_one)
    assert changes == len(list(body_of(written(cleaned)).iter(f"{W}ins")))


TEXTS = st.lists(
    st.sampled_from(
        ["tbe ", "hich ", "men", "com-\n", "mittee ", "\n", "\n\n", "\t", "  ", "\f", "?? ", "<&>"]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    cleaned = Cleaner().clean(text)
    data = written(cleaned)
    assert text_of(data, accept=True) == cleaned.text
    assert text_of(data, accept=False) == text


NEEDS_OFFICE = pytest.mark.skipif(
    SOFFICE is None or python_with_uno() is None,
    reason="needs LibreOffice and its Python module (libreoffice-writer, python3-uno)",
)


@NEEDS_OFFICE
@pytest.mark.parametrize("accept", [True, False], ids=["accept", "reject"])
def test_libreoffice_decides_as_we_mean_it(sample: Cleaned, tmp_path: Path, accept: bool) -> None:
    document = tmp_path / "sample.docx"
    document.write_bytes(written(sample, MOMENT))
    wanted = sample.text if accept else sample.document.text
    assert decided(document, tmp_path, accept=accept) == wanted


ISSUE = (
    Path(__file__).resolve().parents[3]
    / "shared/data/formats/alto-bl-1824/0002647_18240217_mets.xml"
)


@NEEDS_OFFICE
@pytest.mark.shared
@pytest.mark.skipif(not ISSUE.is_file(), reason="needs ../shared/data/formats")
@pytest.mark.parametrize("accept", [True, False], ids=["accept", "reject"])
def test_libreoffice_keeps_the_page_breaks_of_an_issue(tmp_path: Path, accept: bool) -> None:
    cleaned = Cleaner().clean(read(ISSUE))
    assert "\n\f\n" in cleaned.text
    document = tmp_path / "issue.docx"
    document.write_bytes(written(cleaned, MOMENT))
    wanted = cleaned.text if accept else cleaned.document.text
    assert decided(document, tmp_path, accept=accept) == wanted

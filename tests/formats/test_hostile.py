"""Files meant to do harm, or cut in half, are refused in a sentence and in good time."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ocrfix.errors import InputError
from ocrfix.formats import read, write_back
from ocrfix.text.edit import Edit
from tests.formats.samples import DATA, made_docx, sample
from tests.pace import collecting_little, within

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LINE = "<Layout><Page><TextBlock><TextLine><String CONTENT='{}'/></TextLine></TextBlock></Page>"


def _with_version(version: int) -> bytes:
    """A DOCX whose packed part asks for a version of zip that does not exist."""
    data = bytearray(made_docx({"word/document.xml": "<w:p/>"}))
    data[data.index(b"PK\x01\x02") + 6] = version
    return bytes(data)


def _locked() -> bytes:
    """A DOCX whose part can be unpacked with a password alone."""
    data = bytearray(made_docx({"word/document.xml": "<w:p/>"}))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for part in re.finditer(re.escape(head), bytes(data)):
            data[part.start() + flags] |= 1
    return bytes(data)


HOSTILE = [
    (
        f'<!DOCTYPE alto [<!ENTITY l0 "ha">{LAUGHS}]><alto>{LINE.format("&l9;")}</Layout></alto>',
        "declares an entity",
        "a billion laughs",
    ),
    (
        '<!DOCTYPE alto [<!ENTITY e SYSTEM "file:///etc/hostname">]><alto>&e;</alto>',
        "declares an entity",
        "another file of the machine",
    ),
    (
        '<!DOCTYPE alto [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><alto/>',
        "declares an entity",
        "a parameter entity from the network",
    ),
    (
        '<!DOCTYPE alto SYSTEM "http://127.0.0.1:9/x.dtd"><alto>'
        + LINE.format("&e;")
        + "</Layout></alto>",
        "uses the entity",
        "an entity the outer definition would declare",
    ),
    ("<alto>" + "<ComposedBlock>" * 100_000, "nested more than", "nested without end"),
    ("<alto><Layout>", "damaged at line 1, column 15: the file breaks off there", "cut"),
    ("<alto><Layout", "breaks off there", "cut within a tag"),
    ("<alto>\x01</alto>", "a sign stands there that must not", "a control character"),
    ("<alto><Layout></alto>", "a tag is closed there that is not", "tags that cross"),
    ("<alto><Page ID='1' ID='2'/></alto>", "the same attribute twice", "an attribute twice"),
    ("<alto></alto>\n<alto></alto>", "stands behind the end", "two documents in one file"),
    ("<alto>&nbsp;</alto>", "a name that XML does not know", "an entity of HTML"),
    ("<!-- x --><?xml version='1.0'?><alto/>", "does not begin the file", "a late declaration"),
    (
        "<!DOCTYPE alto [<!ELEMENT a %p;>]><alto/>",
        "not written as XML asks",
        "what hardly ever happens",
    ),
]


@pytest.mark.parametrize(("text", "said", "why"), HOSTILE, ids=[row[2] for row in HOSTILE])
@pytest.mark.parametrize("name", ["alto", "page", "mets"])
def test_hostile_xml_is_refused(text: str, said: str, why: str, name: str) -> None:
    started = time.process_time()
    with pytest.raises(InputError, match=said) as caught:
        read(text.encode(), format=name)
    assert caught.value.hint, why
    assert time.process_time() - started < 5


def test_a_definition_elsewhere_is_not_fetched() -> None:
    # XHTML and PAGE files name one; it is never looked at.
    data = b'<!DOCTYPE alto SYSTEM "http://127.0.0.1:9/x.dtd"><alto><Layout/></alto>'
    assert read(data).text == ""


DAMAGED = [
    (made_docx({"word/document.xml": "<w:p/>"})[:-30], "cannot be unpacked", "a DOCX, cut"),
    (
        made_docx({"word/document.xml": "<w:p>" + "words " * 500 + "</w:p>"}).replace(
            b"\x05", b"\xff", 3
        ),
        "DOCX",
        "its packed words spoiled",
    ),
    (_with_version(214), "cannot be unpacked: it is packed in a way that is not known here", "packed by no known version"),
    (_locked(), "cannot be unpacked: .*password", "packed with a password"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "This is no text", "a DOCX with a password"),
    (b"<mets:mets><file ID='f'><FLocat href='" + b"a" * 5000 + b".xml'/></file></mets:mets>",
     "The ALTO file that this METS names is not there", "a name longer than any file has"),
    (b"<?xml version='1.0' encoding='" + b"a" * 5000 + b"'?><alto>\xff",
     "no text encoding called", "an encoding with an endless name"),
    (b"<!DOCTYPE alto [<!ENTITY " + b"a" * 5000 + b" 'x'>]><alto/>",
     "an entity of its own", "an entity with an endless name"),
    (b"<mets:mets><file ID='f'><FLocat href='%00.xml'/></file></mets:mets>",
     "The ALTO file that this METS names is not there", "a name with a NUL"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said", "why"), DAMAGED, ids=[row[2] for row in DAMAGED])
def test_damage_is_said_in_a_sentence(data: bytes, said: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(data)
    with pytest.raises(InputError, match=said) as caught:
        read(path)
    assert caught.value.hint, why
    assert len(str(caught.value)) < 1000


def _region(points: str) -> bytes:
    text = "<TextEquiv><Unicode>a</Unicode></TextEquiv>"
    return (
        f"<PcGts><Page/><TextRegion><Coords points='{points}'/>{text}</TextRegion></PcGts>".encode()
    )


@pytest.mark.parametrize(
    ("data", "text", "why"),
    [
        (b"<html><p>a&#" + b"9" * 5000 + b";b", "a\ufffdb\n", "a character beyond all"),
        (b"<html><p>a&#" + b"0" * 5000 + b"98;c", "abc\n", "noughts before its number"),
        (b"<html><p>a&#x" + b"f" * 5000 + b";b", "a\ufffdb\n", "the same in sixteens"),
        (
            _region("1e400,1 nan,2"),
            "a\n",
            "a region without end",
        ),
        (
            b"<html><p class='ocr_line' title='bbox " + b"9" * 5000 + b" 1 2 3'>a",
            "a\n",
            "a line further off than any",
        ),
    ],
)
def test_numbers_beyond_all_are_none(data: bytes, text: str, why: str) -> None:
    assert read(data).text == text, why


def test_whatever_a_library_raises_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("maximum depth\x1b[2J " + "x" * 5000)

    monkeypatch.setattr("ocrfix.formats.alto.parse_xml", broken)
    with pytest.raises(InputError, match="cannot be read as alto: maximum depth") as caught:
        read(b"<alto/>")
    assert len(str(caught.value)) < 500
    assert str(caught.value).isprintable()


def test_a_zip_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocrfix.formats.docx.MAX_BYTES", 1 << 20)
    bomb = made_docx({"word/document.xml": "<w:p>" + " " * (4 << 20) + "</w:p>"})
    assert len(bomb) < 20_000
    with pytest.raises(InputError, match="unpacks to more than 1 MB"):
        read(bomb)


@pytest.mark.parametrize(
    "text",
    [
        b"<!--" * 50_000,
        b"<a b='" * 50_000,
        b"<" * 250_000,
        b"<a " * 75_000,
        b"</" * 125_000,
        b"<![CDATA[" * 25_000,
        b"<script>" * 25_000,
        b"<div>" * 50_000,
        b"<div>" * 25_000 + b"</p>" * 25_000,
        b"</div>" * 50_000,
        b"<p class='ocr_line'>a" * 12_500,
        b"&amp" * 75_000,
    ],
    ids=lambda text: f"{text[:12].decode()}{len(text)}",
)
@pytest.mark.parametrize("name", ["hocr", "html"])
def test_hostile_html_takes_linear_time(text: bytes, name: str) -> None:
    # Much of it is cut off, and refused when all is walked through.
    with within(2), contextlib.suppress(InputError):
        read(b"<html>" + text, format=name)


@given(st.integers(min_value=0), st.integers(0, 255), st.sampled_from(["alto.xml", "page.xml"]))
@example(31, 128, "alto.xml")  # the declaration's encoding="U\x80F-8"
def test_a_damaged_byte_is_read_or_refused(position: int, byte: int, name: str) -> None:
    data = bytearray(sample(name))
    data[position % len(data)] = byte
    with contextlib.suppress(InputError):
        assert read(bytes(data), format=Path(name).stem).meta.sha256


@pytest.mark.parametrize("name", ["alto.xml", "page.xml", "hocr.html", "issue/mets.xml"])
def test_a_cut_file_is_read_or_refused(name: str) -> None:
    data = sample(name)
    for end in range(0, len(data), 97):
        with contextlib.suppress(InputError):
            read(data[:end], sibling=lambda page: (DATA / "issue" / page).read_bytes())


def _lines(form: str, lines: list[str]) -> bytes:
    """A file of a format that holds these lines."""
    if form == "plain":
        return "\n".join(lines).encode("cp1252")
    if form == "docx":
        paragraphs = "".join(f"<w:p><w:t>{line}</w:t></w:p>" for line in lines)
        return made_docx({"word/document.xml": f"<w:body xmlns:w='u'>{paragraphs}</w:body>"})
    around, one = {
        "alto": ("<alto><TextBlock>{}</TextBlock></alto>", "<TextLine>{}</TextLine>"),
        "page": (
            "<PcGts><Page><TextRegion>{}</TextRegion></Page></PcGts>",
            "<TextLine><TextEquiv><Unicode>{}</Unicode></TextEquiv></TextLine>",
        ),
        "hocr": ("<html><p class='ocr_par'>{}</p></html>", "<span class='ocr_line'>{}</span>"),
        "html": ("<html><body>{}</body></html>", "<p>{}</p>"),
    }[form]
    if form == "alto":
        lines = ["<SP/>".join(f"<String CONTENT='{it}'/>" for it in line.split()) for line in lines]
    return around.format("".join(map(one.format, lines))).encode()


@pytest.mark.parametrize("form", ["plain", "alto", "page", "hocr", "html", "docx"])
def test_one_endless_line_costs_no_more_than_many(form: str) -> None:
    words = "Le caf\u00e9 de la ville est ouvert et tbe town met " * 5

    def seconds(lines: list[str]) -> float:
        data = _lines(form, lines)
        started = time.process_time()
        document = read(data)
        if form not in {"html", "docx"}:
            places = [match.start() for match in re.finditer("tbe", document.text)]
            edits = [Edit(at, at + 3, "tbe", "the", "test", "") for at in places]
            assert write_back(document, data, edits) != data
        return time.process_time() - started

    assert _soon_holds(lambda: seconds([words * 150]) < 1.5 * seconds([words] * 150) + 0.2)


SHAPES = [
    "a word a line, all one",
    "a sign in every gap",
    "all deleted",
    "areas on areas",
    "all anew",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_writing_and_cutting_grow_with_the_file(shape: str) -> None:
    def seconds(count: int) -> float:
        data = _lines("alto", ["a  b"] * count)
        area = "<fptr><area FILEID='f' BEGIN='B'/></fptr>" * count
        data = data.replace(b"<TextBlock>", b"<TextBlock ID='B'>")
        mets = (
            "<mets:mets><mets:file ID='f' MIMETYPE='text/xml'><FLocat href='a.xml'/></mets:file>"
            f"<structMap TYPE='LOGICAL'><div TYPE='ARTICLE'>{area}</div></structMap></mets:mets>"
        ).encode()
        started = time.process_time()
        if shape == SHAPES[3]:
            assert len(read(mets, sibling=lambda _: data).text) == 4 * count
            return time.process_time() - started
        document = read(data)
        edits = {
            SHAPES[0]: [Edit(at, at + 1, "\n", "", "", "") for at in range(3, 4 * count - 1, 4)],
            SHAPES[1]: [Edit(at, at + 1, " ", "-", "", "") for at in range(1, 4 * count, 4)],
            SHAPES[2]: [Edit(0, 4 * count - 1, document.text[:-1], "", "", "")],
            SHAPES[4]: [Edit(0, 4 * count - 1, document.text[:-1], "b a " * count, "", "")],
        }[shape]
        assert write_back(document, data, edits)
        return time.process_time() - started

    assert _soon_holds(lambda: seconds(4000) < 10 * seconds(1000) + 0.2)


def _soon_holds(is_so: Callable[[], bool]) -> bool:
    """Return whether something that other work on the machine may hide shows in one of three tries."""
    with collecting_little():
        return any(is_so() for _ in range(3))

"""Files written back: corrected words, and every other byte as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ocrfix.errors import OutputError
from ocrfix.formats import read, write_back, write_back_issue
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit, apply_edits
from tests.formats.edits import edit, without_changes, written
from tests.formats.samples import DATA, sample
from tests.formats.written_samples import SAMPLES


@pytest.mark.parametrize("name", [*SAMPLES, "page.html"])
def test_no_edit_gives_the_same_bytes(name: str) -> None:
    data = sample(name)
    if name == "page.html":
        with pytest.raises(OutputError, match="cannot be written back"):
            write_back(read(data), data, [])
    else:
        assert write_back(read(data), data, []) == data


def test_plain_text_keeps_its_encoding_and_line_ends() -> None:
    data = b"\xef\xbb\xbfnd fast\r\n\r\nCaf\xc3\xa9"
    assert written(data, ("nd", "and")) == b"\xef\xbb\xbfand fast\r\n\r\nCaf\xc3\xa9"


# “¬” in UTF-8 and bytes that are nothing there: with more of those it is read as Macintosh text.
_DAMAGED = b"b\xb8\x97 \x99\xe2x \xc2\xac end"


@pytest.mark.parametrize(
    "data",
    [
        _DAMAGED,
        b"<html><body><p class='ocr_par'><span class='ocr_line'>" + _DAMAGED + b"</span></p></body></html>",
    ],
    ids=["plain", "hocr"],
)  # fmt: skip
def test_an_encoding_that_would_not_be_guessed_again_gives_way_to_utf_8(data: bytes) -> None:
    document = read(data)
    assert document.meta.encoding_guessed
    first, second, *rest = document.text.split()
    new = written(data, (first, "a"), (second, "x"))
    again = read(new)
    assert again.text.split() == ["a", "x", *rest]
    assert (again.meta.format, again.meta.encoding) == (document.meta.format, "utf-8")


def test_a_guessed_encoding_that_lacks_a_sign_gives_way_to_utf_8() -> None:
    data = "“Café”, he said. Garcon came.".encode("cp1252")
    assert read(written(data, ("Garcon", "Garçon"))).meta.encoding == "cp1252"
    assert written(data, ("Garcon", "Ǵarçon")).decode() == "“Café”, he said. Ǵarçon came."


class TestIssue:
    def test_changed_pages_come_back_by_name(self) -> None:
        def sibling(name: str) -> bytes:
            return (DATA / "issue" / name).read_bytes()

        document = read(DATA / "issue" / "mets.xml")
        edits = [edit(document.text, "soap", "soup"), edit(document.text, "STORM", "STORMS")]
        new = write_back_issue(document, sibling, sample("issue/mets.xml"), edits)
        assert list(new) == ["text/page 1.xml"]
        assert b'CONTENT="soup."' in new["text/page 1.xml"]
        assert b'CONTENT="STORMS."' in new["text/page 1.xml"]

    def test_its_articles_are_told_apart_as_before(self) -> None:
        pages = {it.name: it.read_bytes() for it in (DATA / "issue" / "text").iterdir()}

        def sibling(name: str) -> bytes:
            return pages[name.rpartition("/")[2]]

        def told(document: Document) -> list[tuple[str, str, str]]:
            text = document.text
            return [(it.id, it.kind, text[it.start : it.end]) for it in document.articles]

        before = read(DATA / "issue" / "mets.xml")
        edits = [edit(before.text, "soap", "soup"), edit(before.text, "STORM", "STORMS")]
        changed = write_back_issue(before, sibling, sample("issue/mets.xml"), edits)
        pages |= {name.rpartition("/")[2]: data for name, data in changed.items()}
        after = read(sample("issue/mets.xml"), sibling=sibling)
        assert len(told(before)) > 1
        assert told(after) == [
            (id_, kind, words.replace("soap", "soup").replace("STORM", "STORMS"))
            for id_, kind, words in told(before)
        ]

    def test_a_single_file_is_asked_for_the_issue(self) -> None:
        document = read(DATA / "issue" / "mets.xml")
        with pytest.raises(OutputError, match="page by page"):
            write_back(document, sample("issue/mets.xml"), [])


def test_real_pages_are_changed_in_the_word_alone(shared_data: Path) -> None:
    for name in ("alto-bl-1824/0002647_18240217_0001.xml", "alto-v2-bnf/ALTO-BnF-V2.xml",
                 "alto-ndnp/ndnp-alto-sample.xml", "alto-v3-glyph/00001_Glyph.xml"):  # fmt: skip
        data = (shared_data / "formats" / name).read_bytes()
        document = read(data)
        match = list(re.finditer(r"\b\w{4,}\b", document.text))[20]
        change = Edit(match.start(), match.end(), match.group(), "xyzzy", "test", "")
        new = write_back(document, data, [change])
        assert read(new).text == apply_edits(document.text, [change])
        assert without_changes(new).replace(b"><", b"> <") == without_changes(data).replace(
            b"><", b"> <"
        ), name

"""The way in: paths, bytes and streams become Documents."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Never

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import BadArgumentsError, EncodingError, InputError
from ocrfix.formats import FORMATS, encode, read
from tests.formats.golden_samples import GOLDEN
from tests.formats.samples import DATA, golden


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = b"\xef\xbb\xbfnd fast\r\n"
    path.write_bytes(data)
    with path.open("rb") as stream:
        documents = (read(path), read(str(path)), read(stream))
    for document in documents:
        assert document.text == "nd fast\r\n"
        assert document.layout == ()
        assert document.meta.source == str(path)
        assert document.meta.sha256 == hashlib.sha256(data).hexdigest()
        assert document.meta.language == "und"


def test_bytes_and_streams_have_no_name() -> None:
    assert read(b"a", language="fr").meta.language == "fr"
    assert read(io.BytesIO(b"a")).meta.source == ""


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n\x0c", b"\xef\xbb\xbf", b"<html><p></html>"])
def test_a_file_without_text_is_a_document_without_text_and_it_is_said(data: bytes) -> None:
    document = read(data)
    assert document.text.strip() == ""
    assert document.meta.notes == ("There is no text in it.",)


@pytest.mark.parametrize("name", ["a.pdf", "a.DOCX", "folder/a.xml"])
def test_a_text_that_is_called_otherwise_is_read_and_it_is_said(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"The ferry left at noon.\n")
    document = read(path)
    assert document.text == "The ferry left at noon.\n"
    (note,) = document.meta.notes
    assert note.startswith(f"Its name ends in “{path.suffix.lower()}”, but it is plain text")
    assert read(path, format="plain").meta.notes == ()
    text = path.with_suffix(".txt")
    text.write_bytes(b"The ferry left at noon.\n")
    assert read(text).meta.notes == ()


def test_xml_without_a_declaration_is_no_text() -> None:
    """Its tags were cleaned as words."""
    with pytest.raises(InputError, match="XML of this kind cannot be read"):
        read(b"<foo><bar/></foo>\n")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_document_goes_back_to_the_same_bytes(text: str) -> None:
    data = text.encode()
    try:
        document = read(data, format="plain")
    except InputError:
        return
    meta = document.meta
    assert encode(document.text, meta.encoding, meta.bom) == data


def test_a_missing_file_suggests_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "times.txt").write_bytes(b"")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "time.txt")
    assert "no file" in caught.value.message
    assert "times.txt" in caught.value.hint


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder"):
        read(tmp_path / "none" / "a.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="batch"):
        read(tmp_path)


def test_a_forbidden_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _mode: str) -> Never:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "open", refuse)
    with pytest.raises(InputError, match="not allowed"):
        read(tmp_path / "a.txt")


def test_an_impossible_name_is_said() -> None:
    with pytest.raises(InputError, match="no name of a file"):
        read("a\0b")


def test_errors_name_the_file_and_keep_their_class(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x93")
    with pytest.raises(EncodingError, match=r"a\.txt: This is no utf-8 text"):
        read(path, encoding="utf-8")


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(BadArgumentsError, match="Did you mean plain"):
        read(b"", format="plan")


def test_unknown_xml_is_not_cleaned_as_if_it_were_words() -> None:
    with pytest.raises(InputError, match="plain text file"):
        read(b"<?xml version='1.0'?><TEI/>")


@pytest.mark.parametrize(("name", "text", "kind", "language"), GOLDEN)
def test_a_sample_becomes_the_text_a_person_wrote(
    name: str, text: str, kind: str, language: str
) -> None:
    document = read(DATA / name)
    assert document.text == golden(text)
    assert (document.meta.format, document.meta.language) == (kind, language)


def test_every_format_can_be_asked_for() -> None:
    for name in FORMATS:
        if name not in {"plain", "hocr", "html"}:
            with pytest.raises(InputError):
                read(b"no such thing", format=name)
    with pytest.raises(BadArgumentsError, match="alto"):
        read(b"", format="altos")

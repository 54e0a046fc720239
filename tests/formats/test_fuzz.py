"""Whatever bytes come: a document, or one sentence with a way out; never another exception."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.errors import ExitCode, OcrfixError
from ocrfix.formats import FORMATS, detect, read, write_back, write_back_issue
from ocrfix.formats.mets import page_names
from ocrfix.formats.read import beside
from ocrfix.text.document import Document
from tests.formats.mutants import SOUND, mutant
from tests.formats.samples import DATA
from tests.formats.test_written_back_and_read import made_edits

BY_EXIT = {ExitCode.INPUT, ExitCode.OUTPUT, ExitCode.BAD_ARGUMENTS}


def said(error: OcrfixError) -> str:
    """The sentence of an error, which must be one."""
    assert error.exit_code in BY_EXIT
    assert error.message
    assert "\n" not in str(error)
    assert len(str(error)) < 2000
    return str(error)


def sibling(name: str) -> bytes:
    return beside(DATA / "issue" / "mets.xml", name)


def check(data: bytes, form: str | None, number: int) -> str:
    """Read bytes, and write them back where that can be; says what came of it."""
    detect(data)
    try:
        document = read(data, format=form, sibling=sibling)
    except OcrfixError as exc:
        return said(exc)
    edits = made_edits(document.text, number)
    try:
        if document.meta.format == "mets":
            page_names(data)
            write_back_issue(document, sibling, data, edits)
            return "done"
        new = write_back(document, data, edits)
    except OcrfixError as exc:
        return said(exc)
    # What a damaged tag hides may show once a quotation mark is corrected: no more is asked.
    assert read(new, format=document.meta.format, encoding=_encoding(document)).meta.sha256
    return "done"


def _encoding(document: Document) -> str | None:
    """The encoding to tell; one that was only guessed must be found without."""
    is_told = document.meta.format == "plain" and not document.meta.encoding_guessed
    return document.meta.encoding if is_told else None


@pytest.mark.parametrize("name", SOUND)
def test_the_samples_are_sound(name: str) -> None:
    assert read(SOUND[name], sibling=sibling).text.strip()


@settings(max_examples=100)
@given(st.integers(min_value=0, max_value=10**9))
@pytest.mark.parametrize("name", SOUND)
def test_a_damaged_sample_is_read_or_refused_in_a_sentence(name: str, number: int) -> None:
    check(mutant(name, number), None, number)


@settings(max_examples=100)
@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(FORMATS))
@pytest.mark.parametrize("name", SOUND)
def test_a_file_that_is_no_such_thing_is_refused_too(name: str, number: int, form: str) -> None:
    check(mutant(name, number), form, number)


@pytest.mark.parametrize("number", [261126222242, 261126224569])
def test_a_long_word_that_cannot_be_written_is_named_shortly(number: int) -> None:
    assert check(mutant("hocr", number), None, number - 261126222200) != "done"


def test_an_encoding_that_was_only_guessed_is_read_again() -> None:
    assert check(mutant("hocr", 13322813067), None, 13322813067) == "done"


@given(st.binary(max_size=200), st.sampled_from([None, *FORMATS]))
def test_any_bytes_are_read_or_refused(data: bytes, form: str | None) -> None:
    check(data, form, 0)

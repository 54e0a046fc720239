"""The table of forms: every entry can be written, and is offered everywhere."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.batch.names import FORMATS
from ocrfix.cleaning import Cleaned
from ocrfix.cli.main import make_parser
from ocrfix.forms.table import COLLECTIONS, FORMS, SOURCE, Asked, this_moment
from ocrfix.progress import unheard

TEXT = "HARBOUR OPENED\n\nBy JO BELL\n\nThe mayor cut tbe ribbon, and all cheered \x07\ufffe.\n"


@pytest.fixture(scope="module")
def cleaned() -> Cleaned:
    return Cleaner().clean(TEXT)


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_written_the_same_each_time(name: str, cleaned: Cleaned) -> None:
    """Signs stand in the text that XML and HTML have no place for."""
    form = FORMS[name]
    data = form.write(cleaned, Asked(), unheard)
    assert data
    assert data == form.write(cleaned, Asked())
    if form.is_text:
        data.decode()


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_collection_is_written(name: str, cleaned: Cleaned) -> None:
    collection = COLLECTIONS[name]
    collection.make_sure()
    rows = collection.rows_of(cleaned)
    assert b"".join(collection.write(iter(rows * 2)))


def test_a_moment_may_be_given_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert this_moment() == "1970-01-02T00:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert this_moment() > "2026"


def test_no_two_share_a_name() -> None:
    names = [*FORMS, SOURCE, *COLLECTIONS]
    assert len(names) == len(set(names))
    assert set(FORMATS) == set(names)
    files = [it.file for it in COLLECTIONS.values()]
    assert len(files) == len(set(files))


@pytest.mark.parametrize("command", ["clean", "batch"])
def test_every_form_is_in_the_help(command: str) -> None:
    text = " ".join(make_parser(command).format_help().split())
    assert [name for name in FORMS if name not in text] == []


def test_what_two_are_parted_by_on_standard_output_is_for_texts_alone() -> None:
    assert [name for name, it in FORMS.items() if it.parting is not None and not it.is_text] == []


def test_no_two_forms_are_called_the_same() -> None:
    """They stand side by side where a folder is cleaned."""
    titles = [it.title for it in (*FORMS.values(), *COLLECTIONS.values())]
    assert len(set(titles)) == len(titles)

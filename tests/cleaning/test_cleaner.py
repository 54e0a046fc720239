"""The cleaner takes what a reader knows and decided, and runs no language's rules on another."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Decided
from ocrfix.cleaning.changes import replay
from ocrfix.errors import BadArgumentsError
from ocrfix.text.document import Document

DAMAGED, MENDED = "He came ith his brother.\n", "He came with his brother.\n"


def test_what_it_makes_is_replayed_from_its_changes() -> None:
    cleaned = Cleaner().clean(DAMAGED)
    assert cleaned.text == MENDED
    assert replay(DAMAGED, cleaned.changes) == MENDED
    assert cleaned.document.text == DAMAGED


def test_a_word_the_reader_knows_stands() -> None:
    assert Cleaner(user_words=["ith"]).clean(DAMAGED).text == DAMAGED


def test_an_edit_the_reader_rejected_is_not_made() -> None:
    cleaner = Cleaner()
    (change,) = cleaner.clean(DAMAGED).changes
    cleaned = cleaner.clean(DAMAGED)
    keys = [cleaned.edit_key(it, change.start, change.end) for it in change.steps]
    refused = Decided(accepted={key: False for key in keys if key is not None})
    assert cleaner.clean(DAMAGED, decided=refused).text == DAMAGED


def test_a_document_of_another_language_keeps_its_words() -> None:
    german = Document.from_text("Er kam mit seinem Bruder und der Schwester ith.\n", language="de")
    assert Cleaner().clean(german).text == german.text


def test_a_profile_that_is_not_there_is_said() -> None:
    with pytest.raises(BadArgumentsError, match="nowhere"):
        Cleaner("nowhere")

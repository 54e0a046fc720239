"""One cleaned document as values for JSON, and as a file holds it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from ocrfix import Cleaner, read
from ocrfix.errors import OutputError
from ocrfix.reports.document import as_json, document_as_data, text_bytes
from tests.torn_word import CUT, WHOLE


def test_text_is_written_as_it_was_read_where_that_is_asked(cleaner: Cleaner) -> None:
    cleaned = cleaner.clean(read(b"\xef\xbb\xbf" + CUT.encode()))
    assert text_bytes(cleaned, "same") == text_bytes(cleaned) == b"\xef\xbb\xbf" + WHOLE.encode()
    assert text_bytes(cleaned, "cp1252") == WHOLE.encode()
    with pytest.raises(OutputError):
        text_bytes(replace(cleaned, text="ж"), "cp1252")


def test_all_of_a_document_is_told_with_its_share(cleaner: Cleaner) -> None:
    told: list[float] = []
    data = document_as_data(cleaner.clean(CUT), "careful", told.append)
    assert (data["text"], data["profile"]) == (WHOLE, "careful")
    assert {"source", "sha256", "rules", "articles", "changes"} <= data.keys()
    assert json.loads(as_json(data, tell=told.append)) == json.loads(as_json(data))
    assert all(0.0 <= it <= 1.0 for it in told)


def test_half_a_character_stops_no_output() -> None:
    assert as_json({"a": "\ud800"}) == b'{\n "a": "\\ud800"\n}\n'
    assert as_json(["ж"], indent=None) == '["ж"]\n'.encode()

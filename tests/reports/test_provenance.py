"""Knowledge beyond what ships, in sentences and as data."""

from __future__ import annotations

import pytest

from ocrfix.cleaning.provenance import NO_GROUNDS, Grounds
from ocrfix.reports.provenance import grounds_as_data, tell_grounds
from ocrfix.text.document import SeenPicture


def test_of_nothing_nothing_is_said() -> None:
    assert list(tell_grounds(NO_GROUNDS)) == []
    assert grounds_as_data(NO_GROUNDS) == {"own_words": None, "evidence": None}


@pytest.mark.parametrize(
    ("grounds", "sentence", "key"),
    [
        pytest.param(
            Grounds(words=1, names=2, lists_sha256="0a"),
            "Known besides the shipped lists: 1 word and 2 names of the reader's own (SHA-256 0a).",
            "own_words",
            id="own words",
        ),
        pytest.param(
            Grounds(evidence="town.evidence", evidence_sha256="0b", evidence_documents=3),
            "Evidence of the collection: town.evidence, 3 documents (SHA-256 0b).",
            "evidence",
            id="evidence",
        ),
        pytest.param(
            Grounds(words_of="da.txt", words_of_sha256="0c"),
            "Words of the language, imported: da.txt (SHA-256 0c).",
            "imported_words",
            id="a list of a language",
        ),
        pytest.param(
            Grounds(scans=(SeenPicture("p.png", "0d"),), scans_version="Tesseract 5.5.1"),
            "The scan p.png (SHA-256 0d), read again by Tesseract 5.5.1.",
            "second_reading",
            id="a scan",
        ),
    ],
)
def test_each_is_told_with_its_bytes(grounds: Grounds, sentence: str, key: str) -> None:
    assert list(tell_grounds(grounds)) == [sentence]
    said = {name for name, value in grounds_as_data(grounds).items() if value is not None}
    assert said == {key}

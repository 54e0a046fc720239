"""The articles that a METS tells apart come through to every form, under their ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.formats import read
from ocrfix.forms.rows import article_rows

FORMATS = Path(__file__).resolve().parents[3] / "shared" / "data" / "formats"
METS = ("mets-alto-lux-1858/example-mets.xml", "alto-bl-1824/0002647_18240217_mets.xml")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FORMATS.is_dir(), reason="needs ../shared/data/formats"),
]


@pytest.mark.parametrize("path", METS)
def test_the_articles_of_a_mets_are_ours(path: str) -> None:
    cleaned = Cleaner().clean(read(FORMATS / path))
    given = cleaned.document.articles
    assert len(given) > 5
    rows = {row["id"]: row for row in article_rows(cleaned)}
    for article in given:
        row = rows[article.id]
        raw = cleaned.document.text[article.start : article.end]
        # A speck behind its last line belongs to no article, and is kept with the one before.
        spans = [it for it in row["spans"] if it["raw_start"] < article.end]
        assert {it["kind"] for it in row["spans"] if it not in spans} <= {"furniture"}
        assert spans[0]["raw_start"] == article.start
        held = cleaned.document.text[spans[0]["raw_start"] : spans[-1]["raw_end"]]
        assert held.split() == raw.split()

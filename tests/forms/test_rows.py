"""Rows, an article each, and the changes as annotations."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix import Cleaner
from ocrfix.cleaning import Cleaned, Decided
from ocrfix.forms.rows import article_rows
from ocrfix.forms.table import COLLECTIONS, FORMS, Asked
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit
from tests.forms.section_page import SECTION

PAGE = (
    "RIVER IS RISING\nBy Jo Bell\nThe river rose all of tbe night and\n"
    "the mayor asked for boats and for men\nto row them to the upper town.\n"
    "Wexmouth boats were all away on the\nlake, and none of them came back\nbefore the next day.\n\f\nSchool Is Opened\n"
    "Wexmouth, Idaho, Dec. 30.—The new school\nwas opened in the morning\nwith songs and a speech and with\ncakes for all.\n"
)


def cleaned_page() -> Cleaned:
    document = Document.from_text(PAGE, source="town.txt")
    meta = replace(document.meta, extra={"date": "1916-05-04"})
    return Cleaner().clean(replace(document, meta=meta))


def test_a_row_an_article() -> None:
    cleaned = cleaned_page()
    first, second = article_rows(cleaned)
    assert (first["headline"], second["headline"]) == ("RIVER IS RISING", "School Is Opened")
    assert (first["page"], second["page"]) == (1, 2)
    assert (first["order"], second["order"]) == (1, 2)
    assert first["byline"] == "By Jo Bell"
    assert first["authors"] == ["Jo Bell"]
    assert second["dateline"] == "Wexmouth, Idaho, Dec. 30.—"
    assert first["date"] == "1916-05-04"
    assert first["changes"] == 1
    assert first["words"] == len(first["text"].split())
    assert first["sha256"] == hashlib.sha256(first["text"].encode()).hexdigest()
    assert first["id"] != second["id"]


def test_spans_point_into_both_texts() -> None:
    cleaned = cleaned_page()
    for row in article_rows(cleaned):
        for span in row["spans"]:
            after = cleaned.text[span["start"] : span["end"]]
            before = cleaned.document.text[span["raw_start"] : span["raw_end"]]
            assert after == before.replace("tbe", "the")


def test_the_lines_of_one_document_are_those_of_a_collection() -> None:
    cleaned = cleaned_page()
    collection = COLLECTIONS["articles-jsonl"]
    lines = b"".join(collection.write(iter(collection.rows_of(cleaned))))
    assert FORMS["articles"].write(cleaned, Asked()) == lines
    assert [json.loads(line)["order"] for line in lines.splitlines()] == [1, 2]


def test_half_a_character_has_no_place_in_parquet_and_stops_nothing() -> None:
    collection = COLLECTIONS["articles-parquet"]
    rows = collection.rows_of(Cleaner().clean("The flood\n\nBy Jo B\ud800ll\n\nIt rained. " * 2))
    pieces = b"".join(collection.write(iter(rows)))
    assert pieces.startswith(b"PAR1")
    assert pieces.endswith(b"PAR1")


def annotations(cleaned: Cleaned, moment: str = "") -> list[dict[str, object]]:
    page = json.loads(FORMS["annotations"].write(cleaned, Asked(moment=moment)))
    assert page["type"] == "AnnotationPage"
    items: list[dict[str, object]] = page["items"]
    return items


def test_an_annotation_points_at_what_was_read_and_says_what_is_meant() -> None:
    cleaned = cleaned_page()
    (item,) = annotations(cleaned, "2026-05-04T03:02:01Z")
    position, quote = item["target"]["selector"]  # type: ignore[index]
    assert PAGE[position["start"] : position["end"]] == quote["exact"] == "tbe"
    assert PAGE.index(quote["prefix"] + quote["exact"] + quote["suffix"]) >= 0
    body, why = item["body"]  # type: ignore[misc]
    assert body["value"] == "the"
    assert cleaned.changes[0].reason in why["value"]
    assert item["created"] == "2026-05-04T03:02:01Z"
    assert item["creator"]["type"] == "Software"  # type: ignore[index]


def test_what_was_typed_was_made_by_a_person() -> None:
    typed = Edit(4, 9, "bills", "laws", "by-hand", "typed")
    cleaned = Cleaner().clean("The bills were paid.", decided=Decided(replacements=(typed,)))
    (item,) = annotations(cleaned)
    assert item["creator"] == {"type": "Person", "name": "reader"}
    assert "created" not in item


TEXTS = st.lists(st.sampled_from([*PAGE.splitlines(), "", "tbe", "\f", "x"]), max_size=50).map(
    "\n".join
)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_rows_of_any_text_are_in_order(text: str) -> None:
    cleaned = Cleaner().clean(text)
    rows = article_rows(cleaned)
    assert [row["order"] for row in rows] == list(range(1, len(rows) + 1))
    spans = [span for row in rows for span in row["spans"]]
    assert all(above["end"] <= below["start"] for above, below in pairwise(spans))
    assert len(rows) == len(cleaned.articles)


def test_a_row_says_in_what_section_its_article_stands() -> None:
    cleaned = Cleaner().clean(SECTION)
    rows = article_rows(cleaned)
    assert [row["section"] for row in rows] == ["NEWS OF THE WEEK"] * 2 + [None]
    assert [span["kind"] for span in rows[0]["spans"]][:2] == ["section", "headline"]
    lone = replace(cleaned, chosen=frozenset({1}))
    assert [row["section"] for row in article_rows(lone)] == ["NEWS OF THE WEEK"]

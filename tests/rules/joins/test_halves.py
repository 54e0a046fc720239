"""Hyphens that only the collection can decide: its evidence, in its place among the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaned, Cleaner, Profile, load_profile

GOLDEN = Path(__file__).parents[2] / "golden" / "input"
RULES = ("joins.broken-word", "joins.line-end-hyphen", "joins.running-hyphen")
WITHOUT = Cleaner(Profile(only=RULES), strict=True)
# Three documents of a collection, by what each says of the forms at issue.
COLLECTION = (
    "seen by the gravel-pit and to-day in Wyatungabah there, he-said it, north-east of it. ",
    "past the gravel-pit of Wyatungabah there, he-said it, north-east of it, or resign now. ",
    "dug a gravel-pit in Wyatungabah there, north-east of it, so they resign now. ",
)


@pytest.fixture(scope="module")
def cleaner(build_evidence: Callable[..., Path]) -> Cleaner:
    return Cleaner(Profile(only=RULES, evidence=build_evidence(*COLLECTION)), strict=True)


@pytest.mark.parametrize(
    ("before", "after", "evidence"),
    [
        (
            "was the gravel-\npit then",
            "was the gravel-pit\nthen",
            "“gravel-pit” stands 3 times in 3 documents of the collection",
        ),
        (
            "was the gravel- pit then",
            "was the gravel-pit then",
            "“gravel-pit” stands 3 times in 3 documents of the collection",
        ),
        (
            "in Wyatun-\ngabah then",
            "in Wyatungabah\nthen",
            "“Wyatungabah” stands 3 times in 3 documents of the collection",
        ),
        (
            "in Wyatun\ngabah then",
            "in Wyatungabah\nthen",
            "“Wyatungabah” stands 3 times in 3 documents of the collection.",
        ),
    ],
)
def test_the_collection_decides(cleaner: Cleaner, before: str, after: str, evidence: str) -> None:
    assert WITHOUT.clean(before).text != after or "collection" not in _reasons(WITHOUT, before)
    cleaned = cleaner.clean(before)
    assert cleaned.text == after
    assert evidence in _reasons(cleaner, before)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("did re-\nsign it then", "both are words and mean different things: no count decides"),
        ("it is to-\nday that", "what one document has is not the collection's"),
        ("is north-\neast of it", "written both ways at the time, and three sights are too few"),
    ],
)
def test_still_asked(cleaner: Cleaner, text: str, why: str) -> None:
    cleaned = cleaner.clean(text)
    assert (cleaned.text, len(cleaned.proposals)) == (text, 1), why


def test_what_is_asked_is_offered_as_the_collection_mostly_has_it(cleaner: Cleaner) -> None:
    text = "is north-\neast of it"
    offered = [each.clean(text).proposals[0].edit for each in (WITHOUT, cleaner)]
    assert [edit.after for edit in offered] == ["east\n", "-east\n"]
    assert "has “northeast” never, “north-east” 3 times" in offered[1].reason


def test_a_dash_is_no_compound(cleaner: Cleaner) -> None:
    # Every collection has “he-said”: a speck between two words.
    text = "what he- said then"
    assert cleaner.clean(text).text == WITHOUT.clean(text).text == text


def test_the_document_counts_first(cleaner: Cleaner) -> None:
    text = "was the gravel-\npit then. A gravelpit, the gravelpit, our gravelpit."
    cleaned = cleaner.clean(text)
    assert cleaned.text.startswith("was the gravelpit\nthen.")
    assert "“gravelpit” stands 3 times in this document" in cleaned.changes[0].reason


def test_where_the_document_is_divided_the_collection_decides(cleaner: Cleaner) -> None:
    text = "was the gravel-\npit then. A gravelpit, the gravel-pit."
    assert WITHOUT.clean(text).text == text
    assert cleaner.clean(text).text.startswith("was the gravel-pit\nthen.")


def test_a_second_cleaning_with_evidence_finds_nothing(build_evidence: Callable[..., Path]) -> None:
    pages = [path.read_text(encoding="utf-8") for path in sorted(GOLDEN.glob("*.txt"))]
    evidence = build_evidence(*pages, *COLLECTION, COLLECTION[0])
    cleaner = Cleaner(replace(load_profile("careful"), evidence=evidence), strict=True)
    for page in pages:
        once = cleaner.clean(page).text
        assert not cleaner.clean(once).changes


def _reasons(cleaner: Cleaner, text: str) -> str:
    cleaned: Cleaned = cleaner.clean(text)
    return " ".join(change.reason for change in cleaned.changes)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("the next-\ndoor house", "the next-door\nhouse", "“nextdoor” is listed, books have none"),
        ("a note-\nbook there", "a notebook\nthere", "commoner so today, if not in old books"),
        ("the post-\noffice there", "the postoffice\nthere", "commoner so in papers of 1916"),
    ],
)
def test_what_is_rarer_without_its_hyphen_keeps_it(before: str, after: str, why: str) -> None:
    assert WITHOUT.clean(before).text == after, why

"""Edits by a second reading of the scan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.cleaning.changes import replay, take_back
from ocrfix.text.document import Document, SecondReading, SeenPicture, SeenPlace
from ocrfix.text.edit import Applicability
from tests.rules.scan.readings import AROUND, RULE, clean


def document_of(*places: tuple[str, str, float]) -> Document:
    """A text of words and what was seen in their place, with lines around that agree."""
    text, found = "", []
    for first, second, sure in (*((it, it, 0.96) for it in AROUND.split()), *places):
        found.append(SeenPlace(len(text), len(text) + len(first), second, sure))
        text += f"{first} "
    second_reading = SecondReading("Tesseract 5.5", "5.5.0", (SeenPicture("a.tif", "0"),), found)
    return replace(Document.from_text(text), second=second_reading)


@pytest.mark.parametrize(
    ("first", "second", "sure", "is_made", "why"),
    [
        ("imolfinus", "officers", 0.96, True, "no word became one, and the program was sure"),
        ("imolfinus", "officers", 0.30, False, "the program was not sure"),
        ("kernels", "Reserves", 0.96, False, "a word for a word: that is asked about"),
        ("officers", "offi|cers", 0.96, False, "signs that stand in no word"),
        ("lb", "Ib", 0.90, False, "a word became none"),
        ("officers", "officers.", 0.80, False, "a mark alone, of which it is not sure"),
        ("tothe", "to the", 0.96, False, "two words: specks part words too"),
        ("men", "", 0.0, False, "nothing was seen"),
        ("m'a", "ma", 0.98, False, "an apostrophe is hardly ever a speck"),
        ("A", "À", 0.98, False, "older print has no accents on capitals"),
        ("“yes”", '"yes"', 0.96, False, "one mark, written in two ways"),
        ("ﬁrm", "firm", 0.96, False, "a ligature is no other reading"),
    ],
)
def test_what_is_made_without_asking(
    first: str, second: str, sure: float, is_made: bool, why: str
) -> None:
    cleaned = clean(document_of((first, second, sure)))
    assert [it.after for it in cleaned.changes] == ([second] if is_made else []), why


@pytest.mark.parametrize(
    ("before", "is_made"),
    [("of the", False), ("of it.", True), ("she said: “", True), ("of it.\n\n", True)],
)
def test_a_capital_in_the_midst_of_a_sentence_is_asked_about(before: str, is_made: bool) -> None:
    document = document_of(*((it, it, 0.96) for it in before.split()))
    space = "" if before[-1] in "\n“" else " "
    text = f"{document.text.rstrip()}{before[len(before.rstrip()) :]}{space}papers were sold. "
    at = text.index("papers")
    assert document.second is not None
    seen = SeenPlace(at, at + 6, "Papers", 0.97)
    document = replace(
        document, text=text, second=replace(document.second, places=(*document.second.places, seen))
    )
    cleaned = clean(document)
    assert bool(cleaned.changes) is is_made
    assert bool(cleaned.proposals) is not is_made


def test_the_reason_names_both_readings() -> None:
    [change] = clean(document_of(("imolfinus", "officers", 0.96))).changes
    assert change.reason == (
        "The scan, read again by Tesseract 5.5, says “officers” (96 %); the first reading had "
        "“imolfinus”."
    )


def test_quotation_marks_are_written_as_the_text_writes_them() -> None:
    assert (
        clean(document_of(("‘anery", "“Bravery", 0.96), ('"a"', '"a"', 0.9))).changes[0].after
        == '"Bravery'
    )
    curly = document_of(("mdn’s", "men’s", 0.96), ("“a”", '"a"', 0.96), ("“b”", '"b"', 0.96))
    assert "men’s" in clean(curly).text


@pytest.mark.parametrize("text", ["\nwords of a line that was lost", " officers"])
def test_what_was_lost_is_offered_and_never_made(text: str) -> None:
    document = document_of(("came", "came", 0.96))
    assert document.second is not None
    end = document.text.rindex(" ")
    lost = SeenPlace(end, end, text, 0.97)
    document = replace(
        document, second=replace(document.second, places=(*document.second.places, lost))
    )
    cleaned = clean(document)
    assert cleaned.text == document.text
    [proposal] = cleaned.proposals
    assert (proposal.edit.after, proposal.edit.applicability) == (text, Applicability.REVIEW)
    assert "the first reading had nothing" in proposal.edit.reason


@pytest.mark.parametrize(("end", "is_made"), [(" ", True), ("\n", False), ("", False)])
def test_what_is_seen_beyond_a_line_is_of_the_next_column(end: str, is_made: bool) -> None:
    document = document_of(("came", "came", 0.96))
    text = document.text.rstrip() + end + ("again" if end else "")
    at = len(document.text.rstrip())
    assert document.second is not None
    lost = SeenPlace(at, at, " the", 0.97)
    seen = replace(document.second, places=(*document.second.places, lost))
    profile = Profile(only=(RULE,), options={RULE: {"lost_words": 0.5}})
    cleaned = Cleaner(profile, strict=True).clean(replace(document, text=text, second=seen))
    assert bool(cleaned.changes) is is_made


def test_a_page_that_nobody_can_read_changes_nothing() -> None:
    document = document_of(("imolfinus", "officers", 0.96))
    assert document.second is not None
    blurred = tuple(
        replace(it, confidence=0.4) if it.text != "officers" else it
        for it in document.second.places
    )
    cleaned = clean(replace(document, second=replace(document.second, places=blurred)))
    assert cleaned.changes == ()
    assert len(cleaned.proposals) == 1


def test_where_rules_ran_before_places_are_of_another_text() -> None:
    """The places are those of the raw text; the rule runs first, and only there."""
    document = document_of(("imolfinus", "officers", 0.96))
    other = replace(document, text=f"x{document.text}", second=None)
    assert clean(other).changes == ()


def test_the_report_names_the_picture() -> None:
    grounds = clean(document_of(("a", "a", 0.9))).grounds
    assert (grounds.scans[0].name, grounds.scans_version) == ("a.tif", "5.5.0")


RESEARCH = Cleaner("research", strict=True)
READINGS = st.lists(
    st.tuples(
        st.sampled_from(["officers", "imolfinus", "tbe", "a|b", "19l4", "“x”"]),
        st.sampled_from(["officers", "the", "", "1914", '"x"', "two words", "ﬁ"]),
        st.floats(0, 1),
    ),
    max_size=6,
)


@settings(max_examples=40)
@given(READINGS)
def test_any_reading_can_be_replayed_and_taken_back(readings: list[tuple[str, str, float]]) -> None:
    document = document_of(*readings)
    cleaned = RESEARCH.clean(document)
    assert replay(document.text, cleaned.changes) == cleaned.text
    assert take_back(cleaned.text, cleaned.changes) == document.text

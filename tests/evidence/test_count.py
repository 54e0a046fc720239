"""The part of one text in the evidence: whole words, names, lines at the edges of pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.evidence import count_text, form_of


@pytest.mark.parametrize(
    ("text", "form", "count", "why"),
    [
        ("one railway more", "railway", 1, "a word between others"),
        ("one Railway, RAILWAY more", "railway", 2, "however it is written"),
        ("the railway's end of it", "railway", 1, "a possessive is a sight of its word"),
        ("the railway’s end of it", "railway", 1, "with a curly apostrophe too"),
        ("by a rail-way there", "rail-way", 1, "a compound is a form of its own"),
        ("by a rail-way there", "rail", 0, "and its parts are not sights of words"),
        ("by a rail‐way there", "rail-way", 1, "the Unicode hyphen is one"),
        ("to the repre-\nsent it is", "repre", 0, "cut by a hyphen at a line end"),
        ("to the repre-\nsent it is", "sent", 0, "and its rest"),
        ("to the repre\nsent it is", "repre", 0, "the hyphen may be lost"),
        ("to the repre\nsent it is", "sent", 0, "and so its rest is none"),
        ("to the end.\nRailway men", "end", 1, "a mark shows that the word is whole"),
        ("to the end.\nRailway men", "railway", 1, "and that the next line begins with a word"),
        ("first\n\nrailway men", "railway", 1, "so does a blank line"),
        ("railway men", "railway", 1, "and the start of the text"),
        ("was com- mitted to it", "com", 0, "cut in running text"),
        ("was com- mitted to it", "mitted", 0, "likewise its rest"),
        ("by trea*urer there", "trea", 0, "a mark in a word: it is damaged"),
        ("by gone.The there", "gone", 0, "two words run together"),
        ("by 191G there", "g", 0, "figures"),
        ("by x there", "x", 0, "a letter is no word"),
        ("by " + "b" * 60 + " there", "b" * 60, 0, "no word is so long"),
    ],
)
def test_sights_of_words(text: str, form: str, count: int, why: str) -> None:
    assert count_text(text).words[form] == count, why


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        ("seen by Swadling today", 1, "a capital behind a small word"),
        ("Mr. Swadling came", 1, "behind a title, for all its stop"),
        ("It rained. Swadling came", 0, "a sentence begins"),
        ("he said— Swadling came", 0, "or may begin"),
        ("GREAT Swadling RACE", 0, "a heading"),
        ("seen by SWADLING today", 0, "capitals throughout say nothing"),
        ("seen by swadling today", 0, "small"),
        ("came.\nSwadling was", 0, "at the start of a line"),
    ],
)
def test_names(text: str, names: int, why: str) -> None:
    assert count_text(text).names["swadling"] == names, why


def test_heads_count_once_a_page() -> None:
    page = "THE RIVER NEWS 4\nIt rained.\nThe river news.\n"
    counted = count_text(f"{page}\f{page}")
    assert counted.pages == 2
    assert counted.heads["the river news"] == 2


def test_words_of_another_language_do_not_count() -> None:
    counted = count_text("LE COURRIER DU PORT 4\nIl pleut sur la ville.", words=False)
    assert not counted.words
    assert counted.heads["le courrier du port"] == 1


@given(st.text())
def test_any_text_is_counted(text: str) -> None:
    counted = count_text(text)
    assert all(form == form_of(form) and "\t" not in form for form in counted.words)
    assert all(counted.names[form] <= counted.words[form] for form in counted.names)

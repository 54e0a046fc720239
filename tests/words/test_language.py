"""The language of a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix import Cleaner, Document
from ocrfix.formats import read
from ocrfix.rules import all_rules
from ocrfix.text.document import Meta
from ocrfix.words.language import detect_language

TEXTS = [
    ("en", "The river rose and the mayor asked for boats, which had not been there for years."),
    ("en", "Tbe river rosc and tho mayor askcd for boats, whicb had not bcen thero for years."),
    ("fr", "La rivière monta et le maire demanda des bateaux, qui ne sont pas dans la ville."),
    ("de", "Der Fluß stieg und der Bürgermeister bat um Boote, die nicht in der Stadt waren."),
    ("es", "El río subió y el alcalde pidió barcos para los vecinos, que no estaban por la villa."),
    ("nl", "De rivier steeg en het was niet te zien van de brug dat een boot door het water ging."),
    (None, "He came ith his brother."),
    (None, "12 14 18 22 27 31 33 40 41 58 60 71 77"),
    (None, ""),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_small_words_tell_the_language(language: str | None, text: str) -> None:
    assert detect_language(text) == language


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    assert detect_language(text) is None or len(detect_language(text) or "") == 2


def test_a_text_in_another_language_is_told_and_its_letters_left_alone() -> None:
    text = (
        "Floden steg och borgmästaren bad om båtar som inte fanns i staden, för vattnet hade efter "
        "en natt kommit från bron till husen och det är på torget med den. ith"
    )
    cleaned = Cleaner().clean(Document(text, meta=Meta(language="und")))
    assert cleaned.language == "sv"
    assert cleaned.text == text
    assert "“sv”" in cleaned.notes[0]


def test_a_text_in_another_language_that_is_known_is_read_in_it() -> None:
    text = "La rivière monta et le maire demanda des bateaux, qui ne sont pas dans la ville. ith"
    cleaned = Cleaner().clean(Document(text, meta=Meta(language="und")))
    assert cleaned.language == "fr"
    assert cleaned.text == text
    assert not cleaned.notes


def test_a_text_too_short_to_tell_is_taken_for_english() -> None:
    cleaned = Cleaner().clean(Document("He came ith his brother.", meta=Meta(language="und")))
    assert cleaned.text == "He came with his brother."


SAMPLES = [
    ("page-reichsanzeiger/1820_84_0220.xml", "de"),
    ("alto-v2-bnf/ALTO-BnF-V2.xml", "fr"),
    ("alto-lux-textblocks/ori-0.xml", "de"),
    ("alto-lux-textblocks/ori-1.xml", "fr"),
    ("alto-bl-1824/0002647_18240217_0001.xml", "en"),
]


@pytest.mark.parametrize(("name", "language"), SAMPLES)
def test_real_pages_are_told(shared_data: Path, name: str, language: str) -> None:
    assert detect_language(read(shared_data / "formats" / name).text) == language


@pytest.mark.parametrize("name", [name for name, language in SAMPLES if language != "en"])
def test_english_rules_leave_french_and_german_pages_alone(shared_data: Path, name: str) -> None:
    cleaned = Cleaner().clean(read(shared_data / "formats" / name))
    english = {it.info.id for it in all_rules() if it.info.language == "en"}
    rules = {step.rule_id for it in cleaned.changes for step in it.steps}
    assert not {it for it in rules & english if it.startswith(("letters.", "joins."))}

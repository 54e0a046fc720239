"""The OCR program's own confidence: evidence only as far as the document bears it out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaned, Cleaner
from ocrfix.suspects import Kind, Suspect
from ocrfix.text.document import Block, Document, Line, Page, Word
from ocrfix.text.tokens import iterate_words

CLEANER = Cleaner()
SURE, UNSURE = 0.95, 0.31
GOOD = "The men of the town went to the house by the river and said that it was good. " * 15
BAD = "Tqbo mxcqn wzcro ofj wbqxcb tbzcqy lqcxt. " * 3
DAMAGE = frozenset(BAD.replace(".", "").split())


def document_of(text: str, confidences: list[float]) -> Document:
    """A page of one line, its words with these confidences in turn."""
    words = tuple(
        Word(it.start, it.end, confidence=confidence)
        for it, confidence in zip(iterate_words(text), confidences, strict=False)
    )
    end = len(text)
    page = Page(0, end, (Block(0, end, (Line(0, end, words),)),))
    return replace(Document.from_text(text), layout=(page,))


def suspects_of(
    text: str, unsure: Collection[str] = DAMAGE, *, scale: float = 1.0
) -> dict[str, Suspect]:
    """Suspects of a text where the program was unsure of some words."""
    words = [it.text for it in iterate_words(text)]
    document = document_of(text, [scale * (UNSURE if it in unsure else SURE) for it in words])
    found = CLEANER.examine(replace(Cleaned.unchanged(text), document=document))
    return {suspect.word: suspect for suspect in found.suspects}


RARE = f"{GOOD}{BAD}They came to gnaws the river."


def test_a_rare_word_is_doubted_where_the_program_was_unsure() -> None:
    assert "gnaws" not in suspects_of(RARE)
    suspect = suspects_of(RARE, DAMAGE | {"gnaws"})["gnaws"]
    assert suspect.kind is Kind.UNSURE
    assert suspect.reason == (
        "“gnaws” is a rare word. The OCR program itself was unsure here: 0.31."
    )


def test_a_common_word_is_not_doubted_for_that_alone() -> None:
    text = f"{GOOD}{BAD}They came to the river."
    assert "river" not in suspects_of(text, DAMAGE | {"river"})


def test_an_unlisted_word_is_doubted_more() -> None:
    text = f"{GOOD}{BAD}They came to Wallambee at noon."
    sure, unsure = (suspects_of(text, words) for words in (DAMAGE, DAMAGE | {"Wallambee"}))
    assert "Wallambee" not in sure
    assert unsure["Wallambee"].reason.endswith("The OCR program itself was unsure here: 0.31.")


@pytest.mark.parametrize("scale", [1.0, 0.4])
def test_the_scale_of_the_engine_does_not_matter(scale: float) -> None:
    assert "gnaws" in suspects_of(RARE, DAMAGE | {"gnaws"}, scale=scale)


@pytest.mark.parametrize(
    ("text", "unsure", "why"),
    [
        (RARE, {"gnaws"}, "it was as sure of damage as of words: its figures mean nothing"),
        (RARE, {*DAMAGE, *GOOD.split(), "gnaws"}, "it was unsure of everything"),
        (f"{BAD}They came to gnaws the river.", {*DAMAGE, "gnaws"}, "too little to gauge it by"),
    ],
)
def test_figures_that_prove_nothing(text: str, unsure: Collection[str], why: str) -> None:
    assert "gnaws" not in suspects_of(text, unsure), why


def test_being_sure_vouches_for_nothing() -> None:
    # A program is as sure of a misreading that is a word as of any word.
    text = f"{GOOD}{BAD}He bad been in the house all day."
    without = {it.word for it in CLEANER.examine(Cleaned.unchanged(text)).suspects}
    assert "bad" in without
    assert without <= suspects_of(text).keys()


def test_it_is_found_again_in_the_cleaned_text() -> None:
    raw = f"He came ith his brother. {RARE}"
    words = [it.text for it in iterate_words(raw)]
    unsure = DAMAGE | {"gnaws"}
    document = document_of(raw, [UNSURE if it in unsure else SURE for it in words])
    cleaned = CLEANER.clean(document)
    assert cleaned.text.startswith("He came with")
    (suspect,) = (it for it in CLEANER.examine(cleaned).suspects if it.word == "gnaws")
    assert raw[suspect.raw_start : suspect.raw_end] == "gnaws"


@settings(max_examples=25)
@given(st.lists(st.floats(0.0, 1.0), min_size=300, max_size=300))
def test_confidence_only_adds_doubts(confidences: list[float]) -> None:
    plain = Cleaned.unchanged(RARE)
    without = {(it.start, it.end) for it in CLEANER.examine(plain).suspects}
    found = CLEANER.examine(replace(plain, document=document_of(RARE, confidences))).suspects
    assert without <= {(it.start, it.end) for it in found}
    assert [it.start for it in found] == sorted(it.start for it in found)


def test_elided_words_are_words_of_their_own_there_too() -> None:
    """A French page with confidences was not opened at all: “l'eau” is two words."""
    text = "Le journal de la ville dit que l'eau de la rivière est montée dans les rues. " * 4
    document = document_of(text, [SURE] * 80)
    cleaned = replace(Cleaned.unchanged(text), document=document, language="fr")
    assert not [it for it in CLEANER.examine(cleaned).suspects if "eau" in it.word]

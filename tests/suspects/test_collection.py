"""The collection tells of a word that no list knows: its own, or the same damage again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaned, Cleaner, Profile
from ocrfix.suspects import Suspect

WITHOUT = Cleaner()
# Damage makes the document doubtful, so that names are doubted too.
DAMAGE = "Tbo mcn wcro soon aftcr tbo bcach wbicb tbcy lcft. "
COLLECTION = [
    f"It is said of Ormelune and Sydnoy that {number} men left, and the ofthe and the pilment, "
    + "and of Sydney " * 60
    for number in range(5)
]


@pytest.fixture(scope="module")
def cleaner(build_evidence: Callable[..., Path]) -> Cleaner:
    return Cleaner(Profile(evidence=build_evidence(*COLLECTION)))


def suspects_of(cleaner: Cleaner, text: str) -> dict[str, Suspect]:
    found = cleaner.examine(Cleaned.unchanged(text)).suspects
    return {suspect.word: suspect for suspect in found}


def test_a_name_of_the_collection_is_not_doubted(cleaner: Cleaner) -> None:
    text = f"{DAMAGE}They came to Ormelune at noon."
    assert "Ormelune" in suspects_of(WITHOUT, text)
    assert "Ormelune" not in suspects_of(cleaner, text)


def test_damage_that_recurs_in_the_collection_is_damage(cleaner: Cleaner) -> None:
    text = "They came to Sydnoy at noon."
    assert "Sydnoy" not in suspects_of(WITHOUT, text)
    reason = suspects_of(cleaner, text)["Sydnoy"].reason
    assert "“Sydnoy” stands 5 times in the collection, “sydney”" in reason


@pytest.mark.parametrize("word", ["ofthe", "pilment"])
def test_small_letters_are_vouched_for_by_no_count(cleaner: Cleaner, word: str) -> None:
    # 95 in 100 of those that two documents share are pieces and damage.
    text = f"It was {word} of the town."
    assert word in suspects_of(WITHOUT, text)
    assert word in suspects_of(cleaner, text)


def test_the_words_of_the_collection_are_offered_first(
    build_evidence: Callable[..., Path],
) -> None:
    page = "It is of the forum there, " + "and of the warder " * 20
    cleaner = Cleaner(Profile(evidence=build_evidence(*[page] * 4)))
    text = "They said that the waider was there."
    start = text.index("waider")
    first = [
        each.examine(Cleaned.unchanged(text)).suggest(start, start + len("waider"))[0].text
        for each in (WITHOUT, cleaner)
    ]
    assert first == ["waiter", "warder"]


def test_names_of_the_collection_are_offered(cleaner: Cleaner) -> None:
    text = "They came to Ormclune at noon."
    start = text.index("Ormclune")
    offered = [
        {it.text for it in each.examine(Cleaned.unchanged(text)).suggest(start, start + 8)}
        for each in (WITHOUT, cleaner)
    ]
    assert ["Ormelune" in it for it in offered] == [False, True]


def test_letters_of_mixed_case_are_damage_however_often(
    build_evidence: Callable[..., Path],
) -> None:
    page = "It was in reMoved of the town, and in reMoved too. "
    cleaner = Cleaner(Profile(evidence=build_evidence(*[page] * 5)))
    assert "reMoved" in suspects_of(cleaner, "It was reMoved at noon.")

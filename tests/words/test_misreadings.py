"""Forms that can be but one word."""

from __future__ import annotations

import pytest

from ocrfix.words.confusions import Confusions
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.misreadings import Misreadings
from ocrfix.words.near_words import NearWords


@pytest.fixture(scope="module")
def misreadings() -> Misreadings:
    return Misreadings(Lexicon.load(), Confusions.load("en"), NearWords.load("en"))


@pytest.mark.parametrize(
    ("form", "meant", "mined"),
    [
        ("tlie", "the", True),
        ("womnan", "woman", False),
        ("prisouer", "prisoner", False),
        ("wvas", "was", False),
    ],
)
def test_one_word(misreadings: Misreadings, form: str, meant: str, *, mined: bool) -> None:
    found = misreadings.find(form)
    assert found is not None
    assert (found.meant, found.mined) == (meant, mined)
    assert found.channel < 0


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("the", "a word"),
        ("possesion", "a compositor's slip"),
        ("goverment", "a letter left out"),
        ("averdict", "two words"),
        ("howeverl", "a mark read as a letter"),
        ("lthat", "the end of something"),
        ("laboir", "labor or labour"),
        ("wat", "too short for one letter to tell"),
        ("qzxvw", "noise"),
        ("", "nothing"),
        ("q" * 40, "longer than any word"),
    ],
)
def test_no_word_or_more_than_one(misreadings: Misreadings, form: str, why: str) -> None:
    assert misreadings.find(form) is None, why


def test_common_words_two_letters_away_are_named(misreadings: Misreadings) -> None:
    found = misreadings.find("svith")
    assert found is None or "with" in {word for word, _ in misreadings.rivals("svith")}


def test_the_readers_own_words_are_words() -> None:
    lexicon = Lexicon.load(user_words=["womnan"])
    own = Misreadings(lexicon, Confusions.load("en"), NearWords.load("en"))
    assert own.find("womnan") is None

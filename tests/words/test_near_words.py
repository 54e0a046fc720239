"""Known words near a reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ocrfix.errors import LexiconMissingError
from ocrfix.words.near_words import ALIKE_EDITS, FAR_EDITS, LONGEST, MOST_FOUND, NearWords

NEAR = NearWords.load("en")


@pytest.mark.parametrize(
    ("reading", "word", "why"),
    [
        ("tbe", "the", "one letter, of a short word"),
        ("committec", "committee", "one letter at the end, beyond the prefix"),
        ("juvcnilo", "juvenile", "two letters apart from each other"),
        ("hich", "which", "the first letter lost"),
        ("goverment", "government", "a letter lost inside"),
        ("tihe", "the", "a letter added"),
        ("hte", "the", "two letters swapped count as one"),
    ],
)
def test_near_finds(reading: str, word: str, why: str) -> None:
    assert word in dict(NEAR.near(reading)), why


def test_near_gives_distances_nearest_first() -> None:
    distances = [distance for _, distance in NEAR.near("committec")]
    assert distances == sorted(distances)
    assert dict(NEAR.near("committec"))["committed"] == 1


def test_the_likeliest_are_the_commonest_of_the_near() -> None:
    every = [word for word, _ in NEAR.near("hich")]
    likeliest = NEAR.likeliest("hich", 8)
    assert len(likeliest) == 8
    assert likeliest[0] == "which"
    assert set(likeliest) < set(every)
    assert set(NEAR.likeliest("hich", len(every))) == set(every)


@pytest.mark.parametrize(
    ("reading", "word", "why"),
    [
        ("tliomaa", "thomas", "h read as li, s as a: the same strokes"),
        ("ilarrj", "harry", "h read as il, y as j"),
        ("rocomincud", "recommend", "m read as in and three letters more"),
    ],
)
def test_words_of_the_same_strokes_are_found(reading: str, word: str, why: str) -> None:
    assert word in NEAR.alike(reading), why
    assert word not in dict(NEAR.near(reading)), "else it is no example"


@pytest.mark.parametrize(
    ("reading", "lost", "word", "why"),
    [
        ("hosqifol", False, "hospital", "three letters, both ends right"),
        ("governmcntsx", False, "government", "three letters, the first right"),
        ("sboermakur", True, "shoemaker", "three letters, and not common"),
        ("dlisrgustinl", True, "disgusting", "two letters longer"),
        ("srcaupectable", True, "respectable", "four letters of a long word"),
    ],
)
def test_far_finds_words_three_letters_away(reading: str, lost: bool, word: str, why: str) -> None:
    assert word in NEAR.far(reading, lost=lost), why


@pytest.mark.parametrize("reading", ["", "hosq", "x" * (LONGEST + 1)])
def test_far_finds_nothing_for_what_is_too_short_or_too_long(reading: str) -> None:
    assert NEAR.far(reading) == NEAR.far(reading, lost=True) == []


@given(st.sampled_from(NEAR.words[:20_000]), st.data())
def test_a_common_word_with_a_letter_changed_is_near(word: str, data: st.DataObject) -> None:
    if len(word) < 5:
        return
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    reading = word[:at] + letter + word[at + 1 :]
    found = dict(NEAR.near(reading))
    # A short reading may have more neighbours than are returned; commoner ones come first.
    assert word in found or len(found) == MOST_FOUND


@given(st.text(max_size=40))
def test_any_text_is_measured_rightly(reading: str) -> None:
    for word, distance in NEAR.near(reading):
        assert OSA.distance(reading, word) == distance
    assert all(OSA.distance(reading, word) <= ALIKE_EDITS for word in NEAR.alike(reading))
    assert all(OSA.distance(reading, word) <= FAR_EDITS for word in NEAR.far(reading))


def test_a_long_token_is_not_searched() -> None:
    assert NEAR.near("x" * 100_000) == NEAR.near("x" * (LONGEST + 1)) == []
    assert NEAR.alike("n" * 100_000) == []


def test_no_table_is_an_error_that_says_so() -> None:
    with pytest.raises(LexiconMissingError, match="tlh"):
        NearWords.load("tlh")


@pytest.mark.parametrize("reading", ["tlie", "conncil", "premeditatcd", "gardenery"])
@pytest.mark.parametrize("edits", [1, 2])
def test_no_word_so_near_is_passed_over(reading: str, edits: int) -> None:
    apart = {word: OSA.distance(reading, word, score_cutoff=edits) for word in NEAR.words}
    wanted = {word: distance for word, distance in apart.items() if distance <= edits}
    found = dict(NEAR.near(reading, edits))
    assert found.items() <= wanted.items()
    assert len(found) == min(len(wanted), MOST_FOUND)

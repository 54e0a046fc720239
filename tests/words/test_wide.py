"""Words further away."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Levenshtein

from ocrfix.words.near_words import NearWords
from ocrfix.words.wide import WideWords

COMMON = NearWords.load().words()[:2000]
WIDE = WideWords(COMMON)
EDITS = 3


def test_a_word_three_letters_away_is_found() -> None:
    assert "hospital" in WIDE.near("hosqifol", EDITS, 12)


def test_the_nearest_come_first_and_no_more_than_asked_for() -> None:
    found = WIDE.near("governmcnt", EDITS, 2)
    assert found[0] == "government"
    assert len(found) <= 2
    assert WIDE.near("governmcnt", EDITS, 0) == []


def test_a_pair_of_letters_that_stands_twice_is_shared_once() -> None:
    assert "connection" in WIDE.near("xonvention", EDITS, len(COMMON))


@given(
    st.sampled_from(COMMON),
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["", "x", "th", "é"])), max_size=EDITS),
)
def test_it_finds_what_comparing_with_all_words_finds(
    word: str, changes: list[tuple[int, str]]
) -> None:
    reading = word
    for at, letters in changes:
        reading = reading[:at] + letters + reading[at + 1 :]
    found = WIDE.near(reading, EDITS, len(COMMON))
    # Letters swapped, which a distance of Levenshtein counts twice, may be passed over.
    assert {it for it in COMMON if Levenshtein.distance(reading, it) <= EDITS} <= set(found)
    assert all(OSA.distance(reading, it) <= EDITS for it in found)


def test_any_text_may_be_asked_for() -> None:
    assert all(len(it) <= EDITS for it in WIDE.near("", EDITS, 5))
    assert WIDE.near("\ud800\0" * 50, EDITS, 5) == []

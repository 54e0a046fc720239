"""Counts in few objects say what a dictionary says."""

from __future__ import annotations

from copy import deepcopy

import pytest

from ocrfix.words.candidate import Candidate
from ocrfix.words.own_words import CountedWords, OwnWords

MANY = {f"word{number * 7919 % 1000}": number for number in range(1000)}


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({}, id="none at all"),
        pytest.param({"ferry": 3}, id="one"),
        pytest.param({"zeal": 1, "ferry": 3, "élan": 2, "a": 9}, id="not in order, not of ASCII"),
        pytest.param(MANY, id="more than stand together"),
        pytest.param({"": 2, "a": 1}, id="an empty one"),
    ],
)
def test_every_word_has_its_count_and_no_other_word_has_one(counts: dict[str, int]) -> None:
    packed = CountedWords(counts)
    assert dict(packed) == counts
    assert len(packed) == len(counts)
    assert all(packed[word] == count for word, count in counts.items())
    for word in ("!", "worc", "word", "word5x", "zz"):
        assert packed.get(word, 0) == counts.get(word, 0)
        assert (word in packed) == (word in counts)


def test_a_document_s_words_come_from_another_process_as_they_were() -> None:
    own = OwnWords(MANY, ["Nemingha", "Oddie"], 5000)
    # Copied in the way in which it is sent.
    taken = deepcopy(own)
    for word, count in (("word7", MANY["word7"]), ("word", 0)):
        candidate = Candidate((word,), -9.0, -3.0)
        assert taken.gain(candidate) == own.gain(candidate)
        assert bool(taken.gain(candidate)) == bool(count)
    assert taken.near("nemingla") == own.near("nemingla")

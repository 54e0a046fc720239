"""Doubtful words in columns are what went in, and little else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.suspects.suspect import Kind, Suspect, Suspects

WORDS = st.sampled_from(["tbe", "a\0b", "“", "x" * 90, "of"])
REASONS = st.sampled_from(
    ["“{}” stands in no list of words.", "“of” fits badly here; “{}”, “{}”.", "No word at all.", ""]
)


def suspect(number: int, word: str, reason: str) -> Suspect:
    """Return a suspect of a word."""
    at = 10 * number
    return Suspect(at, at + 3, at, at + 3, word, Kind.UNKNOWN, reason.format(word, word), 0.5)


@given(st.lists(st.tuples(WORDS, REASONS), max_size=20))
def test_what_goes_in_comes_out(found: list[tuple[str, str]]) -> None:
    suspects = [suspect(number, *it) for number, it in enumerate(found)]
    table = Suspects(suspects)
    assert list(table) == suspects
    assert list(Suspects(table)) == suspects
    by_word = [
        [it.word for it in map(table.__getitem__, table.places(n))] for n in table.word_order
    ]
    assert [len(it) for it in by_word] == sorted(map(len, by_word), reverse=True)
    assert all(len(set(it)) == 1 for it in by_word)
    assert sum(map(len, by_word)) == len(suspects)


def test_lone_letters_come_last_however_many() -> None:
    words = ["i", "tho", "i", "wliich", "f", "tho", "i"]
    table = Suspects(
        suspect(n, word, "")._replace(kind=Kind.STRAY if len(word) == 1 else Kind.UNKNOWN)
        for n, word in enumerate(words)
    )
    assert [table.words.distinct[it] for it in table.word_order] == ["tho", "wliich", "i", "f"]


def test_a_reason_is_kept_once_for_all_words() -> None:
    table = Suspects(suspect(n, f"w{n}", "“{}” stands in no list.") for n in range(100))
    assert len(table.pooled("reason").distinct) == 1

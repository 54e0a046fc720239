"""Words in their places."""

from __future__ import annotations

from ocrfix.language.language import Language
from ocrfix.language.places import Places

ENGLISH = Language.load("en")


def test_a_word_is_likelier_where_it_fits() -> None:
    words = ("he", "said", "that", "lie", "had", "been", "there")
    ids = [*map(ENGLISH.context.id_of, words)]
    places = Places(ENGLISH.context, ids, [3, 2])
    assert places.unease[0] > places.unease[1]
    better, worse = places.gains([0, 0], ["he", "tie"]).tolist()
    assert better > 5 > worse


def test_what_stands_there_gains_nothing() -> None:
    ids = [*map(ENGLISH.context.id_of, ("a", "great", "deal"))]
    places = Places(ENGLISH.context, ids, [0, 1, 2])
    assert places.gains([0, 1, 2], ["a", "great", "deal"]).tolist() == [0, 0, 0]

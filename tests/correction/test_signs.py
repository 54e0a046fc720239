"""Quotation marks that are letters misread."""

from __future__ import annotations

import pytest

from ocrfix.correction.signs import with_letters

SIGNS = {"»": "ˮ", "«": "ʺ"}


@pytest.mark.parametrize(
    ("text", "read", "why"),
    [
        ("die nächste» Nummern", "die nächsteˮ Nummern", "nothing opened before"),
        ("er war «in Mann", "er war ʺin Mann", "nothing closes behind"),
        ("wir wolle« nicht", "wir wolleʺ nicht", "at the end of a word"),
        ("sagte «wir gehen» und", "sagte «wir gehen» und", "a pair"),
        ("sagte »wir gehen« und", "sagte »wir gehen« und", "a pair the other way round"),
        ("dit « nous allons » et", "dit « nous allons » et", "apart from words"),
    ],
)
def test_signs_of_no_pair_become_letters(text: str, read: str, why: str) -> None:
    found = with_letters(text, SIGNS)
    assert found == read, why
    assert len(found) == len(text)


def test_without_signs_a_text_stays() -> None:
    assert with_letters("die nächste» Nummern", {}) == "die nächste» Nummern"

"""Words spelt as they were spoken are right."""

from __future__ import annotations

import pytest

from ocrfix.correction.dialect import is_among_dialect, is_spoken_so
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load("en")


def span_of(text: str, word: str) -> tuple[int, int]:
    start = text.index(word)
    return start, start + len(word)


@pytest.mark.parametrize(
    ("text", "word", "after", "expected", "why"),
    [
        ("high in heav'n above", "heav'n", "heaven", True, "a vowel left out"),
        ("ev'ry man", "ev'ry", "every", True, "likewise"),
        ("he was goin' home", "goin", "going", True, "the end left out"),
        ("and 'twas night", "twas", "was", True, "the front left out"),
        ("he was goin home", "goin", "going", False, "without an apostrophe"),
        ("the hou'se stood", "hou'se", "house", False, "no vowel stood there"),
        ("in tbe house", "tbe", "the", False, "damage"),
    ],
)
def test_spoken_so(text: str, word: str, after: str, expected: bool, why: str) -> None:
    assert is_spoken_so(text, span_of(text, word), after, LEXICON) is expected, why


def test_two_words_of_dialect_beside_make_a_third_likely() -> None:
    text = "'twas goin' to wliich he came"
    assert is_among_dialect(text, span_of(text, "wliich"), LEXICON)
    plain = "it was going to wliich he came"
    assert not is_among_dialect(plain, span_of(plain, "wliich"), LEXICON)
    far = f"'twas goin' {'and so it went on ' * 6}wliich"
    assert not is_among_dialect(far, span_of(far, "wliich"), LEXICON)

"""The words that a piece of a token may be."""

from __future__ import annotations

from ocrfix.correction.generators.pieces import Pieces
from ocrfix.language.language import Language
from ocrfix.words.lexicon import Lexicon

PIECES = Pieces(Language(Lexicon.load()))


def test_the_shorter_a_piece_the_commoner_it_must_be() -> None:
    assert [PIECES.is_word(it) for it in ("a", "of", "the", "verdict")] == [True] * 4
    assert [PIECES.is_word(it) for it in ("b", "ae", "tbe")] == [False] * 3


def test_a_misread_piece_may_be_few_words_the_likeliest_first() -> None:
    words = PIECES.misread("tbe")
    assert words[0][0] == "the"
    assert all(cost > 0 for _, cost in words)
    assert PIECES.misread("thuraday")[0][0] == "thursday"
    assert PIECES.misread("q") == ()

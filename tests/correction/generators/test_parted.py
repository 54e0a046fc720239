"""Two known words for a token with marks between them."""

from __future__ import annotations

import pytest

from ocrfix.correction.generators.parted import Parted
from ocrfix.correction.generators.pieces import Pieces
from ocrfix.language.language import Language
from ocrfix.words.lexicon import Lexicon
from tests.correction.made_stretches import made_stretch

LANGUAGE = Language(Lexicon.load())
GENERATOR = Parted(LANGUAGE, Pieces(LANGUAGE))

# A token of known words with what stands between them, what it may stand for, why.
PARTED = [
    ("most-of", ["most of"], "a hyphen for the blank"),
    ("house,,and", ["house and", "house, and"], "two marks, one or none of which was printed"),
    ("the,;same", ["the same", "the, same", "the; same"], "either of them"),
    ("on..Friday", ["on Friday", "on. Friday"], "a name with its capital"),
    ("house?The", ["house? The"], "a question is none without its mark"),
    ("house.-The", [], "a dash parts sentences"),
    ("steam-engine", [], "a compound"),
    ("steam..engine", ["steam engine", "steam. engine"], "two marks make no compound"),
]


@pytest.mark.parametrize(("token", "texts", "why"), PARTED, ids=str)
def test_known_words_are_parted(token: str, texts: list[str], why: str) -> None:
    stretch = made_stretch(f"he {token} there", LANGUAGE)
    assert [it.text for it in GENERATOR.readings(stretch, 1)] == texts, why

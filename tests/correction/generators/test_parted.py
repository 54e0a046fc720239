"""Two known words for a token with marks between them."""

from __future__ import annotations

import pytest

from ocrfix.correction.generators.parted import Parted
from ocrfix.correction.generators.pieces import Pieces
from ocrfix.correction.stretch import stretch_of
from ocrfix.language.language import Language
from ocrfix.suspects import Examiner
from ocrfix.text.tokens import TextSpan
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.traits import Traits

LANGUAGE = Language(Lexicon.load())
DETECTOR = Examiner(LANGUAGE).detector
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
    text = f"he {token} there"
    looks, nature = DETECTOR.look_over(text)
    stretch = stretch_of(text, TextSpan(0, len(text), text), looks, nature, Traits())
    assert [it.text for it in GENERATOR.readings(stretch, 1)] == texts, why

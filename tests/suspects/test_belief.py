"""How far a first suggestion is believed: of each two, the first is believed more."""

from __future__ import annotations

import pytest

from ocrfix.suspects.belief import belief_in
from ocrfix.suspects.suspect import Kind, Suggestion, Suspect
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load("en")


def belief(
    text: str = "the", *, score: float = 0.9, certainty: float = 0.9, kind: Kind = Kind.UNKNOWN
) -> float:
    suspect = Suspect(0, 3, 0, 3, "tbe", kind, "It is in no list.", score)
    return belief_in(suspect, Suggestion(0, 3, text, certainty), LEXICON)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param(belief(score=0.99), belief(), id="the word is surely wrong"),
        pytest.param(belief(certainty=0.999), belief(), id="nothing else comes near"),
        pytest.param(belief("the"), belief("thebes"), id="a common word"),
        pytest.param(belief("of the"), belief("of thebes"), id="two are as common as the rarer"),
        pytest.param(belief("the"), belief("the the"), id="two words are rather one misread"),
        pytest.param(belief(""), belief("the"), id="a speck is rather nothing than a word"),
        pytest.param(belief(), belief(kind=Kind.STRAY), id="a stray letter may be anything"),
        pytest.param(belief(), belief(kind=Kind.CONTEXT), id="a word may be meant as it stands"),
        pytest.param(belief("brother's"), belief("thebes's"), id="a possessive as its noun"),
        pytest.param(belief(), belief(kind=Kind.BROKEN), id="a cut word has lost its rest"),
    ],
)
def test_what_is_believed_more(more: float, less: float) -> None:
    assert 0.0 < less < more < 1.0


@pytest.mark.parametrize("edge", [0.0, 1.0])
def test_no_chance_is_too_small_or_too_great(edge: float) -> None:
    assert 0.0 < belief(score=edge, certainty=edge) < 1.0

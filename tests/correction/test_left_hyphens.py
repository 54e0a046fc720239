"""Words with a hyphen that is left from a line end."""

from __future__ import annotations

import pytest

from ocrfix.correction.left_hyphens import is_cut, whole_of, with_hyphen_of
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.traits import Traits, traits_of

STAY = Traits(hyphens_stay=True)


@pytest.mark.parametrize(
    ("printed", "word", "meant"),
    [
        ("préoc-cupéa", "préoccupés", "préoc-cupés"),
        ("réf-ouverture", "réouverture", "ré-ouverture"),
        ("con-lerence", "conférence", "con-férence"),
        ("Gou-verncment", "Gouvernement", "Gou-vernement"),
        ("peut-ètre", "peut-être", "peut-être"),
        ("Saint-Dcnis", "Dionysos", "Dionysos"),
        ("a-vcc", "non", "non"),
        ("marehé", "marché", "marché"),
    ],
)
def test_a_correction_keeps_the_hyphen(printed: str, word: str, meant: str) -> None:
    assert with_hyphen_of(printed, word, STAY) == meant


def test_where_hyphens_do_not_stay_nothing_is_done() -> None:
    assert with_hyphen_of("préoc-cupéa", "préoccupés", Traits()) == "préoccupés"
    assert not is_cut("mar-ché", Traits())


def test_a_word_is_known_by_all_its_letters_if_these_are_listed() -> None:
    lexicon, traits = Lexicon.load("fr"), traits_of("fr")
    assert whole_of("Mar-ché", lexicon, traits) == "marché"
    assert whole_of("peut-être", lexicon, traits) == "peut-être"
    assert whole_of("celui-ci", lexicon, traits) == "celui-ci"
    assert whole_of("Saint-Denis", lexicon, traits) == "saint-denis"

"""Words that forms may be together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.language import Language
from ocrfix.rules.misread.parted import MOST_WAYS, Partings

PARTINGS = Partings(Language.load("en"))


@pytest.mark.parametrize(
    ("form", "words", "misread"),
    [
        pytest.param("ofthe", "of the", 0, id="two words"),
        pytest.param("Itwas", "it was", 0, id="a capital in front"),
        pytest.param("isnotsurprising", "is not surprising", 0, id="three"),
        pytest.param("closerinvestigation", "closer investigation", 0, id="no small word"),
        pytest.param("milliondollars", "million dollars", 0, id="not cut to pieces"),
        pytest.param("theytwere", "they were", 1, id="a letter stands for the blank"),
        pytest.param("on~the", "on the", 0, id="a mark does"),
        pytest.param("oftbe", "of the", 1, id="one is misread"),
        pytest.param("Ithink", "i think", 0, id="I, which is no word of the lexicon"),
    ],
)
def test_the_likeliest_words(form: str, words: str, misread: int) -> None:
    first, *_ = PARTINGS.of(form)
    assert (" ".join(first.words), first.misread) == (words, misread)


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("elected,to", "what a stop or comma parts is another rule's"),
        ("zqxvw", "no word begins it"),
        ("publichouse", "a hyphen may have been lost, and its words are not cut to pieces"),
        ("furnaceman", "many words end so"),
        ("Brighteyes", "with a capital it may be a name"),
        ("oftheq", "something is left over"),
        ("", "nothing"),
    ],
)
def test_what_is_not_parted(form: str, why: str) -> None:
    assert not PARTINGS.of(form), why


@given(st.text("abehinotw~'", max_size=24))
def test_each_way_accounts_for_all_signs(form: str) -> None:
    ways = PARTINGS.of(form)
    assert len(ways) <= MOST_WAYS
    assert [*ways] == sorted(ways)
    for way in ways:
        assert len(way.words) > 1
        assert not way.is_open
        assert 0 <= way.damage <= way.cost

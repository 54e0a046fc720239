"""Candidates for forms, by their letters alone."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.misread.forms import (
    MOST_CANDIDATES,
    OF_CANDIDATES,
    OF_FORMS,
    Forms,
    may_be_printed_so,
)

FORMS = Forms(Language.load("en"))


def told(form: str, name: str) -> int:
    found = FORMS.find(form)
    assert found is not None
    return found.told[OF_FORMS.index(name)]


@pytest.mark.parametrize(
    ("form", "word"),
    [
        pytest.param("tlie", "the", id="counted in raw text"),
        pytest.param("womnan", "woman", id="a letter too many"),
        pytest.param("prisouer", "prisoner", id="a letter for another"),
        pytest.param("bq", "be", id="of two letters"),
        pytest.param("prescnoe", "presence", id="two letters of many"),
        pytest.param("wvhat", "what", id="two letters for one"),
        pytest.param("Sundav", "sunday", id="a common name"),
    ],
)
def test_the_word_that_is_meant_is_among_the_candidates(form: str, word: str) -> None:
    found = FORMS.find(form)
    assert found is not None
    assert word in {it.text for it in found.candidates}
    assert len(found.candidates) <= MOST_CANDIDATES
    assert all(len(it.told) == len(OF_CANDIDATES) for it in found.candidates)


@pytest.mark.parametrize("form", ["Ilopkinsville", "Jjo"])
def test_a_name_that_is_rare_or_short_is_no_candidate(form: str) -> None:
    found = FORMS.find(form)
    assert found is None or not {"hopkinsville", "joe"} & {it.text for it in found.candidates}


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("the", "a word"),
        ("pox", "may be printed so: a list says it"),
        ("x", "one letter may be anything"),
        ("2nd", "an ordinal"),
        ("niver", "books print it again and again"),
        ("Lysaght", "a listed name"),
        ("qzxvwk", "no word is near"),
        ("q" * 40, "longer than any word"),
        ("", "nothing"),
    ],
)
def test_what_is_no_form(form: str, why: str) -> None:
    assert FORMS.find(form) is None, why


def test_what_is_told_of_a_form() -> None:
    assert told("tlie", "length") == 4
    assert told("tlie", "mined") > 90
    assert told("prisouer", "mined") == 0
    assert told("tbe", "printed") == 0, "what scans of books misread is not printed so"
    assert told("averdict", "runs_together")


@pytest.mark.parametrize(
    ("form", "word", "may_be_printed"),
    [
        ("possesion", "possession", True),
        ("sergeons", "surgeons", True),
        ("peautiful", "beautiful", True),
        ("prisouer", "prisoner", False),
    ],
)
def test_what_a_compositor_may_have_set(form: str, word: str, *, may_be_printed: bool) -> None:
    found = FORMS.find(form)
    assert found is not None
    (candidate,) = (it for it in found.candidates if it.text == word)
    assert candidate.may_be_printed is may_be_printed


def test_the_readers_own_words_are_words() -> None:
    own = Forms(Language.load("en", user_words=["womnan"]))
    assert own.find("womnan") is None


@pytest.mark.parametrize(
    "printed",
    ["NGOs", "macOS", "kWh", "BoE", "UNHCR", "AT&T", "e.g", "o'er", "sh*t", "B2B", "café", "10p"],
)
def test_signs_of_a_printer(printed: str) -> None:
    assert may_be_printed_so(printed)


@pytest.mark.parametrize("printed", ["tbe", "Tbe", "h)er", "houQse", "RECRIVERS", "LABoulR"])
def test_signs_of_a_scan(printed: str) -> None:
    assert not may_be_printed_so(printed)


@pytest.mark.parametrize(
    ("torn", "words"),
    [
        pytest.param("circum 1 stance", {"circumstance"}, id="together a word: itself alone"),
        pytest.param("oecu 3 pied", {"occupied"}, id="behind a hyphen a letter may be misread"),
        pytest.param("dis 4 covered", {"discovered"}, id="halves that are words, with a speck"),
        pytest.param("oecu 1 pied", set(), id="over a blank none may be"),
        pytest.param("dis 3 covered", set(), id="halves that are words, another rule joins"),
        pytest.param("small 1 pox", set(), id="printed apart"),
    ],
)
def test_the_halves_of_a_word(torn: str, words: set[str]) -> None:
    found = FORMS.find_torn(torn)
    assert words == ({it.text for it in found.candidates} if found else set())

"""Stretches of a text that are in another language."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.stretches import ForeignFinder
from ocrfix.words.lexicon import Lexicon

FINDER = ForeignFinder(Lexicon.load())

ENGLISH = (
    "The river rose in the night and the mayor asked for boats, which had not been seen in the "
    "town for thirty years."
)
DAMAGED = (
    "Tbe rivcr rosc in tlie niglit aud tho inayor askcd for hoats, wliich liad not becn secn iu "
    "tbe towu for tbirty ycars, aud tlie pcople wbo livcd by tlie bridgc wcre takcn to tbe scbool."
)
POLISH = (
    "W nocy rzeka wezbrała i burmistrz poprosił o łodzie, których od lat nie widziano w mieście."
)
GERMAN = "In der Nacht stieg der Fluß, und der Bürgermeister bat um Boote, die niemand mehr hatte."


def found(text: str) -> list[str]:
    stretches = FINDER.stretches(text)
    return [text[a:b] for a, b in zip(stretches.starts, stretches.ends, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ENGLISH, id="clean"),
        pytest.param(DAMAGED, id="every second word damaged"),
        pytest.param("Messrs. Przemysl, Lwow and Krakow", id="three names"),
        pytest.param("|| ~ 1 4 5 . , ; ll ii 1916 £5 ........ __ —", id="a ruin"),
        pytest.param("It was a fait accompli, and the table d'hote was closed.", id="loans"),
        pytest.param('He said "the organiz\nation" was his.', id="a torn word in marks"),
        pytest.param("", id="nothing"),
    ],
)
def test_english_holds_no_foreign_stretch(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("other", [POLISH, GERMAN], ids=["Polish", "German"])
@pytest.mark.parametrize("gap", ["\n\n", "\n", " "], ids=["paragraph", "line", "sentence"])
def test_another_language_among_english_is_found(other: str, gap: str) -> None:
    stretch, *more = found(gap.join((ENGLISH, other, ENGLISH)))
    assert not more
    # A small word at either end may be of both.
    assert other.find(stretch) in range(10)
    assert len(stretch) > len(other) - 10


def test_a_quotation_is_found_within_a_paragraph() -> None:
    text = (
        "He stood up and said: “Quousque tandem abutere, Catilina, patientia nostra?” and then "
        "the members of the council laughed for some time."
    )
    assert found(text) == ["“Quousque tandem abutere, Catilina, patientia nostra?”"]


def test_a_paragraph_mostly_foreign_is_so_to_its_last_word() -> None:
    paragraph = f"London: {POLISH} The Times."
    assert found(f"{ENGLISH}\n\n{paragraph}\n\n{ENGLISH}") == [paragraph]


def test_what_is_too_short_to_tell_is_of_the_language_around() -> None:
    assert found(f"{ENGLISH}\n\nKto to?\n\n{ENGLISH}") == []


@given(
    st.lists(st.sampled_from([ENGLISH, POLISH, GERMAN, "\n\n", " ", "ab ", "nd", "ł"])).map("".join)
)
def test_stretches_are_sorted_apart_and_inside(text: str) -> None:
    stretches = FINDER.stretches(text)
    ends = [0, *stretches.ends]
    for before, start, end in zip(ends, stretches.starts, stretches.ends, strict=False):
        assert before <= start < end <= len(text)


def test_a_notice_at_the_head_of_a_page_does_not_speak_for_the_page() -> None:
    page = f"{POLISH * 8}\n\n{ENGLISH * 60}"
    assert FINDER.weigh(page).total < 0
    assert FINDER.weigh(POLISH * 80).total > 15


@pytest.mark.parametrize(
    "unit",
    ["a-", "a", "é", "kto ", "人", "“kto to ", "kto\n\n", "ab-'-1", "Kto to był, ", "тог-"],
)
def test_a_longer_text_costs_no_more_than_it_is_longer(unit: str) -> None:
    def cost(times: int) -> float:
        text = unit * times
        start = process_time()
        FINDER.stretches(text)
        FINDER.weigh(text)
        return process_time() - start

    cost(5_000)
    small = min(cost(5_000) for _ in range(3))
    assert min(cost(20_000) for _ in range(2)) < 9 * small + 0.05

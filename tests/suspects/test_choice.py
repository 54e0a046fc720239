"""The traits of a candidate, and their worth."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.language.language import Language
from ocrfix.suspects.choice import RUINED, Certainty, Choice, Print, Traits, shipped_weights
from ocrfix.suspects.numeric import SURE, AskedNumber
from ocrfix.suspects.settings import read_numbers
from ocrfix.words.ranking import Ranked

CHOICE = Choice(Language.load("en"))
PLAIN = {
    "is_capital": False,
    "opens": False,
    "has_stop": False,
    "before_capital": False,
    "among_capitals": False,
}


def score(it: Ranked, printed: Print, letters: str | None) -> float:
    """The score of one candidate."""
    return next(CHOICE.scores([it], printed, letters))


def worth(**traits: float) -> float:
    """The weighted sum of some traits."""
    weights = shipped_weights()._asdict()
    return sum(weights[name] * value for name, value in traits.items())


@pytest.mark.parametrize(
    ("word", "reading", "print_", "traits"),
    [
        ("", "j", {}, {"speck": 1.0}),
        (
            "",
            "fj",
            {"is_capital": True},
            {"long_speck": 1.0, "word_capital": 1.0},
        ),
        ("", "1", {}, {"speck": 1.0}),
        ("boys", "boy", {}, {"strokes": 0.75, "longer": 1.0}),
        ("horn", "hom", {}, {"longer": 1.0}),
        ("sydney", "sydney", {}, {"name_small": 1.0}),
        ("sydney", "sydney", {"is_capital": True}, {}),
        ("house", "house", {"is_capital": True}, {"word_capital": 1.0}),
        ("house", "house", {"is_capital": True, "opens": True}, {}),
        ("mr", "mr", {"has_stop": True}, {"abbreviation": 1.0}),
        ("it", "it", {"has_stop": True}, {}),
        ("capt", "capt", {"before_capital": True}, {"title": 1.0}),
        ("capt", "capt", {}, {}),
        ("house", "house", {"before_capital": True}, {}),
        ("r", "r", {"has_stop": True}, {"initial": 1.0}),
        ("r", "r", {"among_capitals": True}, {"initial_company": 1.0}),
        ("man's", "man's", {}, {}),
        ("04", "04", {}, {"leading_zero": 1.0}),
        ("6", "6", {"asked": AskedNumber(SURE)}, {"number_asked": 1.0}),
        ("a", "a", {"asked": AskedNumber(SURE)}, {}),
        ("xqzvk", "xqzvk", {}, {"unlisted": 1.0}),
    ],
)
def test_traits(
    word: str, reading: str, print_: dict[str, bool | AskedNumber], traits: dict[str, float]
) -> None:
    look: dict[str, bool | AskedNumber] = {**PLAIN, **print_}
    found = score(Ranked(word, 0.0, 0.0, 0.0), Print(reading, **look), reading)  # type: ignore[arg-type]
    assert found == worth(**traits)


@pytest.mark.parametrize(
    ("letters", "strokes", "longer", "why"),
    [
        (None, 0.0, 0.0, "under and standing, put together as they are"),
        ("undeostanding", 1.0, 0.0, "one letter of the pieces is misread"),
        ("undestanding", 0.75, 1.0, "one is lost"),
    ],
)
def test_a_torn_word_is_compared_with_all_its_letters(
    letters: str | None, strokes: float, longer: float, why: str
) -> None:
    word = Ranked("understanding", -1.0, 0.0, 0.0)
    found = score(word, Print("standing", **PLAIN), letters)
    assert found == worth(fit=-1.0, strokes=strokes, longer=longer), why


@pytest.mark.parametrize(("channel", "ruin"), [(0.0, 0.0), (RUINED, 0.0), (RUINED - 3.0, 3.0)])
def test_only_what_lies_below_a_ruin_counts_less(channel: float, ruin: float) -> None:
    found = score(Ranked("house", channel, channel, 0.0), Print("house", **PLAIN), None)
    assert found == worth(channel=channel, ruin=ruin)
    weights = shipped_weights()
    assert 0.0 < weights.ruin < weights.channel


def test_candidates_are_weighed_each_for_itself() -> None:
    printed = Print("sydnoy", **PLAIN)
    all_of_them = [Ranked(word, -9.0, -6.0, 1.0) for word in ("sydney", "house", "", "syd noy")]
    assert [*CHOICE.scores(all_of_them, printed, "sydnoy")] == [
        score(it, printed, "sydnoy") for it in all_of_them
    ]


def test_what_counts_for_a_word_counts_for_it() -> None:
    weights = shipped_weights()
    assert min(weights.channel, weights.fit, weights.gain, weights.initial) > 0
    assert max(weights.strokes, weights.unlisted, weights.speck) < 0


def test_the_weights_are_few_and_round() -> None:
    """They were set by hand; nothing learnt from texts that may not be shipped is in them."""
    weights = shipped_weights()
    assert len(weights) <= 24
    assert all(2 * weight == int(2 * weight) for weight in weights)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("channel = 0.5", "a weight is missing"),
        ("chanel = 0.5", "a weight nobody asks for"),
        ("channel =", "no TOML"),
    ],
)
def test_a_damaged_file_is_named(text: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "choice.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(RulePackError) as caught:
        read_numbers(path, Traits)
    assert str(path) in str(caught.value), why


@pytest.mark.parametrize(
    ("share", "least", "most", "why"),
    [
        (0.1, 0.05, 0.15, "others are likelier"),
        (0.9, 0.3, 0.5, "of nearly all that was thought of: the right word may be none of them"),
        (0.99, 0.5, 0.7, "the same"),
        (1.0, 0.85, 0.95, "the only suggestion: the word may be right as it stands"),
    ],
)
def test_a_share_is_no_certainty(share: float, least: float, most: float, why: str) -> None:
    assert least <= Certainty.shipped().of(share) <= most, why

"""Words put between those around them, weighed amid these."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ocrfix.language.language import Language
from ocrfix.suspects.company import CLOSE, Company


class Untouched:
    @property
    def network(self) -> object:
        raise AssertionError


@pytest.mark.parametrize(
    ("scores", "why"), [([], "nothing"), ([-3.0], "one option"), ([0.0, -CLOSE], "one far ahead")]
)
def test_where_little_is_to_be_weighed_no_network_is_loaded(scores: list[float], why: str) -> None:
    options = [(5, 9, "any")] * len(scores)
    company = Company(Untouched())  # type: ignore[arg-type]
    assert company.weighed("some text", options, scores) == scores, why


def test_a_language_without_a_network_leaves_the_scores() -> None:
    company = Company(SimpleNamespace(network=None))  # type: ignore[arg-type]
    options = [(0, 4, "any"), (0, 4, "some")]
    assert company.weighed("some text", options, [-3.0, -4.0]) == [-3.0, -4.0]


@pytest.mark.parametrize(
    ("before", "behind", "meant", "rival"),
    [
        # Only the network sees as far: the words beside speak for neither.
        ("The captain and his crew left the ship in the", "that night", "harbour", "labour"),
        ("The jury found the prisoner guilty, and his", "was", "crime", "chime"),
        ("The price of corn, barley and", "fell", "wheat", "whet"),
    ],
)
def test_words_further_away_speak_too(before: str, behind: str, meant: str, rival: str) -> None:
    text = f"{before} xx {behind}."
    place = len(before) + 1, len(before) + 3
    options = [(*place, meant), (*place, rival)]
    first, second = Company(Language.load("en")).weighed(text, options, [0.0, 0.0])
    assert first > second + 0.5


def test_the_network_is_asked_only_where_two_are_close() -> None:
    language = Language.load("en")
    known = SimpleNamespace(context=language.context, network=object())
    far = [0.0, -CLOSE - 20.0]
    options = [(4, 6, "port"), (4, 6, "part")]
    assert Company(known).weighed("the xx of", options, far)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        Company(known).weighed("the xx of", options, [0.0, 0.0])  # type: ignore[arg-type]

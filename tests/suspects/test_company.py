"""Words put between those around them, weighed amid these."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from ocrfix.language.language import Language
from ocrfix.suspects.company import CLOSE, weighed_in_company


class Untouched:
    @property
    def network(self) -> object:
        raise AssertionError


@pytest.mark.parametrize(
    ("scores", "why"), [([], "nothing"), ([-3.0], "one option"), ([0.0, -CLOSE], "one far ahead")]
)
def test_where_little_is_to_be_weighed_no_network_is_loaded(scores: list[float], why: str) -> None:
    options = [(5, 9, "any")] * len(scores)
    untouched: Any = Untouched()
    assert weighed_in_company("some text", options, scores, untouched) == scores, why


def test_a_language_without_a_network_leaves_the_scores() -> None:
    known: Any = SimpleNamespace(network=None)
    options = [(0, 4, "any"), (0, 4, "some")]
    assert weighed_in_company("some text", options, [-3.0, -4.0], known) == [-3.0, -4.0]


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
    first, second = weighed_in_company(text, options, [0.0, 0.0], Language.load("en"))
    assert first > second + 0.5


def test_the_network_is_asked_only_where_two_are_close() -> None:
    language = Language.load("en")
    known: Any = SimpleNamespace(context=language.context, network=object())
    far = [0.0, -CLOSE - 20.0]
    options = [(4, 6, "port"), (4, 6, "part")]
    assert weighed_in_company("the xx of", options, far, known)
    with pytest.raises(AttributeError):
        weighed_in_company("the xx of", options, [0.0, 0.0], known)

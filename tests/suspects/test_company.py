"""Words put between those around them, weighed behind words and amid words."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from ocrfix.language.amid import ORDER
from ocrfix.language.language import Language
from ocrfix.suspects.company import CLOSE, WEIGHT, Company


class Model:
    """A model of context in which each word is as dear as its id, and dearer behind a `bad`."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def id_as_printed(self, word: str) -> int:
        return self.id_of(word.lower().replace("’", "'"))

    def id_of(self, word: str) -> int:
        return self.ids.setdefault(word, len(self.ids) + 1)

    def score(self, groups: np.ndarray) -> np.ndarray:
        costs = groups[:, -1].astype(np.int64)
        bad = self.ids.get("bad", -1)
        return costs + 1024 * (groups[:, :-1] == bad).sum(axis=1)


@pytest.fixture
def company() -> Company:
    """A weigher by that model alone."""
    known = SimpleNamespace(has_context=True, context=Model(), network=None)
    return Company(known)  # type: ignore[arg-type]


def test_nothing_to_weigh_loads_no_model() -> None:
    class Untouched:
        has_context = True

        @property
        def context(self) -> Model:
            raise AssertionError

    assert Company(Untouched()).weighed("some text", [], []) == []  # type: ignore[arg-type]


def test_a_language_without_models_leaves_the_scores() -> None:
    company = Company(SimpleNamespace(has_context=False))  # type: ignore[arg-type]
    assert company.weighed("some text", [(0, 4, "any")], [-3.0]) == [-3.0]


def test_only_what_words_behind_words_cost_counts(company: Company) -> None:
    text = "one two three xx four five six seven"
    at = text.index("xx")
    options = [(at, at + 2, "good"), (at, at + 2, "bad")]
    good, bad = company.weighed(text, options, [0.0, 0.0])
    assert good == 0.0
    # Behind "bad" words are weighed that have it in their group.
    assert bad == pytest.approx(-WEIGHT * (ORDER - 1))


def test_a_number_costs_nothing(company: Company) -> None:
    assert company.weighed("the bad xx", [(8, 10, "1905")], [0.0]) == [0.0]


@pytest.mark.parametrize(
    ("before", "behind", "meant", "rival"),
    [
        # Only the network sees as far: the words beside speak for neither.
        ("The ship, which had lost both masts, came at last into", "of Sydney", "port", "part"),
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
    known = SimpleNamespace(has_context=True, context=language.context, network=object())
    far = [0.0, -CLOSE - 20.0]
    options = [(4, 6, "port"), (4, 6, "part")]
    assert Company(known).weighed("the xx of", options, far)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        Company(known).weighed("the xx of", options, [0.0, 0.0])  # type: ignore[arg-type]

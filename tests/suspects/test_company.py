"""Words put between those around them, weighed by a model of the words behind words."""

from __future__ import annotations

import numpy as np
import pytest

from ocrfix.suspects.company import WEIGHT, Company


class Model:
    """A model in which each word is as dear as its id, and dearer behind another `bad`."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def id_of(self, word: str) -> int:
        return self.ids.setdefault(word, len(self.ids) + 1)

    def score(self, groups: np.ndarray) -> np.ndarray:
        costs = groups[:, -1].astype(np.int64)
        bad = self.ids.get("bad", -1)
        return costs + 1024 * (groups[:, :-1] == bad).sum(axis=1)


def test_nothing_to_weigh_loads_no_model() -> None:
    def load() -> Model:
        raise AssertionError

    assert Company(load).costs("some text", []) == []  # type: ignore[arg-type]
    assert Company(None).costs("some text", [(0, 4, "any")]) == [0.0]


def test_only_what_words_behind_words_cost_counts() -> None:
    company = Company(Model)  # type: ignore[arg-type]
    text = "one two three xx four five six seven"
    at = text.index("xx")
    good, bad = company.costs(text, [(at, at + 2, "good"), (at, at + 2, "bad")])
    assert good == 0.0
    # Behind "bad" three words are weighed that have it among the three before them.
    assert bad == pytest.approx(WEIGHT * 3)


def test_a_number_costs_nothing() -> None:
    company = Company(Model)  # type: ignore[arg-type]
    assert company.costs("the bad xx", [(8, 10, "1905")]) == [0.0]

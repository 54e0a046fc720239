"""Words that are read as other words."""

from __future__ import annotations

import pytest

from tests.rules.letters.alone import clean


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "It was late when lie came home tbat night.",
            "It was late when he came home that night.",
            id="the words around leave no doubt",
        ),
        pytest.param(
            "Witness said lie had never seen tho prisoner bef0re, hut lie knew his w.fe.",
            "Witness said he had never seen the prisoner bef0re, but he knew his w.fe.",
            id="two of them",
        ),
        pytest.param(
            "He told her a lie, and tbe woman wept.",
            "He told her a lie, and the woman wept.",
            id="it fits",
        ),
        pytest.param(
            "It was late when lie came home that night.",
            "It was late when lie came home that night.",
            id="nothing of the paragraph is damaged",
        ),
        pytest.param(
            "The weather was bad, and tbe roads were bad.",
            "The weather was bad, and the roads were bad.",
            id="bad is what was meant",
        ),
        pytest.param(
            "It was Lie who came home tbat night.",
            "It was Lie who came home that night.",
            id="a name",
        ),
    ],
)
def test_a_word_for_another(before: str, after: str) -> None:
    assert clean(before) == after

"""Words of the language that another was read as: which are thought of."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.correction.reading import Operation

# What is read, what it is read as, why the row is there.
THOUGHT_OF = [
    ("they have how under consideration the bill", "now", "neither neighbour goes with it"),
    ("the front of tbe house was arc of stone", "are", "between words that are damaged too"),
    ("he went fur the men of the town", "for", "oftener read so than printed"),
]

LEFT = [
    ("the house was sold to the town", "every word goes with its neighbours"),
    ("the ſea was calm in the morning", "a long s is printed, whatever it was read as"),
    ("he saw Bath and the town of Hull", "a name stays a name"),
]


def _meant(corrector: Corrector, text: str) -> list[str]:
    found = (it.weighed.reading for it in corrector.corrections(text))
    return [it.text for it in found if it.operation is Operation.LISTED]


@pytest.mark.parametrize(("read", "meant", "why"), THOUGHT_OF, ids=str)
def test_is_thought_of(corrector: Corrector, read: str, meant: str, why: str) -> None:
    assert meant in _meant(corrector, read), why


@pytest.mark.parametrize(("read", "why"), LEFT, ids=ascii)
def test_is_left(corrector: Corrector, read: str, why: str) -> None:
    assert _meant(corrector, read) == [], why

"""Lines read twice are found in a text of any length."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.rules.furniture import repeats

CLEANER = Cleaner(Profile(only=("furniture.repeated-line",)), strict=True)
LONG = [f"The river rose all the night and the {it} asked for boats" for it in ("mayor", "town")]
FULL = st.sampled_from(
    [f"At {it} the river rose and the mayor asked for boats" for it in "abcdefghij"]
)


def shown(text: str) -> list[tuple[int, int]]:
    """Return the places that are shown."""
    return [(it.start, it.end) for it in CLEANER.clean(text).proposals]


@given(st.lists(FULL, max_size=40))
@example([f"At {it} the river rose and the mayor asked for boats" for it in "adgacefbacdefghb"])
def test_lines_far_away_may_be_forgotten(lines: list[str]) -> None:
    """Of a long text not all lines are kept: those too far away are no copies."""
    text = "\n".join(lines)
    whole = shown(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeats, "_LINES_REMEMBERED", 6)
        assert shown(text) == whole


def test_a_copy_is_found_behind_thousands_of_lines() -> None:
    others = [f"Of all the boats the mayor asked for number {it} came late" for it in range(6000)]
    text = "\n".join([*others, LONG[0], LONG[0], LONG[1]])
    assert len(shown(text)) == 1

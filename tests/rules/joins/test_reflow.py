"""Printed lines put together to paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaner, Profile

RULE = "joins.reflow"
CLEANER = Cleaner(Profile(only=(RULE,)), strict=True)
READING = Cleaner("reading", strict=True)

STORY = "The river rose all night and the\nmayor asked for boats and for men"
JOINED = STORY.replace("\n", " ")

PARAGRAPHS = [
    (f"{STORY}\nto row them.", f"{JOINED} to row them.", "the last line is short"),
    (
        f"{STORY}.\nAt noon the bridge was gone and\nit rained.",
        f"{JOINED}. At noon the bridge was gone and it rained.",
        "a full line ends a sentence, not its paragraph",
    ),
    (
        f"{STORY}.\n  At noon the bridge was gone and\nit rained.",
        f"{JOINED}.\n\n  At noon the bridge was gone and it rained.",
        "a line that is set in begins one",
    ),
    (
        f"{STORY} of St.\nMary and of the town to row them.",
        f"{JOINED} of St. Mary and of the town to row them.",
        "an abbreviation ends no sentence",
    ),
    (
        f"{STORY} from the\nNational Guard of the town.",
        f"{JOINED} from the National Guard of the town.",
        "“the” cannot end a sentence",
    ),
    (
        f"{STORY}\nthe quali-\nty of it.",
        f"{JOINED} the quali-\nty of it.",
        "a hyphen nobody decided on",
    ),
    (f"{STORY}\nto row.".replace("\n", "\r\n"), f"{JOINED} to row.", "CRLF"),
]

KEPT = [
    ("RIVER IS RISING\nMAYOR ASKS FOR BOATS", "headlines"),
    ("River Floods Lower Town\nMayor Asks for Boats", "headlines of another kind"),
    ("1. one boat for the mayor\n2. two boats for the men\n3. ten oars for them all", "a list"),
    ("Adam Bell, Ada Fenn\nCarl Penn, Jo Noll\nMay Ward, Ned Tower", "names"),
    ("wheat 1423 388 12\noats 1204 120 14", "a table"),
    ("\n\n".join([STORY] * 3), "it has blank lines"),
]


@pytest.mark.parametrize(("before", "after", "why"), PARAGRAPHS, ids=lambda it: it[:40])
def test_lines_become_paragraphs(before: str, after: str, why: str) -> None:
    assert CLEANER.clean(before).text == after, why


@pytest.mark.parametrize(("text", "why"), KEPT, ids=lambda it: it[:40])
def test_lines_stay(text: str, why: str) -> None:
    assert CLEANER.clean(text).text == text, why


def test_it_is_off_unless_a_profile_enables_it() -> None:
    text = f"{STORY}\nto row them."
    assert Cleaner("careful").clean(text).text == text
    assert Cleaner(Profile(only=("joins",))).clean(text).text == text
    assert READING.clean(text).text == f"{JOINED} to row them."


def test_a_page_is_put_together_once() -> None:
    page = f"RIVER IS RISING\n{STORY}\nto row them.\nAt noon the bridge was gone and\nit rained."
    once = CLEANER.clean(page)
    assert once.text.count("\n\n") == 2
    assert not CLEANER.clean(once.text).changes


@given(
    st.lists(
        st.sampled_from(
            [STORY, "RIVER IS RISING", "to row them.", "The moon is up,", "", "1 2", "com-"]
        )
    ).map("\n".join)
)
def test_nothing_but_white_space_changes(text: str) -> None:
    assert CLEANER.clean(text).text.split() == text.split()


def test_a_million_signs_take_no_time_to_speak_of() -> None:
    text = f"{STORY}\n" * 16_000
    assert len(CLEANER.clean(text).text) <= len(text)

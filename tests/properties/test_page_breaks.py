"""A form feed parts pages: nothing takes one out, and the words beside it are words."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ocrfix import Cleaner
from ocrfix.cleaning import Profile

CLEANERS = {
    "reading": Cleaner("reading", strict=True),
    "all that is offered": Cleaner(Profile().with_choices(accept=["review"]), strict=True),
}
PIECES = st.sampled_from(
    (
        "The river rose all night and the mayor asked for boats", "and sandbags before noon.",
        "for the help of the", "National Guard", "com-", "mitted", "Com", "pany", "tbe", "w ith", "t he",
        "THE RIVER NEWS 4", "?? ADA FENN/AP ?? The weir gives way.", "Newspapers in English", ". : .", "7",
        "(Continued on Page 5.)", "many plans in force today or tried", "a", "said ,", "BBBBB", "' ", "~",
    )
)  # fmt: skip
GAPS = st.sampled_from(
    [" ", "\n", "\n\n", "\f", "\n\f", "\f\n", "\n\f\n", "\n\n\f\n\n", " \f ", "\r\n\f\r\n", "\x0b"]
)
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=14).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@pytest.mark.parametrize("name", CLEANERS)
@settings(max_examples=150)
@given(text=TEXTS)
@example(
    "The river rose all night and the mayor asked for boats\n\n\f\n\nand sandbags before noon."
)
@example("one\n\f\n. : .\n\f\nthree")
@example("a\f. b")
def test_no_page_break_is_taken_out(name: str, text: str) -> None:
    assert CLEANERS[name].clean(text).text.count("\f") == text.count("\f")


@pytest.mark.parametrize("gap", ["\f", "\n\f", "\f\n", "\n\f\n", " \f"])
def test_the_first_word_of_a_page_is_mended(gap: str) -> None:
    text = f"Tbe river rose.{gap}Iho dog barked.{gap}Tbe end."
    expected = f"The river rose.{gap}The dog barked.{gap}The end."
    assert CLEANERS["reading"].clean(text).text == expected


@pytest.mark.parametrize("gap", ["\f", "\n\f", "\f\n", "\n\f\n"])
def test_no_word_is_joined_across_pages(gap: str) -> None:
    for text in (f"of the com-{gap}mitted men", f"of the Com{gap}pany, limited", f"t{gap}he end"):
        assert CLEANERS["all that is offered"].clean(text).text == text

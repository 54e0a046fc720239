"""The tally of a document's words: corrected with every edit, it is what a new count gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.tally import Tally, changed_pieces, count_words, words_in
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps

# Few letters, so that edits meet, and every sign that may or may not part words.
TEXTS = st.text(alphabet="abC-'’ \n\r\t\u00a0.,¬İΣ", max_size=60)


def edit(start: int, before: str, after: str) -> Edit:
    """An edit of which only place and effect matter here."""
    return Edit(start, start + len(before), before, after, "joins.demo", "")


@pytest.mark.parametrize(
    ("before", "edits", "why"),
    [
        ("com-\nmitted twice", [edit(3, "-\n", "")], "two pieces become a word"),
        ("ofthe house", [edit(2, "", " ")], "a word becomes two"),
        ("seven eleven", [edit(0, "s", "S"), edit(4, "n", "m")], "two edits in one word"),
        ("house and barn", [edit(5, " and ", "")], "what stood between two words goes"),
        ("house", [edit(0, "house", "")], "nothing is left"),
        ("", [edit(0, "", "house")], "there was nothing"),
    ],
)
def test_the_tally_follows_an_edit(before: str, edits: list[Edit], why: str) -> None:
    tally = Tally()
    tally.of(before)
    after = apply_edits(before, edits)

    tally.follow(before, list(changed_pieces(before, edits, after)), after)

    assert +tally.of(after) == count_words(after), why


@given(text=TEXTS, data=st.data())
def test_after_any_edits_the_tally_is_a_new_count(text: str, data: st.DataObject) -> None:
    tally = Tally()
    words = tally.of(text)
    for _ in range(3):
        places = data.draw(
            st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 5), TEXTS), max_size=6)
        )
        edits = resolve_overlaps(
            edit(start, text[start : start + length], after) for start, length, after in places
        )
        after = apply_edits(text, edits)
        tally.follow(text, list(changed_pieces(text, edits, after)), after)
        assert tally.of(after) is words, "it was corrected, not counted anew"
        assert +words == count_words(after)
        text = after


def test_an_unknown_text_is_counted_anew() -> None:
    tally = Tally()
    assert tally.of("house house barn")["house"] == 2
    assert tally.of("barn")["house"] == 0


def test_short_words_are_not_counted() -> None:
    assert words_in("The men of the Anglo-Irish o'clock men") == ["anglo-irish", "o'clock"]

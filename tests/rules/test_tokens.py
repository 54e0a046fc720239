"""The tokens of a document that are no known words: corrected with every edit, as if found anew.

And a search for words among them: each where it stands, whatever stands around it.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.rules.tally import changed_pieces
from ocrfix.rules.tokens import PlacedTokens, UnknownTokens, WordSearch
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.words.lexicon import Lexicon

# Few letters, so that edits meet and words are made, and every sign that may part tokens.
TEXTS = st.text(alphabet="anthe-’ \n\r\t\u00a0\u2003.", max_size=60)


def found(text: str) -> list[tuple[int, str]]:
    """Return the places of the unknown tokens of a text."""
    return list(zip(*UnknownTokens(Lexicon.load()).of(text), strict=True))


@pytest.mark.parametrize(
    ("text", "unknown", "why"),
    [
        ("The (house,) was", [], "marks at its edges do not make a word unknown"),
        ("tbe hou.se\tXqz", [(0, "tbe"), (4, "hou.se"), (11, "Xqz")], "misread, marked, no word"),
        ("wit h a", [(4, "h"), (6, "a")], "a single letter may be a piece"),
        ("tbe\r\n  tbe", [(0, "tbe"), (7, "tbe")], "each time, whatever parts them"),
        ("tbe\u2003tbe tbe", [(0, "tbe\u2003tbe"), (8, "tbe")], "a rare blank parts nothing"),
        ("", [], "nothing"),
    ],
)
def test_the_unknown_tokens_of_a_text(text: str, unknown: list[tuple[int, str]], why: str) -> None:
    assert found(text) == unknown, why


@given(TEXTS)
def test_what_is_left_out_is_a_known_word(text: str) -> None:
    lexicon = Lexicon.load()
    left_out = {(it.start(), it[0]) for it in re.finditer(r"[^ \n\r\t\u00a0]+", text)} - set(
        found(text)
    )
    assert all(lexicon.knows(token.strip("-’.")) for _, token in left_out)


@given(text=TEXTS, data=st.data())
def test_after_any_edits_they_are_as_found_anew(text: str, data: st.DataObject) -> None:
    unknown = UnknownTokens(Lexicon.load())
    unknown.of(text)
    for _ in range(3):
        places = data.draw(
            st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 5), TEXTS), max_size=6)
        )
        edits = resolve_overlaps(
            Edit(start, min(start + length, len(text)), text[start : start + length], after, "", "")
            for start, length, after in places
        )
        after = apply_edits(text, edits)
        unknown.follow(text, list(changed_pieces(text, edits, after)), after)
        places_now = unknown.of(after)
        assert unknown.of(after) is places_now
        assert list(zip(*places_now, strict=True)) == found(after)
        text = after


WORD = re.compile(r"(?<![^\s(])([a-z]{2,})(?![\w'])")
WANTED = frozenset({"nd", "ith"})


def places(text: str) -> PlacedTokens:
    """All tokens of a text."""
    tokens = list(re.finditer(r"[^ \n\r\t\u00a0]+", text))
    return PlacedTokens([it.start() for it in tokens], [it[0] for it in tokens])


def searched(text: str) -> list[tuple[int, str]]:
    """Return the finds of a search."""
    return list(WordSearch(WORD, WANTED.__contains__).find(places(text)))


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("and nd", [(4, "nd")], "not inside another word"),
        ("nd nd, (nd", [(0, "nd"), (3, "nd"), (8, "nd")], "each time, with marks and without"),
        ("nd,(ith", [(0, "nd"), (4, "ith")], "two in one token"),
        ("xnd nd nd's", [(4, "nd")], "a word that only ends so comes first"),
        ("nd\u00a0ith\r\nnd", [(0, "nd"), (3, "ith"), (8, "nd")], "any blank parts tokens"),
        ("", [], "nothing to look at"),
    ],
)
def test_words_are_found_where_they_stand(
    text: str, words: list[tuple[int, str]], why: str
) -> None:
    assert searched(text) == words, why


@given(st.text(alphabet="ndith( ,'\n\u00a0", max_size=60))
def test_a_search_finds_what_the_pattern_finds(text: str) -> None:
    assert searched(text) == [(it.start(), it[0]) for it in WORD.finditer(text) if it[0] in WANTED]


def test_what_will_be_asked_is_told_beforehand_of_new_tokens() -> None:
    told: list[list[str]] = []
    search = WordSearch(WORD, WANTED.__contains__, lambda words: told.append([*words]))
    for _ in range(2):
        assert [*search.find(places("nd and nd,(ith"))] == [(0, "nd"), (7, "nd"), (11, "ith")]
    assert told == [["nd", "and", "nd", "ith"], []], "each token once"

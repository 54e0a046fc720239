"""The likeliest word for a form in its place, and how sure it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.language import Language
from ocrfix.language.placed_words import PlacedWords
from ocrfix.rules.context import Context
from ocrfix.rules.misread import judge
from ocrfix.rules.misread.judge import FAR, NAMES, WordsOf, judged, told
from ocrfix.rules.misread.listed import listed_forms
from ocrfix.rules.misread.search import doubtful_forms
from ocrfix.rules.misread.torn import torn_forms
from ocrfix.text.edit import Edit, apply_edits
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.traits import traits_of

ENGLISH = Language.load("en")


def context() -> Context:
    return Context(ENGLISH)


def first(text: str) -> tuple[str, float]:
    here = context()
    match, word, sure = next(iter(judged(text, doubtful_forms(text, here), here)))
    assert text[match.start() : match.end()] == match[0]
    return word, sure


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("he was hit with a blunt wcapon on the head", "weapon"),
        ("the firet place in it", "first"),
        ("they came to the houee at night", "house"),
    ],
)
def test_the_words_around_tell(text: str, word: str) -> None:
    assert first(text)[0] == word


def test_it_is_surer_where_the_words_around_bear_it_out() -> None:
    amid, alone = first("in the firet place he was there"), first("zqx firet qqz")
    assert amid[1] > 0.95 > alone[1]


def test_what_may_be_printed_so_is_left_where_nothing_is_damaged() -> None:
    here = context()
    clean = "the possesion of the land was given to the heir of the house"
    assert [*judged(clean, doubtful_forms(clean, here), here)] == []
    here, damaged = context(), "tho poss^ssion a7d the possesion of tbe la~nd was giv3n"
    words = {read for _, read, _ in judged(damaged, doubtful_forms(damaged, here), here)}
    assert "possession" in words


def test_a_torn_word_with_a_capital_before_a_mark_is_no_abbreviation() -> None:
    here, text = context(), "the ship sailed on the 16th Novem ber, and was not seen again"
    words = {read for _, read, _ in judged(text, torn_forms(text, here), here)}
    assert words == {"november"}


def test_a_listed_word_is_believed_by_what_its_letters_cost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """“lie” is often read for “he”: more than trees say, which were grown on ruins."""
    here, text = context(), "and represented that lie had been sent by tbe landlord"
    found = listed_forms(text, here)
    ((match, word, sure),) = judged(text, found, here)
    assert (match[0], word) == ("lie", "he")
    as_said = replace(traits_of("en"), seen_by_rules={})
    monkeypatch.setattr(judge, "traits_of", lambda _: as_said)
    assert next(iter(judged(text, found, here)))[2] < sure


def test_a_block_is_judged_by_itself() -> None:
    """Text behind blank lines changes no figure."""
    block = "the end of tbe street in the town"
    ruin = "a~nd wo^ds th3y r?ad so b*dly l~ke th!s o%e"
    figures = []
    for text in (block, f"{ruin}\n\n{block}\n\n{ruin}"):
        here = context()
        found = [it for it in doubtful_forms(text, here) if it[0][0] == "tbe"]
        ((_, _, row),) = told(text, found, here)
        figures.append(dict(zip(NAMES, row, strict=True)))
    assert figures[0] == figures[1]
    assert figures[0]["around"] == len(block) < FAR


def test_nothing_to_judge() -> None:
    for text in ("the end of the street", "", " \n\n"):
        assert [*judged(text, [], context())] == []


ENGLISH = Language(Lexicon.load())
PIECES = st.sampled_from(["the", "o’er", " ", "\n", "\n\n", "tlie", "2nd", "-", "' ", "well-known"])


@given(st.lists(PIECES, max_size=30), st.data())
def test_after_every_edit_they_are_those_of_the_text(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    context = Context(ENGLISH)
    context.keep_up(WordsOf).of(text)
    for _ in range(2):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=6)))
        edits = [
            Edit(
                start,
                end,
                text[start:end],
                "".join(data.draw(st.lists(PIECES, max_size=3))),
                "x",
                "",
            )
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        before, text = text, apply_edits(text, edits)
        context.follow(before, edits, text)
    found = context.keep_up(WordsOf).of(text)
    anew = PlacedWords.of(text, ENGLISH.context.id_as_printed)
    for column, right in zip(found, anew, strict=True):
        assert [*column] == [*right]

"""Words that may stand for others."""

from __future__ import annotations

import re

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.misread.listed import knows_listed, listed_forms, near_damage

ENGLISH = Language.load("en")


def found(text: str, *, everywhere: bool = False) -> dict[str, list[str]]:
    context = Context(ENGLISH)
    near = near_damage(it.start() for it in re.finditer("tbe", text))
    forms = listed_forms(text, context, None if everywhere else near)
    return {match[0]: [it.text for it in form.candidates] for match, form in forms}


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        pytest.param("he said that lie had tbe letter", "lie", "he", id="counted in scans"),
        pytest.param("the men arid women of tbe town", "arid", "and", id="two letters for one"),
        pytest.param("a greet quantity of tbe blood", "greet", "great", id="one letter"),
        pytest.param("she bad been ill and tbe doctor", "bad", "had", id="shapes alike"),
        pytest.param("He fell ill. Hut tbe men had left", "Hut", "but", id="it opens a sentence"),
        pytest.param("he put on bis hat and tbe coat", "bis", "his", id="hardly a word"),
    ],
)
def test_another_is_thought_of(text: str, word: str, meant: str) -> None:
    assert meant in found(text)[word]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("he told a lie and tbe man knew it", "it fits"),
        ("the men aml women of tbe town", "it is no word, which another rule mends"),
        ("Then Lie came in by tbe door", "a capital within a sentence may be that of a name"),
        ("he said that lie had the letter", "nothing around is damaged"),
        ("", "nothing"),
        ("tbe", "no word"),
        ("he said that t lie had tbe letter", "the letter before it may belong to it"),
        ("he saw traceback_lie in tbe code", "a part of a name of today"),
    ],
)
def test_no_other_is_thought_of(text: str, why: str) -> None:
    assert found(text) == {}, why


def test_it_looks_where_nothing_is_damaged_if_asked() -> None:
    assert "he" in found("he said that lie had the letter", everywhere=True)["lie"]


def test_the_word_itself_is_weighed_as_well() -> None:
    context = Context(ENGLISH)
    ((_, form),) = listed_forms("he said that lie had tbe letter", context)
    assert form.as_printed is not None
    assert form.as_printed.text == "lie"
    assert "lie" not in [it.text for it in form.candidates]


def test_where_it_was_learnt() -> None:
    assert knows_listed("en")
    assert not knows_listed("nl")


def test_only_what_is_near_to_damage_is_looked_at() -> None:
    far = "and so on and on it went " * 40
    assert "lie" in found(f"he said that lie had tbe letter {far}")
    assert "lie" not in found(f"he said that lie had the letter {far} tbe end")


def test_no_word_is_cut_where_a_long_text_is_looked_at_in_parts() -> None:
    text = "he said that lie had come and " * 1200
    context = Context(ENGLISH)
    assert len([it for it, _ in listed_forms(text, context) if it[0] == "lie"]) > 1190


@pytest.mark.parametrize("far", range(360, 400, 3))
def test_a_word_is_weighed_with_its_neighbours_wherever_damage_was_found(far: int) -> None:
    """The place looked at may begin between two words: “violated” alone says nothing of “in”."""
    text = "the law in violated by men"
    filled = f"{text} {'so ' * (far // 3)}tbe"
    assert found(text, everywhere=True) == {}
    assert found(filled) == {}

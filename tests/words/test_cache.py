"""Answers are remembered until nobody needs them any more."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.words.cache import BatchMemo, Memo, forget_answers, kept_with
from ocrfix.words.lexicon import Lexicon


def test_memories_are_emptied_together_and_answer_on() -> None:
    asked: list[str] = []

    def ask(word: str) -> int:
        asked.append(word)
        return len(word)

    first, second = Memo(ask), Memo(ask)
    assert [first["ferry"], first["ferry"], second["ferry"]] == [5, 5, 5]
    forget_answers()
    assert not first
    assert not second
    assert first["ferry"] == 5
    assert asked == ["ferry"] * 3


class Owner:
    """Something that others work things out with."""

    def __init__(self) -> None:
        self.kept: dict[Any, Any] = {}


asked: list[str] = []


@kept_with("owner", most=2)
def answer(word: str, owner: Owner, *, loud: bool = False) -> str:
    del owner
    asked.append(word)
    return word.upper() if loud else word


def test_what_was_learnt_is_not_asked() -> None:
    memo = Memo(len, 2)
    memo.learn("a", 7)
    assert (memo["a"], memo["b"]) == (7, 1)
    memo.learn("c", 8)
    assert (len(memo), memo["a"]) == (1, 1), "emptied at the third"
    memo.learn("long" * 99, 9)
    assert memo["long" * 99] == 396, "as little as such an answer is remembered"


def test_many_words_are_asked_about_at_once() -> None:
    asked: list[list[str]] = []

    def ask(words: Sequence[str]) -> Iterator[int]:
        asked.append([*words])
        return map(len, words)

    memo = BatchMemo(ask)
    assert memo["at"] == 2
    memo.meet(["one", "at", "three", "one"])
    assert (memo["one"], memo["three"]) == (3, 5)
    assert asked == [["at"], ["one", "three"]]


def test_an_answer_is_kept_with_its_owner() -> None:
    asked.clear()
    one, other = Owner(), Owner()
    assert [answer("a", one), answer("a", one), answer("a", other)] == ["a", "a", "a"]
    assert asked == ["a", "a"], "once for each owner"
    assert answer("a", one, loud=True) == "A"


def test_the_memory_of_an_owner_has_an_end() -> None:
    asked.clear()
    owner = Owner()
    for word in "abcab":
        answer(word, owner)
    assert asked == ["a", "b", "c", "a", "b"], "emptied at the third, and the fifth"
    assert max(map(len, owner.kept.values())) <= 2


@pytest.mark.parametrize("profile", ["careful", "research"])
def test_what_was_known_for_a_reader_ends_with_the_cleaner(profile: str) -> None:
    """A reader who rejects four words has four lexicons made, one after the other."""

    def reject(word: str) -> int:
        cleaner = Cleaner(profile, user_words=[word])
        cleaned = cleaner.clean("He came ith tbe dog, com-\nmitted by thc man, and was fonnd.")
        examination = cleaner.examine(cleaned)
        for suspect in examination.suspects:
            examination.suggest(suspect.start, suspect.end)
        del cleaner, cleaned, examination
        gc.collect()
        return sum(isinstance(it, Lexicon) for it in gc.get_objects())

    first = reject("tbe")
    assert [reject(f"tbe{'x' * number}") for number in range(3)] == [first] * 3

"""Readings of a word of an export."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pytest

from ocrfix.evidence.channel import Harm
from ocrfix.language.costs import cost_of
from ocrfix.rules.lost.readings import Names, Readings, Where, Word, words_of
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load()
READINGS = Readings(LEXICON, lambda word: cost_of(20 - LEXICON.frequency(word) ** 0.1))


def words(text: str, where: Where = Where.INSIDE) -> list[Word]:
    found, at = [], 0
    for it in text.split():
        at = text.index(it, at)
        has_capital = it[0].isupper()
        found.append(Word(at, at + len(it), it.lower(), where, False, True, at > 0, has_capital))
        at += len(it)
    return found


def meant(text: str, at: int = 0, names: Names = Names()) -> dict[str, Iterable[Harm]]:  # noqa: B008
    found: dict[str, Iterable[Harm]] = {}
    for it in READINGS.of(words(text), at, names):
        found.setdefault(it.word, it.harms)
    return found


@pytest.mark.parametrize(
    ("text", "whole", "harm"),
    [
        ("nd", "and", Harm.LOST_FIRST),
        ("worl", "world", Harm.LOST_LAST),
        ("t he", "the", Harm.APART),
        ("suc cess", "success", Harm.SPLIT),
        ("bridqe", "bridge", Harm.MISREAD),
    ],
)
def test_each_harm_is_undone(text: str, whole: str, harm: Harm) -> None:
    assert tuple(meant(text)[whole])[:1] == (harm,)


def test_as_printed_comes_first_and_costs_nothing() -> None:
    (first, *_) = READINGS.of(words("nd"), 0, Names())
    assert (first.word, first.harms) == ("nd", ())


def test_names_of_the_document_are_put_back() -> None:
    names = READINGS.of_names(words("Mr Zzarkowski said"))
    assert names.whole == {"zzarkowski"}
    assert tuple(meant("zarkowski", names=names)["zzarkowski"]) == (Harm.LOST_FIRST,)


def test_a_known_name_is_as_printed() -> None:
    assert not any(harms and harms[0] is Harm.LOST_LAST for harms in meant("London").values())


TEXT = (
    "The harbor is shut, said Mr. Orr, and it’s of no use. nobody came to see the www.quay.org of it.\n\n"
    "and so the ferry left."
)


def found(torn: Collection[int] = ()) -> dict[str, tuple[Where, bool]]:
    words = words_of(TEXT, torn, Lexicon.load())
    return {it.lower: (it.where, it.is_free) for it in words}


def test_sentences_begin_behind_stops_that_shorten_no_word() -> None:
    words = found()
    assert words["harbor"][0] is Where.INSIDE
    assert words["orr"][0] is Where.INSIDE
    assert words["nobody"][0] is Where.OPENING


def test_what_marks_hang_on_is_not_free() -> None:
    words = found()
    assert words["harbor"][1]
    assert not words["quay"][1], "a part of an address"


def test_a_torn_paragraph_goes_on() -> None:
    start = TEXT.index("and so")
    where = {it.start: it.where for it in words_of(TEXT, {start}, Lexicon.load())}
    assert where[start] is Where.TORN

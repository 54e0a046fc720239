"""The words of an export, and what each stands behind."""

from __future__ import annotations

from collections.abc import Collection

from ocrfix.rules.lost.readings import Where
from ocrfix.rules.lost.words import words_of
from ocrfix.words.lexicon import Lexicon

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

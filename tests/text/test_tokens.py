"""Lines, blocks and words with their offsets."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text import tokens
from ocrfix.text.tokens import (
    LineIndex,
    core_span,
    iterate_blocks,
    iterate_lines,
    iterate_words,
    places_of,
    runs_with,
)

TEXTS = st.text(alphabet="ab \t\r\n-'’\u00a0\f", max_size=40)


@given(TEXTS)
def test_every_span_stands_where_it_says(text: str) -> None:
    for iterate in (iterate_lines, iterate_blocks, iterate_words):
        for span in iterate(text):
            assert text[span.start : span.end] == span.text


@given(TEXTS, st.integers(1, 5))
def test_lines_of_a_long_text_are_cut_anywhere(text: str, stretch: int) -> None:
    """A long text is taken apart in stretches; that tells in nothing."""
    whole = list(iterate_lines(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "_STRETCH", stretch)
        assert list(iterate_lines(text)) == whole
    if "\r" not in text:
        assert [it.text for it in whole] == text.removesuffix("\n").split("\n")[: len(whole)]
        assert sum(len(it.text) + 1 for it in whole) - len(text) in {0, 1}


@given(TEXTS)
def test_blocks_hold_every_character_that_is_not_blank(text: str) -> None:
    assert "".join("".join(it.text.split()) for it in iterate_blocks(text)) == "".join(text.split())


@pytest.mark.parametrize(
    ("raw", "core"), [("word", "word"), ("(l8s.),", "l8s"), ("...", ""), ("", ""), ("a-b", "a-b")]
)
def test_marks_at_the_edges_are_no_core(raw: str, core: str) -> None:
    assert raw[slice(*core_span(raw, 0, len(raw)))] == core


BLOCKS = [
    ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
    # blanks on the line between do not make it a line
    ("one\n \t\ntwo", ["one", "two"]),
    ("one\r\n\r\ntwo\r\n", ["one", "two"]),
    # a CRLF is one line end, not two
    ("one\r\ntwo", ["one\r\ntwo"]),
    ("one\r\rtwo", ["one", "two"]),
    ("\n\n  one", ["one"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_blocks_stand_between_blank_lines(text: str, expected: list[str]) -> None:
    assert [block.text for block in iterate_blocks(text)] == expected


WORDS = [
    ("don’t re-elect the mayor's", ["don’t", "re-elect", "the", "mayor's"]),
    ("$1,000 in 1916", ["1", "000", "in", "1916"]),
    ("-- 'tis", ["tis"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_keep_the_marks_inside_them(text: str, expected: list[str]) -> None:
    assert [word.text for word in iterate_words(text)] == expected


@given(TEXTS, st.data())
def test_line_and_column_agree_with_universal_newlines(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = LineIndex(text).line_and_column(offset)
    if text[max(offset - 1, 0) : offset + 1] == "\r\n":
        return  # inside a line end: neither line has a claim on it
    lines_before = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert line == len(lines_before)
    assert column == len(lines_before[-1]) + 1


@given(TEXTS)
def test_places_are_all_there_are_and_in_order(text: str) -> None:
    strings = ("a", "b ", "--", "'")
    wanted = [at for at in range(len(text)) if text.startswith(strings, at)]
    assert places_of(text, strings) == wanted


@pytest.mark.parametrize(
    ("text", "runs", "why"),
    [
        ("daS Haus", ["daS"], "at the end"),
        ("xS yaSbcSd", ["xS", "yaSbcSd"], "a run with two signs is given once"),
        ("aS1 b'cS", [], "a figure behind, an apostrophe before"),
        (f"{'a' * 60}S", [], "too long for a word"),
    ],
)
def test_runs_of_letters_with_a_sign(text: str, runs: list[str], why: str) -> None:
    found = runs_with(text, re.compile("S"), re.compile(r"[^\W\d_]*(?!\w)"))
    assert [text[start:end] for start, end in found] == runs, why

"""Marked captions of exports: credit, caption and the marks themselves."""

from __future__ import annotations

import pytest

from ocrfix.outline.exports import pressreader
from ocrfix.outline.marked_lines import (
    MarkedLine,
    fold,
    iterate_marked_lines,
    lines_from,
    read_marked_lines,
)
from ocrfix.text.tokens import TextSpan


def marked(text: str) -> list[MarkedLine]:
    return list(iterate_marked_lines(TextSpan(10, 10 + len(text), text), pressreader()))


@pytest.mark.parametrize(
    ("line", "credit", "caption", "needed", "why"),
    [
        ("?? JO BELL/COURIER ?? The ferry leaves.", "JO BELL/COURIER", "The ferry leaves.", 1, ""),
        ("?? ?? The ferry leaves.", "", "The ferry leaves.", 1, "nobody is credited"),
        ("?? The ferry leaves.", "", "The ferry leaves.", 2, "one mark alone"),
        ("?? Is it late?", "", "Is it late?", None, "a question"),
        ("?? and so it was", "", "and so it was", None, "begins small"),
        ("?? What is this ?? He asked.", "What is this", "He asked.", None, "somebody says it"),
    ],
)
def test_one_line(line: str, credit: str, caption: str, needed: int | None, why: str) -> None:
    (found,) = marked(line)
    assert (found.caption.credit, found.caption.text) == (credit, caption), why
    assert found.signs_needed == needed, why
    assert (found.caption.start, found.caption.end) == (10, 10 + len(line))


def test_without_its_marks_a_line_is_credit_and_caption() -> None:
    line = "?? JO BELL ?? The ferry leaves."
    (found,) = marked(line)
    for start, end, instead in reversed(found.caption.marks):
        line = line[: start - 10] + instead + line[end - 10 :]
    assert line == "JO BELL The ferry leaves."


def test_several_on_one_line_are_told_apart() -> None:
    found = marked("?? JO BELL ?? The ferry. ?? MAX ORR ?? The crew.")
    assert [(it.caption.credit, it.caption.text) for it in found] == [
        ("JO BELL", "The ferry."),
        ("MAX ORR", "The crew."),
    ]


@pytest.mark.parametrize("line", ["What??", "??? JO ??? x", "no marks", "??!"])
def test_other_marks_are_none(line: str) -> None:
    assert marked(line) == []


def test_a_line_that_follows_a_caption_and_its_copy_belongs_to_it() -> None:
    text = (
        "?? JO BELL ?? The ferry leaves the harbour\nfor the last time today\nThe mayor spoke.\n\n"
        "JO BELL The ferry leaves the harbour\nfor the last time today\nThe crew waved."
    )
    at = text.index("\n\n")
    blocks = [TextSpan(0, at, text[:at]), TextSpan(at + 2, len(text), text[at + 2 :])]
    (found,) = read_marked_lines(blocks, pressreader())
    assert found.caption.text == "The ferry leaves the harbour for the last time today"
    assert text[found.caption.end :].startswith("\nThe mayor")


def test_folded_words_have_no_case_and_no_marks() -> None:
    assert fold("  JO  Bell/Courier—2") == "jo bell courier 2"


def test_lines_are_walked_from_an_offset_on() -> None:
    block = TextSpan(5, 19, "one\r\ntwo\nthree")
    assert [(it.start, it.text) for it in lines_from(block, 5)] == [(10, "two"), (14, "three")]

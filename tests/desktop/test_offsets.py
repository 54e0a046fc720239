"""Offsets of the text of record against what a real Qt document does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ocrfix.desktop.offsets import Offsets, as_shown, common_ends, from_selection

PIECES = ["a", " ", "\n", "\r", "\r\n", "𝔣", "\u00e9", "e\u0301", "\u00a0", "👩\u200d🚒", "\u2028"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def selected(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return from_selection(cursor.selectedText())


@given(TEXTS, st.data())
def test_qt_selects_what_the_offsets_say(text: str, data: st.DataObject) -> None:
    document = QTextDocument()
    document.setPlainText(as_shown(text))
    offsets = Offsets(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n":
        return  # between CR and LF there is no position
    got = selected(document, offsets.to_qt(start), offsets.to_qt(end))
    assert got == as_shown(text[start:end])
    assert offsets.from_qt(offsets.to_qt(start)) == start


def test_the_naive_way_would_be_wrong() -> None:
    text = "𝔣oo bar"
    document = QTextDocument()
    document.setPlainText(text)
    start, end = text.index("bar"), len(text)
    offsets = Offsets(text)
    assert selected(document, start, end) == " ba"
    assert selected(document, offsets.to_qt(start), offsets.to_qt(end)) == "bar"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", (0, 0)),
        ("abc", "abc", (3, 0)),
        ("aa", "aaa", (2, 0)),  # the ends never overlap
        ("he said so", "he sand so", (5, 4)),
        ("abc", "xyz", (0, 0)),
        ("abc", "", (0, 0)),
    ],
)
def test_common_ends(old: str, new: str, expected: tuple[int, int]) -> None:
    assert common_ends(old, new) == expected


@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_common_ends_are_common(old: str, new: str) -> None:
    start, end = common_ends(old, new)
    assert old[:start] == new[:start]
    assert old[len(old) - end :] == new[len(new) - end :]
    assert start + end <= min(len(old), len(new))
    assert old[start : start + 1] != new[start : start + 1] or start == min(len(old), len(new))

"""The signs of article exports, made ready to be asked."""

from __future__ import annotations

import pytest

from ocrfix.outline.exports import pressreader


def footers(text: str) -> list[str]:
    return [it.text for it in pressreader().iterate_footers(text)]


@pytest.mark.parametrize(
    "line", ["Newspapers in English", "  Newspapers in English ", "NEWSPAPERS IN Canada"]
)
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_footer_is_a_line_of_its_own(line: str, end: str) -> None:
    assert footers(f"text\n{line}{end}") == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Newspapers in English are few.",
        "He read Newspapers in English",
        "Newspapers",
        " " * 100 + "Newspapers in English",
    ],
)
def test_what_stands_in_a_sentence_is_none(text: str) -> None:
    assert footers(text) == []


def test_names_are_joined_by_commas_and_words() -> None:
    parts = pressreader().joined_names.split("Jo Bell and Max Orr, Ann Lee & Bo Day")
    assert parts == ["Jo Bell", "Max Orr", "Ann Lee", "Bo Day"]

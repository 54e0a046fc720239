"""Places of a text, as they are printed and as a reader names them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.cli.main import main
from ocrfix.cli.places import AskedPlace, asked_place, offset_of, word_at
from ocrfix.errors import BadArgumentsError
from ocrfix.resources import resource
from ocrfix.text.document import Document

TORN = (
    "He had read it in the news-\npaper of that day, and he told the Com\npany of it at once.\n\n"
    "The news\npaper said that tbe mayor had gone\n"
)
SAMPLE = resource("samples", "harbour-ferry.txt")


def test_a_place_is_read_from_behind() -> None:
    assert asked_place("c:/a:b.txt:3:14") == AskedPlace("c:/a:b.txt", 3, 14)
    assert str(AskedPlace("a\x1b.txt", 3, 14)) == "a\\x1b.txt:3:14"
    with pytest.raises(BadArgumentsError, match="names no place"):
        asked_place("a.txt:3:0")


@pytest.mark.parametrize(
    ("text", "line", "column", "offset"),
    [("ab\ncd", 1, 3, 2), ("ab\r\ncd", 1, 4, 3), ("ab\ncd", 2, 3, 5), ("ab\n\ncd", 2, 1, 3)],
)
def test_line_ends_and_the_end_of_the_text_are_places(
    text: str, line: int, column: int, offset: int
) -> None:
    document = Document.from_text(text)
    assert offset_of(document, AskedPlace("a", line, column)) == offset
    with pytest.raises(BadArgumentsError, match="No word stands at a"):
        offset_of(document, AskedPlace("a", line, column + 1))


@pytest.mark.parametrize(
    ("line", "column", "word"),
    [
        (1, 27, "newspaper"),
        (2, 39, "Company"),
        (5, 9, "paper"),
        (6, 17, "the"),
    ],
)
def test_the_place_of_a_change_or_proposal_means_its_word(
    line: int, column: int, word: str
) -> None:
    cleaned = Cleaner().clean(TORN)
    asked = AskedPlace("a", line, column)
    at = word_at(cleaned, cleaned, offset_of(cleaned.document, asked), asked)
    assert at is not None
    found = re.compile(r"\S+").match(cleaned.text, cleaned.text.rfind(" ", 0, at) + 1)
    assert word in cleaned.text[max(at - 5, 0) : at + len(word)], found


def test_a_blank_where_nothing_happens_means_no_word() -> None:
    cleaned = Cleaner().clean(TORN)
    for line, column in ((1, 3), (4, 1), (6, 35)):
        asked = AskedPlace("a", line, column)
        with pytest.raises(BadArgumentsError, match=f"No word stands at a:{line}:{column}"):
            word_at(cleaned, cleaned, offset_of(cleaned.document, asked), asked)


@pytest.mark.parametrize("profile", ["careful", "research"])
def test_why_takes_every_place_that_explain_prints(
    profile: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """And of what the rules made there it tells in the same words."""
    torn = tmp_path / "torn.txt"
    torn.write_text(TORN, encoding="utf-8")
    for path in (torn, SAMPLE):
        assert main(["clean", str(path), "--explain", "--profile", profile]) == 0
        made, _, waiting = capfd.readouterr().out.partition("Not made, for review")
        entry = re.compile(rf"^({re.escape(str(path))}:\d+:\d+): (.+) → (.+)$", re.MULTILINE)
        assert entry.findall(made)
        for place, *_ in entry.findall(waiting):
            assert main(["why", place, "--profile", profile]) == 0, place
        capfd.readouterr()
        for place, before, after in entry.findall(made):
            assert main(["why", place, "--profile", profile]) == 0, place
            said = capfd.readouterr().out
            assert profile == "research" or (
                before in said and (after in said or after == "nothing")
            )


def test_of_a_joined_word_the_whole_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "torn.txt"
    path.write_text(TORN, encoding="utf-8")
    assert main(["why", f"{path}:2:39"]) == 0
    assert "The rules made “Company⏎” of “Com⏎pany ”:" in capfd.readouterr().out
    assert main(["why", f"{SAMPLE}:9:281"]) == 0
    assert capfd.readouterr().out.startswith(f"{SAMPLE}:9:281: “and”")

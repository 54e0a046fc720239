"""A text that says nothing of where it stands, found on its page."""

from __future__ import annotations

import random

import pytest

from ocrfix.scan.engine import SeenLine, SeenWord
from ocrfix.scan.placing import SeenPage, found_on
from ocrfix.text.document import Page

FIRST = """The harbour ferry was taken off at noon
yesterday for repairs to her boilers which
have given trouble since the early spring"""
SECOND = """A concert in aid of the widows was given
at the town hall last evening before many
people who had come by boat and by wagon"""


def seen_of(text: str, left: int = 0, top: int = 0) -> list[SeenLine]:
    """A column of print, ten pixels a letter, thirty a row."""
    lines = []
    for number, row in enumerate(text.split("\n")):
        x, y, words = left, top + 30 * number, []
        for token in row.split():
            words.append(SeenWord(token, 0.9, x, y, x + 10 * len(token), y + 20))
            x += 10 * (len(token) + 1)
        lines.append(tuple(words))
    return lines


def page_of(*lines: SeenLine, number: int = 0) -> SeenPage:
    return SeenPage(number, f"{number}.png", 1000, 1000, lines)


def places(pages: list[Page], text: str) -> dict[str, tuple[int, int]]:
    """Return the place at which each word was found: left and top."""
    return {
        text[word.start : word.end]: (word.box.left, word.box.top)
        for page in pages
        for block in page.blocks
        for line in block.lines
        for word in line.words
        if word.box is not None
    }


def misread(text: str, share: float) -> str:
    odds = random.Random(1)  # noqa: S311 - no secret
    return "".join("x" if it.isalpha() and odds.random() < share else it for it in text)


def test_a_paragraph_in_one_line_gets_the_lines_of_the_print() -> None:
    text = " ".join(FIRST.split())
    [page] = found_on(text, [page_of(*seen_of(FIRST))])
    [block] = page.blocks
    assert [text[it.start : it.end] for it in block.lines] == FIRST.split("\n")
    assert (page.id, page.image, page.width) == ("1", "0.png", 1000)
    assert places([page], text)["yesterday"] == (0, 30)


@pytest.mark.parametrize("share", [0.05, 0.15])
def test_a_text_full_of_misread_letters_is_found(share: float) -> None:
    text = misread(FIRST, share)
    [page] = found_on(text, [page_of(*seen_of(FIRST))])
    found = [line for block in page.blocks for line in block.lines]
    assert [text[it.start : it.end] for it in found] == text.split("\n")


def test_columns_in_another_order_are_found_and_kept_apart() -> None:
    text = f"{FIRST}\n\n{SECOND}\n"
    seen = page_of(*seen_of(SECOND, left=500), *seen_of(FIRST))
    pages = found_on(text, [seen])
    assert len(places(pages, text)) == len(set(text.split()))
    blocks = [block for page in pages for block in page.blocks]
    assert [block.box.left for block in blocks if block.box] == [0, 500]


def test_a_text_over_two_pages_is_found_on_both() -> None:
    text = f"{FIRST}\n{SECOND}"
    one, two = page_of(*seen_of(FIRST)), page_of(*seen_of(SECOND), number=1)
    first, second = found_on(text, [one, two])
    assert (first.id, second.id) == ("1", "2")
    assert text[second.start :].startswith("A concert")


def test_another_text_is_not_found() -> None:
    assert found_on(FIRST, [page_of(*seen_of(SECOND))]) == []
    assert found_on("", [page_of(*seen_of(SECOND))]) == []
    assert found_on(FIRST, []) == []


def test_a_word_that_was_lost_in_print_stands_between_its_neighbours() -> None:
    seen = [list(it) for it in seen_of(FIRST)]
    del seen[0][2]
    [page] = found_on(FIRST, [page_of(*map(tuple, seen))])
    assert places([page], FIRST)["ferry"] == (110, 0)


def test_a_word_broken_in_print_stands_on_one_line() -> None:
    text = FIRST.replace("yesterday", "yesterday afternoon")
    printed = FIRST.replace("noon\nyesterday", "noon yesterday after-\nnoon")
    [page] = found_on(text, [page_of(*seen_of(printed))])
    words = [word for block in page.blocks for line in block.lines for word in line.words]
    assert len(words) == len({it.start for it in words}) == len(text.split())

"""Linear: twice the text costs twice the time, whatever it is made of."""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning import Profile
from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.evaluation.align import align_words
from ocrfix.evidence import count_text
from ocrfix.forms.table import FORMS, Asked
from ocrfix.outline import find_outline
from ocrfix.reports.changes import explain
from ocrfix.reports.diff import unified_diff
from ocrfix.reports.suspects import suspect_rows
from tests.pace import collecting_little

CAREFUL, RESEARCH = Cleaner("careful"), Cleaner("research")
FURNITURE = Cleaner(Profile(only=("furniture",)))
MOST_PER_DOUBLING = 2.3
ATTEMPTS = 6
"""A machine with other work may make one measurement worth nothing, but not six in a row."""
REPEATS = 2
STRETCH_BYTES = 1 << 19
"""Length of the words of one stretch; see `iterate_stretches`."""

# Repeated without end. Each is what a scan, an export or an unfriendly hand may hold.
UNITS = (
    "1", "1,", "1,000", "1.", "1/", "1-", "$1", "21st", "1st ", "1½", "10:30 ", "1th ", "12,345,",
    "a", "A", "a ", "A ", "a\n", "\na", "a\n\n", "\n \n", "\n", "\r", "\r\n", "a\r\n", " ", "a   ", "\t",
    "\x0b", "a\x0b", "\x0c", "a\x0c", "a\n\x0c\n", "\x1c", "a\x1f", "\x85", "a\u2028", "\0", "a\0", "\ufffd",
    "-", "a-", "a-\n", "- ", "com-\nmitted ", "com- mitted ", "Com\npany ", "\u00ad", "a\u00ad", "—", "A-B-",
    "'", "a'", "'a ", "''a ", "’", "\"", "“", "“a ", "”", "(", "((a", "a)", "[", "?", "?? ", "??\n", "!", "!a",
    ".", ". ", ".a", "a.", "a. ", "A.B. ", "....a", ",", ", ", "a,", ":", "a:b ", ";", "_a", "|", "| ", " |", "~", "* ",
    "<", "<a>", "&amp;", "/a", "a/", "^", "\u00a0a", "\u2003", "\u200b", "\ufeff", "Â£", "â€™", "%1", "ii", "XIV", "l1I",
    "a b ", "t h e ", "t he ", "w ith ", "B y", "the ", "tbe ", "tbe\n", "aBcD ", "Mr. A. ", "th", "nd fast ", "fs", "нет ",
    "кa", "漢", "ﬁ", "\u0301", "o'er ", "'tis ", "McA", "lulnoit ", "191G ", "By JO BELL\n", "- By Jo Bell\n\n",
    "Newspapers in English\n\n", "(Continued on Page 5.)\n", "?? The\n", "?? JO BELL/AP ?? The weir gives way.\n",
    "?? JO BELL/AP ?? The weir gives way.\n\nThe weir gives way.\n\n", "The river rose.\n\n", "the river rose and\n\n",
    "many plans in force today or tried\n", "many plans in force today or tried\nand\n", "Row, row your boat\n\n",
)  # fmt: skip

NUMBERED = {
    "distinct words": "q{0} ",
    "distinct capitals": "Q{0} ",
    "distinct lines": "the river rose {0} and the mayor asked for boats\n",
    "distinct captions": "?? JO BELL/AP ?? The weir at {0} gives way on Sunday\n",
    "captions and copies": "?? JO BELL/AP ?? The weir gives way {0}\n\nJO BELL/AP The weir gives way {0}\n\n",
    "bylines": "By {0} Bell\n\nThe river rose and the mayor asked.\n\n",
    "articles": "The flood {0}\n\n- By Jo Bell\n\nThe river rose.\n\nNewspapers in English\n\n",
    "heads": "THE RIVER NEWS {0}\nIt rained.\n\f\n",
    "distinct heads": "{0} {0}\nIt rained.\n\f\n",
    "distinct hyphens": "com{0}-\nmitted ",
    "distinct breaks": "com{0}\nmitted ",
    "columns": "a{0}" + " " * 50 + "b\n",
}


def letters_of(number: int) -> str:
    """A number as letters: no two numbers give the same."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def numbered(form: str, length: int) -> str:
    """Distinct units, one behind the other."""
    units = (form.format(letters_of(number)) for number in range(length // len(form) + 1))
    return "".join(units)[:length]


SHAPES: dict[str, Callable[[int], str]] = {
    **{ascii(unit): lambda n, unit=unit: (unit * (n // len(unit) + 1))[:n] for unit in UNITS},
    **{name: lambda n, form=form: numbered(form, n) for name, form in NUMBERED.items()},
    "an open bracket": lambda n: "(" + "a " * (n // 2),
    "two long words": lambda n: "a" * (n // 2) + " " + "b" * (n // 2),
    "figures and a letter": lambda n: "1" * n + "x",
    "blanks and a letter": lambda n: " " * n + "a",
    "lines that stand twice": lambda n: numbered(NUMBERED["distinct lines"], n // 2) * 2,
}


def report(text: str) -> None:
    """Hand a cleaning out in every form."""
    cleaned = CAREFUL.clean(text)
    explain(cleaned)
    unified_diff(cleaned)
    for form in FORMS.values():
        form.write(cleaned, Asked())


def check(text: str) -> None:
    """Name the doubtful words with what they may be."""
    cleaned = CAREFUL.clean(text)
    list(suspect_rows(cleaned, CAREFUL.examine(cleaned)))


def research(text: str) -> Cleaned:
    """Clean, and have rules run again once.

    A longer text may need more repeats than a short one, ten at most: how often is no matter of
    how much each costs.
    """
    with mock.patch("ocrfix.cleaning.rounds.MOST_REPEATS", 1):
        return RESEARCH.clean(text)


def check_in_research(text: str) -> None:
    """Name the doubtful words of what research leaves."""
    cleaned = research(text)
    list(suspect_rows(cleaned, RESEARCH.examine(cleaned)))


def align(text: str) -> None:
    """Find the words of a text in what is cleaned of it, as ``eval`` does."""
    align_words(text.split(), CAREFUL.clean(text).text.split())


# What is done, of how many characters, and how many seconds of them are not looked into: a cost
# that grows with the square of the length is far above that at these sizes.
WORKS: dict[str, tuple[Callable[[str], object], int, float]] = {
    # Amid the whole suite 16,000 marks took half a second that take 0.16 s alone; what grows with the
    # square of these lengths takes seconds.
    "careful": (CAREFUL.clean, 16_000, 1.0),
    "furniture": (FURNITURE.clean, 80_000, 0.3),
    "outline": (find_outline, 40_000, 0.1),
    "evidence": (count_text, 40_000, 0.1),
    "reports": (report, 5_000, 0.3),
    "check": (check, 8_000, 0.3),
    "eval": (align, 8_000, 0.3),
    "research": (research, 8_000, 0.3),
    "check in research": (check_in_research, 8_000, 0.3),
}


# All of it takes a quarter of an hour: OCRFIX_GROWTH=all asks for that, or for works by name, with
# commas between.
ASKED = os.environ.get("OCRFIX_GROWTH", "careful,outline")
CHOSEN = [*WORKS] if ASKED == "all" else ASKED.split(",")


@pytest.fixture(autouse=True, scope="module")
def collects_little() -> Iterator[None]:
    """Time long texts by themselves."""
    with collecting_little():
        yield


def seconds(work: Callable[[str], object], text: str, repeats: int) -> float:
    """The least processor time of several runs."""
    spent = []
    for _ in range(repeats):
        start = time.process_time()
        work(text)
        spent.append(time.process_time() - start)
    return min(spent)


def grows_evenly(
    work: Callable[[str], object], shape: Callable[[int], str], most: int, whole: float
) -> bool:
    """Return whether four times the text, in ``whole`` seconds, costs no more than twice a doubling."""
    return whole <= MOST_PER_DOUBLING**2 * seconds(work, shape(most // 4), REPEATS)


@pytest.mark.parametrize("name", SHAPES)
def test_the_cost_of_a_text_grows_no_faster_than_the_text(name: str) -> None:
    shape = SHAPES[name]
    for what in CHOSEN:
        work, most, unminded = WORKS[what]
        spent = seconds(work, shape(most), 1)
        assert (
            spent <= unminded
            or grows_evenly(work, shape, most, spent)
            or any(
                grows_evenly(work, shape, most, seconds(work, shape(most), REPEATS))
                for _ in range(ATTEMPTS)
            )
        ), what


def test_an_endless_line_costs_what_lines_cost() -> None:
    words = "the river rose and tbe mayor of the town asked for the boats of all"
    lines, line = (f"{words}{gap}" * 4_000 for gap in ("\n", " "))
    for work in (CAREFUL.clean, find_outline, count_text):
        work(line)  # what is remembered of words is remembered for both
        assert any(
            seconds(work, line, 1) <= 1.3 * seconds(work, lines, 1) + 0.05 for _ in range(ATTEMPTS)
        )


def test_an_endless_line_takes_no_more_memory_than_lines() -> None:
    lines, line = (
        f"the river rose and the mayor asked for all boats{gap}" * 6_000 for gap in "\n "
    )
    as_line, as_lines = CAREFUL.clean(line), CAREFUL.clean(lines)
    CAREFUL.examine(as_line)
    for work, of_line, of_lines in (
        (CAREFUL.clean, line, lines),
        (CAREFUL.examine, as_line, as_lines),
        (count_text, line, lines),
    ):
        assert memory(work, of_line) <= 1.1 * memory(work, of_lines) + STRETCH_BYTES


def memory(work: Callable[[Any], object], text: object) -> int:
    """The most bytes that are held at once while it is done."""
    tracemalloc.start()
    try:
        work(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_no_place_costs_a_look_at_all_before_it() -> None:
    """Megabytes, since what looks back is fast; the same text in a tenth costs a tenth."""
    work = Cleaner(Profile(only=("letters.lost-leading",))).clean
    text = "We stood nd fast there. " + "the river rose " * 200
    work(text)

    def is_even() -> bool:
        tenth = seconds(work, text * (400_000 // len(text)), 1)
        return seconds(work, text * (4_000_000 // len(text)), 1) <= 15 * tenth + 0.1

    assert any(is_even() for _ in range(ATTEMPTS))


def test_there_are_a_hundred_shapes() -> None:
    assert len(SHAPES) > 100

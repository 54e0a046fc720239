"""Paragraphs, dialogue and what keeps its lines."""

from __future__ import annotations

import pytest

from ocrfix.outline import ArticleKind, PartKind
from ocrfix.outline.page import find_page_outline

STORY = (
    "The river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town, where\nforty families wait on their roofs.\n"
)


def found(lines: str) -> list[tuple[PartKind, list[str]]]:
    """The parts between two texts."""
    text = f"RIVER IS RISING\n{STORY}{lines}{STORY}"
    parts = [part for it in find_page_outline(text).articles for part in it.parts]
    first, last = len("RIVER IS RISING\n") + len(STORY), len(text) - len(STORY)
    return [(it.kind, it.lines(text)) for it in parts if first <= it.start and it.end <= last]


TALK = (
    '"Are you coming over to-night?" asked\nthe ferryman of the tall stranger.\n'
    '"Not before the moon is up," he said.\n"It will be late," said the other one.\n'
    "The stranger sat down and said no more\nuntil the clock in the hall struck ten.\n"
    "“Now we may go,” said he.\n"
)


def test_each_speaker_of_a_dialogue_begins_a_paragraph_however_full_the_line_above() -> None:
    assert [lines for _, lines in found(TALK)] == [
        ['"Are you coming over to-night?" asked the ferryman of the tall stranger.'],
        ['"Not before the moon is up," he said.'],
        ['"It will be late," said the other one.'],
        ["The stranger sat down and said no more until the clock in the hall struck ten."],
        ["“Now we may go,” said he."],
    ]


def test_words_in_quotation_marks_amid_a_sentence_begin_none() -> None:
    told = 'He never spoke to any of us about the\n"Hero of the Harbour" and the old boat\n'
    told += "that lay upon the sand for forty years.\n"
    text = f"RIVER IS RISING\n{STORY}{told}{STORY}"
    (article,) = find_page_outline(text).articles
    shown = [line for part in article.parts for line in part.lines(text)]
    assert any(
        'any of us about the "Hero of the Harbour" and the old boat that' in it for it in shown
    )


def test_a_line_longer_than_any_paragraph_is_not_parted() -> None:
    told = f"The boats went out {'and brought more of them over ' * 200}until noon.\n"
    shown = [line for _, lines in found(told + STORY) for line in lines]
    assert any(told.strip() in line for line in shown)


@pytest.mark.parametrize(
    "lines",
    [
        "Natchitoches, La., Oct. 30, 1916\n",
        "At 5 p. m., Thursday, January 13;\n",
        "R. Bingham, labor 5.00\n",
        "Rev. W. A. Walker, Pastor\nSunday, Nov. 5.\n",
        "VOL. 12. WEXMOUTH, FRIDAY, MAY 5, 1916\nPublished every day, price 2 cents 1\n",
    ],
)
def test_a_date_a_lone_figure_and_the_head_of_a_paper_are_no_table(lines: str) -> None:
    assert PartKind.TABLE not in {kind for kind, _ in found(lines)}


def test_two_rows_are_a_table() -> None:
    rows = "Wheat, bushel .... 1423 388\nOats, bushel ..... 1204 120\n"
    assert found(rows) == [(PartKind.TABLE, rows.splitlines())]


def test_questions_and_answers_in_court_are_no_advertisement_and_keep_their_lines() -> None:
    asked = "Q. Where were you on the night of May 4?\nA. I was at home with my wife and sons.\n"
    asked += "Q. Did you see the defendant that night?\nA. You know I did not.\n"
    text = f"MEN TELL OF FERRY\n{asked}{STORY}SCHOOL IS OPENED\n{STORY}"
    article = find_page_outline(text).articles[0]
    assert article.kind is ArticleKind.ARTICLE
    shown = [line for part in article.parts for line in part.lines(text)]
    assert shown[1:5] == asked.splitlines()

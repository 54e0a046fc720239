"""Titles over several articles: found, told by the source, or said by a reader."""

from __future__ import annotations

import pytest

from ocrfix.outline import (
    Article,
    ArticleKind,
    KindChoice,
    Part,
    PartKind,
    correct,
    runs_of_sections,
    titles_of_sections,
)
from ocrfix.outline.page import find_page_outline
from ocrfix.text.document import Article as Given
from ocrfix.text.document import Block, Box, Document, Line, Page

STORY = (
    "The river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town, where\nforty families wait on their roofs.\n"
)
OTHER = (
    "The new school on the hill was opened\non Monday with songs and a speech by\n"
    "the oldest of the teachers, who had\nwalked there from the other valley.\n"
)
NEWS = (
    f"RIVER IS RISING\n{STORY}NEWS OF THE WEEK\nSchool Is Opened\n{OTHER}"
    f"Mill Burns Down\n{STORY}MAYOR GOES HOME\n{OTHER}"
)


def test_a_title_of_every_issue_stands_over_lesser_headlines_down_to_a_greater_one() -> None:
    articles = find_page_outline(NEWS).articles
    week = "NEWS OF THE WEEK"
    assert titles_of_sections(articles, NEWS) == ["", week, week, ""]
    assert [it.kind for it in articles[1].parts[:2]] == [PartKind.SECTION, PartKind.HEADLINE]
    assert articles[1].parts[1].lines(NEWS) == ["School Is Opened"]
    runs = [(None, range(1)), (1, range(1, 3)), (None, range(3, 4))]
    assert list(runs_of_sections(articles, NEWS)) == runs


def test_a_title_of_every_issue_right_above_a_text_is_its_headline() -> None:
    text = f"RIVER IS RISING\n{STORY}NEWS OF THE WEEK\n{OTHER}"
    kinds = [it.parts[0].kind for it in find_page_outline(text).articles]
    assert kinds == [PartKind.HEADLINE] * 2


def laid(blocks: list[tuple[str, int]], ids: tuple[str, str] = ("P1", "P1")) -> Document:
    """Blocks in a column, each with the height of its lines; the last three on another page."""
    text, made, top = "", [], 0
    for words, height in blocks:
        lines = []
        for line in words.strip().split("\n"):
            box = Box(0, top, 10 * len(line), height)
            lines.append(Line(len(text), len(text) + len(line), (), box))
            text += f"{line}\n"
            top += 20
        text += "\f\n" if len(made) == len(blocks) - 4 else "\n"
        made.append(Block(lines[0].start, lines[-1].end, tuple(lines), None))
    cut = made[-3].start
    pages = [
        Page(0, cut, tuple(made[:-3]), 400, 2000, id=ids[0]),
        Page(cut, len(text), tuple(made[-3:]), 400, 2000, id=ids[1]),
    ]
    return Document(text, tuple(pages))


def found_in(document: Document) -> tuple[Article, ...]:
    return find_page_outline(document.text, layout=document.layout).articles


LAID = [(STORY, 10), ("FROM ABROAD", 25), ("A Mill Burns", 12), (OTHER, 10), ("The Mayor", 12)]


def test_a_short_tall_title_above_a_short_heading_is_that_of_a_section() -> None:
    document = laid([*LAID, (STORY, 10), ("GREAT FLOOD", 25), (OTHER, 10)])
    titles = titles_of_sections(found_in(document), document.text)
    assert titles == ["", "FROM ABROAD", "FROM ABROAD", ""]


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (("FROM ABROAD", 25), ("The Miller Tells of a Night on the Roof", 12)),
        (("FROM ABROAD", 12), ("A Mill Burns", 12)),
        (("FROM ABROAD AND", 25), ("A Mill Burns", 12)),
    ],
)
def test_a_deck_makes_no_section(title: tuple[str, int], heading: tuple[str, int]) -> None:
    document = laid([(STORY, 10), title, heading, (OTHER, 10)])
    assert not any(it.of_kind(PartKind.SECTION) for it in found_in(document))


@pytest.mark.parametrize(("second", "titles"), [("P1", "FROM ABROAD"), ("P2", "")])
def test_a_heading_goes_on_where_the_reading_returns_to_its_page(second: str, titles: str) -> None:
    """A METS gives a page piece by piece, with a page break between two."""
    document = laid(
        [(STORY, 10), ("FROM ABROAD", 25), ("A Mill Burns", 12), (OTHER, 10), (STORY, 10)],
        ("P1", second),
    )
    assert document.text.index("\f") < document.text.index("A Mill")
    assert titles_of_sections(found_in(document), document.text)[-1] == titles


def test_what_the_source_calls_the_title_of_a_section_is_one() -> None:
    first, second = NEWS.index("NEWS"), NEWS.index("School")
    given = (
        Given(0, first, "A1", "article"),
        Given(first, second, "T1", "title", section="T1"),
        Given(second, len(NEWS), "A2", "article", section="T1"),
    )
    articles = find_page_outline(NEWS, given=given).articles
    assert [it.id for it in articles] == ["A1", "T1", "A2"]
    assert articles[1].kind is ArticleKind.SECTION
    assert titles_of_sections(articles, NEWS) == ["", "NEWS OF THE WEEK", "NEWS OF THE WEEK"]


def choices(*said: tuple[str, PartKind]) -> list[KindChoice]:
    return [KindChoice(NEWS.index(it), NEWS.index(it) + len(it), kind) for it, kind in said]


@pytest.mark.parametrize("order", [1, -1])
def test_what_a_reader_calls_a_section_stands_above_the_article_behind_it(order: int) -> None:
    parts = [
        ("RIVER IS RISING", PartKind.PARAGRAPH),
        (STORY.strip(), PartKind.PARAGRAPH),
        ("NEWS OF THE WEEK", PartKind.CROSSHEAD),
        ("School Is Opened", PartKind.CROSSHEAD),
        (OTHER.strip(), PartKind.PARAGRAPH),
    ]
    made = tuple(Part(kind, NEWS.index(it), NEWS.index(it) + len(it)) for it, kind in parts)
    one = find_page_outline("").__class__((Article(0, made[-1].end, made),))
    said = choices(("NEWS OF THE WEEK", PartKind.SECTION), ("School Is Opened", PartKind.HEADLINE))[
        ::order
    ]
    articles = correct(one, NEWS, said, is_page=True).articles
    assert [it.start for it in articles] == [0, NEWS.index("NEWS")]
    assert titles_of_sections(articles, NEWS) == ["", "NEWS OF THE WEEK"]


def test_what_a_reader_calls_no_section_is_none() -> None:
    found = find_page_outline(NEWS)
    said = choices(("NEWS OF THE WEEK", PartKind.DECK))
    articles = correct(found, NEWS, said, is_page=True).articles
    assert titles_of_sections(articles, NEWS) == [""] * 4

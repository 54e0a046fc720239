"""What a reader says a part is, and what becomes of the articles by that."""

from __future__ import annotations

from ocrfix.outline import Article, KindChoice, Outline, PartKind, correct
from ocrfix.outline.page import find_page_outline

STORY = """\
The river rose all of the night and
the mayor asked for boats and for men
to row them to the upper town.
"""
OTHER = """\
The new school on the hill was opened
on Monday with songs and a speech by
the oldest of the teachers.
"""
PAGE = f"FLOOD TAKES BRIDGE\n{STORY}on the way to market\n{OTHER}MEN OF THE TOWN\n{STORY}"


def articles_with(*choices: tuple[str, PartKind]) -> list[Article]:
    """The articles of the page once a reader said what some of its words are."""
    found = find_page_outline(PAGE)
    made = [KindChoice(at := PAGE.index(it), at + len(it), kind) for it, kind in choices]
    return list(correct(found, PAGE, made, is_page=True).articles)


def begins(articles: list[Article]) -> list[str]:
    return [PAGE[it.start :].split("\n", 1)[0] for it in articles]


def test_as_it_was_found() -> None:
    assert begins(articles_with()) == ["FLOOD TAKES BRIDGE", "MEN OF THE TOWN"]


def test_a_headline_begins_an_article() -> None:
    part = next(
        it
        for article in articles_with()
        for it in article.parts
        if "market" in PAGE[it.start : it.end] or it.start == PAGE.index(OTHER)
    )
    chosen = articles_with((PAGE[part.start : part.end], PartKind.HEADLINE))
    assert len(chosen) == 3
    assert chosen[1].start == part.start
    assert chosen[1].parts[0].kind is PartKind.HEADLINE
    assert chosen[0].end <= part.start


def test_what_is_no_headline_belongs_to_the_article_above() -> None:
    for kind in (PartKind.PARAGRAPH, PartKind.CROSSHEAD):
        (only,) = articles_with(("MEN OF THE TOWN", kind))
        assert only.end == len(PAGE.rstrip())
        assert kind in {part.kind for part in only.parts}


def test_the_first_article_has_none_above() -> None:
    chosen = articles_with(("FLOOD TAKES BRIDGE", PartKind.PARAGRAPH))
    assert begins(chosen) == ["FLOOD TAKES BRIDGE", "MEN OF THE TOWN"]


def test_a_deck_or_publication_may_begin_one() -> None:
    assert len(articles_with(("MEN OF THE TOWN", PartKind.DECK))) == 2


def test_nothing_is_lost_and_nothing_stands_twice() -> None:
    for kind in PartKind:
        spans = [
            (part.start, part.end)
            for article in articles_with(("MEN OF THE TOWN", kind))
            for part in article.parts
        ]
        assert spans == [(it.start, it.end) for a in articles_with() for it in a.parts]


def test_one_that_goes_on_still_names_its_continuation() -> None:
    page = f"{PAGE}(Continued on page 2)\n\f\nROADS\n{OTHER}TOWN IS SAFE\n{STORY}"
    found = find_page_outline(page)
    numbers = [number for number, it in enumerate(found.articles) if it.goes_on is not None]
    assert numbers == [1]
    target = found.articles[found.articles[1].goes_on or 0]
    at = page.index("FLOOD")
    split = page.index("The river")
    choices = [
        KindChoice(split, split + 40, PartKind.HEADLINE),
        KindChoice(at, at + 4, PartKind.DECK),
    ]
    made: Outline = correct(found, page, choices, is_page=True)
    (onward,) = [it for it in made.articles if it.goes_on is not None]
    assert made.articles[onward.goes_on or 0].start == target.start

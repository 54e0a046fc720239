"""Parts that a reader names, and what becomes of the articles by that."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.outline import (
    Article,
    KindChoice,
    Outline,
    PartKind,
    Placing,
    Said,
    correct,
    place_to_cut,
)
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


def articles_with(*choices: tuple[str, Said]) -> list[Article]:
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


TOWN = ["MEN OF TH", "The river"]


def words_of(articles: list[Article]) -> list[list[str]]:
    """Return the beginning of each part of each article."""
    return [[PAGE[part.start : part.start + 9] for part in it.parts] for it in articles]


def test_an_article_begins_where_a_reader_says_and_its_part_stays_what_it_is() -> None:
    split = articles_with(("The new school", Placing.BEGINS))
    assert len(split) == 3
    assert split[1].parts[0].kind is PartKind.PARAGRAPH
    assert PAGE[split[1].start :].startswith("The new school")


def test_an_article_is_joined_to_the_one_above_and_parted_again() -> None:
    heading = "MEN OF THE TOWN"
    (only,) = articles_with((heading, Placing.JOINS))
    assert PartKind.HEADLINE in {part.kind for part in only.parts[1:]}
    assert len(articles_with((heading, Placing.JOINS), (heading, Placing.BEGINS))) == 2


def test_what_the_source_tells_apart_is_joined_where_the_reader_says_so() -> None:
    found = find_page_outline(PAGE)
    told = Outline(tuple(replace(it, id=f"A{n}") for n, it in enumerate(found.articles)))
    at = PAGE.index("MEN OF")
    for said, count in ((PartKind.CROSSHEAD, 2), (Placing.JOINS, 1)):
        made = correct(told, PAGE, [KindChoice(at, at + 15, said)], is_page=True)
        assert len(made.articles) == count, said


def test_articles_are_read_in_the_order_a_reader_gives_them() -> None:
    heading = "MEN OF THE TOWN"
    assert begins(articles_with((heading, Placing.UP))) == ["MEN OF THE TOWN", "FLOOD TAKES BRIDGE"]
    assert begins(articles_with((heading, Placing.UP), (heading, Placing.DOWN))) == [
        "FLOOD TAKES BRIDGE",
        "MEN OF THE TOWN",
    ]
    # There is nothing further up or down.
    for said in ([Placing.DOWN], [Placing.UP, Placing.UP]):
        assert len(articles_with(*((heading, it) for it in said))) == 2


def test_a_part_is_moved_within_its_article_and_never_before_what_it_begins_with() -> None:
    assert words_of(articles_with()) == [["FLOOD TAK", "The river", "The new s"], TOWN]
    for times in (1, 9):
        moved = words_of(articles_with(*[("The new school", Placing.UP)] * times))
        assert moved == [["FLOOD TAK", "The new s", "The river"], TOWN], times


def test_one_that_was_moved_is_still_the_continuation() -> None:
    page = f"{PAGE}(Continued on page 2)\n\f\nROADS\n{OTHER}TOWN IS SAFE\n{STORY}"
    found = find_page_outline(page)
    target = next(it.goes_on for it in found.articles if it.goes_on is not None)
    at = page.index("TOWN IS SAFE")
    made = correct(found, page, [KindChoice(at, at + 12, Placing.UP)] * 2, is_page=True)
    (onward,) = [it for it in made.articles if it.goes_on is not None]
    assert made.articles[onward.goes_on or 0].start == found.articles[target].start


def parts_with(*choices: tuple[str, Said]) -> list[str]:
    """The words of all parts once a reader said something of some, in order."""
    return [PAGE[it.start : it.end] for a in articles_with(*choices) for it in a.parts]


STORY_END = PAGE[PAGE.index("the mayor") : PAGE.index("\nThe new")]
"""From the middle of the first paragraph to its end."""


def test_a_part_is_cut_in_two_where_a_reader_says_so() -> None:
    before, after = parts_with(), parts_with((STORY_END, Placing.CUTS))
    assert after == [before[0], "The river rose all of the night and", STORY_END, *before[2:]]
    (first, _) = articles_with((STORY_END, Placing.CUTS))
    assert {it.kind for it in first.parts[1:3]} == {PartKind.PARAGRAPH}


def test_nothing_is_cut_at_its_own_ends() -> None:
    whole = parts_with()[1]
    for words in (whole, f"\n{whole}"):
        assert parts_with((words, Placing.CUTS)) == parts_with()


def test_a_part_can_begin_with_any_word_but_its_first() -> None:
    articles = articles_with()
    at = PAGE.index("mayor")
    assert place_to_cut(articles, PAGE, at + 3) == (at, PAGE.index("\nThe new"))
    assert place_to_cut(articles, PAGE, at - 1) == (at, PAGE.index("\nThe new"))
    for words in ("The river", "river rose"):
        place = place_to_cut(articles, PAGE, PAGE.index(words) + 2)
        assert (place is None) == (words == "The river")
    assert place_to_cut(articles, PAGE, PAGE.index("\nThe new")) is None


def test_what_was_cut_is_retyped_begun_and_cut_again_by_itself() -> None:
    last = STORY_END[STORY_END.index("to row") :]
    made = articles_with(
        (STORY_END, Placing.CUTS),
        (last, Placing.CUTS),
        (last, PartKind.VERSE),
        (last, Placing.BEGINS),
    )
    assert next(PAGE[it.start : it.end] for it in made[1].parts) == last
    assert made[1].parts[0].kind is PartKind.VERSE
    assert len(made[0].parts) == 3


def test_a_part_goes_on_with_the_one_above() -> None:
    assert parts_with((STORY_END, Placing.CUTS), (STORY_END, Placing.RUNS_ON)) == parts_with()
    before = parts_with()
    joined = parts_with((before[2], Placing.RUNS_ON))
    assert joined == [
        before[0],
        PAGE[PAGE.index(before[1]) : PAGE.index("MEN OF")].rstrip(),
        *before[3:],
    ]


def test_the_first_part_of_an_article_takes_the_rest_along() -> None:
    (only,) = articles_with(("MEN OF THE TOWN", Placing.RUNS_ON))
    assert PAGE[only.start : only.end] == PAGE.rstrip()
    assert len(only.parts) == len(parts_with()) - 1
    # None stands above the first of all.
    assert parts_with(("FLOOD TAKES BRIDGE", Placing.RUNS_ON)) == parts_with()


def test_an_article_with_nothing_left_is_none_and_numbers_still_fit() -> None:
    page = f"{PAGE}(Continued on page 2)\n\f\nTOWN IS SAFE\n{STORY}"
    found = find_page_outline(page)
    (number,) = [it for it, article in enumerate(found.articles) if article.goes_on is not None]
    assert found.articles[number].goes_on == number + 1
    at = page.index("MEN OF")
    heading = KindChoice(at, at + 15, Placing.BEGINS)
    below = page.index("The river", at)
    lone = KindChoice(below, below + 60, Placing.BEGINS)
    runs_on = KindChoice(at, at + 15, Placing.RUNS_ON)
    made = correct(found, page, [heading, lone, runs_on], is_page=True)
    assert all(it.parts for it in made.articles)
    (onward,) = [it for it in made.articles if it.goes_on is not None]
    assert made.articles[onward.goes_on or 0].parts[0].start == page.index("TOWN IS SAFE")


def test_an_article_joined_with_its_continuation_does_not_go_on_in_itself() -> None:
    page = f"{PAGE}(Continued on page 2)\n\f\nTOWN IS SAFE\n{STORY}"
    found = find_page_outline(page)
    at = page.index("TOWN IS SAFE")
    made = correct(found, page, [KindChoice(at, at + 12, Placing.JOINS)], is_page=True)
    assert [it.goes_on for it in made.articles] == [None, None]

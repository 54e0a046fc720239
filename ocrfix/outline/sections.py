"""Titles that stand over several articles, and the articles that stand under each.

A heading begins with the title of a section where that stands on lines of its own above
another heading: a title that newspapers print in issue after issue (“News of the Week”), or
one that is short and taller than the short heading below it. An article goes on in the
section above as long as its headline is lesser than the title; what a source says is believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ocrfix.outline.headings import is_standing
from ocrfix.outline.parts import Article, ArticleKind, Part, PartKind
from ocrfix.outline.printed import CAPITAL_START, Line
from ocrfix.outline.wording import wording_of
from ocrfix.text.pages import PAGE_BREAK

if TYPE_CHECKING:
    from ocrfix.outline.prints import Print

_TALLER = 1.2
"""The letters of a title are so much taller than those of a heading that is lesser."""
_MOST_WORDS = 4
_MOST_LINES = 2


def title_lines(
    lines: Sequence[Line], prints: Sequence[Print], language: str, *, is_bare_below: bool
) -> int:
    """Count the lines at the head of a heading that are the title of a section.

    Args:
        lines: Those of the heading of an article.
        prints: How each is printed; empty if nobody knows.
        language: What they are in.
        is_bare_below: Whether the article behind has no heading: then a title may stand
            over an article without one too.
    """
    standing = 0
    while standing < len(lines) and is_standing(lines[standing].text, language):
        standing += 1
    if standing == len(lines):
        return standing if is_bare_below else 0
    if standing and _begins_anew(lines, prints, standing, language):
        return standing
    for count in range(1, min(len(lines) - 1, _MOST_LINES) + 1) if prints else ():
        if _is_title(lines, prints, count) and _begins_anew(lines, prints, count, language):
            return count
    return 0


def _begins_anew(lines: Sequence[Line], prints: Sequence[Print], at: int, language: str) -> bool:
    """Return whether a heading goes on with another one: in another block, or in other letters."""
    above, below = lines[at - 1], lines[at]
    is_open = above.text.rpartition(" ")[2].casefold() in wording_of(language).open
    if is_open or above.text.endswith(",") or not CAPITAL_START.match(below.text):
        return False
    if prints:
        return prints[at - 1].block != prints[at].block
    return above.is_at_end or above.text.isupper() != below.text.isupper()


def _is_title(lines: Sequence[Line], prints: Sequence[Print], count: int) -> bool:
    """Return whether a short heading of one line stands below a short one that is taller."""
    return (
        len(lines) == count + 1
        and all(_is_short(it) for it in lines)
        and max(it.height for it in prints[:count]) >= _TALLER * prints[count].height > 0
        and min(it.height for it in prints[:count]) > prints[count].height
    )


def _is_short(line: Line) -> bool:
    return len(line.text.split()) <= _MOST_WORDS


def sections_of(articles: Sequence[Article], text: str) -> list[int | None]:
    """Return for each article the index of the one whose section it stands in; None for none.

    Args:
        articles: Those of a text, in the order in which they are read.
        text: The text.

    Example:
        Under a section's title in capitals stand the articles behind it whose headlines are
        not in capitals, down to the first that is.
    """
    told = {it.id: number for number, it in enumerate(articles) if it.id}
    found: list[int | None] = []
    open_: int | None = None
    for number, article in enumerate(articles):
        if article.section in told:
            found.append(told[article.section])
            continue
        if article.of_kind(PartKind.SECTION):
            open_ = number
        elif open_ is not None and not _goes_on(articles, open_, number, text):
            open_ = None
        is_in = article.kind is not ArticleKind.ADVERTISEMENT or open_ == number
        found.append(open_ if is_in else None)
    return found


def runs_of_sections(articles: Sequence[Article], text: str) -> Iterator[tuple[int | None, range]]:
    """Yield articles that follow each other in one section, or in none.

    Args:
        articles: Those of a text, in the order in which they are read.
        text: The text.

    Yields:
        The index of the article that opens the section, None for no section, and the indices
        of the articles. A section comes again where something else stands in between.
    """
    sections = sections_of(articles, text)
    for section, run in groupby(range(len(articles)), sections.__getitem__):
        numbers = list(run)
        yield section, range(numbers[0], numbers[-1] + 1)


def titles_of_sections(articles: Sequence[Article], text: str) -> list[str]:
    """Return for each article the title of the section it stands in; empty for one in none."""
    return [
        "" if it is None else title_of_section(articles[it], text)
        for it in sections_of(articles, text)
    ]


def title_of_section(article: Article, text: str) -> str:
    """Return the title of the section an article opens, in one line; empty if it opens none."""
    return " ".join(" ".join(it.lines(text)) for it in article.of_kind(PartKind.SECTION))


def _goes_on(articles: Sequence[Article], opening: int, number: int, text: str) -> bool:
    """Return whether an article stands in the section that one above it opens."""
    above, article = articles[number - 1], articles[number]
    if article.id or PAGE_BREAK in text[above.end : article.start]:
        return False
    if article.kind is ArticleKind.ADVERTISEMENT:
        return True
    title = articles[opening].of_kind(PartKind.SECTION)[0]
    first, headline = _headline(articles[opening]), _headline(article)
    if headline is None:
        return True
    # A taller headline than the first one there begins something else.
    is_like = first is None or headline.height <= first.height * _TALLER
    return is_like and _is_lesser(headline, title, text)


def _headline(article: Article) -> Part | None:
    return next(iter(article.of_kind(PartKind.HEADLINE)), None)


def _is_lesser(headline: Part, title: Part, text: str) -> bool:
    if headline.height and title.height:
        return headline.height * _TALLER <= title.height
    return title.lines(text)[0].isupper() and not headline.lines(text)[0].isupper()

"""The articles of a cleaned text as one web page that needs nothing else, to read and print."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from ocrfix.formats import encode
from ocrfix.forms.xml_text import xml_text, xml_value
from ocrfix.outline import Article, ArticleKind, Part, PartKind, runs_of_sections, title_of_section
from ocrfix.progress import Tell, between, in_steps
from ocrfix.resources import resource

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.forms.table import Asked

_FOUND_SHARE = 0.5
_TAGS = {
    PartKind.PUBLICATION: "p",
    PartKind.SECTION: "h2",
    PartKind.HEADLINE: "h2",
    PartKind.DECK: "p",
    PartKind.CROSSHEAD: "h3",
}
_SHORTEST_TITLE = 60


def write_page(cleaned: Cleaned, _asked: Asked, tell: Tell) -> bytes:
    """All articles as one page of HTML."""
    articles = cleaned.articles
    tell(_FOUND_SHARE)
    template = resource("exports", "web", "page.html").read_text(encoding="utf-8")
    one = steps_of(articles, between(tell, _FOUND_SHARE, 1.0))
    titles = [title_of(article, cleaned.text) for article in articles]
    links = [f"#article-{number}" for number in range(1, len(articles) + 1)]
    listed = contents(articles, cleaned.text, links)
    page = string.Template(template).substitute(
        title=xml_text(title_of_document(cleaned)),
        language=xml_value(cleaned.language),
        style=stylesheet(),
        contents=f"<nav><ol>\n{listed}</ol></nav>\n" if len(articles) > 1 else "",
        articles="".join(
            f'<article id="article-{number}" class="{article.kind}">\n'
            f"{''.join(parts_as_html(article, cleaned.text, one))}"
            f"{_onward(article, titles)}</article>\n"
            for number, article in enumerate(articles, 1)
        ),
    )
    return encode(page)


def contents(articles: Sequence[Article], text: str, links: Sequence[str]) -> str:
    """The articles as items of a list, in lists of their own below the titles of sections.

    Args:
        articles: In order.
        text: What they are articles of.
        links: Where each stands.
    """
    return "".join(
        _entries(articles, text, section, run, links)
        for section, run in runs_of_sections(articles, text)
    )


def _entries(
    articles: Sequence[Article], text: str, section: int | None, run: range, links: Sequence[str]
) -> str:
    """Articles of one section as items, in a list of their own below its title."""
    made = "".join(
        f'<li><a href="{links[number]}">{xml_text(title_of(articles[number], text))}</a></li>\n'
        for number in run
        if number != section or has_more_than_title(articles[number])
    )
    if section is None:
        return made
    title = xml_text(title_of_section(articles[section], text))
    # The title of a section may stand over nothing.
    inside = f"<ol>\n{made}</ol>" if made else ""
    return f'<li><a href="{links[section]}">{title}</a>{inside}</li>\n'


def has_more_than_title(article: Article) -> bool:
    """Return whether an article holds more than the title of a section."""
    return any(it.kind not in {PartKind.SECTION, PartKind.FURNITURE} for it in article.parts)


def _onward(article: Article, titles: Sequence[str]) -> str:
    """A link to where an article goes on."""
    if article.goes_on is None:
        return ""
    title = xml_text(titles[article.goes_on])
    return f'<p class="jump"><a href="#article-{article.goes_on + 1}">→ {title}</a></p>\n'


def steps_of(articles: Sequence[Article], tell: Tell) -> Callable[[], None]:
    """Return a function to call for each part of the articles that is done with."""
    return in_steps(sum(len(article.parts) for article in articles), tell)


def stylesheet() -> str:
    """Return the style of articles on paper and screen."""
    return resource("exports", "web", "articles.css").read_text(encoding="utf-8")


def title_of(article: Article, text: str) -> str:
    """Return the title of an article: its headline, or its first words."""
    headline = next(iter(article.of_kind(PartKind.HEADLINE)), None)
    aside = {PartKind.FURNITURE}
    if has_more_than_title(article):
        aside.add(PartKind.SECTION)
    part = headline or next((it for it in article.parts if it.kind not in aside), article.parts[0])
    words = " ".join(" ".join(part.lines(text)).split())
    if headline is not None or len(words) <= _SHORTEST_TITLE:
        return words or "…"
    return f"{words[:_SHORTEST_TITLE].rpartition(' ')[0]} …"


def title_of_document(cleaned: Cleaned) -> str:
    """Return the title of a document, or the name of its file."""
    meta = cleaned.document.meta
    return (
        meta.extra.get("title") or meta.source.replace("\\", "/").rpartition("/")[2] or "Articles"
    )


def parts_as_html(article: Article, text: str, one: Callable[[], None]) -> Iterator[str]:
    """The parts of an article as elements of HTML, which are XML too.

    Args:
        article: The article.
        text: The text it is an article of.
        one: Called for each part.
    """
    for part in article.parts:
        one()
        if part.kind is not PartKind.FURNITURE or part.stays:
            yield f"{_as_html(part, text)}\n"


def _as_html(part: Part, text: str) -> str:
    if part.kind is PartKind.CAPTION and part.caption is not None:
        credit = part.caption.credit
        told = f" <small>{xml_text(credit)}</small>" if credit else ""
        return f'<p class="caption">{xml_text(part.caption.text)}{told}</p>'
    lines = [xml_text(line) for line in part.lines(text)]
    if part.kind is PartKind.LIST:
        return f'<ul class="lines">{"".join(f"<li>{line}</li>" for line in lines)}</ul>'
    tag = _TAGS.get(part.kind, "p")
    # A paragraph needs no name; a line end it has is one.
    name = "" if part.kind is PartKind.PARAGRAPH else f' class="{part.kind}"'
    return f"<{tag}{name}>{'<br/>'.join(lines)}</{tag}>"


def is_advertisement(article: Article) -> bool:
    """Return whether an article is an advertisement."""
    return article.kind is ArticleKind.ADVERTISEMENT

"""Printed articles without blank lines, and what is found in them."""

from __future__ import annotations

from ocrfix.outline import Article, PartKind
from ocrfix.outline.page import find_page_outline

STORY = """\
The river rose all of the night and
the mayor asked for boats and for men
to row them to the upper town, where
forty families wait on their roofs.
At noon the bridge was gone and the
rain came on again, so that nobody
thought of going home before dark.
"""


OTHER = """\
The new school on the hill was opened
on Monday with songs and a speech by
the oldest of the teachers, who had
walked there from the other valley.
"""


def page_articles(text: str) -> tuple[Article, ...]:
    return find_page_outline(text).articles


def words(text: str, articles: tuple[Article, ...], kind: PartKind) -> list[str]:
    return [" ".join(part.lines(text)) for article in articles for part in article.of_kind(kind)]

"""The articles of a cleaned text as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.outline import (
    Article,
    Part,
    PartKind,
)
from ocrfix.progress import Tell, between, counted

_OUTLINE_SHARE = 0.5
"""Of the time that writing the articles takes, for finding them; measured on two megabytes."""


def article_parts(cleaned: Cleaned) -> list[dict[str, Any]]:
    """The articles of a cleaned text as values for JSON.

    Returns:
        One mapping an article: ``kind`` (article, advertisement, or section of a lone title),
        ``section``, the title of the one it stands in, ``publication``,
        ``headline``, ``deck``, ``byline`` and ``dateline`` are texts or None (several decks
        are joined by line feeds), ``authors`` and ``paragraphs`` lists of texts,
        ``captions`` a list of ``{credit, text}``, ``told``, where a news database says what the
        article is, lists of texts by what they name, and ``parts`` all of it in the order of
        the page with offsets in the cleaned text, and with ``furniture`` true for lines
        that are no part of the article.
    """
    return [
        {"section": section or None, **article_as_data(article, cleaned.text)}
        for article, section in zip(cleaned.articles, cleaned.sections, strict=True)
    ]


def article_as_data(article: Article, text: str) -> dict[str, Any]:
    """One article as values for JSON; see ``article_parts``."""

    def joined(kind: PartKind) -> str | None:
        parts = article.of_kind(kind)
        return "\n".join(text[part.start : part.end] for part in parts) if parts else None

    told: dict[str, list[str]] = {}
    for part in article.parts:
        if part.told and (part.kind is not PartKind.FURNITURE or part.stays):
            told.setdefault(part.told, []).append(text[part.start : part.end])
    return {
        **({"told": told} if told else {}),
        "kind": str(article.kind),
        "publication": joined(PartKind.PUBLICATION),
        "headline": joined(PartKind.HEADLINE),
        "deck": joined(PartKind.DECK),
        "byline": joined(PartKind.BYLINE),
        "dateline": text[slice(*article.dateline)] if article.dateline else None,
        "authors": [name for part in article.of_kind(PartKind.BYLINE) for name in part.authors],
        "paragraphs": [text[part.start : part.end] for part in article.of_kind(PartKind.PARAGRAPH)],
        "captions": [
            {"credit": part.caption.credit or None, "text": part.caption.text}
            for part in article.of_kind(PartKind.CAPTION)
            if part.caption
        ],
        "parts": [
            {
                "kind": str(part.kind),
                "start": part.start,
                "end": part.end,
                "furniture": part.kind is PartKind.FURNITURE,
            }
            for part in article.parts
        ],
    }


def words_of(article: Article, text: str) -> list[str]:
    """The words of an article as they stand, in the order in which they are read."""
    return [text[start:end] for start, end in article.spans(text)]


def printed_parts(cleaned: Cleaned, tell: Tell) -> Iterator[tuple[bool, Part]]:
    """The parts of all articles that are no furniture, in order.

    Yields:
        Whether an article begins with a part, and the part.
    """
    articles = [
        [part for part in article.parts if part.kind is not PartKind.FURNITURE or part.stays]
        for article in cleaned.articles
    ]
    numbered = [(number == 0, part) for parts in articles for number, part in enumerate(parts)]
    return counted(numbered, between(tell, _OUTLINE_SHARE, 1.0))

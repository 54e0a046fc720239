"""The articles of a cleaned text as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ocrfix.cleaning.changes import Cleaned
from ocrfix.outline import (
    Article,
    KindChoice,
    Known,
    Outline,
    Part,
    PartKind,
    correct,
    find_outline,
)
from ocrfix.outline.marked_lines import Caption
from ocrfix.rules.rule import Stage
from ocrfix.share import Tell, between, counted
from ocrfix.text.edit import Applicability

_OUTLINE_SHARE = 0.5
"""Of the time that writing the articles takes, for finding them; measured on two megabytes."""


def cleaned_outline(cleaned: Cleaned) -> Outline:
    """The outline of a cleaned text, as the reader corrected it.

    Captions, bylines and the ends of articles are taken from the raw text, whose marks,
    dashes and footers show them, and carried over; what the furniture rules showed and left
    is furniture here too.
    """
    found = find_outline(cleaned.text, _known(cleaned))
    to_cleaned = cleaned.source_map.to_cleaned
    choices = [KindChoice(*to_cleaned(it.start, it.end), it.kind) for it in cleaned.kinds]
    return correct(found, cleaned.text, choices)


def _known(cleaned: Cleaned) -> Known:
    """What the raw text shows of its articles and the cleaned one does not any more."""
    raw = find_outline(cleaned.document.text)
    to_cleaned = cleaned.source_map.to_cleaned
    bylines = []
    for part in raw.of_kind(PartKind.BYLINE):
        start, end = to_cleaned(part.start, part.end)
        if cleaned.text[start:end].strip():
            bylines.append(replace(part, start=start, end=end))
    starts = [to_cleaned(article.start, article.start)[0] for article in raw.articles[1:]]
    return Known(_known_captions(cleaned, raw), bylines, starts, _shown_furniture(cleaned))


def _known_captions(cleaned: Cleaned, raw: Outline) -> list[Caption]:
    known = []
    for part in raw.of_kind(PartKind.CAPTION):
        caption = part.caption
        if caption is None or caption.is_repeat:
            continue
        start, end = cleaned.source_map.to_cleaned(caption.start, caption.end)
        if cleaned.text[start:end].strip() and not cleaned.text[start:end].lstrip().startswith("?"):
            known.append(Caption(start, end, caption.credit, caption.text))
    return known


def _shown_furniture(cleaned: Cleaned) -> list[tuple[int, int]]:
    """Where the lines stand that a rule showed as furniture and left, without blanks."""
    spans = []
    last = 0
    for proposal in cleaned.proposals:
        edit = proposal.edit
        is_furniture = edit.rule_id.startswith(f"{Stage.FURNITURE}.") and not edit.after
        if not is_furniture or edit.applicability is not Applicability.FLAG:
            continue
        start, end = cleaned.source_map.to_cleaned(proposal.start, proposal.end)
        piece = cleaned.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if last <= start < end:
            spans.append((start, end))
            last = end
    return spans


def article_parts(cleaned: Cleaned) -> list[dict[str, Any]]:
    """The articles of a cleaned text as values for JSON.

    Returns:
        One mapping an article: ``publication``, ``headline``, ``deck`` and ``byline`` are
        texts or None (several decks are joined by line feeds), ``authors`` and
        ``paragraphs`` lists of texts, ``captions`` a list of ``{credit, text}``, and
        ``parts`` all of it in the order of the page with offsets in the cleaned text, and
        with ``furniture`` true for lines that are no part of the article.
    """
    return [_as_data(article, cleaned.text) for article in cleaned_outline(cleaned).articles]


def _as_data(article: Article, text: str) -> dict[str, Any]:
    def joined(kind: PartKind) -> str | None:
        parts = article.of_kind(kind)
        return "\n".join(text[part.start : part.end] for part in parts) if parts else None

    return {
        "publication": joined(PartKind.PUBLICATION),
        "headline": joined(PartKind.HEADLINE),
        "deck": joined(PartKind.DECK),
        "byline": joined(PartKind.BYLINE),
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


def printed_parts(cleaned: Cleaned, tell: Tell) -> Iterator[tuple[bool, Part]]:
    """The parts of all articles that are no furniture, in order.

    Args:
        cleaned: The text.
        tell: Is told the share that is done with.

    Yields:
        Whether an article begins with a part, and the part.
    """
    articles = [
        [part for part in article.parts if part.kind is not PartKind.FURNITURE or part.stays]
        for article in cleaned_outline(cleaned).articles
    ]
    numbered = [(number == 0, part) for parts in articles for number, part in enumerate(parts)]
    return counted(numbered, between(tell, _OUTLINE_SHARE, 1.0))

"""The articles of a cleaned text: a view over it, found in the text of record.

Headlines, paragraphs and the ends of articles are found in the raw text, where lines, marks and
footers still show them, and are carried over to the cleaned one. Furniture is no part of an
article, whether a rule took it out or only showed it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ocrfix.cleaning.changes import Ruled
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
from ocrfix.outline.page import LEAST_LINES, find_page_outline
from ocrfix.outline.printed import has_no_blank_lines
from ocrfix.rules.info import Stage
from ocrfix.text.edit import Applicability
from ocrfix.text.tokens import iterate_lines

_LINES_A_BLANK = 12.0
"""On a page there is at most one blank line for so many printed ones."""


def cleaned_outline(cleaned: Ruled) -> Outline:
    """The outline of a cleaned text, as the reader corrected it."""
    of_page = is_page(cleaned)
    if of_page:
        found = _carried_over(raw_outline(cleaned), cleaned)
    else:
        found = find_outline(cleaned.text, _known(cleaned))
    to_cleaned = cleaned.source_map.to_cleaned
    choices = [KindChoice(*to_cleaned(it.start, it.end), it.kind) for it in cleaned.kinds]
    return correct(found, cleaned.text, choices, is_page=of_page)


def some_of(articles: Sequence[Article], chosen: Collection[int]) -> tuple[Article, ...]:
    """The articles of some numbers; one that goes on in none of them goes on nowhere."""
    kept = [number for number in range(len(articles)) if number in chosen]
    numbers = {number: place for place, number in enumerate(kept)}
    picked = (articles[number] for number in kept)
    return tuple(
        it if it.goes_on is None else replace(it, goes_on=numbers.get(it.goes_on)) for it in picked
    )


def is_page(cleaned: Ruled) -> bool:
    """Return whether a text was read off a page, and not handed out as an article."""
    document = cleaned.document
    if document.layout:
        return True
    lines = [it for it in iterate_lines(document.text) if it.text and not it.text.isspace()]
    return len(lines) >= LEAST_LINES and has_no_blank_lines(document.text, lines, _LINES_A_BLANK)


def raw_outline(cleaned: Ruled) -> Outline:
    """The outline of a page, in offsets of the raw text."""
    document = cleaned.document
    furniture = sorted(_furniture(cleaned))
    return find_page_outline(
        document.text, furniture, document.layout, document.articles, cleaned.language
    )


# --- pages ------------------------------------------------------------------------------


def _furniture(cleaned: Ruled) -> Iterator[tuple[int, int]]:
    """Yield the spans of furniture in the raw text: taken out, shown or offered by the rules."""
    last = 0
    spans = [
        (change.start, change.end)
        for change in cleaned.changes
        if all(_is_furniture(step.rule_id) for step in change.steps) and not change.after.strip()
    ]
    spans += [
        (it.start, it.end)
        for it in cleaned.proposals
        if _is_furniture(it.edit.rule_id) and not it.edit.after.strip()
    ]
    for start, end in sorted(spans):
        if start >= last and start < end:
            yield start, end
            last = end


def _is_furniture(rule_id: str) -> bool:
    return rule_id.startswith(f"{Stage.FURNITURE}.")


def _carried_over(outline: Outline, cleaned: Ruled) -> Outline:
    """The same articles in offsets of the cleaned text; parts that vanished are left out."""
    moved = _moved([part for article in outline.articles for part in article.parts], cleaned)
    articles: list[Article] = []
    # Articles that vanished whole have no number any more.
    numbers: dict[int, int] = {}
    for number, article in enumerate(outline.articles):
        parts = tuple(moved[part.start] for part in article.parts if part.start in moved)
        if parts:
            numbers[number] = len(articles)
            dateline = article.dateline and cleaned.source_map.to_cleaned(*article.dateline)
            start, end = parts[0].start, parts[-1].end
            articles.append(replace(article, start=start, end=end, parts=parts, dateline=dateline))
    return Outline(
        tuple(
            it if it.goes_on is None else replace(it, goes_on=numbers.get(it.goes_on))
            for it in articles
        )
    )


def _moved(parts: Sequence[Part], cleaned: Ruled) -> dict[int, Part]:
    """Parts in offsets of the cleaned text by where they began; no two share a letter."""
    moved: dict[int, Part] = {}
    last = 0
    for part in sorted(parts, key=lambda it: it.start):
        start, end = _bare(cleaned, *cleaned.source_map.to_cleaned(part.start, part.end))
        start = max(start, last)
        if start < end:
            moved[part.start] = replace(part, start=start, end=end)
            last = end
    return moved


def _bare(cleaned: Ruled, start: int, end: int) -> tuple[int, int]:
    """A span of the cleaned text without the blanks at its ends."""
    words = cleaned.text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


# --- exports ----------------------------------------------------------------------------


def _known(cleaned: Ruled) -> Known:
    """Return the parts of articles that the raw text shows and the cleaned text no longer does."""
    raw = find_outline(cleaned.document.text)
    to_cleaned = cleaned.source_map.to_cleaned
    bylines: list[Part] = []
    told: list[Part] = []
    for part in (part for article in raw.articles for part in article.parts):
        if not part.told and part.kind is not PartKind.BYLINE:
            continue
        start, end = to_cleaned(part.start, part.end)
        if cleaned.text[start:end].strip():
            (told if part.told else bylines).append(replace(part, start=start, end=end))
    starts = [to_cleaned(article.start, article.start)[0] for article in raw.articles[1:]]
    return Known(_known_captions(cleaned, raw), bylines, starts, _shown_furniture(cleaned), told)


def _known_captions(cleaned: Ruled, raw: Outline) -> list[Caption]:
    known = []
    for part in raw.of_kind(PartKind.CAPTION):
        caption = part.caption
        if caption is None or caption.is_repeat:
            continue
        start, end = cleaned.source_map.to_cleaned(caption.start, caption.end)
        if cleaned.text[start:end].strip() and not cleaned.text[start:end].lstrip().startswith("?"):
            known.append(Caption(start, end, caption.credit, caption.text))
    return known


def _shown_furniture(cleaned: Ruled) -> list[tuple[int, int]]:
    """Return the lines, without blanks, that a rule showed as furniture and left."""
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

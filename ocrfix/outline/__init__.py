"""The articles in a text and their parts: publication, headline, byline, captions."""

from ocrfix.outline.captions import Caption
from ocrfix.outline.correct import KindChoice, correct
from ocrfix.outline.find import Article, Known, Outline, Part, PartKind, find_outline

__all__ = [
    "Article",
    "Caption",
    "KindChoice",
    "Known",
    "Outline",
    "Part",
    "PartKind",
    "correct",
    "find_outline",
]

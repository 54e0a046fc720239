"""The articles in a text and their parts: publication, headline, byline, captions."""

from ocrfix.outline.captions import Caption
from ocrfix.outline.find import Article, Outline, Part, PartKind, find_outline

__all__ = ["Article", "Caption", "Outline", "Part", "PartKind", "find_outline"]

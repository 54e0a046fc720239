"""The articles in a text and their parts: publication, headline, byline, captions."""

from ocrfix.outline.correct import KindChoice, Placing, Said, correct, place_to_cut, said_of
from ocrfix.outline.find import Known, find_outline
from ocrfix.outline.marked_lines import Caption
from ocrfix.outline.parts import (
    HEADINGS,
    KEPT_LINES,
    Article,
    ArticleKind,
    Outline,
    Part,
    PartKind,
)
from ocrfix.outline.sections import (
    runs_of_sections,
    sections_of,
    title_of_section,
    titles_of_sections,
)

__all__ = [
    "HEADINGS",
    "KEPT_LINES",
    "Article",
    "ArticleKind",
    "Caption",
    "KindChoice",
    "Known",
    "Outline",
    "Part",
    "PartKind",
    "Placing",
    "Said",
    "correct",
    "find_outline",
    "place_to_cut",
    "runs_of_sections",
    "said_of",
    "sections_of",
    "title_of_section",
    "titles_of_sections",
]

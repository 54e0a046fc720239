"""Clean articles, of which damaged ones are made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ocrfix.errors import InputError
from ocrfix.evaluation.pairs import read_utf8

_BETWEEN_ARTICLES = re.compile(r"^[^\S\n]*(?:[*=-][^\S\n]*){3,}$|\f", re.MULTILINE)
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")
_HEADLINE_WORDS = 15
_STOPS = (".", "!", "?", ".”", '."', ":")


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """An article as it was printed.

    Attributes:
        name: What to call it.
        headline: Its headline; empty if it has none.
        paragraphs: Its paragraphs, each on one line.
    """

    name: str
    headline: str
    paragraphs: tuple[str, ...]


def read_articles(path: Path) -> list[CleanArticle]:
    """Read clean articles: plain text, paragraphs between blank lines.

    Args:
        path: A UTF-8 file. Lines of three asterisks, hyphens or equals signs part articles,
            and so do form feeds. A short first paragraph without a stop is a headline.

    Raises:
        InputError: The file cannot be read, or there is no article in it.
    """
    hint = "Name a UTF-8 text file whose paragraphs are parted by blank lines."
    found = [
        article
        for number, piece in enumerate(_BETWEEN_ARTICLES.split(read_utf8(path, hint=hint)), 1)
        if (article := _article(f"{path.stem}-{number}", piece)).paragraphs
    ]
    if not found:
        raise InputError(f"There is no article in {path}.", hint=hint)
    return found


def _article(name: str, text: str) -> CleanArticle:
    paragraphs = [" ".join(it.split()) for it in _BETWEEN_PARAGRAPHS.split(text)]
    paragraphs = [it for it in paragraphs if it]
    headline = ""
    if len(paragraphs) > 1:
        first = paragraphs[0]
        if len(first.split()) <= _HEADLINE_WORDS and not first.endswith(_STOPS):
            headline = paragraphs.pop(0)
    return CleanArticle(name, headline, tuple(paragraphs))

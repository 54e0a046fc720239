"""Examples of rules as documents."""

from __future__ import annotations

import re
from dataclasses import replace

from ocrfix.rules.info import Example
from ocrfix.text.document import Document, SecondReading, SeenPlace

SURE = 0.96
"""Confidence of the second reading of an example."""


def document_of(example: Example) -> Document:
    """The text, with what a second reading has where the example needs one."""
    document = Document.from_text(example.before, language=example.language)
    if not example.seen:
        return document
    words = re.finditer(r"\S+", example.before)
    places = tuple(
        SeenPlace(*word.span(), seen, SURE)
        for word, seen in zip(words, example.seen.split(), strict=True)
    )
    return replace(document, second=SecondReading("Tesseract 5.5", "", places=places))

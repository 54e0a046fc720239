"""The words of a layout, as tests look at them."""

from __future__ import annotations

from collections.abc import Iterator

from ocrfix.text.document import Document, Word


def words(document: Document) -> Iterator[Word]:
    for page in document.layout:
        for block in page.blocks:
            for line in block.lines:
                yield from line.words


def word(document: Document, name: str) -> Word:
    return next(word for word in words(document) if word.id == name)

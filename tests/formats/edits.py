"""Edits of samples, and what is written of them."""

from __future__ import annotations

import re

from ocrfix.formats import read, write_back
from ocrfix.text.edit import Edit


def edit(text: str, before: str, after: str) -> Edit:
    """The edit of the first place where ``before`` stands."""
    start = text.index(before)
    return Edit(start, start + len(before), before, after, "test", "")


def written(data: bytes, *pairs: tuple[str, str]) -> bytes:
    document = read(data)
    return write_back(document, data, [edit(document.text, *pair) for pair in pairs])


def without_changes(data: bytes) -> bytes:
    """An ALTO file without all that writing back may change or add."""
    data = re.sub(rb"\s*<postProcessingStep>.*?</postProcessingStep>", b"", data)
    data = re.sub(rb'<ALTERNATIVE PURPOSE="OCR reading">.*?</ALTERNATIVE>', b"", data)
    data = re.sub(rb"(<String[^>]*)></String>", rb"\1/>", data)
    data = re.sub(rb' SUBS_(?:TYPE|CONTENT)="[^"]*"', b"", data)
    return re.sub(rb""" CONTENT=("[^"]*"|'[^']*')""", b" CONTENT", data)

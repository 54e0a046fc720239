"""Everything about one cleaned document as values for JSON."""

from __future__ import annotations

import json
from typing import Any

from ocrfix.cleaning.changes import Cleaned
from ocrfix.reports.article import article_parts
from ocrfix.reports.changes import changes_as_data
from ocrfix.version import __version__


def document_as_data(cleaned: Cleaned, profile: str) -> dict[str, Any]:
    """Everything about one cleaned document: where from, text, parts, changes.

    Args:
        cleaned: The document.
        profile: The name it was asked for by.
    """
    meta = cleaned.document.meta
    return {
        "ocrfix": __version__,
        "source": meta.source,
        "sha256": meta.sha256,
        "encoding": meta.encoding,
        "encoding_guessed": meta.encoding_guessed,
        "format": meta.format,
        "language": cleaned.language,
        "profile": profile,
        "rules": list(cleaned.rules_run),
        "text": cleaned.text,
        "articles": article_parts(cleaned),
        **changes_as_data(cleaned),
    }


def as_json(data: object, *, indent: int | None = 1) -> bytes:
    """Write values as one JSON document, in UTF-8, with a line end.

    Args:
        data: Mappings, lists, texts, numbers.
        indent: Blanks a level; None for a single line.
    """
    # Lone surrogates, which JSON can hold as escapes only, must not stop the output.
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = json.dumps(data, ensure_ascii=True, indent=indent)
    return (text + "\n").encode()

"""Everything about one cleaned document as values for JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ocrfix.cleaning.cleaned import Cleaned
from ocrfix.formats import encode
from ocrfix.progress import Tell, between, unheard
from ocrfix.reports.article import article_parts
from ocrfix.reports.changes import changes_as_data
from ocrfix.reports.provenance import grounds_as_data
from ocrfix.text.wording import as_utf8
from ocrfix.version import __version__

_PIECES_A_VALUE = 4  # what stands before it, its name, a colon, itself
_ARTICLES_SHARE = 0.5  # of gathering the data, for the articles; measured on two megabytes
_UTF8_BOM = "\ufeff".encode()


def text_bytes(cleaned: Cleaned, encoding: str = "utf-8", text: str | None = None) -> bytes:
    """The cleaned text as a file holds it.

    Args:
        cleaned: What to write.
        encoding: Any Python knows, or ``same`` for that of the document. A byte order
            mark the document began with is kept, in the form the encoding gives it.
        text: What of it is written; None for all.

    Raises:
        OutputError: The text has a character that the encoding lacks.
        BadArgumentsError: There is no such encoding.
    """
    meta = cleaned.document.meta
    text = cleaned.text if text is None else text
    if encoding == "same":
        return encode(text, meta.encoding, meta.bom)
    is_utf8 = encoding.replace("_", "-").casefold() in {"utf-8", "utf8"}
    return encode(text, encoding, _UTF8_BOM if meta.bom and is_utf8 else b"")


def document_as_data(cleaned: Cleaned, profile: str, tell: Tell = unheard) -> dict[str, Any]:
    """Everything about one cleaned document: where from, text, parts, changes.

    Args:
        cleaned: The document.
        profile: The name it was asked for by.
        tell: Is told the share that is done.
    """
    meta = cleaned.document.meta
    return {
        "ocrfix": __version__,
        "source": as_utf8(meta.source),
        "sha256": meta.sha256,
        "encoding": meta.encoding,
        "encoding_guessed": meta.encoding_guessed,
        "format": meta.format,
        "language": cleaned.language,
        "profile": profile,
        **grounds_as_data(cleaned.grounds),
        "rules": list(cleaned.rules_run),
        "text": cleaned.text,
        "articles": article_parts(cleaned),
        **changes_as_data(cleaned, between(tell, _ARTICLES_SHARE, 1.0)),
    }


def as_json(data: object, *, indent: int | None = 1, tell: Tell = unheard) -> bytes:
    """Write values as one JSON document, in UTF-8, with a line end.

    Args:
        data: Mappings, lists, texts, numbers.
        indent: Blanks a level; None for a single line.
        tell: Is told about what share is done.
    """
    if tell is unheard:
        text = json.dumps(data, ensure_ascii=False, indent=indent)
    else:
        pieces = json.JSONEncoder(ensure_ascii=False, indent=indent).iterencode(data)
        text = "".join(_told(pieces, _PIECES_A_VALUE * _count_values(data), tell))
    try:
        return (text + "\n").encode()
    except UnicodeEncodeError:
        # A lone surrogate, which JSON can hold as an escape only, must not stop the output.
        return (json.dumps(data, ensure_ascii=True, indent=indent) + "\n").encode()


def _told(pieces: Iterable[str], expected: int, tell: Tell) -> Iterator[str]:
    """Give pieces, of which there are about so many, and tell how many are done with."""
    step = max(expected // 50, 1)
    for number, piece in enumerate(pieces):
        if number % step == 0:
            tell(min(number / expected, 1.0))
        yield piece


def _count_values(data: object) -> int:
    if isinstance(data, dict | list):
        return sum(map(_count_values, data.values() if isinstance(data, dict) else data))
    return 1

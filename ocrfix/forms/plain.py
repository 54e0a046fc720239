"""Forms that other packages make: text, JSON, the report of the changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ocrfix.formats import encode
from ocrfix.progress import Tell, between
from ocrfix.reports.article import words_of
from ocrfix.reports.document import as_json, document_as_data, text_bytes
from ocrfix.reports.html import to_html
from ocrfix.reports.speech import Speech

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.forms.table import Asked

_GATHERED_SHARE = 0.4  # of making JSON, before it is text; measured on two megabytes


def write_text(cleaned: Cleaned, asked: Asked, _tell: Tell) -> bytes:
    """Return the cleaned text as a file holds it; of chosen articles the words alone."""
    if cleaned.chosen is None:
        return text_bytes(cleaned, asked.encoding)
    articles = ("\n".join(words_of(it, cleaned.text)) for it in cleaned.articles)
    return text_bytes(cleaned, asked.encoding, "\n\n".join(articles) + "\n")


def write_json(cleaned: Cleaned, asked: Asked, tell: Tell) -> bytes:
    """Text, parts and changes as one JSON document."""
    data = document_as_data(cleaned, asked.profile, between(tell, 0.0, _GATHERED_SHARE))
    return as_json(data, tell=between(tell, _GATHERED_SHARE, 1.0))


def write_report(cleaned: Cleaned, asked: Asked, tell: Tell) -> bytes:
    """The report of the changes, an HTML page."""
    return encode(to_html(cleaned, tell, Speech(asked.speech)))

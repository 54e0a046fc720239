"""The changes of a document as Web Annotations: each points at the text of record.

Source:
    Web Annotation Data Model, W3C Recommendation of 23 February 2017.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ocrfix.cleaning.cleaned import chosen_spans
from ocrfix.forms.tracked import READER, author_of
from ocrfix.progress import Tell, between, counted
from ocrfix.reports.document import as_json
from ocrfix.version import __version__

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned
    from ocrfix.cleaning.changes import Change
    from ocrfix.forms.table import Asked

_CONTEXT_LENGTH = 32
_GATHERED_SHARE = 0.5


def write_annotations(cleaned: Cleaned, asked: Asked, tell: Tell) -> bytes:
    """Every change, of the articles chosen, as an annotation, in one page of them."""
    gathered = between(tell, 0.0, _GATHERED_SHARE)
    spans = chosen_spans(cleaned)
    source = f"urn:sha256:{cleaned.document.meta.sha256}"
    items = [
        _annotation(number, change, cleaned, source, asked.moment)
        for number, change in enumerate(counted(cleaned.changes, gathered), 1)
        if any(start <= change.start and change.end <= end for start, end in spans)
    ]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{source}#changes",
        "type": "AnnotationPage",
        "items": items,
    }
    return as_json(page, tell=between(tell, _GATHERED_SHARE, 1.0))


def _annotation(
    number: int, change: Change, cleaned: Cleaned, source: str, moment: str
) -> dict[str, Any]:
    raw = cleaned.document.text
    author = author_of(change)
    is_person = author == READER
    made: dict[str, Any] = {
        "id": f"{source}#change-{number}",
        "type": "Annotation",
        "motivation": "editing",
        "creator": {"type": "Person", "name": author}
        if is_person
        else {"type": "Software", "name": f"ocrfix {__version__}: {author}"},
        "body": [
            {
                "type": "TextualBody",
                "value": change.after,
                "format": "text/plain",
                "purpose": "editing",
            },
            {
                "type": "TextualBody",
                "value": f"{change.reason} (confidence {change.confidence:.2f})",
                "format": "text/plain",
                "purpose": "commenting",
            },
        ],
        "target": {
            "source": source,
            "selector": [
                {"type": "TextPositionSelector", "start": change.start, "end": change.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": change.before,
                    "prefix": raw[max(change.start - _CONTEXT_LENGTH, 0) : change.start],
                    "suffix": raw[change.end : change.end + _CONTEXT_LENGTH],
                },
            ],
        },
    }
    if moment:
        made["created"] = moment
    return made

"""Evidence of a collection of documents: its words, its names, its running heads.

Counted beforehand over all documents, kept in one file, and asked by rules and suspects
while a single document is cleaned.
"""

from ocrfix.evidence.count import TextCount, count_text, form_of
from ocrfix.evidence.evidence import NO_USE, Evidence, Use, is_evidence, open_evidence

__all__ = [
    "NO_USE",
    "Evidence",
    "TextCount",
    "Use",
    "count_text",
    "form_of",
    "is_evidence",
    "open_evidence",
]

"""Documents with a second reading of their scan."""

from __future__ import annotations

from ocrfix.cleaning import Cleaned, Cleaner, Profile
from ocrfix.text.document import Document

RULE = "scan.second-reading"


AROUND = "the house stood on the hill above the town and was seen by all who came by the road"


def clean(document: Document, **choices: list[str]) -> Cleaned:
    return Cleaner(Profile(only=(RULE,)).with_choices(**choices), strict=True).clean(document)

r"""Clean OCR'd newspaper text: every change names its rule and can be taken back.

    >>> import ocrfix
    >>> cleaned = ocrfix.clean("The flood\n\n- By Jo Bell\n\nIt rained all of the night.")
    >>> cleaned.text
    'The flood\n\nBy Jo Bell\n\nIt rained all of the night.'
    >>> cleaned.changes[0].rule_ids
    ('furniture.byline-dash',)

``read`` makes a Document of a file, ``Cleaner`` cleans any number of documents with one
profile, ``clean`` cleans one text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ocrfix.version import __version__

if TYPE_CHECKING:
    from ocrfix.cleaning import Cleaned, Cleaner, clean
    from ocrfix.formats import read
    from ocrfix.text.document import Document


__all__ = ["Cleaned", "Cleaner", "Document", "__version__", "clean", "read"]

_HOMES = {
    "Cleaned": "ocrfix.cleaning",
    "Cleaner": "ocrfix.cleaning",
    "Document": "ocrfix.text.document",
    "clean": "ocrfix.cleaning",
    "read": "ocrfix.formats",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: `import ocrfix` alone reads no file."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES[name]), name)

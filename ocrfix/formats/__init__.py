"""Bytes become a Document, and a Document with its edits becomes bytes again.

This package knows file formats and nothing of rules, words or cleaning. ``read`` is the
way in; ``encode``, ``write_atomic`` and ``write_back`` are the ways out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ocrfix.formats.atomic import check_target, fitting_name, same_file, write_atomic
from ocrfix.formats.decode import Decoded, decode, encode
from ocrfix.formats.detect import detect
from ocrfix.formats.read import FORMATS, read, unreadable

if TYPE_CHECKING:
    from ocrfix.formats.writing import WRITABLE, write_back, write_back_issue

__all__ = [
    "FORMATS",
    "WRITABLE",
    "Decoded",
    "check_target",
    "decode",
    "detect",
    "encode",
    "fitting_name",
    "read",
    "same_file",
    "unreadable",
    "write_atomic",
    "write_back",
    "write_back_issue",
]


def __getattr__(name: str) -> object:
    """Load what writes formats back when it is first used: few runs do."""
    if name not in {"WRITABLE", "write_back", "write_back_issue"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ocrfix.formats import writing  # noqa: PLC0415

    return getattr(writing, name)

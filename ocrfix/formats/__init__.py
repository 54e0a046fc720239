"""Bytes become a Document, and a Document with its edits becomes bytes again.

This package knows file formats and nothing of rules, words or cleaning. ``read`` is the
way in; ``encode``, ``write_atomic`` and ``write_back`` are the ways out.
"""

from ocrfix.formats.atomic import same_file, write_atomic
from ocrfix.formats.decode import Decoded, decode, encode
from ocrfix.formats.detect import detect
from ocrfix.formats.read import FORMATS, read
from ocrfix.formats.write_back import WRITABLE, write_back, write_back_issue

__all__ = [
    "FORMATS",
    "WRITABLE",
    "Decoded",
    "decode",
    "detect",
    "encode",
    "read",
    "same_file",
    "write_atomic",
    "write_back",
    "write_back_issue",
]

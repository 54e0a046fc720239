"""Parts of an article as a news database exports it."""

from __future__ import annotations

PARAGRAPH = "The water came in the night and took three sheds with it, the mayor said."
LONG = "The weir at Little Bow gives way on Sunday, seen from the railway bridge."
"""A caption."""
FOOTER = "\n\nNewspapers in English\n\nNewspapers from Canada"
"""The lines by which an export is told."""

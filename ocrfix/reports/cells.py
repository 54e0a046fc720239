"""Cells of a table for spreadsheets, in which nothing is a formula."""

from __future__ import annotations

import re

# What a cell begins with that a spreadsheet takes for a formula (OWASP, "CSV Injection"), the
# wide forms of East Asian writing included. Apostrophes before it are part of the pattern, so
# that one more can be taken off again without a doubt.
_FORMULA = re.compile("'*\\s*[\\t\\r\\n=+\\-@\uff1d\uff0b\uff0d\uff20]")


def harmless(cell: object) -> object:
    """A cell that a spreadsheet takes for what it is: text gets an apostrophe where need be.

    Example:
        >>> harmless("=1+1"), harmless("'tis"), harmless(-1)
        ("'=1+1", "'tis", -1)
    """
    if isinstance(cell, str) and _FORMULA.match(cell):
        return f"'{cell}"
    return cell


def as_it_was(cell: str) -> str:
    """The text that ``harmless`` made a cell of.

    Example:
        >>> as_it_was("'=1+1"), as_it_was("'tis")
        ('=1+1', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell

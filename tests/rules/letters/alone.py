"""The rules that restore letters, without all others."""

from __future__ import annotations

from ocrfix.cleaning import Cleaner, Profile

LETTERS = Cleaner(Profile(only=("letters",)), strict=True)


def clean(text: str) -> str:
    """Make what they make without asking."""
    return LETTERS.clean(text).text

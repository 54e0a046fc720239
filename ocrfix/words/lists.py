"""Small word lists that rules ask: plain files in ``resources/lists``."""

from __future__ import annotations

from functools import cache

from ocrfix.resources import resource


@cache
def word_list(language: str, name: str) -> frozenset[str]:
    """Read a shipped word list.

    Args:
        language: The folder, a BCP 47 primary subtag.
        name: The file without its ending.

    Returns:
        Its entries; lines that begin with ``#`` are remarks.
    """
    lines = resource("lists", language, f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))

"""Small word lists that rules ask: plain files in ``resources/lists``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from ocrfix.resources import read_rows, resource


@cache
def word_list(language: str, name: str) -> frozenset[str]:
    """Read a shipped word list of a language (BCP 47 primary subtag); lines with ``#`` are remarks.

    It is empty for a language that has no such list: not every one needs each.
    """
    return frozenset(_entries(language, f"{name}.txt"))


@cache
def counted_list(language: str, name: str) -> Mapping[str, int]:
    """Read a shipped word list that says how often each entry was counted, as `word_list`."""
    pairs = (line.split("\t") for line in _entries(language, f"{name}.tsv"))
    return MappingProxyType({word: int(count) for word, count in pairs})


def _entries(language: str, file_name: str) -> Iterable[str]:
    path = resource("lists", language, file_name)
    return read_rows(path) if path.is_file() else ()

"""Words that mix Latin letters with look-alikes of another script: ``mаyor``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ocrfix.resources import read_rows, resource
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

# A run of letters with at least one of the Greek and Cyrillic blocks in it.
_FOREIGN = re.compile(r"[^\W\d_]*[\u0370-\u03ff\u0400-\u04ff][^\W\d_]*")
_ANY = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def find_mixed_scripts(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Ask about look-alikes of another script in a Latin word."""
    del context
    # Nearly no text holds one, and to look for the letter alone is ten times as fast.
    if not _ANY.search(text):
        return
    for match in _FOREIGN.finditer(text):
        word = match[0]
        if not _LATIN.search(word):
            continue
        latin = word.translate(_table())
        if _FOREIGN.search(latin):
            continue
        reason = f"“{latin}” is written here with letters of another script that look the same."
        yield info.edit(text, match.span(), latin, reason, asks=True)


@cache
def _table() -> Mapping[int, str]:
    """Latin letters by the code points of their look-alikes."""
    rows = read_rows(resource("lists", "any", "look_alikes.tsv"))
    return {ord(other): latin for other, latin in (row.split("\t") for row in rows)}

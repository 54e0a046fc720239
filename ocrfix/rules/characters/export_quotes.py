r"""Quotation marks and apostrophes that an export could not take over: ``?Go,? she said``.

The signs are data, ``resources/exports/quotes.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from ocrfix.evidence.channel import Source
from ocrfix.resources import read_table, resource
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.words.neighbours import word_after

# What is left of a word and its elision where the apostrophe became a blank.
_APART = re.compile(r"\b(?P<head>[A-Za-z]{1,12})(?P<blank> )(?P<tail>t|ll|ve|re|m|s)(?![\w'’.-])")
_OWNED = "s"


class _Sign(NamedTuple):
    """A printed form of a mark.

    Attributes:
        pattern: Finds it.
        beside: What must be found in the text too; None for nothing.
        meant: The mark.
        asks: Whether its author may have typed it so.
    """

    pattern: re.Pattern[str]
    beside: re.Pattern[str] | None
    meant: str
    asks: bool


@cache
def _signs() -> Sequence[_Sign]:
    return read_table(
        resource("exports", "quotes.toml"), lambda data: tuple(map(_sign, data["sign"]))
    )


def _sign(row: Mapping[str, Any]) -> _Sign:
    beside = row.get("beside")
    return _Sign(
        re.compile(row["pattern"]),
        re.compile(beside) if beside else None,
        row["meant"],
        row.get("asks", False),
    )


def find_export_quotes(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the quotation marks and apostrophes that an export lost."""
    if context.source(text) is not Source.EXPORT:
        return
    for sign in _signs():
        if sign.beside is not None and not sign.beside.search(text):
            continue
        for match in sign.pattern.finditer(text):
            reason = f"The export wrote “{match[0]}” for “{sign.meant}”."
            yield info.edit(text, match.span(), sign.meant, reason, asks=sign.asks)
    apostrophe = "'" if text.count("'") > text.count("’") else "’"
    for match in _APART.finditer(text):
        whole = f"{match['head']}'{match['tail']}"
        is_owned = match["tail"] == _OWNED
        behind = word_after(text, match.end())
        if behind and context.lexicon.knows(match["tail"] + behind):
            # “a s ocial call”
            continue
        if is_owned or context.lexicon.knows(whole.lower()):
            reason = f"“{match[0]}” is “{whole}” without its apostrophe."
            yield info.edit(text, match.span("blank"), apostrophe, reason, asks=is_owned)

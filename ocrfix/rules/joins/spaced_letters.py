r"""Words set with blanks between their letters: ``I M AGE S``, ``B e l a st u n g``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

_SPACED = re.compile(
    # The first capital first: a search for it is quicker than one for what stands before.
    r"[A-Z](?<![^\s(“\"].)[A-Z]{0,2} (?:[A-Z]{1,3} ){1,13}[A-Z]{1,3}(?![\w'’\-])"
)
# In black letter some hang together.
_LETTER = r"(?:[^\W\d_]|[Cc]h|ck|[Ss]t|tz|ss|ff|fi|fl|ll|sch|iv|tv)"
_ROW = re.compile(rf"(?<!\S){_LETTER}(?: {_LETTER}){{4,30}}(?=[.,;:!?]*(?!\S))")
_LEAST_LETTERS = 5
_LEAST_SINGLE, _LEAST_SINGLE_IN_ROW = 2, 4


def find_spaced_letters(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each word in spaced capitals."""
    for match in _SPACED.finditer(text):
        pieces = match[0].split(" ")
        whole = "".join(pieces)
        single = sum(len(piece) == 1 for piece in pieces)
        if len(whole) < _LEAST_LETTERS or single < _LEAST_SINGLE:
            continue
        if context.lexicon.knows(whole):
            reason = f"“{whole}” is set with blanks between its letters."
            yield info.edit(text, match.span(), whole, reason, asks=True)


def find_letterspaced(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each word whose letters are set apart."""
    for match in _ROW.finditer(text):
        pieces = match[0].split(" ")
        if sum(len(piece) == 1 for piece in pieces) < _LEAST_SINGLE_IN_ROW:
            continue
        if sum(piece[0].isupper() for piece in pieces[1:]):
            continue
        whole = "".join(pieces)
        reason = f"“{whole}” is set with blanks between its letters."
        sure = 0.99 if context.lexicon.knows(whole) else 0.95
        yield info.edit(text, match.span(), whole, reason, sure)

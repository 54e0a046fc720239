r"""Words set with blanks between their letters: ``I M AGE S``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Applicability, Edit

_SPACED = re.compile(
    # The first capital first: a search for it is quicker than one for what stands before.
    r"[A-Z](?<![^\s(“\"].)[A-Z]{0,2} (?:[A-Z]{1,3} ){1,13}[A-Z]{1,3}(?![\w'’\-])"
)
_LEAST_LETTERS = 5
_LEAST_SINGLE = 2


def find_spaced_letters(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each word in spaced capitals."""
    for match in _SPACED.finditer(text):
        pieces = match[0].split(" ")
        whole = "".join(pieces)
        single = sum(len(piece) == 1 for piece in pieces)
        if len(whole) < _LEAST_LETTERS or single < _LEAST_SINGLE:
            continue
        if context.lexicon.knows(whole):
            yield Edit(
                *match.span(),
                match[0],
                whole,
                info.id,
                f"“{whole}” is set with blanks between its letters.",
                0.97,
                Applicability.REVIEW,
            )

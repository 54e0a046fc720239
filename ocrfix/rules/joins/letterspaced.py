r"""Words set with blanks between their letters to stress them: ``B e l a st u n g``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

_LETTER = r"(?:[^\W\d_]|[Cc]h|ck|[Ss]t|tz|ss|ff|fi|fl|ll|sch|iv|tv)"
_ROW = re.compile(rf"(?<!\S){_LETTER}(?: {_LETTER}){{4,30}}(?=[.,;:!?]*(?!\S))")
_LEAST_SINGLE = 4


def find_letterspaced(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join each word whose letters are set apart."""
    for match in _ROW.finditer(text):
        pieces = match[0].split(" ")
        if sum(len(piece) == 1 for piece in pieces) < _LEAST_SINGLE:
            continue
        if sum(piece[0].isupper() for piece in pieces[1:]):
            continue
        whole = "".join(pieces)
        reason = f"“{whole}” is set with blanks between its letters."
        sure = 0.99 if context.lexicon.knows(whole) else 0.95
        yield Edit(*match.span(), match[0], whole, info.id, reason, sure)

"""A letter and its accent written as two characters: ``e`` and U+0301 for ``é``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit

_ACCENTS = re.compile("[\u0300-\u036f]+")


def find_accent_apart(text: str, _context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose one character for a letter and what stands over or below it, where there is one."""
    if text.isascii():
        return
    for match in _ACCENTS.finditer(text):
        start = match.start() - 1
        if start < 0 or not text[start].isalpha():
            continue
        span = start, match.end()
        apart = text[slice(*span)]
        letter = unicodedata.normalize("NFC", apart)
        if len(letter) < len(apart):
            reason = f"“{letter}” is written as a letter and an accent, two characters."
            yield info.edit(text, span, letter, reason)

"""Quotation marks that are letters misread: the end of ``nächste»``, where none opened before."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WITHIN = 400
"""Characters within which a quotation ends."""


def with_letters(text: str, signs: Mapping[str, str]) -> str:
    """Put letters in the place of signs that stand at words and belong to no pair.

    The text stays as long as it is; ``signs`` has the letter that stands for each.
    """
    if not signs or not any(sign in text for sign in signs):
        return text
    pattern = "|".join(map(re.escape, signs))
    found = [(it.start(), it[0]) for it in re.finditer(pattern, text)]
    paired: set[int] = set()
    opened: list[tuple[int, str]] = []
    for at, sign in found:
        opens = _is_letter(text, at + 1) and not _is_letter(text, at - 1)
        closes = not opens and not _is_letter(text, at + 1)
        if opens:
            opened.append((at, sign))
        elif closes and opened:
            start, other = opened[-1]
            if other != sign and at - start <= _WITHIN:
                opened.pop()
                paired.update((start, at))
    letters = list(text)
    for at, sign in found:
        if at not in paired and (_is_letter(text, at - 1) or _is_letter(text, at + 1)):
            letters[at] = signs[sign]
    return "".join(letters)


def _is_letter(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalpha()

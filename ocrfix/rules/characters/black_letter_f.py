"""The long s of black letter read as f: ``Verfaffung``, ``Menfchen``.

Few German words have an f before ch, and those that have ff are mostly listed. A single f is
another matter: “Hülfe” is printed so, and “Hülse” is a word too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import HYPHENS_AS_READ, runs_with
from ocrfix.words.lexicon import Lexicon

# A long s ends no word.
_LONG_S = re.compile(r"(ff(?=[^\W\d_])|(?:f|(?<![^\W\d_])F)(?=ch))")
_IS_BROKEN = re.compile(rf"[{HYPHENS_AS_READ}]\s")
_BEHIND = re.compile(r"[^\W\d_]*(?![\w'’])")
_MOST = 3
_READ_FOR = {"ff": "ss", "f": "s", "F": "S"}


def find_black_letter_f(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose s for f where what stands there is a word with it, and none without."""
    for start, end in runs_with(text, _LONG_S, _BEHIND):
        printed = text[start:end]
        if _IS_BROKEN.match(text, end) and context.lexicon.begins_put_together(printed.lower()):
            continue
        meant = _with_s(printed, context.lexicon)
        if meant:
            why = f"“{printed}” is “{meant}”: the long s of black letter is read as f."
            yield info.edit(text, (start, end), meant, why)


def _with_s(printed: str, lexicon: Lexicon) -> str:
    """Return the commonest word that is printed with a long s for some f; empty for none."""
    is_name = lexicon.is_name(printed) or lexicon.is_name(printed.removesuffix("s"))
    if is_name or lexicon.knows(printed):
        return ""
    parts = _LONG_S.split(printed)
    choices = [(it, _READ_FOR[it]) if at % 2 else (it,) for at, it in enumerate(parts)]
    if len(parts) // 2 > _MOST:
        return ""
    words = filter(lexicon.knows, map("".join, product(*choices)))
    return max(words, key=lexicon.frequency, default="")

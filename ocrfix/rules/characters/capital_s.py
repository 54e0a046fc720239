"""The round s of black letter read as a capital: ``daS``, ``BundeSrath``, ``ES ist``.

Black letter ends a word, and each part of a compound, with a round s, which looks to a program that
knows Antiqua like a small capital. No word of German has a capital S behind a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import runs_with
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

_CAPITAL = re.compile(r"S(?<=[a-zß-öø-ÿ]S)")
_BEHIND = re.compile(r"[^\W\d_]*(?!\w)")
_ALL_CAPITALS = re.compile(r"S(?<=(?<![\w'’.-])[A-ZÄÖÜ]S)(?=\s[a-zß-öø-ÿ]{2})")
_SHORT, _PART = 2, 4


def find_capital_s(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose a small s where what stands there is a word with it."""
    lexicon = context.lexicon
    for start, end in runs_with(text, _CAPITAL, _BEHIND):
        printed = text[start:end]
        meant = _CAPITAL.sub("s", printed)
        # “einerSchule”: what begins with the S may be a word that ran into another.
        other = f"S{_CAPITAL.split(printed, maxsplit=1)[-1]}"
        is_other = len(other) >= _PART and lexicon.knows(other)
        if _is_word(meant, lexicon) and not is_other:
            yield _edit(text, start, end, meant, info)
    for match in _ALL_CAPITALS.finditer(text):
        start = match.start() - 1
        meant = text[start] + "s"
        if _is_word(meant.lower(), lexicon):
            yield _edit(text, start, match.end(), meant, info)


def _edit(text: str, start: int, end: int, meant: str, info: RuleInfo) -> Edit:
    why = f"“{text[start:end]}” is “{meant}”: the round s of black letter is read as a capital."
    return info.edit(text, (start, end), meant, why)


def _is_word(meant: str, lexicon: Lexicon) -> bool:
    """Return whether a form is a word or a name; of two letters, one of the grammar."""
    if len(meant) == _SHORT:
        return meant.lower() in word_list(lexicon.language, "function_words")
    return lexicon.knows(meant) or lexicon.is_name(meant)

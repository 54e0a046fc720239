r"""Hyphens of line ends left within words: ``gouverne-ment``, ``sev-eral``.

Where lines were put together and nothing was left between them, the hyphens of broken words look
like those of compounds. Some transcriptions keep them, as a language may say
(`Traits.hyphens_stay`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.joins.seam import LONGEST_HALF
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import places_of
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import counted_list
from ocrfix.words.traits import traits_of

_HYPHEN = "-"
_LEAST_HALF = 2
_LEFT = re.compile(rf"(?<![\w{_HYPHEN}])[^\W\d_]{{{_LEAST_HALF},}}\Z")
_RIGHT = re.compile(rf"{_HYPHEN}([^\W\d_A-Z]{{{_LEAST_HALF},}})(?![\w{_HYPHEN}])")
_SURE, _LIKELY = 0.97, 0.9


def find_left_hyphen(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to take out the hyphens of words that are one word without it."""
    lexicon = context.lexicon
    least = context.option(info, "min_per_million")
    for place in places_of(text, (_HYPHEN,)):
        right = _RIGHT.match(text, place)
        left = right and _LEFT.search(text[max(0, place - LONGEST_HALF) : place])
        if not right or not left:
            continue
        halves = left[0], right[1]
        if lexicon.frequency_if_known("".join(halves).lower()) < least:
            continue
        knows = lexicon.knows(halves[0].lower()), lexicon.knows(halves[1])
        if any(knows) and _is_compound(halves, lexicon, are_words=all(knows)):
            continue
        reason = f"“{halves[0]}{halves[1]}” is a word, and its hyphen was left by a line end."
        is_prefix = "prefixes" in lexicon.lists(halves[0].lower())
        asks = any(knows) or is_prefix or traits_of(lexicon.language).hyphens_stay
        confidence = _LIKELY if any(knows) else _SURE
        yield info.edit(text, (place, place + 1), "", reason, confidence, asks=asks)


def _is_compound(halves: tuple[str, str], lexicon: Lexicon, *, are_words: bool) -> bool:
    """Return whether two halves, one or both of them words, may be printed with a hyphen."""
    compound = "-".join(halves).lower()
    if traits_of(lexicon.language).hyphens_stay:
        return lexicon.knows(compound)
    return are_words or compound in counted_list(lexicon.language, "compounds")

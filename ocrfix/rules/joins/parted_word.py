"""Words parted by a blank into two words: ``for bidden``, ``the Plain tiff``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.evidence.channel import Harm
from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.one_or_two import gain_of_joining
from ocrfix.rules.origin import is_rare_harm
from ocrfix.text.edit import Edit
from ocrfix.words.cache import Memo
from ocrfix.words.lists import word_list

_LEAST_PIECE = 2
_PAIR = re.compile(
    rf"(?<![\w'’-])([^\W\d_]{{{_LEAST_PIECE},}}) (?=([^\W\d_]{{{_LEAST_PIECE},}})(?![\w'’-]))"
)
_LEAST_WHOLE = 5
_LEAST_PER_MILLION = 0.2
"""Occurrences of the whole: it stands eight times in the books by which the rule was tried."""
_MOST_PAIRS = 1 << 15
"""Pairs that are remembered at a time: some three megabytes."""


def find_parted_word(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to join two words that fit far worse between their neighbours than both as one."""
    language = context.spoken
    are_one = language.derived(may_be_one)
    side_by_side = word_list(language.code, "side_by_side")
    least_asked = context.option(info, "ask_gain")
    for match in _PAIR.finditer(text):
        pair = text[match.start() : match.end(2)]
        if not are_one[pair]:
            continue
        left, right = match.groups()
        whole = left + right
        is_printed = pair.lower() in side_by_side
        least = context.option(info, "min_gain_printed" if is_printed else "min_gain")
        blank, knows = (match.end(1), match.end()), (True, True)
        gain = gain_of_joining(text, blank, (left, right), knows, whole.lower(), context)
        if gain >= least_asked:
            reason = f"“{whole}” fits better here than “{left}” and “{right}”."
            asks = gain < least or is_rare_harm(Harm.SPLIT, context.source(text))
            yield info.edit(text, blank, "", reason, asks=asks)


def may_be_one(language: Language) -> Memo[str, bool]:
    """Give whether two words, a blank between them, may be a parted one."""
    lexicon, printed_apart = language.lexicon, word_list(language.code, "printed_apart")

    def is_one(pair: str) -> bool:
        left, right = pair.split(" ")
        whole = left + right
        if len(whole) < _LEAST_WHOLE or not (right.islower() and left[1:].islower()):
            return False
        letters = whole.lower()
        is_name = left[0].isupper() and lexicon.is_name(whole)
        is_word = (
            lexicon.is_listed(letters)
            and lexicon.frequency(letters) >= _LEAST_PER_MILLION
            and not lexicon.wants_capital(letters)
        )
        are_words = lexicon.knows(left) and lexicon.knows(right)
        return (is_name or is_word) and are_words and pair.lower() not in printed_apart

    return Memo(is_one, _MOST_PAIRS)

"""``In`` for ``in`` in mid-sentence: the small i, or another letter, read as a capital.

A capital in mid-sentence may as well stand behind a full stop that was lost. The model of context
knows how often a sentence ends between two words; a document that has several such places plainly
reads ``i`` so.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache

from ocrfix.language.costs import UNIT
from ocrfix.rules.context import Context
from ocrfix.rules.info import MISREAD_WORD, RuleInfo
from ocrfix.text.edit import Edit
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import is_rather_name

_IN_I = r"I(?!ll)[a-z]{1,14}"
"""“Ill” may be “I’ll”, and “Ills” is “His”."""
_GOES_ON = r"(?=[^\S\r\n]?\r?[ \n][a-z])"
_BEFORE = re.compile(r"(?<![\w'’-])([^\W\d_][A-Z]?[a-z]{1,24})[^\S\r\n]?\r?[ \n]\Z")
_BEHIND = re.compile(r"\s{1,2}([a-z]+)")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_OF_TITLE, _FEWEST = 48, 3
"""Letters behind a place in which all long words begin with a capital in a title, and so many at
least."""
_WINDOW = 28
_OF_OTHERS = 1.5
"""Nats more that are asked of words in i that are none of the lists."""
_BEHIND_CAPITAL = 2.0
"""Nats more that are asked behind a word with a capital."""
_ANYWHERE = math.log(0.0175)
"""Ln of the share of small words in i that scans show with a capital, where a document has few: 7
of 400 in BLN600."""
_OF_SMALL = 0.5
"""Weight of that share beside the odds for a small word behind small letters, as stops are seldom
lost as well; but oftener at line ends, where verse has capitals too. Of 195 that it adds on front
pages 192 are small."""
_COMMON = 1.0
"""Occurrences per million from which on a word in i is looked at."""


def find_stray_capital(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose to make the capital of each word small that no sentence begins with."""
    language = context.lexicon.language
    small, others = _small_words(language)
    least = context.option(info, "min_odds")
    places = [
        (match, left, odds)
        for match, left, odds in _weighed(_places(text, context.lexicon), context)
        if odds >= least
    ]
    of_grammar = sum(match[0].lower() in small for match, *_ in places)
    is_sure = of_grammar >= context.option(info, "min_places")
    share, is_misread = _ANYWHERE, context.repairs[MISREAD_WORD] > 0
    if is_sure:
        in_small_letters = sum(it[0] in small for it in re.finditer(r"\bi\w+", text))
        share = math.log(of_grammar / (of_grammar + in_small_letters))
    for match, left, odds in places:
        word = match[0].lower()
        is_plain = (word in small or word in others) and not left[0].isupper()
        is_within = is_plain and text[match.start() - 1] not in "\r\n"
        share_here = _ANYWHERE if word in others else share
        sum_of_odds = odds + share_here * (_OF_SMALL if is_within else 1.0)
        is_made = (is_sure or (is_within and is_misread)) and sum_of_odds >= least
        is_made = is_made and not _may_open_sentence(match, language)
        if not is_made and not is_plain:
            continue
        why = f"Hardly a sentence ends between “{left}” and “{word}”"
        if is_sure:
            why += f", and this document has {of_grammar} such capitals"
        yield info.edit(text, match.span(), word, f"{why}.", asks=not is_made)


def _places(text: str, lexicon: Lexicon) -> Iterator[tuple[re.Match[str], str]]:
    """Give words with a capital between two others, and the word before each."""
    small, others = _small_words(lexicon.language)
    # The capital is looked for first: it is rarer than the word before it.
    for match in _pattern(lexicon.language).finditer(text):
        word = match[0].lower()
        if word in small or word in others or _is_common(word, lexicon):
            before = _BEFORE.search(text, max(0, match.start() - _WINDOW), match.start())
            if before is None or _is_in_title(match):
                continue
            if _may_stand_behind(before[1], word in small, lexicon):
                yield match, before[1]


def _small_words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the small words of the grammar in i, and those in other letters."""
    return word_list(language, "words_in_i"), word_list(language, "no_openers")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    others = "|".join(it.capitalize() for it in sorted(_small_words(language)[1]))
    return re.compile(rf"(?:{_IN_I}|{others}){_GOES_ON}")


def _may_stand_behind(before: str, is_small: bool, lexicon: Lexicon) -> bool:
    """Return whether a word in i may stand in mid-sentence behind another.

    Behind one with a capital only a small word does: “Chief Inspector” is a title.
    """
    return is_small if before[0].isupper() else lexicon.knows(before)


def _is_in_title(match: re.Match[str]) -> bool:
    """Return whether all long words behind a word have a capital: “Is a Question Whether They”."""
    behind = match.string[match.end() : match.end() + _OF_TITLE].rsplit(maxsplit=1)[0]
    words = _LONG_WORD.findall(behind)
    return len(words) >= _FEWEST and all(it[0].isupper() for it in words)


def _is_common(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is common in small letters."""
    is_known = lexicon.frequency(word) >= _COMMON and lexicon.knows(word)
    return is_known and not is_rather_name(word, lexicon)


def _weighed(
    found: Iterator[tuple[re.Match[str], str]], context: Context
) -> Iterator[tuple[re.Match[str], str, float]]:
    """Give with each place ln of the odds that no sentence ends between its two words.

    Less what is asked more of such a word there.
    """
    places = list(found)
    if not places:
        return
    (small, others), model = _small_words(context.lexicon.language), context.spoken.context
    left = model.batches.ids(left.lower() for _, left in places)
    right = model.batches.ids(match[0].lower() for match, _ in places)
    odds = (model.surface.odds_of_no_stop(left, right) / UNIT).tolist()
    for (match, before), nats in zip(places, odds, strict=True):
        of_others = _OF_OTHERS * (match[0].lower() not in small | others)
        yield match, before, nats - of_others - _BEHIND_CAPITAL * before[0].isupper()


def _may_open_sentence(match: re.Match[str], language: str) -> bool:
    """Return whether “In” stands before a word with which it begins sentences: “In conclusion”."""
    behind = _BEHIND.match(match.string, match.end())
    return (
        match[0] == "In"
        and behind is not None
        and behind[1] in word_list(language, "after_opening_in")
    )

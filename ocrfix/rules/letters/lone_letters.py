"""Letters by themselves that are a small word misread: ``the value of u pair`` is “of a pair”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ocrfix.evidence.channel import Harm
from ocrfix.rules.context import Context
from ocrfix.rules.info import RuleInfo
from ocrfix.rules.origin import is_rare_harm
from ocrfix.text.edit import Edit
from ocrfix.text.tokens import LINE_END
from ocrfix.words.between import Between
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import word_list

_GAP = rf"(?:[ \t]|[ \t]?{LINE_END})"
_BEFORE = re.compile(rf"(?<![^\s“‘\"(])([^\W\d_]{{2,}})(,?){_GAP}\Z")
_BEHIND = re.compile(rf"{_GAP}([a-z]{{2,}})(?![\w'’-])(?:{_GAP}([a-z]+))?")
_WINDOW = 28
"""Characters before a letter that are looked at."""
_LONGEST_RIVAL = 3
"""Letters of other small words that may be meant."""


class _Place(NamedTuple):
    """A letter by itself between two words.

    Attributes:
        letter: What stands there.
        before: The word before it in small letters; None behind a comma.
        behind, further: The words behind it; the second may lack.
    """

    letter: str
    before: str | None
    behind: str
    further: str | None


def find_lone_letter(text: str, context: Context, info: RuleInfo) -> Iterator[Edit]:
    """Propose the word of each letter in whose place it fits far better than others, or nothing."""
    lexicon, between = context.lexicon, context.spoken.between
    meant, pattern = _meant(lexicon.language)
    costs = context.option(info, "speck"), context.option(info, "rival")
    least = context.option(info, "min_gain")
    for match in pattern.finditer(text):
        place = _place(match, lexicon, between)
        if place is None:
            continue
        word = meant[place.letter]
        if _gain(word, place, between, _rivals(lexicon.language, place.letter), costs) < least:
            continue
        reason = f"“{place.letter}” by itself is no word, and “{word}” fits here."
        asks = is_rare_harm(Harm.MISREAD, context.source(text))
        yield info.edit(text, match.span(), word, reason, asks=asks)


def _place(match: re.Match[str], lexicon: Lexicon, between: Between) -> _Place | None:
    """Give the place of a letter; None where it may be torn from a word, or not all are known."""
    text, letter, (start, end) = match.string, match[0], match.span()
    before, behind = _BEFORE.search(text, max(0, start - _WINDOW), start), _BEHIND.match(text, end)
    if before is None or behind is None:
        return None
    left, right = before[1].lower(), behind[1]
    if lexicon.knows(left + letter) or lexicon.knows(letter + right):
        return None
    if not (between.knows(left) and between.knows(right)):
        return None
    return _Place(letter, None if before[2] else left, right, behind[2])


def _gain(
    word: str,
    place: _Place,
    between: Between,
    rivals: Sequence[str],
    costs: tuple[float, float],
) -> float:
    """Give the nats that a word fits better in a place than nothing, and than other small words.

    Args:
        word: What may be meant.
        place: The place.
        between: Tells how well words fit.
        rivals: The other words.
        costs: The nats that it costs that nothing is meant, and another word.
    """
    fit = between.around((place.before,), (place.behind, place.further))
    nothing, other = costs
    others = [fit((it,)) + between.share(it) - other for it in rivals if it != word]
    return fit((word,)) + between.share(word) - max(fit(()) - nothing, *others)


@cache
def _meant(language: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Give letters that are misread, with the word that each is, and a pattern of them alone."""
    meant = dict(row.split() for row in word_list(language, "lone_letters"))
    return meant, re.compile(rf"(?<=\s)[{''.join(sorted(meant))}](?=\s)")


@cache
def _rivals(language: str, letter: str) -> Sequence[str]:
    """Give other small words of which a letter may be what is left."""
    small = word_list(language, "function_words") | word_list(language, "small_letters_alone")
    alone = [it for it in small if len(it) == 1 or letter in it]
    return sorted(it for it in alone if len(it) <= _LONGEST_RIVAL)

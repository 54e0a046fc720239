"""Words that a form may be together, whose blanks were lost or read as other signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.text.tokens import ENDING_MARKS
from ocrfix.words.forms import in_small_letters
from ocrfix.words.lists import word_list
from ocrfix.words.misreadings import counted_meanings

MOST_WAYS = 3
"""Ways to part a form, or its beginning, that are weighed."""
LONGEST_WORD = 20
LEAST_COMMON = {1: 1000.0, 2: 100.0, 3: 10.0}
"""Occurrences per million of a word of so many letters that may have run into others."""
LEAST_COMMON_OF_LONG = 0.5
LOST_BLANK = 5 * UNIT
"""The cost of a lost blank. 4 to 14 in 10,000 words are run together, but where a form is no word
that is likelier: with so much of it the right reading of most of the tune sets comes first."""
MARK_FOR_BLANK = 8 * UNIT
LETTER_FOR_BLANK = 11 * UNIT
MISREAD_WORD = 4 * UNIT
"""The cost of a word that was counted to be read so: ``cfthe``."""


class Parting(NamedTuple):
    """A way to part a form, or its beginning.

    Attributes:
        cost: What its words and blanks cost, in parts of a nat.
        words: In small letters.
        damage: What its blanks and misread words cost alone.
        misread: How many of its words are misread, and blanks that letters stand for.
        is_open: Whether a sign that stands for a blank was the last.
    """

    cost: int
    words: tuple[str, ...]
    damage: int = 0
    misread: int = 0
    is_open: bool = False


class Partings:
    """Part forms into words; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        # Its model of context is loaded with the first form that has a word in front.
        self._language = language
        self._counted = language.confusions.words.keys()
        self._meanings = counted_meanings(language.lexicon)
        self._small = {*word_list(language.code, "function_words"), "i"}
        self._hyphened = word_list(language.code, "hyphened")
        self._ends_of_words = word_list(language.code, "ends_of_words")

    def of(self, printed: str) -> Sequence[Parting]:
        """Give the likeliest ways to part a form, as it is printed, into several words."""
        # Behind such a mark its own blank was lost, which another rule mends.
        if not ENDING_MARKS.isdisjoint(printed):
            return ()
        form = in_small_letters(printed)
        ways: list[list[Parting]] = [[] for _ in range(len(form) + 1)]
        ways[0] = [Parting(0, ())]
        for start in range(len(form)):
            here = sorted(ways[start])[:MOST_WAYS]
            if here:
                for end, word in self._words_from(form, printed, start):
                    is_misread = word != form[start:end]
                    ways[end] += (self._with(it, word, is_misread=is_misread) for it in here)
                ways[start + 1] += _past(form[start], here)
        whole = [it for it in ways[-1] if len(it.words) > 1 and not it.is_open]
        # Of two ways to the same words the likelier.
        best = {it.words: it for it in sorted(whole, reverse=True)}
        # Ways less likely than a compound cut its words to pieces: “mil lion dollars”.
        likelier = takewhile(lambda it: not self._is_compound(it, printed), sorted(best.values()))
        return [*islice(likelier, MOST_WAYS)]

    def _is_compound(self, parting: Parting, printed: str) -> bool:
        """Return whether two words may be printed as one: ``publichouse``, ``furnaceman``.

        With a capital they may be a name: ``Brighteyes``.
        """
        words = parting.words
        if len(words[1:]) != 1 or parting.damage != LOST_BLANK:
            return False
        return self._small.isdisjoint(words) and (
            printed[0].isupper()
            or words[1] in self._ends_of_words
            or "-".join(words) in self._hyphened
        )

    def _words_from(self, form: str, printed: str, start: int) -> Iterator[tuple[int, str]]:
        """Give where words that begin at a letter of a form end, and the words."""
        # “Iheard”, “whenI”: the lexicon does not have it.
        if printed[start] == "I" and start in {0, len(form) - 1}:
            yield start + 1, "i"
        rest, frequency = form[start : start + LONGEST_WORD], self._lexicon.frequency_if_known
        words = [
            it
            for it in self._lexicon.words_at_front(rest)
            if frequency(it) >= LEAST_COMMON.get(len(it), LEAST_COMMON_OF_LONG)
        ]
        yield from ((start + len(it), it) for it in words)
        for end in range(2, len(rest) + 1):
            piece = rest[:end]
            if piece in self._counted and piece not in words and (meant := self._meanings[piece]):
                yield start + end, meant

    def _with(self, way: Parting, word: str, *, is_misread: bool) -> Parting:
        """Give a way with a word more."""
        context = self._language.context
        ids = map(context.id_of, (*way.words[-1:], word))
        damage = MISREAD_WORD * is_misread
        if way.words and not way.is_open:
            damage += LOST_BLANK
        return Parting(
            way.cost + context.cost(*ids) + damage,
            (*way.words, word),
            way.damage + damage,
            way.misread + is_misread,
        )


def _past(sign: str, ways: Sequence[Parting]) -> Iterator[Parting]:
    """Give ways behind whose last word a sign stands for the blank."""
    is_letter = sign.isalpha()
    cost = LETTER_FOR_BLANK if is_letter else MARK_FOR_BLANK
    for way in ways:
        if way.words and not way.is_open:
            yield Parting(
                way.cost + cost, way.words, way.damage + cost, way.misread + is_letter, is_open=True
            )

"""The words of an export in a row, and their readings: as printed, with letters lost, misread.

What was rather another word is a loss.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from ocrfix.evidence.channel import Channel, Harm, Source
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.text.tokens import HYPHENS, TextSpan, iterate_blocks, iterate_words
from ocrfix.words.cache import remembered
from ocrfix.words.forms import FORMS_A_LETTER, in_small_letters, one_letter_away
from ocrfix.words.lexicon import MOST_LOST, Lexicon
from ocrfix.words.lists import word_list

# With more letters a piece misread in one is found by looking at each, which is dear.
_LONGEST = 24
# A name of fewer letters leaves too little to know it by.
_LEAST_NAME = 5
# Words with letters lost at one end that are weighed, the commonest.
_MOST_LOST = 40
# The same of what is a word already, where no paragraph was torn.
_MOST_FOR_WORD = 10
# So much dearer, in parts of a nat, a word is as common as another.
_AS_COMMON = UNIT
# Behind an ellipsis, a quotation and a stop that shortens a word a sentence may go on.
_SENTENCE_ENDS = re.compile(r"(?:^|[\s“‘\"'(])(?:[^\W_][^\s.]+|\d+)[)]?[.!?]\s+[“\"‘'(]?\Z")
# Small letters, or a capital first: “iPhones” lost nothing.
_WORD = re.compile(r"[^\W\d_](?:(?![A-Z])[^\W\d_])*")
# A bracket in a word opens what an editor put in: “idea[s]”.
_FREE_BEFORE = re.compile(r"(?:^|[\s—–]|(?<!\w)[“‘\"'(\[])\Z")
_APOSTROPHES = ("'", "’")
_JOINED_BEHIND = re.compile(r"[\w'’-]|[.:/@]\w")
# How far back the end of a sentence is looked for.
_WINDOW = 32
# A shorter block may be a heading, or a line of a list.
_LEAST_WORDS = 8


class Where(IntEnum):
    """The position of a word.

    Attributes:
        INSIDE: In a sentence.
        TORN: Where a torn paragraph goes on.
        OPENING: Where a sentence or an article begins.
    """

    INSIDE = 0
    TORN = 1
    OPENING = 2


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        start, end: Where it stands, half-open.
        lower: The word in small letters, with straight apostrophes.
        where: What it stands behind.
        begins: Whether nothing that is read on stands before it: a paragraph begins.
        is_free: Whether it is letters alone, and blanks, marks or dashes part it from the words
            on either side.
        is_after_blank: Whether a single blank stands before it.
        has_capital: Whether it has a capital first letter.
    """

    start: int
    end: int
    lower: str
    where: Where
    begins: bool
    is_free: bool
    is_after_blank: bool
    has_capital: bool

    @property
    def is_small(self) -> bool:
        """Return whether it opens a sentence in small letters."""
        return self.where is Where.OPENING and not self.has_capital


class Reading(NamedTuple):
    """A reading of a word.

    Attributes:
        word: The word, in small letters.
        harms: What befell it, each costs; none if it is as printed.
        first: Which word of the text it begins with: 0 for the one that is read, -1 for that
            before.
        takes: How many words of the text it reads.
        spread: Over how many forms the harm is spread, each as likely.
    """

    word: str
    harms: tuple[Harm, ...] = ()
    first: int = 0
    takes: int = 1
    spread: int = 1


class Names(NamedTuple):
    """Names of a document that stand in no list.

    Attributes:
        whole: The names, in small letters.
        rests: What is left of them if they lose letters, and the readings that puts back.
    """

    whole: AbstractSet[str] = frozenset()
    rests: Mapping[str, Sequence[Reading]] = MappingProxyType({})


class Readings:
    """Find what words may have been; to be made once and kept."""

    def __init__(self, lexicon: Lexicon, cost: Callable[[str], int]) -> None:
        self._lexicon = lexicon
        self._cost = cost
        # Of each harm, with one letter lost, with two and so on, and what that costs.
        nats = Channel.shipped(Source.EXPORT).nats
        self._harms = {
            harm: [
                (harms, cost_of(sum(map(nats, harms))))
                for further in range(MOST_LOST)
                for harms in [(harm, *[Harm.FURTHER] * further)]
            ]
            for harm in (Harm.LOST_FIRST, Harm.LOST_LAST)
        }

    def of(self, words: Sequence[Word], at: int, names: Names) -> list[Reading]:
        """Give the readings of one word of a row, as printed first."""
        word = words[at]
        found = [Reading(word.lower), *_put_together(words, at, self._lexicon, names)]
        # A name that stands in no list is likelier.
        if word.has_capital and self._lexicon.knows_or_names(word.lower):
            return found
        lost = self._lost(word.lower)
        if word.has_capital:
            return [*found, *(it for it in lost if it.harms[0] is Harm.LOST_LAST)]
        if self._lexicon.knows(word.lower):
            is_torn = word.where is Where.TORN
            return [*found, *(lost if is_torn else lost[:_MOST_FOR_WORD])]
        found += lost
        found += names.rests.get(word.lower, ())
        if len(word.lower) <= _LONGEST:
            known = {it.word for it in found}
            found += (it for it in self._misread(word.lower) if it.word not in known)
        return found

    def of_names(self, words: Iterable[Word]) -> Names:
        """Give a document's names that stand in no list."""
        names = {
            it.lower
            for it in words
            if it.has_capital and it.is_free and len(it.lower) >= _LEAST_NAME
        }
        names = {it for it in names if not self._lexicon.is_listed(it)}
        rests: dict[str, list[Reading]] = {}
        for name in sorted(names):
            for lost in range(1, MOST_LOST + 1):
                further = (Harm.FURTHER,) * (lost - 1)
                for piece, harm in ((name[lost:], Harm.LOST_FIRST), (name[:-lost], Harm.LOST_LAST)):
                    rests.setdefault(piece, []).append(Reading(name, (harm, *further)))
        return Names(names, rests)

    @remembered()
    def is_rare(self, piece: str) -> bool:
        """Return whether a word is no commoner than one it is without its first letter."""
        most = self._cost(piece) + _AS_COMMON
        # Of few words there is one at all, and of these it is asked whether others are likelier.
        return any(self._cost(it) < most for it in self._lexicon.words_ending(piece, 1)) and any(
            it.harms == (Harm.LOST_FIRST,) and self._cost(it.word) < most
            for it in self._lost(piece)
        )

    @remembered()
    def _lost(self, piece: str) -> Sequence[Reading]:
        """Give the words that lost letters at one end, the commonest first."""
        found: list[tuple[int, str, tuple[Harm, ...]]] = []
        for harm, wholes in (
            (Harm.LOST_FIRST, self._lexicon.words_ending(piece)),
            (Harm.LOST_LAST, self._beginning_with(piece)),
        ):
            harms_by_letters = self._harms[harm]
            for whole in wholes:
                harms, cost = harms_by_letters[len(whole) - len(piece) - 1]
                found.append((self._cost(whole) + cost, whole, harms))
        found.sort()
        return [Reading(whole, harms) for _, whole, harms in found[:_MOST_LOST]]

    def _beginning_with(self, piece: str) -> Iterable[str]:
        """Give the words that lost their last letters; of one letter, the small words alone."""
        if len(piece) > 1:
            return self._lexicon.words_beginning(piece)
        small = word_list(self._lexicon.language, "function_words")
        return sorted(it for it in small if it[:1] == piece and 1 < len(it) <= 1 + MOST_LOST)

    @remembered()
    def _misread(self, piece: str) -> Sequence[Reading]:
        """Give the words one letter away: read as another, lost or added."""
        spread = FORMS_A_LETTER * len(piece)
        return tuple(
            Reading(form, (Harm.MISREAD,), spread=spread)
            for form in sorted(one_letter_away(piece))
            if self._lexicon.knows_made_up(form)
        )


def _put_together(
    words: Sequence[Word], at: int, lexicon: Lexicon, names: Names
) -> Iterator[Reading]:
    """Give the words that it makes with the next and with the one before, a blank between."""
    for first in (0, -1):
        left, right = at + first, at + first + 1
        if left < 0 or right >= len(words):
            continue
        before, behind = words[left], words[right]
        if behind.has_capital or not (before.is_free and behind.is_free):
            continue
        if not behind.is_after_blank and behind.where is not Where.TORN:
            continue
        whole = before.lower + behind.lower
        if lexicon.knows(whole) or lexicon.knows(whole.capitalize()) or whole in names.whole:
            harm = Harm.APART if len(before.lower) == 1 else Harm.SPLIT
            yield Reading(whole, (harm,), first, 2)


class LostWord(NamedTuple):
    """A word of one letter that may be lost.

    Attributes:
        start, end: The gap it stood in, half-open.
        word: The word, in small letters.
        printed: The chance that none stood there.
    """

    start: int
    end: int
    word: str
    printed: float


@dataclass(frozen=True, slots=True)
class Loss:
    """A word of an export that was rather another.

    Attributes:
        word: The word as it stands.
        start, end: What of the text it was, half-open; with a blank where its first letter
            stands alone.
        whole: The word it was, as printed.
        is_guess: Whether it may have been printed with a capital, or without.
        harm: What befell it first.
        is_word: Whether what stands there is a word too.
        printed: The chance that it was printed as it stands, beside the word it may have been.
        share: The chance of that word beside all others it may have been.
    """

    word: Word
    start: int
    end: int
    whole: str
    is_guess: bool
    harm: Harm
    is_word: bool
    printed: float
    share: float

    @property
    def confidence(self) -> float:
        """The probability that it was that word, 0..1."""
        return round(self.share * (1 - self.printed), 4)


class Losses(NamedTuple):
    """All that was lost of a text.

    Not every rule asks for the words, which take long to weigh.

    Attributes:
        torn: Where torn paragraphs go on.
        found: Gives words that rather were others, in order, the surest of those that overlap.
        words: Gives the gaps in which a word of one letter may be lost: each takes as long to weigh
            as a word.
    """

    torn: frozenset[int]
    found: Callable[[], Sequence[Loss]]
    words: Callable[[], Sequence[LostWord]]


def words_of(text: str, torn: Collection[int], lexicon: Lexicon) -> Iterator[Word]:
    """Give the words of a text; ``torn`` is where paragraphs go on that were torn."""
    elision_tails = word_list(lexicon.language, "elision_tails")
    printed_today = word_list(lexicon.language, "printed_today")
    for block in iterate_blocks(text):
        goes_on = block.start in torn
        is_broken = goes_on and text[: block.start].rstrip()[-1:] in HYPHENS
        for number, span in enumerate(iterate_words(block.text)):
            before = block.text[max(0, span.start - _WINDOW) : span.start]
            start, end = block.start + span.start, block.start + span.end
            yield Word(
                start,
                end,
                in_small_letters(span.text),
                _where(block, before, number, lexicon, goes_on=goes_on),
                number == 0 and not goes_on,
                _WORD.fullmatch(span.text) is not None
                and (before[-1:].isspace() or _FREE_BEFORE.search(before) is not None)
                and not (before[-1:] in _APOSTROPHES and span.text in elision_tails)
                and not (len(span.text) == 1 and block.text[span.end : span.end + 1] == ")")
                and span.text.lower() not in printed_today
                and _JOINED_BEHIND.match(text, end) is None
                and not (is_broken and number == 0),
                number > 0 and before[-1:] == " " and before[-2:-1].isalpha(),
                span.text[0].isupper(),
            )


def _where(block: TextSpan, before: str, number: int, lexicon: Lexicon, *, goes_on: bool) -> Where:
    if number == 0:
        if goes_on:
            return Where.TORN
        is_text = len(block.text.split(maxsplit=_LEAST_WORDS - 1)) >= _LEAST_WORDS
        return Where.OPENING if is_text else Where.INSIDE
    ends = _SENTENCE_ENDS.search(before)
    if ends is None or lexicon.is_short(ends[0].strip(" \n“\"‘'(.")):
        return Where.INSIDE
    return Where.OPENING

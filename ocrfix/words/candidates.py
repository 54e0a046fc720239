"""Candidates for a reading, its neighbours unknown: every way a word is damaged, undone.

Whole-word confusions, words a few letters away, words of the same strokes, rare words one
mined confusion away, words run together, compounds and possessives with damaged parts,
figures read as letters, and specks that stand for nothing.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from string import ascii_lowercase
from typing import Any, NamedTuple

from ocrfix.words.between import RAREST, Between
from ocrfix.words.cache import remembered
from ocrfix.words.candidate import Candidate
from ocrfix.words.channel import WEIGHT, LetterChannel
from ocrfix.words.compounds import COMPOUND, POSSESSIVE, Parts
from ocrfix.words.confusions import END, LONGEST_GROUP, START, Confusions
from ocrfix.words.forms import as_listed
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.lists import counted_list, word_list
from ocrfix.words.near_words import LETTER, LONGEST, MOST_FAR, MOST_FOUND, NearWords, nearest
from ocrfix.words.numbers import UNLIKE, Numbers
from ocrfix.words.traits import traits_of
from ocrfix.words.undone_misreadings import Undone

MOST_CANDIDATES = 80
"""Candidates of a reading that are kept."""
MOST_JOINED = 5
"""Near words of two pieces put together that are weighed."""
FAR_BELOW = -18.0
"""If no candidate scores above this, words further away are looked at too."""
LONGEST_RARE = 16
"""A longer reading has too many words one letter away to ask for each."""
SHORT = 4
"""A reading of so many letters may be any of the commonest words."""
MOST_COMMON = 60
LOST = -28.0
"""If no candidate scores above this either, all words of about that length are looked at."""
NAME_LOST = -25.0
"""If none does, a further name with several misreadings is looked for, as a capital is printed."""
LONGEST_FIGURELESS = 4
"""A longer reading without a figure is no number."""
COMMON_EDITS = 3
"""Letters in which one of the commonest words may differ from a short reading."""
RUN_TOGETHER = -WEIGHT * -math.log(8e-4)
"""Weight of a lost blank: 4 to 14 in 10,000 words are run together (FIELD section 2)."""
HYPHEN_LOST = -9.0
"""Weight of a hyphen that was lost beside that of a blank: offered, but the blank as sure."""
SPECK = (math.log(4e-2 / 26), math.log(27e-4 / 150), math.log(7e-4 / 1500))
"""Weight of a speck read as one, two or three letters. One: 70 to 128 in 10,000 words
(FIELD section 2), spread over the alphabet; four times as much, which put the right reading
first most often on the train file of BLN600, and as often on those of Overproof. Two and three, of
the column beside: 27 and 7 in 10,000 words of BLN600, spread over so many beginnings and ends of
words as are as good as alike common."""
SHORTEST_SPLIT = 4
COMMON_PIECE = {1: 5000.0, 2: 500.0, 3: 20.0, 4: 1.0, 5: 1.0, 6: 1.0}
"""Occurrences per million that a piece of so many letters must have to stand in a split."""
PIECE = 0.001
"""Those that a longer one must have: any word has them."""
BEHIND_I = WEIGHT * math.log(1.1e-2)
"""The weight of a lost blank behind the word I: of 820 in Overproof and BLN600 nine lost it."""
NUMBER = math.log(0.01)
"""Share of numbers among all words."""
FIGURE = -math.log(8)
"""The ln of how much rarer a number is with each further figure; not all are alike."""
INITIAL = math.log(0.01)
"""Share of initials among all words."""
THE_WORD_I = math.log(2e-3)
"""Share of the word I, which no list of words holds in small letters."""
NO_FIGURE = 6.0
"""Cost of a number of which no figure was read as one."""
FURTHER_LETTER = 2.0
"""The same where a number is asked for, for each letter but the first."""
NAME_READ_SMALL = 3.0
"""Cost of a name whose capital was not read as one."""
_MEMO_SIZE = 1 << 16


@cache
def _share_of_initial(letter: str, language: str) -> float:
    """Give ln of the share of an initial among all words."""
    counted = counted_list(language, "initials")
    return INITIAL + math.log(max(counted.get(letter, 0), 1) / max(sum(counted.values()), 1))


class Breadth(NamedTuple):
    """The number of words that are weighed for a reading, of each kind.

    Attributes:
        near: Words a letter or two away, those of which few edits and their commonness speak.
        common: The commonest words, of those that a short reading may be the nearest.
        far: Words further away, where nothing near is likely.
    """

    near: int
    common: int
    far: int


ALL = Breadth(MOST_FOUND, MOST_COMMON, MOST_FAR)
"""All that suggestions can use."""
LIKELIEST = Breadth(24, 24, 12)
"""Those among which lattices find what they mend: they weigh half as many words so."""


class CandidateFinder:
    """Find candidates, and remember them.

    Attributes:
        is_listed: Says whether a lower-case word stands in a list.
        signs: Marks that are letters misread where they stand at a word; see ``Confusions``.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        between: Between,
        confusions: Confusions,
        near: NearWords,
        breadth: Breadth = ALL,
    ) -> None:
        self._lexicon = lexicon
        self._between = between
        self._confusions = confusions
        self.signs = confusions.signs
        self.is_listed = lexicon.is_listed
        self._near = near
        self._breadth = breadth
        self._channel = LetterChannel(confusions)
        traits = traits_of(lexicon.language)
        self._alphabet = ascii_lowercase + traits.alphabet
        self._common = near.words[:MOST_COMMON]
        self._undone = Undone(confusions.undoing, compounds=traits.compounds)
        self._numbers = Numbers(confusions.figures, traits.units)
        self._parts = Parts(lexicon, self.share, self._share_of_two, self.candidates, self._pieces)
        self._meant: dict[str, list[str]] = {}
        for read, meant in confusions.letters:
            if read and not {START, END} & {*read, *meant}:
                self._meant.setdefault(read, []).append(meant)

    def candidates(self, reading: str, most: int = MOST_CANDIDATES) -> tuple[Candidate, ...]:
        """Find what a reading in lower case may be, marks inside it left in; the likeliest first.

        Other words than the reading; none for one longer than any word.
        """
        found, width = self._found(reading), len(Candidate._fields)
        end = most * width
        return tuple(map(Candidate, *(found[field:end:width] for field in range(width))))

    @remembered(_MEMO_SIZE)
    def _found(self, reading: str) -> tuple[Any, ...]:
        # One row, since hundreds of thousands of small objects make the collector of
        # garbage halt for a tenth of a second; a plain tuple of strings, or of such tuples,
        # is not its business.
        return tuple(chain.from_iterable(self._find(reading)))

    def candidate(self, reading: str, word: str) -> Candidate:
        """Weigh one word."""
        return Candidate((word,), self._channel.weigh(reading, word), self.share(word))

    @remembered(_MEMO_SIZE)
    def share(self, word: str) -> float:
        """Give ln of the share of a word among all words."""
        if not word.isalpha() and (figures := sum(map(str.isdigit, word))):
            return NUMBER + FIGURE * figures
        if len(word) == 1 and not self._lexicon.frequency(word):
            return THE_WORD_I if word == "i" else _share_of_initial(word, self._lexicon.language)
        word = as_listed(word)
        per_million = self._lexicon.frequency(word)
        if not per_million and (made_up := self._share_of_made_up(word)):
            return made_up
        per_million = max(per_million, RAREST)
        is_name = not self._lexicon.knows(word) and self._lexicon.is_name(word.capitalize())
        return math.log(per_million / 1e6) - NAME_READ_SMALL * is_name

    def _share_of_made_up(self, word: str) -> float:
        """Give ln of the share of a compound or a possessive that is not counted; else 0."""
        first, _, second = word.partition("-")
        if first and second:
            return self._share_of_two(first, second) + COMPOUND
        return self.share(word[:-2]) + POSSESSIVE if word[1:].endswith("'s") else 0.0

    def _share_of_two(self, first: str, second: str) -> float:
        """Give ln of the share of two words side by side among all words."""
        return self.share(first) + self.share(second) + self._between.lift(first, second)

    def _find(self, reading: str) -> tuple[Candidate, ...]:
        if not reading or len(reading) > LONGEST:
            return ()
        best: dict[tuple[str, ...], Candidate] = {}
        for candidate in self._all(reading):
            known = best.get(candidate.words)
            if known is None or candidate.channel > known.channel:
                best[candidate.words] = candidate
        best.pop((reading,), None)
        order = sorted(best.values(), key=lambda it: (-it.channel - it.share, it.words))
        return tuple(order[:MOST_CANDIDATES])

    def _all(self, reading: str) -> Iterator[Candidate]:
        best = -math.inf
        for candidate in self._close(reading):
            best = max(best, candidate.channel + candidate.share)
            yield candidate
        if best < FAR_BELOW:
            far = partial(self._near.far, reading, self._breadth.far)
            found = {*self._near.alike(reading), *far()}
            found.update(filter(self.is_listed, self._edited(reading, self._lexicon.begins_word)))
            if best < LOST:
                found.update(far(lost=True))
                found |= self._undone.words(
                    reading, self._lexicon.is_put_together, self._lexicon.begins_put_together
                )
            for word in found:
                yield self.candidate(reading, word)
        yield from self._splits(reading)
        yield from self._parts.find(reading)
        yield from self._figures(reading)
        if len(reading) <= len(SPECK):
            yield Candidate((), SPECK[len(reading) - 1], 0.0)

    def _close(self, reading: str) -> Iterator[Candidate]:
        for meaning in self._confusions.meanings(reading):
            channel = WEIGHT * math.log(meaning.rate)
            yield Candidate((meaning.meant,), channel, self.share(meaning.meant))
        for word in self._near.likeliest(reading, self._breadth.near):
            yield self.candidate(reading, word)
        if len(reading) == 1:
            for letter in self._meant.get(reading, ()):
                if len(letter) == 1:
                    yield self.candidate(reading, letter)
        if len(reading) <= SHORT:
            found = nearest(reading, self._common, COMMON_EDITS, self._breadth.common)
            yield from (self.candidate(reading, word) for word, _, _ in found)

    def nearest(self, reading: str) -> tuple[Candidate, ...]:
        """Find what a reading may be among words a letter or two away, the quick way."""
        if len(reading) <= SHORT:
            return ()
        return tuple(self.candidate(reading, word) for word in self._nearest(reading))

    @remembered(_MEMO_SIZE)
    def _nearest(self, reading: str) -> tuple[str, ...]:
        near = self._near.near(reading)
        near.sort(key=lambda found: found[1] * LETTER - self.share(found[0]))
        return tuple(word for word, _ in near[:MOST_JOINED])

    def initials(self, reading: str) -> list[Candidate]:
        """Find the lone capitals, as small letters, that one or two signs may be."""
        costs = self._confusions.capitals.get(reading, {})
        return [
            Candidate((letter,), -WEIGHT * cost, _share_of_initial(letter, self._lexicon.language))
            for letter, cost in costs.items()
        ]

    def further_names(self, reading: str) -> list[Candidate]:
        """Find names that stand in no list but that of further names."""
        return [self.candidate(reading, name) for name in self._further_names(reading)]

    @remembered(_MEMO_SIZE)
    def _further_names(self, reading: str) -> tuple[str, ...]:
        if len(reading) < SHORT:
            return ()
        lexicon = self._lexicon
        edited = self._edited(reading, lexicon.begins_further_name)
        found = {*filter(lexicon.is_further_name, edited)}
        best = self.candidates(reading, 1)
        if not best or best[0].channel + best[0].share < NAME_LOST:
            found |= self._undone.words(
                reading, lexicon.is_further_name, lexicon.begins_further_name
            )
        return tuple(sorted(found))

    def _edited(self, reading: str, begins: Callable[[str], bool]) -> list[str]:
        """Spell a reading with one letter or mined group meant otherwise.

        Behind letters that none of the words sought begins with there is nothing left to mend.
        """
        if len(reading) > LONGEST_RARE:
            return []
        edited: list[str] = []
        lengths = range(1, len(reading) + 1)
        reach = bisect_left(lengths, True, key=lambda it: not begins(reading[:it]))
        for start in range(reach + 1):
            head, tail, rest = reading[:start], reading[start:], reading[start + 1 :]
            heads = [head + letter for letter in self._alphabet]
            edited += [other + tail for other in heads]
            edited += [other + rest for other in heads]
            edited.append(head + rest)
            for size in range(2, LONGEST_GROUP + 1):
                rest = reading[start + size :]
                meant = self._meant.get(reading[start : start + size], ())
                edited += [head + letters + rest for letters in meant]
        return edited

    def _splits(self, reading: str) -> Iterator[Candidate]:
        """Words run together: ``ofthe``, or ``oftho`` where one of them is misread too."""
        if len(reading) < SHORTEST_SPLIT:
            return
        language = self._lexicon.language
        if reading[0] == "i" and reading[1:] in word_list(language, "after_i"):
            yield Candidate(("i", reading[1:]), BEHIND_I, self.share("i") + self.share(reading[1:]))
        for at in range(1, len(reading)):
            for left, left_channel in self._pieces(reading[:at]):
                for right, right_channel in self._pieces(reading[at:]):
                    share = self.share(left) + self.share(right)
                    channel = left_channel + right_channel + RUN_TOGETHER
                    yield Candidate((left, right), channel, share)
                    # Street and the like mostly had a hyphen before them.
                    is_plain = not left_channel + right_channel
                    if is_plain and right in word_list(language, "compound_last_parts"):
                        compound = (f"{left}-{right}",)
                        share = self._share_of_two(left, right) + COMPOUND
                        yield Candidate(compound, channel + HYPHEN_LOST, share)

    def _pieces(self, piece: str) -> Iterator[tuple[str, float]]:
        least = COMMON_PIECE.get(len(piece), PIECE)
        if self._lexicon.frequency(piece) >= least:
            if self._lexicon.knows(piece):
                yield piece, 0.0
            return
        for meaning in self._confusions.meanings(piece)[:1]:
            if self._lexicon.frequency(meaning.meant) >= least:
                yield meaning.meant, WEIGHT * math.log(meaning.rate)

    def _figures(self, reading: str) -> Iterator[Candidate]:
        """Numbers and sums with letters read for figures: ``l8``, ``gd`` for ``6d``."""
        has_figure = any(char.isdigit() for char in reading)
        if not has_figure and len(reading) > LONGEST_FIGURELESS:
            return
        rest = 0.0 if has_figure else NO_FIGURE
        for text, cost in self._numbers.read(reading):
            yield self._number(text, cost + rest)

    def _number(self, text: str, cost: float) -> Candidate:
        return Candidate((text,), -WEIGHT * cost, self.share(text))

    def numbers(self, reading: str, listed: Sequence[str], *, sure: bool) -> Iterator[Candidate]:
        """Find the numbers that a reading in lower case may be where a number is asked for.

        One of those listed it surely is, with a sign lost, added or misread. ``sure`` if hardly
        anything else may stand there.
        """
        rest = 0.0
        if not any(map(str.isdigit, reading)):
            rest = FURTHER_LETTER * (len(reading) - 1) if sure else NO_FIGURE
        for text, cost in self._numbers.read(reading, asked=True):
            yield self._number(text, cost + rest)
        if len(reading) > 1 and listed:
            for text, edits, _ in nearest(reading, listed, 1):
                yield self._number(text, UNLIKE * edits + rest)

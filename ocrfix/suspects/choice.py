"""The choice among the candidates for a word, by all that can be told of each.

The noisy channel of ``words.ranking`` knows letters and neighbours. What it cannot know is
how the word is printed: that a stop behind it speaks for an abbreviation, a capital in
mid-sentence for a name. Here each candidate has some *traits*, numbers that say one thing
each; its score is their weighted sum, and the scores of one place are the logarithms of
chances.

Source:
    Log-linear choice among the candidates of a noisy channel: F. J. Och, H. Ney,
    *Discriminative Training and Maximum Entropy Models for Statistical Machine
    Translation*, ACL 2002. The weights are set by hand; see ``resources/suspects/choice.toml``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from ocrfix.language.language import Language
from ocrfix.resources import read_numbers, resource
from ocrfix.suspects.numeric import NOTHING, AskedNumber
from ocrfix.words.cache import remembered
from ocrfix.words.forms import as_listed, dotted_letters
from ocrfix.words.lists import word_list
from ocrfix.words.ranking import Ranked

STROKE_LOST = 0.25
"""The weight of a stroke that was not read, as a share of one read as another: letters that are
lost are lost whole, and their channel has paid for them."""
RUINED = -12.0
"""Weight of the misreadings of one word, below which it is a ruin: more than any one letter."""


class Traits(NamedTuple):
    """The worth of each trait of a candidate in its place; ``choice.toml`` says what each is."""

    channel: float
    fit: float
    gain: float
    ruin: float
    strokes: float
    longer: float
    speck: float
    long_speck: float
    split: float
    split_at_capital: float
    leading_zero: float
    possessive: float
    compound: float
    unlisted: float
    initial: float
    initial_company: float
    name_small: float
    word_capital: float
    abbreviation: float
    title: float
    number_asked: float


class Print(NamedTuple):
    """The printed form of the word that candidates are sought for.

    Attributes:
        reading: In small letters.
        is_capital: Whether it begins with a capital.
        opens: Whether a sentence begins with it.
        has_stop: Whether a full stop follows at once.
        before_capital: Whether a word with a capital follows.
        among_capitals: The same, and another stands before.
        inner_capital: Where in it a capital stands behind a small letter; 0 for nowhere.
        asked: What number should stand there.
    """

    reading: str
    is_capital: bool
    opens: bool
    has_stop: bool
    before_capital: bool
    among_capitals: bool
    inner_capital: int = 0
    asked: AskedNumber = NOTHING


# Of a word its strokes, and the fields of its kind. No class of its own, and not nested: the
# collector of garbage soon lets such tuples alone, and there are ten thousands.
_Nature = tuple[Any, ...]


class _Kind(NamedTuple):
    """The traits that are a word's own, wherever it stands, and whatever was read for it.

    Attributes:
        blank: Where it has a blank; below 0 for nowhere.
    """

    blank: int
    nothing: bool
    leading_zero: bool
    possessive: bool
    compound: bool
    unlisted: bool
    letter: bool
    name: bool
    abbreviation: bool
    title: bool


class Choice:
    """Weigh candidates by their traits; to be made once and kept."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._strokes = language.near.strokes
        self._titles = word_list(language.code, "titles")
        self._letters_alone = word_list(language.code, "letters_alone")
        self._function_words = word_list(language.code, "function_words")
        self._weights = shipped_weights()

    def scores(
        self, candidates: Iterable[Ranked], printed: Print, letters: str | None
    ) -> Iterator[float]:
        """Give ln of the chance of each candidate, less what all candidates of a place share.

        ``letters`` were printed for the candidates, lower case: of a torn word those of its pieces;
        None where they have just these letters.
        """
        weights, asked = self._weights, printed.asked
        read = None if letters is None else self._strokes(letters)
        by_kind: dict[tuple[Any, ...], float] = {}
        for word, score, channel, gain in candidates:
            nature = self._nature(word)
            spelt, kind = nature[0], nature[1:]
            worth = by_kind.get(kind)
            if worth is None:
                worth = by_kind[kind] = self._worth(_Kind(*kind), printed)
            fit = score - channel - gain
            worth += weights.channel * channel + weights.fit * fit + weights.gain * gain
            if channel < RUINED:
                worth += weights.ruin * (RUINED - channel)
            if word and read is not None and letters is not None:
                lost = max(len(spelt) - len(read), 0)
                worth += weights.strokes * (OSA.distance(read, spelt) - STROKE_LOST * lost)
                worth += weights.longer * (len(word) - len(letters))
            if asked.number and asked.fits(word):
                worth += weights.number_asked * asked.number
            yield worth

    def _worth(self, kind: _Kind, printed: Print) -> float:
        """Weigh what words of a kind have of traits where this is printed."""
        weights = self._weights
        is_sign = len(printed.reading) == 1
        in_sentence = printed.is_capital and not printed.opens
        return math.fsum(
            weight
            for weight, is_true in (
                (weights.speck, kind.nothing and is_sign),
                (weights.long_speck, kind.nothing and not is_sign),
                (weights.split, kind.blank >= 0),
                (weights.split_at_capital, kind.blank >= 0 and kind.blank == printed.inner_capital),
                (weights.leading_zero, kind.leading_zero),
                (weights.possessive, kind.possessive and "'" not in printed.reading),
                (weights.compound, kind.compound),
                (weights.unlisted, kind.unlisted),
                (weights.initial, kind.letter and printed.has_stop),
                (weights.initial_company, kind.letter and printed.among_capitals),
                (weights.name_small, kind.name and not printed.is_capital),
                (weights.word_capital, not kind.name and in_sentence),
                (weights.abbreviation, kind.abbreviation and printed.has_stop),
                (weights.title, kind.title and printed.before_capital),
            )
            if is_true
        )

    @remembered()
    def _nature(self, word: str) -> _Nature:
        lexicon = self._lexicon
        capital = as_listed(word).capitalize()
        is_further_name = lexicon.is_further_name(word)
        # First what is quickly told, and true of nearly all.
        is_listed = lexicon.knows(word) or is_further_name
        is_listed = is_listed or word in lexicon or capital in lexicon
        may_be_listed = is_listed or not word or " " in word
        return (
            self._strokes(word),
            *_Kind(
                blank=word.find(" "),
                nothing=not word,
                leading_zero=word[:1] == "0",
                possessive=word.endswith("'s"),
                compound="-" in word,
                unlisted=not (may_be_listed or dotted_letters(word)),
                letter=len(word) == 1 and word.isalpha() and word not in self._letters_alone,
                name=is_further_name or (not lexicon.knows(word) and lexicon.is_name(capital)),
                # “It.” and “or.” end a sentence oftener than they are short for anything.
                abbreviation=lexicon.is_short(word) and word not in self._function_words,
                title=word in self._titles,
            ),
        )


class Certainty(NamedTuple):
    """The certainty of a suggestion, by its share in the chances of all; see ``certainty.toml``."""

    stretch: float
    shift: float
    greatest_share: float

    @classmethod
    @cache
    def shipped(cls) -> Certainty:
        """Give the numbers that ship, read once per process."""
        return read_numbers(resource("suspects", "certainty.toml"), cls)

    def of(self, share: float) -> float:
        """Return the chance that the likeliest suggestion is right, 0..1, by its share above 0."""
        share = min(share, self.greatest_share)
        odds = self.stretch * math.log(share / (1.0 - share)) + self.shift
        return 1.0 / (1.0 + math.exp(-odds))


@cache
def shipped_weights() -> Traits:
    """Give the weights that ship, read once per process."""
    return read_numbers(resource("suspects", "choice.toml"), Traits)

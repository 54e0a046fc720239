"""Which of the candidates for a word is likeliest, by all that can be told of each.

The noisy channel of ``words.ranking`` knows letters and neighbours. What it cannot know is
how the word is printed: that a stop behind it speaks for an abbreviation, a capital in
mid-sentence for a name. Here each candidate has some *traits*, numbers that say one thing
each; its score is their weighted sum, and the scores of one place are the logarithms of
chances.

Source:
    Log-linear choice among the candidates of a noisy channel: F. J. Och, H. Ney,
    *Discriminative Training and Maximum Entropy Models for Statistical Machine
    Translation*, ACL 2002. The weights are those of ``packaging/words/choice_weights.py``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from ocrfix.errors import RulePackError
from ocrfix.resources import resource
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.memo import Memo
from ocrfix.words.ranking import Ranked


class Traits(NamedTuple):
    """What is told of one candidate in its place; 1.0 and 0.0 are yes and no.

    Attributes:
        channel, fit, gain, share: The parts of its score; see ``words.ranking.Ranked``.
        edits: Letters that differ from what is printed.
        longer: Letters in which it is longer than what is printed; below 0 if shorter.
        first_differs, last_differs: Whether it begins, ends, with another letter.
        speck: It is nothing at all, and stood alone as one sign.
        long_speck: The same of two signs or more.
        split: It is two words.
        joined: It is made of two pieces.
        number: It has a figure.
        leading_zero: It is a number that begins with a nought.
        possessive: It ends in ``'s``, which was not printed.
        compound: It has a hyphen.
        unlisted: It stands in no list.
        rare: It is a letter that is no word.
        initial: The same, printed with a capital or before a stop.
        name_small: A name, printed without a capital.
        name_capital: A name, printed with a capital in mid-sentence.
        word_capital: A word that is no name, printed with a capital in mid-sentence.
        abbreviation: An abbreviation before a stop.
        mined: What was printed is known to be read for it.
    """

    channel: float
    fit: float
    gain: float
    share: float
    edits: float
    longer: float
    first_differs: float
    last_differs: float
    speck: float
    long_speck: float
    speck_capital: float
    speck_figure: float
    speck_edge: float
    speck_stop: float
    split: float
    joined: float
    number: float
    leading_zero: float
    possessive: float
    compound: float
    unlisted: float
    letter: float
    initial: float
    initial_company: float
    name_company: float
    name_small: float
    name_capital: float
    word_capital: float
    abbreviation: float
    plain_stop: float


class Print(NamedTuple):
    """How the word is printed that candidates are sought for.

    Attributes:
        reading: In small letters.
        is_capital: Whether it begins with a capital.
        opens: Whether a sentence begins with it.
        has_stop: Whether a full stop follows at once.
    """

    reading: str
    is_capital: bool
    opens: bool
    has_stop: bool
    among_names: bool
    at_edge: bool


class _Nature(NamedTuple):
    """What is told of a word wherever it stands."""

    is_split: bool
    is_number: bool
    is_possessive: bool
    is_compound: bool
    is_letter: bool
    is_unlisted: bool
    is_name: bool
    is_short: bool


class Choice:
    """Weighs candidates by their traits; make one and keep it."""

    def __init__(self, lexicon: Lexicon, weights: Traits | None = None) -> None:
        """Take the knowledge.

        Args:
            lexicon: What is a word, a name, an abbreviation.
            weights: What each trait is worth; None for what ships.
        """
        self._lexicon = lexicon
        self._weights = weights or shipped_weights()
        self._nature: Callable[[str], _Nature] = Memo(self._told_of).__getitem__

    def score(self, candidate: Ranked, printed: Print, *, joined: bool = False) -> float:
        """Give the ln of the chance of a candidate, up to what all of one place share."""
        traits = self.traits(candidate, printed, joined=joined)
        return sum(map(float.__mul__, self._weights, traits))

    def traits(self, candidate: Ranked, printed: Print, *, joined: bool = False) -> Traits:
        """Tell all there is to tell of a candidate in its place."""
        word, reading = candidate.text, printed.reading
        nature = self._nature(word)
        in_sentence = printed.is_capital and not printed.opens
        is_name = nature.is_name
        return Traits(
            channel=candidate.channel,
            fit=candidate.score - candidate.channel - candidate.gain,
            gain=candidate.gain,
            share=candidate.share,
            edits=float(OSA.distance(reading, word)) if word and not joined else 0.0,
            longer=float(len(word) - len(reading)) if word and not joined else 0.0,
            first_differs=float(word[:1] != reading[:1]) if word and not joined else 0.0,
            last_differs=float(word[-1:] != reading[-1:]) if word and not joined else 0.0,
            speck=float(not word and len(reading) == 1),
            long_speck=float(not word and len(reading) > 1),
            speck_capital=float(not word and printed.is_capital),
            speck_figure=float(not word and reading[0].isdigit()),
            speck_edge=float(not word and printed.at_edge),
            speck_stop=float(not word and printed.has_stop),
            split=float(nature.is_split),
            joined=float(joined),
            number=float(nature.is_number),
            leading_zero=float(nature.is_number and word[0] == "0"),
            possessive=float(nature.is_possessive and "'" not in reading),
            compound=float(nature.is_compound),
            unlisted=float(nature.is_unlisted),
            letter=float(nature.is_letter),
            initial=float(nature.is_letter and printed.has_stop),
            initial_company=float(nature.is_letter and printed.among_names),
            name_company=float(is_name and printed.among_names),
            name_small=float(is_name and not printed.is_capital),
            name_capital=float(is_name and in_sentence),
            word_capital=float(not is_name and in_sentence),
            abbreviation=float(nature.is_short and printed.has_stop),
            plain_stop=float(nature.is_short and not printed.has_stop),
        )

    def _told_of(self, word: str) -> _Nature:
        lexicon = self._lexicon
        capital = word.capitalize()
        is_further_name = lexicon.is_further_name(word)
        lists = lexicon.lists(word)
        return _Nature(
            is_split=" " in word,
            is_number=any(char.isdigit() for char in word),
            is_possessive=word.endswith("'s"),
            is_compound="-" in word,
            is_letter=len(word) == 1 and word.isalpha() and word not in {"a", "i", "o"},
            is_unlisted=bool(word)
            and " " not in word
            and not (word in lexicon or capital in lexicon or is_further_name),
            is_name=is_further_name
            or (bool(word) and not lexicon.knows(word) and lexicon.is_name(capital)),
            is_short="abbreviations" in lists,
        )


@cache
def shipped_weights() -> Traits:
    """Give the weights that ship, read once per process.

    Raises:
        RulePackError: The file is missing or damaged.
    """
    path = resource("suspects", "choice.toml")
    try:
        numbers = tomllib.loads(path.read_text(encoding="utf-8"))
        return Traits(**{name: float(number) for name, number in numbers.items()})
    except (OSError, ValueError, TypeError) as exc:
        raise RulePackError(
            f"The file {path} is missing or damaged ({exc}).", hint="Install ocrfix again."
        ) from exc

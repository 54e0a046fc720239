"""The evidence of a word that its text is in another language than the known one.

A word in no list may be a name, damage, or of another language: its letters tell the three
apart. Small words tell most, and a listed word speaks for the language whose list it is. No
other language need be known for this, so one that nobody thought of is told as well.

Source:
    Log-likelihood ratio of two models of three letters, smoothed as I. H. Witten, T. C. Bell,
    *The Zero-Frequency Problem*, IEEE Trans. Information Theory 37, 1991; what they were
    trained on is in ``packaging/words/foreign_letters.py``, the weights in
    ``resources/languages/foreign.toml``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import regex

from ocrfix.errors import LexiconMissingError
from ocrfix.resources import read_table, resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.language import function_words
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.shapes import MOST_LETTERS, evidence_of_groups
from ocrfix.words.traits import traits_of

SYMBOLS = "\0abcdefghijklmnopqrstuvwxyz'*"
"""Letters that are told apart; the first marks the borders of a word, the last is any other."""
WIDTH = 3
_CODES = {symbol: code for code, symbol in enumerate(SYMBOLS)} | {"’": SYMBOLS.index("'")}
_OTHER = len(SYMBOLS) - 1
LATIN = "Latin"
# A longer one is a ruin or a text without blanks, of which the beginning says enough.
_LONGEST_TOKEN = 200
_SHORT = 2

_EDGE = r"[\W\d_]*"
# A word, or several with hyphens between, and marks around. What has a mark inside is damage.
_TOKEN = re.compile(rf"{_EDGE}([^\W\d_]+(?:['’\-‐‑¬=]+[^\W\d_]+)*){_EDGE}")
_HYPHEN = re.compile(r"[-‐‑¬=]+")
_LATIN = regex.compile(r"\p{Latin}")


class Bounds(NamedTuple):
    """The evidence that is needed; see ``resources/languages/foreign.toml``."""

    common_per_million: float
    stretch: float
    block: float
    quotation: float
    text: float
    declared: float
    sure: float
    better: float
    unsure: float
    own: float
    lead: float
    unclaimed: float
    small: float


@cache
def _settings() -> Mapping[str, Any]:
    return read_table(resource("languages", "foreign.toml"), dict)


@cache
def foreign_bounds() -> Bounds:
    """Give how much evidence it takes."""
    return Bounds(**_settings()["bounds"])


def neighbours() -> tuple[str, ...]:
    """Give the languages whose words may stand in any newspaper, BCP 47."""
    return tuple(_settings()["neighbours"])


@kept_with("lexicon")
def is_strange_script(lexicon: Lexicon) -> Callable[[str], bool]:
    """Make what tells a token that is wholly in another script than the language of a lexicon is.

    It holds two letters and more, all of other scripts: one alone is damage.

    Raises:
        LexiconMissingError: Nothing was made for this language.
    """
    script = _table(lexicon.language).meta.get("script", LATIN)
    return lambda token: _is_wholly_strange(token, script)


def is_latin(letter: str) -> bool:
    """Return whether a letter is of the Latin script."""
    return _LATIN.match(letter) is not None


def script_of(letter: str) -> str:
    """Return the name of the script that a letter is of, as its name in Unicode has it."""
    return unicodedata.name(letter, "").partition(" ")[0].title()


def codes_of(lower: str) -> Sequence[int]:
    """Give the codes of the letters of a lower-case word; of a very long one, its beginning."""
    return [_CODES.get(letter, _OTHER) for letter in lower[:MOST_LETTERS]]


@kept_with("lexicon")
def foreign_evidence(lexicon: Lexicon) -> Callable[[str], float]:
    """Make what weighs a token: above nought it is rather of another language than the lexicon's.

    It is asked what stands between two blanks, marks and all, and answers in natural logarithms of
    odds.

    Raises:
        LexiconMissingError: Nothing was made for this language.
    """
    return Memo(_Scale(lexicon).weigh).__getitem__


def _table(language: str) -> ArrayFile:
    """Open the table of foreign letters of a language.

    Raises:
        LexiconMissingError: There is none.
    """
    path = resource("lexicons", language, "foreign.bin")
    if not path.is_file():
        raise LexiconMissingError.of("is no table of foreign letters", language)
    return ArrayFile(path)


class _Scale:
    """Weigh single tokens."""

    def __init__(self, lexicon: Lexicon) -> None:
        language = lexicon.language
        file = _table(language)
        # As bytes, which are read twice as fast as a view of the file.
        self._letters = bytes(file["letters"])
        self._script: str = file.meta.get("script", LATIN)
        self._lexicon = lexicon
        self._traits = traits_of(language)
        self._weights: Mapping[str, float] = _settings()["evidence"]
        small = function_words()
        others = (words for code, words in small.items() if code != language)
        elsewhere = frozenset(_settings()["shared"]).union(*others)
        self._small_elsewhere = elsewhere - small.get(language, frozenset())

    def weigh(self, token: str) -> float:
        token = token[:_LONGEST_TOKEN]
        is_plain = token.isascii() and self._script == LATIN
        if is_plain and token.isalpha():
            return self._weigh_word(token)
        if not is_plain:
            strange = _excess_of_other_scripts(token, self._script)
            if strange > 0:
                evidence = self._weights["other_script"] * strange
                return min(evidence, self._weights["most_other_script"])
            # A letter and its accent may be two characters.
            token = unicodedata.normalize("NFC", token)
        match = _TOKEN.fullmatch(token)
        if match is None:
            return 0.0
        # What stands behind an elision is a word of its own.
        words = [self._traits.parted(word)[-1] for word in _HYPHEN.split(match[1])]
        if len(words) == 1:
            return self._weigh_word(words[0])
        told = sum(map(self._weigh_word, words))
        return min(max(told, self._weights["common"]), self._weights["most"])

    def _weigh_word(self, word: str) -> float:
        weights = self._weights
        lower = word.lower()
        is_known, is_short = self._lexicon.knows(word), len(word) <= _SHORT
        per_million = self._lexicon.frequency(lower) if is_known else 0.0
        is_common = per_million >= foreign_bounds().common_per_million
        if lower in self._small_elsewhere:
            # A single letter may be a speck.
            return 0.0 if is_common or len(word) == 1 else weights["small_elsewhere"]
        if is_known and not is_short and not self._lexicon.knows(lower):
            return weights["name"]
        if is_known:
            return weights[("common" if is_common else "known") + ("_short" if is_short else "")]
        if is_short or not (word.isascii() or all(map(is_latin, filter(str.isalpha, word)))):
            return 0.0
        by_letters = evidence_of_groups(codes_of(lower), self._letters, len(SYMBOLS), WIDTH)
        found = weights["unlisted"] + weights["letters"] * by_letters
        return min(max(found, weights["least_unlisted"]), weights["most"])


def _is_wholly_strange(token: str, script: str) -> bool:
    if token.isascii() and script == LATIN:
        return False
    letters = sum(map(str.isalpha, token))
    return letters > 1 and _excess_of_other_scripts(token, script) == letters


def _excess_of_other_scripts(token: str, script: str) -> int:
    """Return how many more letters of other scripts than of a language's own stand in a token.

    In many scripts vowels are marks, and sentences have no blanks: what else stands in it does
    not matter. One Greek letter in a Latin word is damage.
    """
    letters = [it for it in token if it.isalpha()]
    is_own = is_latin if script == LATIN else lambda letter: script_of(letter) == script
    return len(letters) - 2 * sum(map(is_own, letters))

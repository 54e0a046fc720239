"""Short quotations in another language, amid a sentence.

Two or three words are too few for the letters of a language to tell
(``ocrfix.rules.stretches``), but what is quoted so is made of the commonest words of a
language, or of its mottoes and prayers. Where two such words of one language stand together,
one of them unlisted in the text's own, that which hangs together with them is a quotation: what
else is in no list, and what both languages have. So are words in no list whose letters are
plainly another language's, and what is in another script.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any, NamedTuple

from ocrfix.resources import read_table, resource
from ocrfix.text.tokens import HYPHENS, parted_by_blank_lines
from ocrfix.words.cache import remembered
from ocrfix.words.foreign import foreign_bounds, foreign_evidence, is_strange_script
from ocrfix.words.forms import in_small_letters
from ocrfix.words.language import function_words
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.traits import traits_of

# So much of a paragraph is looked at on either side of a word of another language.
_MARGIN = 80
# Two words of one stand no farther apart.
_NEAR = 32
_SHORT = 2
_LEAST_LISTED = 2
# “dell'”; what is longer is rather a word with a speck in it.
_LONGEST_ELISION = 4
_TOKEN = re.compile(r"\S+")
_EDGE = r"[\W_]*"
# Half a word at a line end is none.
_WORD = re.compile(rf"{_EDGE}([^\W\d_]+(?:['’][^\W\d_]+)*['’]?){_EDGE}(?<![{re.escape(HYPHENS)}])")
# A word with marks as they are printed around one.
_PLAIN = re.compile(r"[(\[\"“„«‹‘]*([^\W\d_]{2,}(?:['’][^\W\d_]+)?)[)\]\"”“»›’.,;:!?]*")
# Marks around a word, and the ending that any noun may take.
_AROUND = re.compile(r"^\W+|(?:['’]s)?\W*$")
# Between two words of a quotation: a line end perhaps, and a word of one letter.
_BETWEEN = re.compile(r"[ \t]*\n?[ \t]*(?:[^\W\d_](?:[ \t]+|[ \t]*\n[ \t]*))?")


class Weights(NamedTuple):
    """The weights of words that speak for a quotation; see ``resources/languages/quoted.toml``."""

    listed: float
    short: float
    letter: float
    both: float
    everywhere: float
    unlisted: float
    ruin: float
    enough: float
    strange: float


@cache
def _data() -> Mapping[str, Any]:
    return read_table(resource("languages", "quoted.toml"), dict)


@cache
def quoted_words() -> Mapping[str, frozenset[str]]:
    """Give the words by which quotations are told, by the BCP 47 codes of their languages."""
    small = function_words()
    return {
        code: small.get(code, frozenset()).union(words.split())
        for code, words in _data()["words"].items()
    }


class Said(NamedTuple):
    """The evidence of a token for a language.

    Attributes:
        weight: How much it says.
        is_listed: Whether it is a word of that language, and none that stands everywhere in the
            text's own.
    """

    weight: float
    is_listed: bool = False


class Signs(NamedTuple):
    """The signs of another language in a token that is no known word.

    Attributes:
        is_other: Whether it is wholly in another script.
        is_strange: Whether it is one word in no list whose letters are another language's.
        tongues: The languages for which it speaks.
    """

    is_other: bool
    is_strange: bool
    tongues: Sequence[str]


class QuotationFinder:
    """Find short quotations in other languages; to be made once and kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the words of the text's own language.

        Raises:
            LexiconMissingError: There is no knowledge of what is foreign to it.
        """
        self._lexicon = lexicon
        self._traits = traits_of(lexicon.language)
        self._evidence: Callable[[str], float] = foreign_evidence(lexicon)
        self._is_other = is_strange_script(lexicon)
        self._weights = Weights(**_data()["weights"])
        runs: Mapping[str, float] = _data()["runs"]
        self._enough = runs.get(lexicon.language, runs["others"])
        listed: dict[str, tuple[str, ...]] = {}
        for code, words in quoted_words().items():
            if code != lexicon.language:
                listed |= {it: (*listed.get(it, ()), code) for it in words}
        self._listed = listed

    def spans(
        self, text: str, unknown: tuple[Sequence[int], Sequence[str]]
    ) -> Iterator[tuple[int, int]]:
        """Yield where quotations begin and end; they may overlap.

        ``unknown`` are the places of the text's tokens that are no known words, and these.
        """
        starts, tokens = unknown
        places = zip(starts, tokens, map(self._signs, tokens), strict=True)
        telling = [(start, token, sign) for start, token, sign in places if sign is not None]
        for start, token, sign in telling:
            if sign.is_other:
                yield start, start + len(token)
        yield from self._unlisted(text, ((at, it) for at, it, sign in telling if sign.is_strange))
        done: dict[str, int] = {}
        for start, _, sign in telling:
            for code in sign.tongues:
                if start >= done.get(code, 0):
                    for first, last in self._around(text, start, code):
                        done[code] = last
                        yield first, last

    def _unlisted(self, text: str, strange: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
        """Yield runs of words in no list whose letters are those of another language."""
        begin, end, total, number = 0, -1, 0.0, 0
        for start, token in strange:
            if end < 0 or not _BETWEEN.fullmatch(text, end, start):
                if number > 1 and total >= self._enough:
                    yield begin, end
                begin, total, number = start, 0.0, 0
            end = start + len(token)
            total += self._evidence(token)
            number += 1
        if number > 1 and total >= self._enough:
            yield begin, end

    @remembered()
    def _signs(self, token: str) -> Signs | None:
        """Return the signs of another language in a token that is no known word; None for none."""
        match = _PLAIN.fullmatch(token)
        is_strange = (
            match is not None
            and self._evidence(token) >= self._weights.strange
            and not self._is_known(match[1], token)
        )
        tongues, is_other = self._lists(token), self._is_other(token)
        word = _WORD.fullmatch(token) if tongues else None
        if word is None or self._is_known(word[1], token):
            tongues = ()
        is_telling = is_other or is_strange or tongues
        return Signs(is_other, is_strange, tongues) if is_telling else None

    def _around(self, text: str, at: int, code: str) -> Iterator[tuple[int, int]]:
        """Yield the quotation in a language that a word of it stands in, if it is one."""
        # Asked first: specks like “der” stand alone, and to weigh what is around takes long.
        near = text[max(0, at - _NEAR) : at + _NEAR].lower()
        if sum(code in self._lists(token) for token in near.split()) < _LEAST_LISTED:
            return
        tokens = _tokens_around(text, at)
        here = bisect_right(tokens, at, key=itemgetter(0)) - 1
        said = [self._said(f"{code} {token}") for _, token in tokens]
        begin = here - _furthest(reversed([it.weight for it in said[:here]]))
        end = here + 1 + _furthest(it.weight for it in said[here + 1 :])
        inside = said[begin:end]
        if self._holds_halves(text, tokens, begin, end):
            return
        is_enough = sum(it.weight for it in inside) >= self._weights.enough
        if is_enough and sum(it.is_listed for it in inside) >= _LEAST_LISTED:
            yield tokens[begin][0], tokens[end - 1][0] + len(tokens[end - 1][1])

    def _holds_halves(
        self, text: str, tokens: Sequence[tuple[int, str]], begin: int, end: int
    ) -> bool:
        """Return whether two tokens are a word together; at an edge, over a line end."""
        last = len(tokens) - 1
        for at in range(max(begin - 1, 0), min(end, last)):
            (start, first), (behind, second) = tokens[at : at + 2]
            is_inside = begin <= at < end - 1
            if is_inside or "\n" in text[start + len(first) : behind]:
                joined = "".join(_AROUND.sub("", it) for it in (first, second.lower()))
                if joined.isalpha() and self._lexicon.knows(joined):
                    return True
        return False

    @remembered()
    def _lists(self, token: str) -> Sequence[str]:
        """Give the languages in whose lists a token stands, known or not; a letter is in none."""
        match = _WORD.fullmatch(token)
        if match is None or len(match[1]) == 1:
            return ()
        codes = (self._listed.get(it, ()) for it in _forms(match[1]))
        return tuple(dict.fromkeys(chain.from_iterable(codes)))

    @remembered()
    def _said(self, asked: str) -> Said:
        """Weigh a token for a language, both in one string with a blank between."""
        code, token = asked.split(" ", 1)
        match = _WORD.fullmatch(token)
        weights = self._weights
        if match is None:
            return Said(weights.ruin if any(map(str.isalnum, token)) else 0.0)
        word = match[1]
        is_known = self._is_known(word, token)
        if quoted_words()[code].isdisjoint(_forms(word)):
            evidence = self._evidence(token)
            return Said(evidence if is_known else min(evidence, weights.unlisted))
        if len(word) == 1:
            return Said(weights.letter)
        if not is_known:
            is_short = sum(map(str.isalpha, word)) <= _SHORT
            return Said(weights.short if is_short else weights.listed, is_listed=True)
        is_common = self._lexicon.frequency(word.lower()) >= foreign_bounds().common_per_million
        return Said(weights.everywhere) if is_common else Said(weights.both, is_listed=True)

    def _is_known(self, word: str, token: str) -> bool:
        """Return whether a word is one of the text's own, behind an elision or short for one."""
        knows = self._lexicon.knows
        is_short = f"{word}." in token and f"{word}." in self._lexicon
        return knows(word) or knows(self._traits.parted(word)[-1]) or is_short


def _forms(word: str) -> Sequence[str]:
    """Give a word in small letters as lists may have it: whole, and behind its elision."""
    lower = in_small_letters(word).rstrip("'")
    elided, mark, rest = lower.partition("'")
    return (lower, rest) if mark and len(elided) <= _LONGEST_ELISION else (lower,)


def _tokens_around(text: str, at: int) -> list[tuple[int, str]]:
    """Give the whole tokens around a place, with where they begin; not beyond a blank line."""
    first, last = max(0, at - _MARGIN), min(len(text), at + _MARGIN)
    first = at - len(parted_by_blank_lines(text[first:at])[-1])
    last = at + len(parted_by_blank_lines(text[at:last])[0])
    found = [(it.start(), it[0]) for it in _TOKEN.finditer(text, first, last)]
    is_cut = first > 0 and not text[first - 1].isspace() and found[0][0] == first < at
    return found[is_cut:]


def _furthest(weights: Iterable[float]) -> int:
    """Return how many tokens, from the first on, say the most together."""
    most, number = 0.0, 0
    for at, total in enumerate(accumulate(weights), 1):
        if total > most:
            most, number = total, at
    return number

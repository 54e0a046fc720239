"""The tokens of a document that are no plain known words, kept up to date, and words among them.

Rules that mend words look at these alone: one token in four. Most tokens were met before, so each
is judged once (`Memo`), and a text is cut into tokens once for all rules.
"""

from __future__ import annotations

import re
import string
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, compress, count, filterfalse
from operator import add
from typing import NamedTuple

from ocrfix.rules.tally import BLANKS, ChangedTokens, Following
from ocrfix.text.tokens import iterate_stretches
from ocrfix.words.cache import Memo, kept_with
from ocrfix.words.lexicon import Lexicon

WORD_BEGINS = r"(?<![^\s“‘\"(])"
"""The place before a word: behind a blank, or an opening mark."""
WORD_ENDS = r"(?=[.,;:!?)”\"]*(?:\s|\Z))"
"""The place behind one: before a blank, marks perhaps between."""
_TOGETHER = 1 << 12
"""Tokens looked at at once."""
_MARKS = string.punctuation + "“”‘’—"


class PlacedTokens(NamedTuple):
    """Tokens and where they stand.

    Attributes:
        starts: Where each begins in the text, in order.
        tokens: What stands there up to the next blank, tab or line end, marks and all.
    """

    starts: array[int]
    tokens: list[str]


class UnknownTokens(Following):
    """The tokens of one document but for plain words that are known, single letters among them."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._if_unknown = _if_unknown(lexicon)
        self._places = PlacedTokens(array("I"), [])

    def of(self, text: str) -> PlacedTokens:
        """Find them in a text; the answer is not to be altered."""
        self._turn_to(text)
        return self._places

    def _begin(self, text: str) -> None:
        self._places = PlacedTokens(array("I"), [])
        for stretch in iterate_stretches(text):
            self._add(self._places, stretch.start, stretch.text)

    def _correct(self, pieces: Sequence[ChangedTokens]) -> None:
        starts, tokens = self._places
        places = PlacedTokens(array("I"), [])
        done = growth = 0
        for piece in pieces:
            first = bisect_left(starts, piece.start, done)
            places.starts.extend([start + growth for start in starts[done:first]])
            places.tokens.extend(tokens[done:first])
            self._add(places, piece.start + growth, piece.after)
            done = bisect_left(starts, piece.start + len(piece.before), first)
            growth += len(piece.after) - len(piece.before)
        places.starts.extend([start + growth for start in starts[done:]])
        places.tokens.extend(tokens[done:])
        self._places = places

    def _add(self, places: PlacedTokens, start: int, piece: str) -> None:
        """Add what stands in a piece of the text that begins at ``start``."""
        for blank in BLANKS[1:]:
            piece = piece.replace(blank, " ")
        parts = piece.split(" ")
        found = list(map(self._if_unknown, parts))
        # Without the blanks between, and how many of these there are.
        starts = compress(accumulate(map(len, parts), initial=start), found)
        places.starts.extend(map(add, starts, compress(count(), found)))
        places.tokens.extend(filter(None, found))


@kept_with("lexicon")
def _if_unknown(lexicon: Lexicon) -> Callable[[str], str]:
    """Make what gives back a token that is no plain known word, and of others nothing.

    It gives the string it remembers, so that a text is not kept a second time in pieces.
    """

    def if_unknown(token: str) -> str:
        core = token.strip(_MARKS)
        is_known = not token or (len(core) != 1 and core.isalpha() and lexicon.knows(core))
        return "" if is_known else token

    return Memo(if_unknown).__getitem__


class WordSearch:
    """Find words of one kind; to be made once and kept for any number of texts.

    Hardly one word in fifty is of a kind that a rule asks for, and most tokens, marks and all,
    were met before: so a token is looked at once in its life.
    """

    def __init__(
        self,
        pattern: re.Pattern[str],
        is_wanted: Callable[[str], object],
        look_up: Callable[[Iterable[str]], None] | None = None,
    ) -> None:
        """Take what matches a word, seeing nothing beyond the blanks around it, and what is wanted.

        ``look_up`` is told beforehand of many words on which ``is_wanted`` will be asked.
        """
        self._pattern, self._is_wanted, self._look_up = pattern, is_wanted, look_up
        self._known = Memo[str, Sequence[tuple[int, str]]](
            lambda token: self._wanted(self._words_in(token))
        )

    def _words_in(self, token: str) -> Sequence[tuple[int, str]]:
        return [(it.start(), it[0]) for it in self._pattern.finditer(token)]

    def _wanted(self, words: Sequence[tuple[int, str]]) -> Sequence[tuple[int, str]]:
        return tuple(it for it in words if self._is_wanted(it[1]))

    def _meet(self, tokens: Iterable[str], look_up: Callable[[Iterable[str]], None]) -> None:
        """Look at tokens that are new, at all of them together."""
        new = {it: self._words_in(it) for it in filterfalse(self._known.__contains__, tokens)}
        look_up(word for words in new.values() for _, word in words)
        for token, words in new.items():
            self._known.learn(token, self._wanted(words))

    def matches(self, text: str, places: PlacedTokens) -> Iterator[re.Match[str]]:
        """Find the same as matches in their text, where what is beyond the blanks allows it."""
        found = (self._pattern.match(text, start) for start, _ in self.find(places))
        return filter(None, found)

    def find(self, places: PlacedTokens) -> Iterator[tuple[int, str]]:
        """Find the words of the kind among tokens of a text, in order, with where each begins."""
        starts, tokens = places
        for begin in range(0, len(tokens), _TOGETHER):
            some = tokens[begin : begin + _TOGETHER]
            if self._look_up is not None:
                self._meet(some, self._look_up)
            found = list(map(self._known.__getitem__, some))
            for index in compress(range(len(found)), found):
                for offset, word in found[index]:
                    yield starts[begin + index] + offset, word

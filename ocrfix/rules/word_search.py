"""The search for the few words of some kind among the many of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, filterfalse

from ocrfix.rules.tokens import PlacedTokens
from ocrfix.words.cache import Memo

_TOGETHER = 1 << 12
"""Tokens looked at at once."""


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
        self._known = Memo(lambda token: self._wanted(self._words_in(token)))

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

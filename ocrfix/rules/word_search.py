"""The search for the few words of some kind among the many of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import compress

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
        """Take what is searched for.

        Args:
            pattern: Matches a word; it looks at nothing beyond the blanks around it.
            is_wanted: Whether a word is of the kind; the same at any time.
            look_up: Told beforehand of many words on which ``is_wanted`` will be asked.
        """

        def words_in(token: str) -> tuple[tuple[int, str], ...]:
            # Asked first, because most hold none.
            if pattern.search(token) is None:
                return ()
            return tuple((it.start(), it[0]) for it in pattern.finditer(token) if is_wanted(it[0]))

        self._words_in = Memo(words_in)
        self._pattern, self._look_up = pattern, look_up

    def find(self, places: PlacedTokens) -> Iterator[tuple[int, str]]:
        """Find the words of the kind.

        Args:
            places: The tokens of a text that may hold such a word.

        Yields:
            Where a word begins in the text, 0-based, and the word, in order.
        """
        starts, tokens = places
        for begin in range(0, len(tokens), _TOGETHER):
            some = tokens[begin : begin + _TOGETHER]
            if self._look_up is not None:
                new = dict.fromkeys(it for it in some if it not in self._words_in)
                self._look_up(it[0] for token in new for it in self._pattern.finditer(token))
            found = list(map(self._words_in.__getitem__, some))
            for index in compress(range(len(found)), found):
                for offset, word in found[index]:
                    yield starts[begin + index] + offset, word

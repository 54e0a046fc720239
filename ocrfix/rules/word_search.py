"""Finds the few words of some kind among the many of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from ocrfix.text.tokens import iterate_stretches
from ocrfix.words.memo import Memo


class WordSearch:
    """Finds words of one kind; make one and keep it for any number of texts.

    Hardly one word in fifty is of a kind that a rule asks for, and most tokens, marks and all,
    were met before: so a token is looked at once in its life, and each page once for its tokens.
    """

    def __init__(self, pattern: re.Pattern[str], is_wanted: Callable[[str], object]) -> None:
        """Take what is searched for.

        Args:
            pattern: Matches a word; it looks at nothing beyond the blanks around it.
            is_wanted: Whether a word is of the kind; the same at any time.
        """

        def words_in(token: str) -> tuple[tuple[int, str], ...]:
            return tuple((it.start(), it[0]) for it in pattern.finditer(token) if is_wanted(it[0]))

        self._words_in = Memo(words_in).__getitem__

    def count(self, tokens: Mapping[str, int]) -> int:
        """How many words of the kind stand in a text.

        Args:
            tokens: What stands between its blanks, and how often.
        """
        return sum(tokens[it] * len(self._words_in(it)) for it in filter(self._words_in, tokens))

    def find(self, text: str, tokens: Collection[str]) -> Iterator[tuple[int, str]]:
        """Find the words of the kind in a text.

        Args:
            text: The text.
            tokens: What stands between its blanks and may hold such a word, each once.

        Yields:
            Where a word begins, 0-based, and the word, in order.
        """
        wanted = set(filter(self._words_in, tokens))
        if not wanted:
            return
        for stretch in iterate_stretches(text):
            end = 0
            for token in filter(wanted.__contains__, stretch.text.split()):
                start = _find_token(stretch.text, token, end)
                end = start + len(token)
                for offset, word in self._words_in(token):
                    yield stretch.start + start + offset, word


def _find_token(text: str, token: str, start: int) -> int:
    """Where a token, which stands between blanks there, stands first from ``start`` on."""
    while True:
        start = text.index(token, start)
        end = start + len(token)
        if not text[start - 1 : start].strip() and not text[end : end + 1].strip():
            return start
        start += 1

"""Finds the few words of some kind among the many of a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import compress

from ocrfix.text.tokens import iterate_stretches


def find_words(
    text: str, pattern: re.Pattern[str], is_wanted: Callable[[str], object]
) -> Iterator[tuple[int, str]]:
    """Find those words of a text that are of some kind.

    Hardly one in fifty is, and to make a match object of every word would take longer than
    all else: so the text is split at its words, and offsets are added up for those found.

    Args:
        text: The text.
        pattern: Matches a word and puts all of the match into its one group; it looks at
            nothing beyond the line ends around the word.
        is_wanted: Whether a word is of that kind. It is asked of every word, so it should
            be the look-up of a set or a dictionary.

    Yields:
        Where a word begins, 0-based, and the word, in order.
    """
    for stretch in iterate_stretches(text):
        # What stands between the words, and the words, in turn.
        parts = pattern.split(stretch.text)
        offset, done = stretch.start, 0
        for index in compress(range(1, len(parts), 2), map(is_wanted, parts[1::2])):
            offset += sum(map(len, parts[done:index]))
            done = index
            yield offset, parts[index]

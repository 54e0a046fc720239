"""Words of several texts: found, counted, each place in its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from ocrfix.text.tokens import words_in

_CONTEXT_LENGTH = 60
_SECONDS = 2.0
"""A pattern may take so long on a text: a repetition in a repetition would take hours."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found.

    Attributes:
        start, end: Where it stands in the text, half-open.
        line: Its line, from 1.
        left, found, right: What stands before it, there, and behind it, in its line.
    """

    start: int
    end: int
    line: int
    left: str
    found: str
    right: str


@dataclass(frozen=True, slots=True)
class Sought:
    """A query of the concordance.

    Attributes:
        words: Words, or a regular expression.
        is_pattern: Whether it is one.
        match_case: Whether capitals must be as written.
        whole_words: Whether it is not found inside of longer words.
    """

    words: str
    is_pattern: bool = False
    match_case: bool = False
    whole_words: bool = False

    def compiled(self) -> regex.Pattern[str]:
        """The regular expression it comes to.

        Raises:
            ValueError: It is none; the message says why.
        """
        made = self.words
        if not self.is_pattern:
            # A blank is any white space: what was printed in a row may stand in two lines.
            made = r"\s+".join(map(regex.escape, self.words.split()))
        if self.whole_words:
            made = rf"(?<!\w)(?:{made})(?!\w)"
        try:
            return regex.compile(made, 0 if self.match_case else regex.IGNORECASE)
        except regex.error as exc:
            raise ValueError(str(exc)) from exc


def hits_in(text: str, pattern: regex.Pattern[str]) -> Iterator[Hit]:
    """Every place of a text that a pattern finds, empty ones left out.

    Raises:
        TimeoutError: The pattern takes too long.
    """
    line, at = 1, 0
    for match in pattern.finditer(text, timeout=_SECONDS, concurrent=True):
        start, end = match.span()
        if start == end:
            continue
        line += text.count("\n", at, start)
        at = start
        left = text[max(start - _CONTEXT_LENGTH, 0) : start].rpartition("\n")[2]
        right = text[end : end + _CONTEXT_LENGTH].partition("\n")[0]
        yield Hit(start, end, line, left, match[0], right)


def word_counts(texts: Iterable[str]) -> list[tuple[str, int]]:
    """The distinct words of texts with their counts, the most frequent first."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(it for it in words_in(text) if any(map(str.isalpha, it)))
    return sorted(found.items(), key=lambda it: (-it[1], it[0]))

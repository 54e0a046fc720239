"""Doubtful words that a test decides on, and what is suggested for them."""

from __future__ import annotations

from ocrfix.cleaning import Cleaned
from ocrfix.suspects import Examination, Kind, Suggestion, Suspect

RAW = (
    "He sxq1d the bad news, hich came late, had come.\n\n"
    "Nobody sxq1d a word, and the board was 0fxqe same mind.\n"
)
OFFERS = {"sxq1d": ("said", "sold"), "0fxqe": ("of the",)}


def suspect(at: int, word: str) -> Suspect:
    """A doubtful word at a place of a text that was not changed."""
    return Suspect(at, at + len(word), at, at + len(word), word, Kind.UNKNOWN, "because", 0.9)


class Examined(Examination):
    """An examination whose result the test decides."""

    def suggest(self, start: int, end: int) -> tuple[Suggestion, ...]:
        return tuple(Suggestion(start, end, it, 0.9) for it in OFFERS[self.text[start:end]])


def examine(ruled: Cleaned) -> Examined:
    """Find the words of `OFFERS`."""
    found = [
        Suspect(at, at + len(word), *ruled.source_map.to_raw(at, at + len(word)), word,
                Kind.UNKNOWN, "unknown word", 0.9)
        for word in OFFERS
        for at in range(len(ruled.text))
        if ruled.text.startswith(word, at)
    ]  # fmt: skip
    return Examined(ruled.text, tuple(sorted(found, key=lambda it: it.start)))

"""A block of text as its tokens: what is read at each, before anything is weighed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ocrfix.correction.left_hyphens import HYPHEN, whole_of
from ocrfix.suspects.nature import Nature
from ocrfix.suspects.token_features import Look
from ocrfix.text.tokens import HYPHENS, LONG_S, TextSpan, core_span
from ocrfix.words.forms import in_small_letters
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.traits import Traits

_HYPHENS = frozenset(HYPHENS)
_TOKEN = re.compile(r"\S+")


class Token(NamedTuple):
    """A run of characters without white space.

    Attributes:
        start, end: Where it stands in the text, half-open.
        raw: The characters themselves.
        core_start, core_end: Where it stands without the marks at its edges; equal if it has
            nothing but marks.
        core: The characters there.
        lower: The same in small letters, with straight apostrophes, and without a hyphen that is
            left from a line end.
        look: What it says by itself.
        marks_before, marks_behind: The marks before and behind its core.
        is_suspect: Whether a piece of it is no word, and it is not spelt as it was long ago.
    """

    start: int
    end: int
    raw: str
    core_start: int
    core_end: int
    core: str
    lower: str
    look: Look
    marks_before: str
    marks_behind: str
    is_suspect: bool


class Stretch(NamedTuple):
    """A block of a text.

    Attributes:
        text: The whole text.
        tokens: Those of the block, in order.
        nature: What the document is like.
    """

    text: str
    tokens: Sequence[Token]
    nature: Nature

    def near(self, places: Sequence[tuple[int, int]], reach: int) -> set[int]:
        """Return the tokens that touch one of some places, and ``reach`` on either side of these.

        The places are spans of the text, half-open, in order.
        """
        starts = [it.start for it in self.tokens]
        found: set[int] = set()
        for start, end in places:
            if end >= starts[0] and start <= self.tokens[-1].end:
                first, last = bisect_right(starts, start) - 1, bisect_right(starts, end)
                found.update(range(max(first - reach, 0), min(last + reach, len(starts))))
        return found

    def beside(self, first: int, last: int, reach: int = 1) -> Sequence[Token]:
        """Return the tokens on either side of some, so many at most."""
        return (*self.tokens[max(first - reach, 0) : first], *self.tokens[last : last + reach])

    def place(self, at: int) -> tuple[int, int, int, int]:
        """Return what a reading of one token replaces: tokens and characters, half-open."""
        token = self.tokens[at]
        return at, at + 1, token.core_start, token.core_end

    def ids(self, first: int, last: int, id_of: Callable[[str], int]) -> list[int]:
        """Return the ids of the words of tokens; 0 for what is none, and beyond the block."""
        tokens = self.tokens
        return [
            id_of(tokens[at].lower) if 0 <= at < len(tokens) and tokens[at].core else 0
            for at in range(first, last)
        ]

    def opens_sentence(self, at: int) -> bool:
        """Return whether nothing stands before a token in the block, or the end of a sentence."""
        return at == 0 or self.tokens[at - 1].look.ends_sentence

    def is_half(self, at: int) -> bool:
        """Return whether a token is half a word that goes on in another block, over a hyphen."""
        token = self.tokens[at]
        if at == len(self.tokens) - 1 and token.core and token.marks_behind in _HYPHENS:
            return True
        if at or not token.core[:1].islower():
            return False
        end = token.start
        while end and self.text[end - 1].isspace():
            end -= 1
        before = self.text[max(end - 2, 0) : end]
        return before[-1:] in _HYPHENS and before[:-1].isalpha()

    def is_behind_hyphen(self, at: int) -> bool:
        """Return whether the token before one ends with a hyphen, so that it may go on in it."""
        return at > 0 and self.tokens[at - 1].marks_behind[-1:] in _HYPHENS

    def is_beside_word(self, at: int) -> bool:
        """Return whether the token before or behind one is a word, and no single sign."""
        beside = self.beside(at, at + 1)
        return any(len(it.core) > 1 and not it.look.suspect_pieces for it in beside)

    def is_among_capitals(self, at: int) -> bool:
        """Return whether the token before or behind begins with a capital, as at an initial."""
        return any(it.core[:1].isupper() for it in self.beside(at, at + 1))


def stretch_of(
    text: str,
    block: TextSpan,
    looks: Mapping[str, Look],
    nature: Nature,
    traits: Traits,
    lexicon: Lexicon,
) -> Stretch:
    """Cut a block of a text into its tokens.

    Words are known by all their letters in spite of a hyphen that is left in them.
    """
    found = ((block.start + it.start(), it[0]) for it in _TOKEN.finditer(block.text))
    if traits.elided:
        found = (part for it in found for part in _parted(*it, traits))
    tokens = [_token(start, raw, looks) for start, raw in found]
    if traits.hyphens_stay:
        tokens = [
            it._replace(lower=whole_of(it.core, lexicon, traits)) if HYPHEN in it.core else it
            for it in tokens
        ]
    return Stretch(text, tokens, nature)


def _parted(start: int, raw: str, traits: Traits) -> Iterator[tuple[int, str]]:
    """Part a token behind its elisions."""
    for part in traits.parted(raw):
        yield start, part
        start += len(part)


def _token(start: int, raw: str, looks: Mapping[str, Look]) -> Token:
    begin, until = core_span(raw, 0, len(raw))
    core, look = raw[begin:until], looks[raw]
    return Token(
        start,
        start + len(raw),
        raw,
        start + begin,
        start + until,
        core,
        in_small_letters(core),
        look,
        raw[:begin],
        raw[until:],
        bool(look.suspect_pieces) and LONG_S not in raw,
    )

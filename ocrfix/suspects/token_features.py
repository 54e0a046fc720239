"""Features of a token by itself, whatever stands around it: worked out once for each form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ocrfix.language.language import Language
from ocrfix.suspects.pieces import (
    Piece,
    has_capital_inside,
    has_digit_inside,
    is_word,
    pieces_of,
)
from ocrfix.suspects.suspect import Kind
from ocrfix.text.tokens import HYPHENS
from ocrfix.words import forms
from ocrfix.words.cache import remembered
from ocrfix.words.lexicon import Lexicon

MEMO_SIZE = 1 << 18
"""Tokens remembered before the memory is emptied: about as many as two newspapers hold."""
IMPOSSIBLE = -9.0
"""Evidence of letters below which a string looks like no word at all."""
FIGURE_COST = 2.0
"""A letter that costs no more as a figure looks just like it: O, I, l."""
_APOSTROPHES = frozenset("'’‘")
_MARKS_BEHIND = frozenset(".'’")
_STRAY_LETTERS = 2
_SENTENCE_ENDS = (".", "!", "?", ";", ":", ".”", "!”", "?”", '."', '!"', '?"', ".’", ".'")
_HYPHENS = tuple(HYPHENS)


class SuspectPiece(NamedTuple):
    """A piece of a token that is no word.

    Attributes:
        start, end: Where it stands in the token, half-open.
        text: As printed.
        lower: In small letters.
        kind: What is odd about it.
        letters: Evidence of its letters; above 0 looks like a word.
        is_capital: Whether it begins with a capital.
        is_damage: Share of its occurrences in raw counts that stood for other words.
        is_number: Whether it is plainly a number, with letters read for figures.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: Kind
    letters: float
    is_capital: bool
    is_damage: float
    is_number: bool


class Look(NamedTuple):
    """A token at first sight.

    Attributes:
        lower: Its only word in small letters; empty if it has none or several.
        is_name: Whether that word, with its capital, is listed as a name.
        is_capital: Whether it begins with a capital.
        ends_sentence: Whether the mark at its end parts it from what follows.
        is_cut: Whether it ends in a hyphen behind a letter.
        suspect_pieces: Its pieces that are no words.
    """

    lower: str
    is_name: bool
    is_capital: bool
    ends_sentence: bool
    is_cut: bool
    suspect_pieces: tuple[SuspectPiece, ...]

    @property
    def is_plain(self) -> bool:
        """Return whether nothing about it asks for a second look."""
        return not (self.suspect_pieces or self.is_cut)


class Looker:
    """Looks at tokens, and remembers what it saw."""

    def __init__(self, language: Language) -> None:
        self._lexicon = language.lexicon
        self._shapes = language.shapes
        self._confusions = language.confusions
        self._figures = {
            ord(sign): figure
            for sign, meant in self._confusions.figures.items()
            for figure, cost in meant.items()
            if len(sign) == 1 and sign.isalpha() and figure.isdigit() and cost <= FIGURE_COST
        }

    def looks(self, tokens: Iterable[str]) -> dict[str, Look]:
        """Look at tokens, those seen before for nothing."""
        return {token: self._look(token) for token in tokens}

    @remembered(MEMO_SIZE)
    def _look(self, token: str) -> Look:
        lexicon = self._lexicon
        pieces = list(pieces_of(token, lexicon))
        only = pieces[0].text if len(pieces) == 1 else ""
        suspect_pieces = tuple(
            self._weighed(piece.start, piece.end, piece.text)
            for piece in pieces
            if not is_word(piece.text, lexicon) and not _has_its_mark(token, piece, lexicon)
        )
        # The same string where it is: a long text has two hundred thousand tokens.
        lower = suspect_pieces[0].lower if suspect_pieces and only else _small(only)
        return Look(
            lower=lower.replace("’", "'"),
            is_name=bool(only) and lexicon.is_name(only) and not lexicon.knows(lower),
            is_capital=only[:1].isupper(),
            ends_sentence=token.endswith(_SENTENCE_ENDS),
            is_cut=len(token) > 1 and token.endswith(_HYPHENS) and token[-2].isalpha(),
            suspect_pieces=suspect_pieces,
        )

    def _weighed(self, start: int, end: int, text: str) -> SuspectPiece:
        lower = _small(text)
        is_capital = text[:1].isupper()
        is_number = self._is_number(lower)
        # Letters side by side say nothing of a number.
        letters = 0.0 if is_number else self._shapes.evidence(lower, name=is_capital)
        if len(text) == 1:
            # It has none at its side; “ä” is common and no word.
            letters = min(letters, 0.0)
        meanings = self._confusions.meanings(lower)
        damage = min(sum(meaning.share for meaning in meanings), 1.0)
        kind = _kind(text, letters)
        return SuspectPiece(start, end, text, lower, kind, letters, is_capital, damage, is_number)

    def _is_number(self, lower: str) -> bool:
        """Return whether a piece with a figure is a number if its letters are figures misread."""
        if not any(map(str.isdigit, lower)) or forms.is_amount(lower):
            return False
        return forms.is_amount(lower.translate(self._figures))


def _small(text: str) -> str:
    """Return a text in small letters: the very same if it is."""
    lower = text.lower()
    return text if lower == text else lower


def _has_its_mark(token: str, piece: Piece, lexicon: Lexicon) -> bool:
    """Return whether a piece is a word with its stop or apostrophe: ``grs.``, ``'tis``, ``th'``."""
    start, end = piece.start, piece.end
    with_front = token[start - 1 : start] in _APOSTROPHES and f"'{piece.text}" in lexicon
    with_back = token[end : end + 1] in _MARKS_BEHIND and token[start : end + 1] in lexicon
    return with_front or with_back


def _kind(text: str, letters: float) -> Kind:
    if len(text) <= _STRAY_LETTERS and text.isalpha():
        return Kind.STRAY
    if not text.isalpha() and (
        has_digit_inside(text) or not all(char.isalpha() or char in "-'’" for char in text)
    ):
        return Kind.DIGITS
    if has_capital_inside(text):
        return Kind.CAPITALS
    return Kind.LETTERS if letters < IMPOSSIBLE else Kind.UNKNOWN

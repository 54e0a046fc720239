r"""The division of a run of characters without white space into the words in it.

A *token* is such a run; its *pieces* are what stands in it as words: the token without the
marks at its edges, cut at marks that stand between words (``gone.The``, ``Bart.,2``). A
mark that never stands between words, as in ``trea*urer``, is part of its piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocrfix.text.tokens import TextSpan
from ocrfix.words import forms
from ocrfix.words.lexicon import Lexicon

LONGEST_TOKEN = 200
"""A longer token is no word and is not cut up: one suspect."""

_CORE = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
_MARKS = r"[.,;:!?/()\[\]{}\"“”„…&+=—–]"
_BETWEEN = re.compile(rf"{_MARKS}(?![a-z]){_MARKS}*|{_MARKS}{{2,}}|[—–/]|--+|-(?=\W)")
_PERHAPS = re.compile(_MARKS)


Piece = TextSpan
"""One word of a token, with its place there."""


def pieces_of(token: str, lexicon: Lexicon) -> Iterator[Piece]:
    """Cut a token into its words.

    A token that is a word as it stands (``o'clock``, ``1,250.75``, ``U.S.``) is one piece.
    """
    if token.isalpha():
        yield Piece(0, len(token), token)
        return
    core = _CORE.search(token)
    if core is None:
        return
    start, end = core.span()
    text = token[start:end]
    if len(text) > LONGEST_TOKEN or text in lexicon or token[start : end + 1] in lexicon:
        yield Piece(start, end, text)
        return
    for part in _cut(token, start, end, _BETWEEN):
        # A mark before a small letter is a speck in a word (``davi.s``), unless what
        # stands on either side of it is one.
        finer = list(_cut(token, part.start, part.end, _PERHAPS))
        if len(finer) > 1 and all(is_word(piece.text, lexicon) for piece in finer):
            yield from finer
        else:
            yield part


def _cut(token: str, start: int, end: int, marks: re.Pattern[str]) -> Iterator[Piece]:
    position = start
    for mark in marks.finditer(token, start, end):
        if mark.start() > position:
            yield Piece(position, mark.start(), token[position : mark.start()])
        position = mark.end()
    if position < end:
        yield Piece(position, end, token[position:end])


def is_word(piece: str, lexicon: Lexicon) -> bool:
    """Return whether a piece is a word, a number, a numeral or an initial."""
    return piece in lexicon or (len(piece) == 1 and (piece.isupper() or piece.isdigit()))


def has_digit_inside(piece: str) -> bool:
    """Return whether letters and digits are mixed in a way no amount or ordinal is."""
    return (
        any(char.isdigit() for char in piece)
        and any(char.isalpha() for char in piece)
        and not forms.is_amount(piece)
    )


def has_capital_inside(piece: str) -> bool:
    """Return whether a capital stands among small letters, but for names like ``McKinley``."""
    return not forms.has_plain_case(piece) and not all(
        forms.has_plain_case(part) for part in re.split(r"[-'’]", piece) if part
    )

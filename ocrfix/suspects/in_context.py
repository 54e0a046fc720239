"""Listed words that fit badly where others fit that are often read so: ``bad`` for “had”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.misread.listed import knows_listed, listed_forms


class Misplaced(NamedTuple):
    """A word that may stand for another.

    Attributes:
        start, end: Where it stands in the text, half-open.
        meant: The other word, in small letters.
        sure: The chance that this was printed, 0..1.
    """

    start: int
    end: int
    meant: str
    sure: float


def misplaced(text: str, language: Language) -> Iterator[Misplaced]:
    """Give the words of a text that may stand for others, in order of position.

    Where nothing was learnt of that for a language there are none.
    """
    if not knows_listed(language.code):
        return
    context = Context(language.lexicon, known=language)
    found = listed_forms(text, context)
    if not found:
        return
    # With it comes numpy: loaded with the first word that is judged.
    from ocrfix.rules.misread.judge import judged  # noqa: PLC0415

    for match, meant, sure in judged(text, found, context):
        yield Misplaced(*match.span(), meant, sure)

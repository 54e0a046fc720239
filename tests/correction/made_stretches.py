"""Stretches of made texts."""

from __future__ import annotations

from functools import cache

from ocrfix.correction.stretch import Stretch, stretch_of
from ocrfix.language.language import Language
from ocrfix.suspects import Examiner
from ocrfix.suspects.detect import Detector
from ocrfix.text.tokens import TextSpan


@cache
def _detector(language: Language) -> Detector:
    return Examiner(language).detector


def made_stretch(text: str, language: Language, start: int = 0) -> Stretch:
    """Return the stretch of a text of one block, from a character on."""
    looks, nature = _detector(language).look_over(text)
    block = TextSpan(start, len(text), text[start:])
    return stretch_of(text, block, looks, nature, language.traits, language.lexicon)

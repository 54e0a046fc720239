"""A corrector of English, made once: it takes a second, and no text changes it."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.language.language import Language
from ocrfix.suspects import Examiner
from ocrfix.words.lexicon import Lexicon


@pytest.fixture(scope="session")
def corrector() -> Corrector:
    """The corrector, as the cleaner makes it."""
    language = Language(Lexicon.load())
    return Corrector(language, Examiner(language).detector)

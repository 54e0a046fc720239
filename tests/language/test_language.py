"""All that is known of a language, made once."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.words.language import installed, is_whole
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load()
WHOLE = [it for it in installed() if is_whole(it)]


def test_what_hangs_on_no_words_of_the_readers_own_is_there_once() -> None:
    plain = Language.load("en")
    assert Language.load("en") is plain
    own = Language.load("en", user_words=["zzqx"])
    assert "zzqx" in own.lexicon
    assert "zzqx" not in plain.lexicon
    assert own.context is plain.context
    assert own.ranker is not plain.ranker


def test_what_is_made_of_a_language_is_made_once() -> None:
    language = Language(LEXICON)
    assert language.derived(list_of) is language.derived(list_of)
    assert language.derived(list_of) == ["en"]


@pytest.mark.parametrize("code", WHOLE)
def test_common_words_are_all_that_stand_so_often(code: str) -> None:
    """The table of near words has them in order, and they are cut off it."""
    language = Language.load(code)
    often = language.lexicon.frequency
    found, words = language.common_words(20.0), language.near.words
    assert list(found) == sorted(found, key=often, reverse=True)
    assert set(found) == {it for it in words if often(it) >= 20.0}
    assert len(language.common_words(0.0)) == len(words)


def list_of(language: Language) -> list[str]:
    return [language.code]

"""All that is known of a language, made once."""

from __future__ import annotations

from ocrfix.language.language import Language
from ocrfix.words.lexicon import Lexicon

LEXICON = Lexicon.load()


def test_what_hangs_on_no_words_of_the_readers_own_is_there_once() -> None:
    plain = Language.load("en")
    assert Language.load("en") is plain
    own = Language.load("en", user_words=["zzqx"])
    assert "zzqx" in own.lexicon
    assert "zzqx" not in plain.lexicon
    assert own.wholes is plain.wholes
    assert own.context is plain.context
    assert own.ranker is not plain.ranker


def test_what_is_made_of_a_language_is_made_once() -> None:
    language = Language(LEXICON)
    assert language.derived(list_of) is language.derived(list_of)
    assert language.derived(list_of) == ["en"]


def list_of(language: Language) -> list[str]:
    return [language.code]

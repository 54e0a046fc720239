"""The spelling checkers, as far as they are installed."""

from __future__ import annotations

from importlib.resources import files

import pytest

from ocrfix.errors import BadArgumentsError
from ocrfix.evaluation import baselines
from ocrfix.evaluation.baselines import BASELINES, baseline_factory
from ocrfix.evaluation.reader import Reader

DICTIONARY = "frequency_dictionary_en_82_765.txt"


@pytest.fixture(scope="module")
def pyspellchecker() -> Reader:
    pytest.importorskip("spellchecker")
    return baseline_factory("pyspellchecker")()


@pytest.fixture(scope="module")
def symspell(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """With the commonest words of its dictionary alone: the tables of all take four seconds."""
    pytest.importorskip("symspellpy")
    words = (files("symspellpy") / DICTIONARY).read_text(encoding="utf-8-sig").splitlines()
    folder = tmp_path_factory.mktemp("symspell")
    (folder / DICTIONARY).write_text("\n".join(words[:12_000]), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(baselines, "files", lambda _: folder)
        return baseline_factory("symspellpy")()


@pytest.fixture(params=list(BASELINES))
def checker(request: pytest.FixtureRequest) -> Reader:
    reader: Reader = request.getfixturevalue(
        {"pyspellchecker": "pyspellchecker", "symspellpy": "symspell"}[request.param]
    )
    return reader


def test_unknown_words_are_doubted(checker: Reader) -> None:
    text = "The govcrnment (of England) met 42 well-known men, - and lollowing."
    doubted = [text[it.start : it.end] for it in checker.detect(text, "en")]
    assert doubted == ["govcrnment", "lollowing."]


def test_cleaning_keeps_edge_marks_and_capitals(checker: Reader) -> None:
    cleaned = checker.clean("“Govcrnment,”\nsaid GOVCRNMENT", "en")
    assert cleaned.text == "“Government,”\nsaid GOVERNMENT"
    assert [(it.start, it.before, it.after) for it in cleaned.changes] == [
        (0, "“Govcrnment,”", "“Government,”"),
        (19, "GOVCRNMENT", "GOVERNMENT"),
    ]


def test_a_long_token_is_no_trouble(checker: Reader) -> None:
    token = "fd1c3e0a" * 12
    assert list(checker.suggest(token, 0, len(token), "en")) == []


def test_known_words_get_no_suggestion(checker: Reader) -> None:
    assert list(checker.suggest("bad", 0, 3, "en")) == []


@pytest.mark.parametrize("word", ["havo", "tlie", "whcn", "ncver", "btlt", "xqzv", "o", "teh"])
def test_candidates_are_those_of_the_library(pyspellchecker: Reader, word: str) -> None:
    """Compared on short words only: the library's own search explodes on long ones."""
    from spellchecker import SpellChecker  # noqa: PLC0415 - skipped where it is missing

    library = SpellChecker("en")
    if word in library:
        assert list(pyspellchecker.suggest(word, 0, len(word), "en")) == []
        return
    wanted = sorted(library.candidates(word) or (), key=lambda it: (-library[it], it))
    assert list(pyspellchecker.suggest(word, 0, len(word), "en")) == wanted[:9]


def test_unknown_baseline() -> None:
    with pytest.raises(BadArgumentsError, match="no baseline"):
        baseline_factory("aspell")

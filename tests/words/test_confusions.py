"""Confusions of letters: the tables show what the field knows, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import LexiconMissingError, RulePackError
from ocrfix.words.channel import LetterChannel
from ocrfix.words.confusions import Confusions
from ocrfix.words.language import installed


@pytest.fixture(scope="module")
def confusions() -> Confusions:
    return Confusions.load("en")


WHOLE_WORDS = [
    ("tho", "the", 0.8, "e read as o"),
    ("tlie", "the", 0.8, "h read as li"),
    ("tbe", "the", 0.8, "h read as b"),
    ("tne", "the", 0.5, "h read as n"),
    ("ihe", "the", 0.8, "t read as i"),
    ("havo", "have", 0.8, "e read as o"),
    ("wero", "were", 0.8, "e read as o"),
    ("lias", "has", 0.8, "h read as li; a word itself"),
    ("bo", "be", 0.8, "e read as o"),
    ("ho", "he", 0.8, "e read as o; a word itself"),
    ("ot", "of", 0.5, "f read as t"),
    ("aud", "and", 0.5, "n read as u"),
    ("tills", "this", 0.5, "hi read as ill; a word itself"),
    ("nml", "and", 0.3, "three letters wrong: only the company tells"),
    ("arid", "and", 0.1, "n read as ri; a word itself, and all else too"),
    ("bad", "had", 0.05, "h read as b; a word itself, and often right"),
    ("hich", "which", 0.3, "first letter lost"),
]


@pytest.mark.parametrize(("read", "meant", "least", "why"), WHOLE_WORDS)
def test_whole_words(confusions: Confusions, read: str, meant: str, least: float, why: str) -> None:
    shares = {meaning.meant: meaning.share for meaning in confusions.meanings(read)}
    assert shares.get(meant, 0.0) >= least, why


@pytest.mark.parametrize("word", ["president", "city", "women", "on", "or", "she", "centre"])
def test_good_words_stand_for_themselves(confusions: Confusions, word: str) -> None:
    assert sum(meaning.share for meaning in confusions.meanings(word)) < 0.2


def test_meanings_are_sorted_and_found_in_any_case(confusions: Confusions) -> None:
    found = confusions.meanings("Tlie")
    assert found == confusions.meanings("tlie")
    assert [m.share for m in found] == sorted((m.share for m in found), reverse=True)
    assert confusions.meanings("qqqq") == ()
    assert len(confusions.words) > 3000


LIKELIER = [
    ("modem", "modern", "model", "rn as m"),
    ("tho", "the", "too", "e as o is the commonest confusion of all"),
    ("bouse", "house", "mouse", "h as b"),
    ("tlie", "the", "tie", "h as li is commoner than l put in"),
    ("goverument", "government", "governments", "one letter, and no other lost"),
]


@pytest.mark.parametrize(("read", "near", "far", "why"), LIKELIER)
def test_likelier_readings_cost_less(
    confusions: Confusions, read: str, near: str, far: str, why: str
) -> None:
    weigh = LetterChannel(confusions).weigh
    assert weigh(read, near) > weigh(read, far), why


def test_a_language_without_confusions() -> None:
    with pytest.raises(LexiconMissingError, match="'qq'"):
        Confusions.load("qq")


def test_a_damaged_installation_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr("ocrfix.words.confusions.resource", lambda *_: tmp_path / "empty")
    with pytest.raises(RulePackError, match=r"letters\.tsv"):
        Confusions.load("yy")


@pytest.mark.parametrize(
    ("read", "likely", "unlikely"),
    [
        ("hor«es", "horses", "horkes"),
        ("wagon»", "wagons", "wagon"),
        ("\\essel", "vessel", "kessel"),
        ("wound*", "wounds", "woundk"),
    ],
)
def test_signs_are_letters_by_their_shape(
    confusions: Confusions, read: str, likely: str, unlikely: str
) -> None:
    assert set(read) & confusions.signs
    weigh = LetterChannel(confusions).weigh
    assert weigh(read, likely) > weigh(read, unlikely)


@pytest.mark.skipif("de" not in installed(), reason="German is not part of this copy")
@pytest.mark.parametrize(
    ("read", "likely", "unlikely"),
    [
        ("eˮ", "es", "er"),
        ("waˮ", "was", "war"),
        ("deʺ", "des", "der"),
        ("wolleˮ", "wollen", "wolle"),
        ("diʺ", "die", "dir"),
    ],
)
def test_guillemets_are_letters_of_black_letter(read: str, likely: str, unlikely: str) -> None:
    weigh = LetterChannel(Confusions.load("de")).weigh
    assert weigh(read, likely) > weigh(read, unlikely)


@pytest.mark.parametrize("language", sorted({*installed()} & {"en", "de", "fr", "es"}))
def test_nothing_is_read_so_more_often_than_it_stands_there(language: str) -> None:
    undoing = Confusions.load(language).undoing
    assert all(cost >= 0 for meanings in undoing.values() for _, cost in meanings)

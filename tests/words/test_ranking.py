"""The ranking of candidates between their neighbours, and the candidates it ranks."""

from __future__ import annotations

from itertools import product

import pytest

from ocrfix.language.language import Language
from ocrfix.words.confusions import Confusions
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.near_words import NearWords
from ocrfix.words.own_words import MOST_OWN_NEAR, OwnWords
from ocrfix.words.ranking import Ranker

RANKER = Ranker(
    Lexicon.load(), Language.load("en").between, Confusions.load("en"), NearWords.load("en")
)


@pytest.mark.parametrize(
    ("left", "reading", "right", "meant", "why"),
    [
        ("of", "tho", "house", "the", "a whole-word confusion"),
        ("the", "committec", "of", "committee", "one letter; committed fits worse"),
        ("side", "ofthe", "house", "of the", "two words run together"),
        ("train", "hich", "left", "which", "first letter lost"),
        ("the", "polico-court", "on", "police-court", "one part of a compound"),
        ("his", "brotber's", "house", "brother's", "the stem of a possessive"),
        ("he", "bad", "been", "had", "a word that is read for another"),
        ("mr", "tliomaa", "jones", "thomas", "three letters, the same strokes"),
        ("hard", "Iabour".lower(), "and", "labour", "a spelling the counts do not have"),
        ("other", "eases", "were", "cases", "not the possessive: it stands beside worse"),
        ("tho", "committec", "of", "committee", "the neighbour is damaged too"),
        ("on", "ootobor", "last", "october", "three letters, from what stands beside"),
        ("the", "hosqifol", "ward", "hospital", "three letters that look like no others"),
    ],
)
def test_the_right_word_is_first(left: str, reading: str, right: str, meant: str, why: str) -> None:
    assert RANKER.rank(reading, left, right)[0].text == meant, why


def test_neighbours_decide() -> None:
    assert RANKER.rank("wns", "he", "not")[0].text == "was"
    assert RANKER.rank("bo", "to", "seen")[0].text == "be"


def test_a_second_word_that_was_never_counted_is_not_free() -> None:
    ranked = {it.text: it.score for it in RANKER.rank("umbezzling", "the", "clerk")}
    assert ranked["us bezzling"] < ranked["embezzling"]


def test_a_damaged_word_beyond_a_neighbour_counts_as_what_it_stands_for() -> None:
    damaged = RANKER.rank("ond", "the", "of", beyond=("at", "tho"))
    assert damaged == RANKER.rank("ond", "the", "of", beyond=("at", "the"))
    assert damaged != RANKER.rank("ond", "the", "of", beyond=("at", None))


@pytest.mark.parametrize(
    ("reading", "meant", "why"),
    [
        ("zeolitc", "zeolite", "another letter, the last"),
        ("eolite", "zeolite", "the first letter lost"),
        ("zeolitte", "zeolite", "a letter too many"),
        ("iclithyology", "ichthyology", "li read for h"),
    ],
)
def test_a_rare_word_is_found(reading: str, meant: str, why: str) -> None:
    assert meant not in NearWords.load("en").words, "else it is no example of a rare word"
    assert (meant,) in [it.words for it in RANKER.candidates(reading)], why


def test_a_speck_may_stand_for_nothing() -> None:
    assert "" in [it.text for it in RANKER.rank("j", "the", "house")]


def test_the_document_s_own_name_is_offered() -> None:
    own = OwnWords({"nemingha": 4}, ["nemingha"], 200)
    assert RANKER.rank("ncmingha", "at", None, own)[0].text == "nemingha"
    assert "nemingha" not in [it.text for it in RANKER.rank("ncmingha", "at", None)]


@pytest.mark.parametrize(
    ("reading", "word", "is_further", "stands", "why"),
    [
        ("stoudenmire", "stoudemire", False, True, "twice against once"),
        ("stoudenmire", "stoudamire", False, True, "which does not stand here at all"),
        ("stoudemire", "stoudenmire", True, False, "once against twice"),
        ("ladislas", "ladislaus", False, True, "once each"),
        ("ladislaus", "ladislas", False, True, "and the other way round"),
        ("ladislas", "ladislau", False, False, "it may be meant, as far as we know"),
        ("ladislas", "ladislau", True, True, "a name already"),
        ("v", "y", False, False, "too short for a name"),
    ],
)
def test_of_two_unlisted_names_one_stands(
    reading: str, word: str, is_further: bool, stands: bool, why: str
) -> None:
    counts = {"stoudenmire": 2, "stoudemire": 1, "ladislas": 1, "ladislaus": 1, "v": 9}
    own = OwnWords(counts, [], 200)
    assert own.prefers(reading, word, is_further=is_further) == stands, why


def test_of_a_document_s_names_the_nearest_and_commonest_count() -> None:
    names = [f"q{letters}" for letters in map("".join, product("abcdefghij", repeat=4))]
    own = OwnWords(dict.fromkeys(names, 2) | {"qjjjj": 3}, names, 20_000)
    near = own.near("qaaax")
    assert near[0] == "qaaaa"
    assert len(near) == MOST_OWN_NEAR
    assert own.near("qjjjk")[0] == "qjjjj"
    assert "qjjji" not in own.near("qjjjk"), "ten thousand are more than are looked at"


def test_the_reading_is_no_candidate_for_itself() -> None:
    assert "bad" not in [it.text for it in RANKER.candidates("bad")]

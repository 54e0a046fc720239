"""Words and no words: every row says why it is there."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import InputError, LexiconMissingError
from ocrfix.words.lexicon import MOST_LOST, Lexicon, read_word_file


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load("en")


WORDS = [
    ("the", "the commonest word"),
    ("heir", "a word, though `heir` is often what is left of `their`"),
    ("arid", "a word, though it often stands for `and`"),
    ("modem", "a word of today, though in old papers it stands for `modern`"),
    ("tills", "a word, though it mostly stands for `this`"),
    ("bad", "a word, though it often stands for `had`"),
    ("hold", "a word, though it sometimes stands for `held`"),
    ("be", "a word, though it sometimes stands for `he`"),
    ("resident", "a word, though it may be what is left of `president`"),
    ("lie", "a word, though it often stands for `he` and `the`"),
    ("ail", "a word, though it mostly stands for `all`"),
    ("colour", "British spelling"),
    ("color", "American spelling"),
    ("realise", "British spelling with s"),
    ("to-day", "old form"),
    ("connexion", "old form"),
    ("employé", "old form with its accent"),
    ("gaol", "old form"),
    ("The", "a capital at the start of a sentence"),
    ("THE", "all capitals in a headline"),
    ("London", "place"),
    ("Sydney", "place"),
    ("Mary", "given name"),
    ("Henderson", "surname"),
    ("O'Brien", "surname with a prefix"),
    ("O’Brien", "curly apostrophe"),
    ("McKinley", "capital inside a name"),
    ("M'Carthy", "old way of writing Mc"),
    ("Wilson's", "possessive of a name"),
    ("king’s", "possessive, curly apostrophe"),
    ("boys'", "possessive plural"),
    ("don't", "contraction"),
    ("o'clock", "apostrophe inside"),
    ("well-meaning", "compound of two words"),
    ("vice-president", "compound of two words"),
    ("Anglo-Irish", "compound with capitals"),
    ("40-acre", "compound with a number"),
    ("Wilson-Hughes", "compound of names"),
    ("XIV", "Roman numeral"),
    ("xiv", "Roman numeral, small"),
    ("II", "Roman numeral without v or x"),
    ("21st", "ordinal"),
    ("2d", "ordinal as American papers wrote it"),
    ("11th", "irregular ordinal"),
    ("112th", "irregular ordinal above a hundred"),
    ("$1,250.75", "amount"),
    ("£5", "amount"),
    ("20s.", "shillings"),
    ("6d", "pence"),
    ("56½", "fraction"),
    ("1/2", "fraction with a stroke"),
    ("10:30", "time"),
    ("1860s", "decade"),
    ("J.", "initial"),
    ("J", "initial without its stop"),
    ("U.S.", "initials"),
    ("J.P", "initials, the last stop left to the sentence"),
    ("a.m.", "abbreviation with inner stops"),
    ("Mr", "abbreviation without its stop"),
    ("Mrs.", "abbreviation with its stop"),
    ("Chas.", "abbreviated given name"),
    ("cwt", "abbreviation that needs neither stop nor capital"),
]

NOT_WORDS = [
    ("nd", "and without its a"),
    ("ith", "with without its w"),
    ("hich", "which without its w"),
    ("rom", "from without its f"),
    ("ould", "would without its w"),
    ("een", "been without its b; in Scrabble lists"),
    ("ot", "not without its n; in Scrabble lists"),
    ("ve", "have without its ha"),
    ("ho", "who without its w, he misread"),
    ("tion", "tail of a broken word"),
    ("ment", "tail of a broken word"),
    ("ther", "tail of a broken word"),
    ("hould", "should without its s"),
    ("tbe", "the"),
    ("tlie", "the"),
    ("tho", "the; also in every modern list, as a short form of though"),
    ("thc", "the"),
    ("tne", "the"),
    ("ihe", "the"),
    ("thu", "the"),
    ("havo", "have"),
    ("wero", "were"),
    ("aro", "are"),
    ("bo", "be"),
    ("aud", "and"),
    ("nml", "and"),
    ("uie", "the"),
    ("lias", "has; a rock, in dictionaries"),
    ("wa", "was"),
    ("il", "it"),
    ("ol", "of"),
    ("tn", "in"),
    ("Ths", "The; no name of three letters may hide it"),
    ("Ot", "Of"),
    ("Tbe", "The"),
    ("Tho", "The; a rare surname"),
    ("Aro", "Are"),
    ("london", "a name needs its capital"),
    ("laBt", "a capital inside a word"),
    ("wiTH", "capitals at the end"),
    ("21th", "no such ordinal"),
    ("11nd", "no such ordinal"),
    ("191G", "a letter in a number"),
    ("wa3", "a digit in a word"),
    ("IIII", "no such numeral"),
    ("ii", "mostly a misread n or u"),
    ("well-meaniug", "the second part is no word"),
    ("well-", "a hyphen left over"),
    ("king'", "no possessive"),
    ("'s", "a possessive of nothing"),
    ("", "nothing"),
    ("-", "no letters"),
    ("ofthe", "two words run together"),
]


@pytest.mark.parametrize(("word", "why"), WORDS, ids=[row[0] for row in WORDS])
def test_is_a_word(lexicon: Lexicon, word: str, why: str) -> None:
    assert word in lexicon, why


@pytest.mark.parametrize(("word", "why"), NOT_WORDS, ids=[row[0] for row in NOT_WORDS])
def test_is_no_word(lexicon: Lexicon, word: str, why: str) -> None:
    assert word not in lexicon, why


def test_knows_looks_at_the_bare_form_only(lexicon: Lexicon) -> None:
    assert lexicon.knows("king")
    assert lexicon.knows("King")
    assert not lexicon.knows("king's")
    assert lexicon.knows("London")
    assert not lexicon.knows("london")


def test_frequency_is_that_of_the_period(lexicon: Lexicon) -> None:
    assert lexicon.frequency("the") > lexicon.frequency("and") > lexicon.frequency("heir") > 0
    assert 50_000 < lexicon.frequency("the") < 90_000
    assert lexicon.frequency("The") == lexicon.frequency("the")
    assert lexicon.frequency("tlie") == 0.0


def test_lists_say_where_a_word_stands(lexicon: Lexicon) -> None:
    assert "common" in lexicon.lists("king")
    assert "surnames" in lexicon.lists("Henderson")
    assert lexicon.lists("tlie") == ()


def test_abbreviations_are_written_with_a_stop(lexicon: Lexicon) -> None:
    assert lexicon.is_short("Mr")
    assert not lexicon.is_short("king")


def test_words_and_names(lexicon: Lexicon) -> None:
    assert all(map(lexicon.knows_or_names, ("king", "zoar")))
    assert not lexicon.knows_or_names("tlie")


def test_letters_that_words_begin_with(lexicon: Lexicon) -> None:
    assert lexicon.begins_word("")
    assert lexicon.begins_word("hospit")
    assert lexicon.begins_word("hospital")
    assert not lexicon.begins_word("hosq")


def test_names(lexicon: Lexicon) -> None:
    assert lexicon.is_name("Henderson")
    assert lexicon.is_name("Henderson's")
    assert not lexicon.is_name("henderson")
    assert not lexicon.is_name("Although")


def test_further_names_are_no_words(lexicon: Lexicon) -> None:
    assert lexicon.is_further_name("thirza")
    assert "Thirza" not in lexicon
    assert not lexicon.is_name("Thirza")
    assert not lexicon.is_further_name("smith"), "a name that is known"


def test_the_readers_own_words() -> None:
    own = Lexicon.load("en", user_words=["zzyzx", "Qxbury"], names=["Van Qdusen"])
    plain = Lexicon.load("en")
    for word in ("zzyzx", "Zzyzx", "ZZYZX", "Qxbury", "QXBURY", "Qdusen", "zzyzx's"):
        assert word in own
        assert word not in plain
    for word in ("qxbury", "qdusen", "zzYzx"):
        assert word not in own
    assert own.is_name("Qdusen")
    assert own.frequency("zzyzx") > 0
    assert own.lists("zzyzx") == ("user",)
    assert own.lists("Qxbury") == ("user-names",)


@pytest.mark.parametrize(
    "word",
    ["the", "The", "tHe", "london", "London", "tbe", "o’clock", "caf\u00e9", "zzyzx", "a`b", ""],
)
@pytest.mark.parametrize("user_words", [(), ("zzyzx", "Tbe")])
def test_made_up_forms_are_known_as_others_are(word: str, user_words: tuple[str, ...]) -> None:
    own = Lexicon.load("en", user_words=user_words)
    assert own.knows_made_up(word) == own.knows(word)


def test_word_files(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_bytes("\ufeff# mine\nalpha\n\n beta # a note\ne\u0301t\u00e9\n".encode())
    assert list(read_word_file(path)) == ["alpha", "beta", "été"]
    path.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(InputError, match=r"own\.txt"):
        list(read_word_file(path))


def test_a_word_file_has_a_largest_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.txt"
    path.write_text("alpha\n")
    monkeypatch.setattr("ocrfix.words.lexicon._LARGEST_WORD_FILE", 5)
    with pytest.raises(InputError, match="it is larger than"):
        list(read_word_file(path))
    with pytest.raises(InputError, match="it is no name of a file"):
        list(read_word_file(Path("a\0b")))


@pytest.mark.skipif(os.name != "posix", reason="named pipes of POSIX")
def test_a_word_file_may_be_a_pipe(tmp_path: Path) -> None:
    """So that a shell can give it: --words <(…)."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=["alpha\n"])
    writer.start()
    assert list(read_word_file(pipe)) == ["alpha"]
    writer.join()


def test_a_language_without_lists() -> None:
    with pytest.raises(LexiconMissingError, match="'qq'"):
        Lexicon.load("qq")


def test_words_are_found_by_either_end(lexicon: Lexicon) -> None:
    ending = lexicon.words_ending("anager")
    assert {"manager", "teenager"} & {*ending} == {"manager"}
    assert {*lexicon.words_ending("anager", 1)} == {it for it in ending if len(it) == 7}
    assert "which" in lexicon.words_ending("ich")
    assert "world" in lexicon.words_beginning("worl")
    assert lexicon.words_ending("zzqx") == lexicon.words_beginning("zzqx") == []


@given(st.text("abcdefghiklmnorstuwy", min_size=1, max_size=6))
def test_such_words_are_the_piece_and_up_to_three_letters(piece: str) -> None:
    lexicon = Lexicon.load("en")
    ending, beginning = lexicon.words_ending(piece), lexicon.words_beginning(piece)
    assert all(it.endswith(piece) for it in ending)
    assert all(it.startswith(piece) for it in beginning)
    for word in (*ending, *beginning):
        assert 0 < len(word) - len(piece) <= MOST_LOST
        assert lexicon.is_listed(word)


@pytest.mark.parametrize("piece", ["", "\0", "a\0", "\udc80", "a\ud800", "’s", "1"])
def test_no_word_ends_or_begins_with_what_none_holds(piece: str, lexicon: Lexicon) -> None:
    assert lexicon.words_ending(piece) == lexicon.words_beginning(piece) == []


@pytest.mark.parametrize("letters", ["thathouse", "theman's", "qzx", "été", "I`ll"])
@pytest.mark.parametrize("own", [[], ["thath"]])
def test_no_word_at_the_front_is_left_out(letters: str, own: list[str]) -> None:
    lexicon = Lexicon.load(user_words=own)
    front = {letters[:end] for end in range(1, len(letters) + 1)}
    found = {*lexicon.words_at_front(letters)}
    assert {it for it in front if lexicon.frequency(it)} <= found <= front


@pytest.mark.parametrize(
    "word",
    ["the", "london", "tbe", "don't", "o’clock", "caf\u00e9", "zzyzx", "a`b", "1905", "\ud800", ""],
)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("user_words", [(), ("zzyzx", "Tbe")])
def test_how_common_a_known_word_is(word: str, language: str, user_words: tuple[str, ...]) -> None:
    own = Lexicon.load(language, user_words=user_words)
    known = own.frequency(word) if own.knows(word) else 0.0
    assert own.frequency_if_known(word) == known

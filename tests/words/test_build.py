"""The scripts that build the word data, on a few words made up for the purpose."""

from __future__ import annotations

import importlib
import lzma
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging" / "words"

pytestmark = pytest.mark.skipif(
    not SCRIPTS.is_dir(), reason="the build scripts are not part of this copy"
)


@pytest.fixture(autouse=True)
def _scripts_can_be_imported(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(SCRIPTS)):
            del sys.modules[name]


def script(name: str) -> ModuleType:
    pytest.importorskip("numpy", reason="needs packaging/words/requirements.txt")
    return importlib.import_module(name)


@pytest.fixture
def counts_dir(tmp_path: Path) -> Path:
    """Counts in which `tbe` and sometimes `bad` stand where `the` and `had` do."""
    ones = {
        "the": 900,
        "tbe": 100,
        "had": 300,
        "bad": 40,
        "he": 300,
        "been": 200,
        "man": 90,
        "of": 500,
    }
    pairs = {
        ("of", "the"): 400, ("of", "tbe"): 50, ("the", "man"): 60, ("tbe", "man"): 9,
        ("he", "had"): 200, ("he", "bad"): 20, ("had", "been"): 150, ("bad", "been"): 15,
        ("bad", "man"): 20,
    }  # fmt: skip
    triples = {("he", "had", "been"): 100, ("he", "bad", "been"): 10}
    rows = {
        "unigrams": [f"{word}\t{n}\t50\t3" for word, n in ones.items()],
        "bigrams": [f"{a}\t{b}\t{n}" for (a, b), n in pairs.items()],
        "trigrams": [f"{a}\t{b}\t{c}\t{n}" for (a, b, c), n in triples.items()],
    }
    for name, lines in rows.items():
        (tmp_path / f"{name}.tsv.xz").write_bytes(lzma.compress("\n".join(lines).encode()))
    return tmp_path


def test_damage_is_counted_as_what_it_stands_for(counts_dir: Path) -> None:
    clean, company, inputs = script("clean_counts"), script("company"), script("inputs")
    meanings = {
        "tbe": [company.Meaning("the", 0.95)],
        "bad": [company.Meaning("had", 0.75)],
    }
    words = {"the", "had", "bad", "he", "been", "man", "of"}
    counted = clean.on_paper(inputs.raw_words(counts_dir), meanings, words.__contains__)
    assert {it: counted.get(it) for it in ("the", "had", "bad", "tbe")} == {
        "the": 995,
        "had": 330,
        "bad": 10,
        "tbe": None,
    }


def test_british_letters_are_replaced_wherever_they_stand() -> None:
    twins = script("twins")
    assert twins.replaced("labour", "our", "or") == ["labor"]
    assert twins.replaced("centre", "re", "er") == ["center"]
    assert twins.replaced("organise", "z", "s") == []


def test_letters_are_learnt_from_words() -> None:
    model = script("letter_model")
    stems = ["ab", "ac", "ad", "ae", "af"]
    pairs = [model.Pair(f"{s}mx", f"{s}rnx", 40) for s in stems]
    pairs += [model.Pair(s, f"w{s}", 20) for s in stems]
    pairs += [model.Pair("once", "onca", 500)]
    words = {f"{s}rnx": 1000 for s in stems} | {f"w{s}": 500 for s in stems}
    groups = model.learn(pairs, words)
    found = {(g.read, g.meant): g for g in groups}
    assert found["m", "rn"].count == 200
    assert found["m", "rn"].rate == pytest.approx(200 / 5000)
    assert ("^", "^w") in found
    assert ("e", "a") not in found, "seen in one pair of words only"
    assert model.learn(reversed(pairs), words) == groups


def test_costs_of_groups_and_of_ends_of_words() -> None:
    costs = script("letter_costs")
    mined = {("m", "rn"): 2.0, ("^", "^a"): 3.0, ("$", "e$"): 4.0}
    letters = costs.Letters(mined, {(0, 1): 12.0, (1, 0): 12.0, (1, 1): 11.5})
    assert letters.cost("modem", "modern") == 2.0
    assert letters.cost("nd", "and") == 3.0
    assert letters.cost("hav", "have") == 4.0
    assert letters.cost("ndm", "andrn") == 5.0
    assert letters.cost("md", "mad", 10.0) == math.inf
    assert costs.core("xabcx", "xaycx") == ("abc", "ayc")


def test_company_tells_what_a_word_stands_for(tmp_path: Path) -> None:
    company = script("company")
    places = [(f"l{i}", f"r{i}") for i in range(8)]
    rows = {"unigrams": ["the\t8000\t90\t9", "tbe\t160\t90\t9", "toe\t160\t90\t9"]}
    rows["bigrams"] = [f"{a}\tthe\t500" for a, _ in places]
    rows["bigrams"] += [f"the\t{b}\t500" for _, b in places]
    rows["bigrams"] += [f"{a}\ttbe\t10" for a, _ in places]
    rows["bigrams"] += [f"tbe\t{b}\t10" for _, b in places]
    rows["bigrams"] += [f"big\ttoe\t{60 + i}" for i in range(1)] + ["toe\tnail\t60", "toe\tcap\t9"]
    rows["trigrams"] = []
    for name, lines in rows.items():
        (tmp_path / f"{name}.tsv.xz").write_bytes(lzma.compress("\n".join(lines).encode()))
    found = company.Company(tmp_path)
    cost = lambda *_: 4.0  # noqa: E731
    (meaning,) = found.meanings("tbe", ["the"], cost, lambda *_: 1.0)
    assert meaning.meant == "the"
    assert meaning.share > 0.8
    assert (
        found.meanings(
            "toe", ["the"], cost, lambda _read, _meant, _share, by_letters: 10 * by_letters
        )
        == []
    )


def test_near_words() -> None:
    company = script("company")
    near = company.Neighbours({"the": 9, "then": 5, "house": 4, "and": 8})
    assert near.of("tbe") >= {"the"}
    assert "and" in near.of("nml"), "common words are tried at any distance"
    assert "house" in near.of("hose")
    assert "the" not in near.of("the")

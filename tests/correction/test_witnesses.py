"""Pairs of OCR and truth made of newspapers that printed the same (`packaging/correction`)."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from ocrfix.evaluation.align import Alignment
from ocrfix.language.language import Language

SCRIPTS = Path(__file__).parents[2] / "packaging" / "correction"
NAMES = ("doubt", "jury", "truths", "witnesses")
REPORT = (
    "Harbour Falls, March 3. The steamer Lady Maud, with forty passengers and a cargo of salt, "
    "ran upon the rocks below the lighthouse early this morning. Captain Morrow had the boats "
    "lowered at once, and all on board reached the shore before the steamer broke in two. The "
    "passengers were taken to the houses of fishermen, where they were given dry clothes and a "
    "warm breakfast. The owners say that the steamer was insured for less than half of what she "
    "cost, and that another will be put in her place as soon as the yards can spare one. No blame "
    "is laid upon the pilot, who had asked for a new lamp in the lighthouse twice since autumn."
)


@pytest.fixture(scope="module")
def script() -> Callable[[str], ModuleType]:
    """Give the scripts by name."""
    if not SCRIPTS.is_dir():
        pytest.skip("the scripts are not part of this copy")
    sys.path.insert(0, str(SCRIPTS))
    found = {name: importlib.import_module(name) for name in NAMES}
    sys.path.remove(str(SCRIPTS))
    return found.__getitem__


@pytest.mark.parametrize(
    ("read", "others", "printed"),
    [
        # One misreading, told by one other that has a word near to it.
        ("steamcr", ["steamer"], "steamer"),
        ("steamcr", ["steamer", "steamer"], "steamer"),
        # A word for a word needs two that agree.
        ("bad", ["had", "had"], "had"),
        ("bad", ["had"], None),
        # What others wrote anew is no misreading.
        ("captain", ["skipper", "skipper"], None),
        # All alike: right, but for a misreading that two may share.
        ("steamer", ["steamer"], "steamer"),
        ("stcamer", ["stcamer"], None),
        ("Morrowe", ["Morrowe"], "Morrowe"),
        # The same misreading twice, and one that has the word.
        ("thc", ["thc", "the"], "the"),
        # A word torn at the end of a line is whole where any has it whole.
        ("light house", ["lighthouse", "light house"], "lighthouse"),
        # Marks: most, or nobody knows.
        ("rocks", ["rocks,", "rocks,"], "rocks,"),
        ("rocks", ["rocks,"], None),
        # Signs within a word are no part of it.
        ("firsl", ["firs*"], None),
        # A name, or a common misreading of two papers.
        ("Aud", ["Aud"], None),
        # A large I is read for a small one in all papers.
        ("In", ["In", "In"], None),
        ("Ireland", ["Ireland", "Ireland"], "Ireland"),
    ],
)
def test_what_was_printed_is_told_by_what_papers_agree_on(
    script: Callable[[str], ModuleType],
    read: str,
    others: Sequence[str],
    printed: str | None,
) -> None:
    assert script("jury").Jury(Language.load("en")).agreed(read, others) == printed


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("the na tion at large", "the nation at large"),
        ("in re cent years", "in □ □ years"),
        ("the houses of fishermen", "the houses of fishermen"),
    ],
)
def test_what_all_papers_tear_is_whole_or_in_doubt(
    script: Callable[[str], ModuleType], torn: str, whole: str
) -> None:
    jury = script("jury").Jury(Language.load("en"))

    assert [*jury.without_tears(torn.split())] == whole.split()


def test_a_page_is_told_by_two_others(script: Callable[[str], ModuleType], tmp_path: Path) -> None:
    day = tmp_path / "dates" / "19160303"
    day.mkdir(parents=True)
    damaged = REPORT.replace("lowered", "lowcred").replace("breakfast", "break fast")
    damaged = damaged.replace("the owners", "tlie owners").replace("yards can", "yards ean")
    for name, text in (("a", damaged), ("b", REPORT), ("c", REPORT.replace("salt", "sait"))):
        (day / f"{name}.txt").write_text(f"THE PAPER OF {name}\n{text}\n", encoding="utf-8")

    out = tmp_path / "pairs.jsonl"
    script("witnesses").write_pairs(tmp_path / "dates", out, 1, 0)

    pairs = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    truth = {word for it in pairs if it["id"].startswith("19160303_a") for word in it["gt"].split()}
    assert {"lowered", "breakfast.", "can"} <= truth
    assert not {"lowcred", "ean", "sait", "sait,"} & truth


def test_nothing_is_learnt_where_the_truth_is_in_doubt(
    script: Callable[[str], ModuleType],
) -> None:
    doubt = script("doubt")
    truth = (
        f"a warm breakfast {doubt.DOUBT} the houses of fishermen where they were given dry clothes"
    )

    assert doubt.without_doubts(truth) == (
        "the houses of fishermen where they were given dry clothes"
    )
    beside = Alignment("a warm breakfast at the houses of fishermen", truth.split())
    assert doubt.told_of(beside, 2, 6) == ["warm"]
    assert doubt.told_of(beside, 17, 19) is None


def test_clean_text_that_stands_in_pairs_is_left_out(
    script: Callable[[str], ModuleType],
) -> None:
    known = script("witnesses").Known()
    known.add(REPORT)

    assert known.has_part_of("and then the boats lowered at once, and all on board reached it")
    assert not known.has_part_of("nothing of this stands in any paper of that day at all")


def test_pages_are_made_of_what_is_in_no_doubt(
    script: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    pairs, out = tmp_path / "pairs.jsonl", tmp_path / "truths.txt"
    sentences = [it.strip() for it in REPORT.split(". ")]
    truth = " □ ".join([*sentences, "too short"])
    pairs.write_text(json.dumps({"ocr": "", "gt": truth}) + "\n", encoding="utf-8")

    script("truths").write_truths(pairs, out)

    written = out.read_text(encoding="utf-8")
    long = [it for it in sentences if len(it.split()) >= 16]
    assert written.lower().split("\n\n") == [it.lower() for it in long[:-1]] + [
        f"{long[-1].lower()}\n"
    ]
    assert "□" not in written

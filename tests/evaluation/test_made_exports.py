"""Damaged exports made of clean articles, and what is counted of them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import cast
from unittest.mock import create_autospec

import pytest

from ocrfix.cli.main import main
from ocrfix.errors import ExitCode, InputError
from ocrfix.evaluation.clean_articles import CleanArticle, read_articles
from ocrfix.evaluation.made_exports import make_exports
from ocrfix.evaluation.made_kinds import Befallen
from ocrfix.evaluation.pairs import read_pairs
from ocrfix.evaluation.places import DamagedPlace, PlaceCounts, measure_places
from ocrfix.evaluation.program import ProgramReader
from ocrfix.evaluation.reader import MeasuredSuspect, MeasuredText, Reader, place_changes

ARTICLES = Path(__file__).parent / "articles" / "modern.txt"
SEEDS = range(12)


def suggests(word: str, suggestion: str) -> Reader:
    """Give a reader that doubts one word of a text and suggests another."""
    reader = create_autospec(ProgramReader, instance=True)
    reader.detect.side_effect = lambda text, _: (
        [MeasuredSuspect(text.find(word), text.find(word) + len(word))] if word in text else []
    )
    reader.suggest.return_value = [suggestion]
    return cast("Reader", reader)


def test_every_kind_of_damage_is_made_and_written_down() -> None:
    articles = read_articles(ARTICLES)
    made = [it for seed in SEEDS for it in make_exports(articles, seed)]
    kinds = Counter(place["kind"] for it in made for place in it["places"])
    assert set(kinds) == set(map(str, Befallen))
    assert any(not it["places"] and it["ocr"] == it["gt"] for it in made)
    assert all(it["ocr"] != it["gt"] for it in made if it["places"])


def test_outside_its_places_an_export_is_its_truth() -> None:
    for record in make_exports(read_articles(ARTICLES), 5):
        ocr, truth, mended, at = record["ocr"], record["gt"], [], 0
        for place in record["places"]:
            mended += [ocr[at : place["start"]], truth[place["truth_start"] : place["truth_end"]]]
            at = place["end"]
        assert "".join(mended) + ocr[at:] == truth


def test_the_same_seed_makes_the_same_exports() -> None:
    articles = read_articles(ARTICLES)
    first, again, other = (list(make_exports(articles, seed)) for seed in (1, 1, 2))
    assert first == again != other
    # What befalls an article does not hang on those before it.
    assert list(make_exports(articles[3:4], 1)) == first[3:4]


def test_articles_are_read_with_their_headlines() -> None:
    articles = read_articles(ARTICLES)
    assert len(articles) == 12
    assert articles[0].headline == "Council delays vote on bus lanes"
    assert articles[0].paragraphs[0].startswith("The city council put off")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "There is no file"),
        (b"\n\n***\n\n", "There is no article in"),
        (b"\xff\xfe", "is no UTF-8"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, content: bytes | None, why: str) -> None:
    path = tmp_path / "articles.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=why):
        read_articles(path)
    with pytest.raises(InputError, match="is a folder"):
        read_articles(tmp_path)


def test_short_articles_are_left_alone() -> None:
    short = CleanArticle("short", "", ("It rained.",))
    for seed in SEEDS:
        (record,) = make_exports([short], seed)
        kinds = {it["kind"] for it in record["places"]}
        assert kinds.isdisjoint({Befallen.TORN, Befallen.TORN_LOST, Befallen.TORN_MORE})


RAW = "the men came\n\nith us home"
TRUTH = "the men came with us home"
OUTSIDE = {"kind": "x", "start": 0, "end": 9, "truth_start": 0, "truth_end": 1}
PLACE = DamagedPlace("torn", 8, 20, 8, 20)


@pytest.mark.parametrize(
    ("changes", "proposals", "doubt", "mended", "asked", "why"),
    [
        ([(12, 17, "\n\nith", " with")], [], "", 1, 0, "made"),
        ([(12, 14, "\n\n", " ")], [(14, 17, "ith", "with")], "", 0, 1, "half made, half offered"),
        ([], [(12, 14, "\n\n", " "), (14, 17, "ith", "with")], "", 0, 1, "both offered"),
        ([(12, 14, "\n\n", " ")], [], "ith", 0, 1, "suggested"),
        ([(12, 14, "\n\n", " ")], [(14, 17, "ith", "sith")], "", 0, 0, "a wrong word offered"),
        ([(12, 17, "\n\nith", " sith")], [], "", 0, 0, "a wrong word made"),
    ],
)
def test_what_became_of_a_place(
    changes: list[tuple[int, int, str, str]],
    proposals: list[tuple[int, int, str, str]],
    doubt: str,
    mended: int,
    asked: int,
    why: str,
) -> None:
    made = place_changes([(*it, ("a.rule",)) for it in changes])
    text = RAW
    for start, end, _, after in reversed(changes):
        text = text[:start] + after + text[end:]
    cleaned = MeasuredText(text, made, place_changes([(*it, ("a.rule",)) for it in proposals]))
    counts = measure_places(
        [PLACE], RAW, TRUTH, cleaned, suggests(doubt or "nowhere", "with"), "en"
    )
    assert (counts.mended["torn"], counts.asked["torn"]) == (mended, asked), why


def test_a_sound_document_that_was_edited_is_counted() -> None:
    changed = MeasuredText("x", place_changes([(0, 1, "y", "x", ("a.rule",))]))
    total = PlaceCounts()
    total.add(measure_places([], "y", "y", changed, suggests("nowhere", ""), "en"))
    total.add(measure_places([], "y", "y", MeasuredText("y"), suggests("nowhere", ""), "en"))
    assert (total.sound, total.sound_edited) == (2, 1)


def test_suggestions_are_measured_by_the_channel_of_what_was_cleaned() -> None:
    lost = (
        "The mayor said that the road will be closed and painted y the county.\n\nnd the schools "
    )
    lost += "will open later, the ouncil said. The court hear that the driver had drunk wine.\n\n"
    lost += " ?? ADA FENN/REUTERS ?? The weir gives way.\n\nADA FENN/REUTERS The weir gives way.\n"
    reader, other = ProgramReader(), ProgramReader()
    text = reader.clean(f"{lost}\nNewspapers in English\n\nNewspapers from Canada\n", "en").text
    at = text.index("hear"), text.index("hear") + len("hear")
    assert reader.suggest(text, *at, "en")[0] == "heard"
    assert other.suggest(text, *at, "en")[0] != "heard"


def test_the_command_makes_exports_and_measures_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["eval", "--make", "exports", "--seed", "4", str(ARTICLES)]) is ExitCode.DONE
    made = tmp_path / "made.jsonl"
    made.write_text(capsys.readouterr().out, "utf-8")
    pairs = read_pairs(made)
    assert sum(len(it.places or ()) for it in pairs) > len(pairs)
    assert main(["eval", str(made), "--no-suspects", "--side", "ocr"]) is ExitCode.DONE
    out = capsys.readouterr().out
    assert "Damaged places, ocrfix careful" in out
    assert "undamaged articles edited: 0 of " in out


@pytest.mark.parametrize("places", [[{"kind": "x"}], 5, "x", [OUTSIDE]])
def test_places_that_are_none_are_refused(tmp_path: Path, places: object) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps({"id": "a", "ocr": "b", "gt": "b", "places": places}), "utf-8")
    with pytest.raises(InputError, match="places cannot be read"):
        read_pairs(path)

"""Damaged exports made of clean articles, and what is counted of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ocrfix.cli.main import main
from ocrfix.errors import ExitCode, InputError
from ocrfix.evaluation.clean_articles import read_articles
from ocrfix.evaluation.made_exports import make_exports
from ocrfix.evaluation.pairs import read_pairs

ARTICLES = Path(__file__).parent / "articles" / "modern.txt"


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


OUTSIDE = {"kind": "x", "start": 0, "end": 9, "truth_start": 0, "truth_end": 1}


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

"""Letters of clean text are misread as those of its language are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ocrfix.cli.main import main
from ocrfix.errors import LexiconMissingError
from ocrfix.evaluation.clean_articles import CleanArticle
from ocrfix.evaluation.made_letters import SHARE, make_letters

TEXT = "the quick brown foxes jumped over seven lazy dogs that were sleeping " * 40


def test_a_tenth_of_the_words_is_misread_and_the_truth_stays() -> None:
    (made,) = make_letters([CleanArticle("a", "", (TEXT,))], "en", 1)
    assert made["gt"] == TEXT
    read, meant = made["ocr"].split(" "), TEXT.split(" ")
    assert len(read) == len(meant)
    share = sum(it != true for it, true in zip(read, meant, strict=True)) / len(meant)
    assert SHARE / 2 < share < 1.5 * SHARE


def test_the_same_seed_gives_the_same_and_another_another() -> None:
    article = [CleanArticle("a", "", (TEXT,))]
    first, again, other = (list(make_letters(article, "en", seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_of_a_language_that_nobody_knows_nothing_is_made() -> None:
    with pytest.raises(LexiconMissingError):
        list(make_letters([CleanArticle("a", "", (TEXT,))], "qq", 1))


def test_the_command_prints_pairs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "clean.txt"
    path.write_text(f"{TEXT}\n\n{TEXT}\n")
    assert main(["eval", "--make", "letters", str(path)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [it["lang"] for it in rows] == ["en", "en"]

"""The examples of the manual for those who call the program from their own code."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.resources import resource

PAGE = (
    "RIVER IS RISING\nThe river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town.\nSCHOOL IS OPENED\nThe new school on the hill was opened\n"
    "on Monday with songs and a speech by\nthe oldest of the teachers there.\n" * 2
)


def blocks() -> list[str]:
    """The pieces of code in the manual's page on the command, each a string."""
    text = resource("manual", "command.md").read_text(encoding="utf-8")
    found = re.findall(r"(?m)(?:^ {4}.*\n|^\n(?= {4}))+", text)
    return [re.sub(r"(?m)^ {4}", "", it) for it in found]


def test_the_example_of_the_library_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = [it for it in blocks() if it.lstrip().startswith("from ocrfix import Cleaner")]
    shutil.copy(resource("samples", "harbour-ferry.txt"), tmp_path / "article.txt")
    monkeypatch.chdir(tmp_path)
    exec(code, {})  # noqa: S102 - our own manual
    printed = capsys.readouterr().out
    assert "article headline" in printed
    assert "article paragraph" in printed


def test_a_notebook_has_a_row_an_article(tmp_path: Path) -> None:
    (code,) = [it for it in blocks() if "-f articles -o page.articles.jsonl" in it and "!" in it]
    line = next(it for it in code.splitlines() if it.startswith("!python -m ocrfix"))
    arguments = line.replace("page.xml", "page.txt").split()[1:]
    (tmp_path / "page.txt").write_text(PAGE)
    subprocess.run([sys.executable, *arguments], cwd=tmp_path, check=True, capture_output=True)
    rows = [json.loads(it) for it in (tmp_path / "page.articles.jsonl").read_text().splitlines()]
    assert [it["headline"] for it in rows] == ["RIVER IS RISING", "SCHOOL IS OPENED"] * 2
    assert {"id", "page", "order", "byline", "authors", "date", "text", "spans", "sha256"} <= set(
        rows[0]
    )

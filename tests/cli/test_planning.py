"""Plans of a batch are refused in one sentence, or shown and not carried out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.batches import files, outputs
from tests.e2e.here import tell_here as ocrfix
from tests.torn_word import CUT


def test_another_input_does_not_mix_in(folder: Path, out: Path, tmp_path: Path) -> None:
    ocrfix("batch", folder, out)
    shutil.copytree(folder, tmp_path / "other")
    refused = ocrfix("batch", tmp_path / "other", out)
    assert refused.returncode == 2
    assert "another input" in refused.stderr


def test_dry_run_writes_nothing(folder: Path, out: Path) -> None:
    done = ocrfix("batch", folder, out, "--dry-run")
    assert done.returncode == 0
    assert "clean      1916/page.xml -> 1916/page.txt" in done.stdout
    assert "pass over  page.tif: a picture" in done.stdout
    assert not out.exists()
    ocrfix("batch", folder, out)
    before = files(out)
    assert "done       a.txt" in ocrfix("batch", folder, out, "--dry-run").stdout
    assert files(out) == before


def test_dry_run_tells_what_was_changed_by_hand(folder: Path, out: Path) -> None:
    ocrfix("batch", folder, out)
    (out / "a.txt").write_text("by hand", encoding="utf-8")
    (folder / "a.txt").write_text("Another text.\n", encoding="utf-8")
    left = ocrfix("batch", folder, out, "--dry-run").stdout
    assert "leave      a.txt: a.txt is not as it was written, and stays" in left
    assert "clean      a.txt" in ocrfix("batch", folder, out, "--dry-run", "--overwrite").stdout


REFUSED = [
    (["batch", "{none}", "{out}"], 3, "no folder or file"),
    (["batch", "{folder}", "{folder}"], 2, "at once"),
    (["batch", "{folder}", "{out}", "--format", "pdf"], 2, "invalid choice"),
    (["batch", "{folder}", "{out}", "--jobs", "0"], 2, "--jobs"),
    (["batch", "{folder}", "{out}", "--disable", "letters.lost-lead"], 2, "letters.lost-leading"),
    (["batch", "{folder}", "{out}", "--project", "{none}"], 3, "none"),
    (["batch", "{folder}", "{folder}/a.txt"], 4, "output folder"),
    (["batch", "{folder}/a.txt", "{out}"], 2, "ocrfix clean"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), REFUSED)
def test_what_is_refused_says_why(
    folder: Path, out: Path, arguments: list[str], code: int, words: str
) -> None:
    places = {"folder": folder, "out": out, "none": folder / "none"}
    done = ocrfix(*(argument.format(**places) for argument in arguments))
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_two_inputs_of_one_output_are_told_apart(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.html", "a.htm", "a.htm.txt"):
        (folder / name).write_text(f"<!DOCTYPE html><html><body><p>{CUT}</body></html>", "utf-8")
    done = ocrfix("batch", folder, out)
    assert done.returncode == 6
    assert "has the same output" in done.stderr
    assert set(outputs(out)) == {"a.html.txt", "a.htm.txt"}


def test_an_input_is_never_an_output(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "in"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "a.txt").write_text(CUT, encoding="utf-8")
    (folder / "a.txt").write_text("It rained.", encoding="utf-8")
    done = ocrfix("batch", folder, tmp_path / "out", "--overwrite")
    assert done.returncode == 6
    assert "would replace an input" in done.stderr
    assert (folder / "a.txt").read_text(encoding="utf-8") == "It rained."

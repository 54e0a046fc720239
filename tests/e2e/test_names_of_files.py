"""Names that are hard on a file system or a locale, through the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names are bytes elsewhere")
LOCALES = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "UTF-8": {"PYTHONUTF8": "1"},
}


def ocrfix(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    line = [sys.executable, "-m", "ocrfix", *map(os.fsencode, arguments)]
    return subprocess.run(line, capture_output=True, check=False, env=os.environ | more)


@pytest.mark.parametrize("locale", LOCALES)
def test_names_in_reports_are_utf8_in_any_locale(locale: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    page = folder / "Z\u00fcrich.txt"
    page.write_text("He came ith his brother.\n")
    done = ocrfix("clean", page, "--format", "json", **LOCALES[locale])
    assert json.loads(done.stdout)["source"] == str(page)
    out = tmp_path / "out"
    done = ocrfix(
        "batch", folder, out, "--jobs", "1", "-f", "json", "-f", "jsonl", **LOCALES[locale]
    )
    assert done.returncode == 0, done.stderr
    (document,) = json.loads((out / "report.json").read_bytes())["documents"]
    assert (document["name"], document["outputs"]) == (page.name, ["Z\u00fcrich.json"])
    assert page.name in (out / "report.csv").read_text("utf-8")
    assert json.loads((out / "documents.jsonl").read_bytes())["name"] == page.name
    assert json.loads((out / "Z\u00fcrich.json").read_bytes())["source"] == page.name


def test_a_name_of_255_bytes_has_every_form(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    page = folder / ("a" * 251 + ".txt")
    page.write_text("He came ith his brother.\n")
    forms = [part for form in ("text", "json", "docx", "source") for part in ("-f", form)]
    assert ocrfix("batch", folder, out, "--jobs", "1", *forms).returncode == 0
    assert sorted(path.suffix for path in out.glob("aaa*")) == [".docx", ".json", ".txt"]
    again = ocrfix("batch", folder, out, "--jobs", "1", *forms)
    assert b"1 done before" in again.stderr
    done = ocrfix("clean", page, "-o", f"{tmp_path / 'single'}/", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "single").glob("aaa*.json"))) == 1

"""Shipped data is found in the program's own folder and in those of packages of languages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix import resources
from ocrfix.errors import RulePackError
from ocrfix.resources import read_rows, way_to_install

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
LANGUAGES = {it.name for it in (RESOURCES / "lexicons").iterdir()} - {"en"}
PARTS = ("confusions", "languages", "lexicons", "lists")
GERMAN = (
    "Die Regierung hat gestern beschlossen, dass die neue Brücke über den Fluss noch in diesem "
    "Jahre gebaut werden soll. Der Gemeinderat wird sich in der nächsten Woche mit der Frage be-\n"
    "schäftigen, wer die Kosten zu tragen hat, denn die Stadt allein kann sie nicht bezahlen.\n"
)


@pytest.fixture(scope="module")
def english_alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The resources as the program's own wheel has them."""
    folder = tmp_path_factory.mktemp("english") / "resources"
    shutil.copytree(
        RESOURCES,
        folder,
        copy_function=os.link,
        ignore=lambda path, names: LANGUAGES & {*names} if Path(path).name in PARTS else (),
    )
    return folder


def cleaned(resources: Path, *packages: Path) -> dict[str, object]:
    program = "from ocrfix.cli.main import run; raise SystemExit(run())"
    done = subprocess.run(
        [sys.executable, "-P", "-c", program, "clean", "-", "--format", "json"],
        input=GERMAN.encode(),
        capture_output=True,
        env={
            **os.environ,
            "OCRFIX_RESOURCES": str(resources),
            "PYTHONPATH": os.pathsep.join(map(str, (ROOT, *packages))),
        },
        check=True,
    )
    said: dict[str, object] = json.loads(done.stdout)
    return said


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def test_a_language_comes_with_a_package_of_its_own(english_alone: Path, tmp_path: Path) -> None:
    alone = cleaned(english_alone)
    assert alone["language"] == "de"
    # Its words alone are known: hyphens are closed, and no letter is touched.
    assert "only words are known" in str(alone["notes"])
    assert "Frage beschäftigen,\n" in str(alone["text"])
    assert letters(str(alone["text"])) == letters(GERMAN)
    for part in PARTS:
        shutil.copytree(
            RESOURCES / part / "de",
            tmp_path / "ocrfix_languages" / part / "de",
            copy_function=os.link,
        )
    # Another one beside it, as a second package has it in the same folder or another.
    (tmp_path / "more" / "ocrfix_languages" / "lexicons" / "xx").mkdir(parents=True)
    both = cleaned(english_alone, tmp_path / "more", tmp_path)
    assert both["language"] == "de"
    assert both["notes"] == []
    assert "beschäftigen," in str(both["text"])
    # The checkout has all of them in its own folder.
    assert cleaned(RESOURCES)["text"] == both["text"]


def test_rows_of_a_table_are_neither_empty_nor_remarks(tmp_path: Path) -> None:
    path = tmp_path / "table.tsv"
    path.write_text("# read, meant\nrn\tm\n\n#\nli\th\n", encoding="utf-8")
    assert read_rows(path) == ["rn\tm", "li\th"]
    with pytest.raises(RulePackError, match=r"none\.tsv"):
        read_rows(tmp_path / "none.tsv")


def test_how_an_extra_is_installed_hangs_on_what_is_running(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert way_to_install("pdf") == "python3 dev.py setup pdf"
    monkeypatch.setattr(resources, "_PACKAGE_DIR", tmp_path / "ocrfix")
    assert way_to_install("pdf") == "pip install 'ocrfix[pdf]'"

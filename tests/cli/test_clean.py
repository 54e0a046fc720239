"""``--language`` and ``--output`` of ``ocrfix clean``."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cli.main import main
from tests.formats.samples import sample

DAMAGED = "He came ith his brother to the com-\nmunity hall, and the mayor spoke of nothing else.\n"


def cleaned(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str]:
    """Return what is written to standard output and error."""
    path = folder / "article.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    assert main(["clean", str(path), *options]) == 0
    told = capsys.readouterr()
    return told.out, told.err


def test_a_text_is_read_in_the_language_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, _ = cleaned(tmp_path, capsys, "--language", "en")
    assert text.startswith("He came with his brother to the community")


def test_a_language_that_is_not_installed_keeps_its_letters_and_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, told = cleaned(tmp_path, capsys, "--language", "cy")
    assert text == DAMAGED
    assert "“cy” is not installed, only en" in told


def issue_with_a_gap(folder: Path) -> Path:
    """Write an issue of two pages, of which the first alone is there."""
    (folder / "text").mkdir(parents=True)
    for name in ("mets.xml", "text/page 1.xml"):
        (folder / name).write_bytes(sample(f"issue/{name}"))
    return folder / "mets.xml"


def test_pages_that_an_issue_lacks_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pages that are there are cleaned all the same."""
    paths = [str(issue_with_a_gap(tmp_path / name)) for name in ("a", "b")]
    told = "1 of the 2 pages that this issue names was not found: “text/page2.xml”.\n"
    assert main(["clean", paths[0]]) == 0
    text, said = capsys.readouterr()
    assert "STORM." in text
    assert said == f"ocrfix: {told}"
    assert main(["clean", paths[0], "--speak", "fr"]) == 0
    assert "introuvable" in capsys.readouterr().err
    assert main(["clean", *paths]) == 0
    assert capsys.readouterr().err == "".join(f"ocrfix: {it}: {told}" for it in paths)


def test_a_file_without_text_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"\n")
    assert main(["clean", str(path)]) == 0
    assert capsys.readouterr() == ("\n", "ocrfix: There is no text in it.\n")


@pytest.mark.parametrize("form", ["source", "jsonl"])
def test_a_form_of_another_command_is_told_as_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert main(["clean", str(tmp_path / "a.xml"), "-f", form]) == 2
    told = capsys.readouterr().err
    assert f"{form} is a form of ocrfix batch" in told
    assert f"ocrfix batch IN OUT -f {form}" in told
    assert told.count("\n") == 1


def test_a_folder_that_is_made_for_the_output_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new" / "one.txt"
    assert cleaned(tmp_path, capsys, "-o", str(target)) == (
        "",
        f"ocrfix: made the folder {target.parent}.\n",
    )
    assert cleaned(tmp_path, capsys, "-o", str(target), "--overwrite") == ("", "")


def test_a_dash_for_the_output_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text, _ = cleaned(tmp_path, capsys, "-o", "-")
    assert text.startswith("He came with his brother")
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]

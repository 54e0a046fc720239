"""``ocrfix eval`` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ocrfix.cli.main import main
from ocrfix.errors import ExitCode

LINES = [
    {"id": "a", "ocr": "It was shrinking\n\nnd fast.", "gt": "It was shrinking and fast."},
    {"id": "b", "ocr": "in-\nstalled by tho mayor", "gt": "in¬\nstalled by the mayor"},
]


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(f"{json.dumps(it)}\n" for it in LINES), "utf-8")
    return path


def test_tables(pairs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--by-rule", "--worst", "1", "--examples", "2", "--limit", "2"]
    assert main(["eval", str(pairs), *options]) is ExitCode.DONE
    out = capsys.readouterr().out
    assert out.startswith("pairs.jsonl: 2 documents, 9 words of truth")
    assert "Rules of ocrfix careful" in out
    assert "Worst documents of ocrfix careful" in out
    assert str(pairs.parent) not in out


def test_json_is_one_document_whatever_the_jobs(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = []
    for jobs in ("1", "2"):
        command = ["eval", str(pairs), str(pairs), "--format", "json", "--jobs", jobs]
        assert main([*command, "--worst", "1"]) is ExitCode.DONE
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    figures = json.loads(printed[0])
    assert [it["set"] for it in figures["sets"]] == ["pairs.jsonl", "pairs.jsonl"]
    assert len(figures["sets"][0]["readers"][0]["worst_documents"]) == 1


def test_a_baseline_in_the_same_run(pairs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("spellchecker")
    command = ["eval", str(pairs), "--baseline", "pyspellchecker", "--format", "json"]
    assert main(command) is ExitCode.DONE
    readers = json.loads(capsys.readouterr().out)["sets"][0]["readers"]
    assert [it["name"] for it in readers] == ["ocrfix careful", "pyspellchecker"]


def test_a_rule_switched_off_has_no_record(pairs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["eval", str(pairs), "--disable", "joins", "--disable", "letters", "-f", "json"]
    assert main(command) is ExitCode.DONE
    [reader] = json.loads(capsys.readouterr().out)["sets"][0]["readers"]
    assert not {name for name in reader["rules"] if name.startswith(("joins", "letters"))}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--worst", "-1"], ExitCode.BAD_ARGUMENTS),
        (["--worst", "many"], ExitCode.BAD_ARGUMENTS),
        (["--profile", "carefull"], ExitCode.BAD_ARGUMENTS),
        (["--only", "joins.nothing"], ExitCode.BAD_ARGUMENTS),
        (["missing.jsonl"], ExitCode.INPUT),
    ],
)
def test_mistakes(pairs: Path, options: list[str], code: ExitCode) -> None:
    assert main(["eval", str(pairs), *options]) is code


def test_kinds_and_reliability_of_several_sets_whatever_the_jobs(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = ["--by-kind", "--reliability", "--profile", "research", "--no-suspects"]
    printed = {}
    for form in ("json", "text"):
        for jobs in ("1", "2"):
            command = ["eval", str(pairs), str(pairs), "--format", form, "--jobs", jobs]
            assert main([*command, *more]) is ExitCode.DONE
            printed[form, jobs] = capsys.readouterr().out
        assert printed[form, "1"] == printed[form, "2"]
    [reader] = json.loads(printed["json", "1"])["sets"][1]["readers"]
    assert reader["by_kind"]["one letter wrong"] == {"of": 2, "in": 2, "rate": 1.0}
    rules = reader["reliability"]["rules"]
    assert rules["edits"] == rules["right"]["of"] == sum(it["edits"] for it in rules["bins"])
    text = printed["text", "1"]
    assert text.count("What happened, print -> text") == 2
    assert text.count("How sure ocrfix research is, rules") == 2


def test_a_baseline_has_its_kinds_and_says_nothing_of_sureness(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("spellchecker")
    command = ["eval", str(pairs), "--baseline", "pyspellchecker", "--by-kind", "--reliability"]
    assert main([*command, "--no-suspects"]) is ExitCode.DONE
    out = capsys.readouterr().out
    assert "mended by ocrfix careful  mended by pyspellchecker" in out
    assert "How sure pyspellchecker is: no edit says so." in out


def test_kinds_and_reliability_need_the_ocr_side(
    pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["eval", str(pairs), "--side", "truth", "--by-kind", "--reliability"]
    assert main(command) is ExitCode.DONE
    assert capsys.readouterr().out.count("on the OCR side only") == 2

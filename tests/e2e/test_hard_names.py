"""Names that no file can have, and what nobody foresaw: one sentence, never a traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ocrfix.cli import main as cli
from ocrfix.cli.main import main
from ocrfix.errors import ExitCode

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need a right there")
COMMANDS = {
    "clean {}": ExitCode.INPUT,
    "clean {} --format json": ExitCode.INPUT,
    "check {}": ExitCode.INPUT,
    "clean a.txt -o {}": ExitCode.OUTPUT,
    "clean a.txt -o {} --overwrite": ExitCode.OUTPUT,
    "clean a.txt -o {}/b.txt": ExitCode.OUTPUT,
    "evidence {} -o x": ExitCode.INPUT,
    "evidence . -o {}": ExitCode.OUTPUT,
    "batch {} out": ExitCode.INPUT,
    "batch . {}": None,
    "batch . out --ledger {}": None,
    "watch {} out": None,
    "report {}": None,
    "eval {}": None,
    "clean a.txt --words {}": ExitCode.INPUT,
    "clean a.txt --project {}": ExitCode.INPUT,
    "clean a.txt --profile {}": None,
    "clean a.txt --rules {}": ExitCode.RULE_PACK,
    "clean a.txt --evidence {}": ExitCode.INPUT,
}


@pytest.mark.parametrize("name", ["a" * 300, "a" * 5000, "round"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_no_file_can_have_is_told_in_a_sentence(
    command: str,
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "a.txt").write_text("He came ith his brother.\n")
    expected = COMMANDS[command]
    code = main(command.format(name).split())
    assert code in {ExitCode.BAD_ARGUMENTS, ExitCode.INPUT, ExitCode.OUTPUT, ExitCode.RULE_PACK}
    assert expected is None or code == expected
    told = capsys.readouterr().err
    assert told.startswith("ocrfix")
    assert told.count("\n") == 1
    assert (tmp_path / "a.txt").read_text() == "He came ith his brother.\n"
    assert (tmp_path / "round").is_symlink()


@pytest.mark.parametrize(
    ("exception", "told", "code"),
    [
        (MemoryError(), "too little memory", ExitCode.INPUT),
        (RecursionError("deep\x1b[2J\nand deeper"), "A fault in ocrfix: RecursionError", 3),
        (OSError(5, "Input/output error", "disk"), "disk: Input/output error.", ExitCode.INPUT),
    ],
)
def test_what_nobody_foresaw_is_told_in_a_sentence(
    exception: Exception,
    told: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(_: object) -> None:
        raise exception

    monkeypatch.setattr(cli, "_dispatch", broken)
    assert main(["rules"]) == code
    heard = capsys.readouterr().err
    assert told in heard
    assert heard.count("\n") == 1
    assert "\x1b" not in heard

"""The program's own commands, started from the window: as a bundle or as a package."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import ocrfix
from ocrfix.batch.plan import make_plan
from ocrfix.desktop.program import command_line, make_process, names_of


def test_a_package_is_run_by_its_python() -> None:
    assert command_line(["clean", "a.txt"]) == (
        sys.executable,
        ["-m", "ocrfix", "clean", "a.txt"],
    )


def test_a_bundle_has_its_command_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "ocrfix-gui"))
    program, words = command_line(["clean"])
    assert Path(program).parent == tmp_path
    assert Path(program).stem == "ocrfix"
    assert words == ["clean"]


def test_it_is_the_same_program_wherever_the_window_was_started(qtbot: QtBot) -> None:
    assert qtbot is not None
    parent = QObject()
    environment = make_process(["--version"], parent).processEnvironment()
    here = str(Path(ocrfix.__file__).resolve().parent.parent)
    assert environment.value("PYTHONPATH").startswith(here)
    assert environment.value("PYTHONUTF8") == "1"


def test_a_command_finds_files_of_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / it for it in ("a.txt", "two\nlines.txt", "ä.txt")]
    for path in paths:
        path.write_text("x")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(names_of(paths))))
    assert sorted(make_plan("-", tmp_path / "out").files) == sorted(paths)

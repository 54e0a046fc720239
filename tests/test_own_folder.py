"""The folder of the reader's own files lies where the system wants it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ocrfix.own_folder import data_folder


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", "data/ocrfix"),
        ("darwin", "home/Library/Application Support/ocrfix"),
        ("win32", "roaming/ocrfix"),
    ],
)
def test_each_system_has_its_place(
    platform: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.delenv("OCRFIX_DATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))
    assert data_folder() == tmp_path / folder


def test_another_one_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path))
    assert data_folder() == tmp_path

"""The option that has scans read again."""

from __future__ import annotations

import io
import sys

import pytest

from ocrfix.cli.main import main
from ocrfix.errors import ExitCode


def test_standard_input_has_no_scan_beside_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"tbe house")))
    assert main(["clean", "-", "--scans", "beside"]) == ExitCode.BAD_ARGUMENTS
    assert "Standard input has no scan beside it." in capsys.readouterr().err

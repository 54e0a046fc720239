"""The command `ocrfix gui` as a process, and the change report."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.resources import resource

SAMPLE = resource("samples", "harbour-ferry.txt")
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def ocrfix(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "ocrfix", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a screen")
@pytest.mark.parametrize("arguments", [(), ("gui",), ("gui", str(SAMPLE))])
def test_without_a_screen_it_names_the_command_that_needs_none(arguments: tuple[str, ...]) -> None:
    done = ocrfix(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "no screen" in done.stderr
    assert "ocrfix clean FILE" in done.stderr


def test_the_window_starts_and_cleans_as_a_process(tmp_path: Path) -> None:
    """Started as a person starts it; a timer closes it once the sample is cleaned."""
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from ocrfix.desktop import app\n"
        "from ocrfix.desktop.main_window import MainWindow\n"
        "window_shown = MainWindow.show\n"
        "def show(window):\n"
        "    window_shown(window)\n"
        "    def look():\n"
        "        session = window.reviewing.session\n"
        "        if session is not None and session.cleaned is not None:\n"
        "            timer.stop()\n"
        "            print(len(session.items))\n"
        "            window.close()\n"
        "    timer = QTimer(window, interval=20)\n"
        "    timer.timeout.connect(look)\n"
        "    timer.start()\n"
        "MainWindow.show = show\n"
        "from ocrfix.cli.main import main\n"
        "sys.exit(int(main(['gui', sys.argv[1]])))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(SAMPLE)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OCRFIX_DATA": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 9
    # The project that needed no decision was kept, and nothing beside it.
    assert sorted(it.name for it in tmp_path.iterdir()) == ["reviews.ocrfix", "window.ini"]


def test_the_change_report_needs_nothing_else() -> None:
    done = ocrfix("clean", str(SAMPLE), "--format", "html")
    assert done.returncode == 0
    assert done.stdout.startswith("<!DOCTYPE html>")
    # No picture, script, font or style from elsewhere.
    assert re.findall(r"""(?:src|href|url|@import)\s*[=(]""", done.stdout) == []
    for expected in ("letters.lost-leading", "<del", "SHA-256", "which"):
        assert expected in done.stdout


def test_the_change_report_shows_odd_text_as_text(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("<script>alert(1)</script> & $rows, hich is no script.\n")
    done = ocrfix("clean", str(path), "--format", "html")
    assert "<script>" not in done.stdout
    assert "&lt;script&gt;" in done.stdout

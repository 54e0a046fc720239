"""The end of a window that the system ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

FERRY = Path(__file__).parents[1] / "scan" / "data" / "ferry.xml"


OPENED = """
import os, signal, sys
# A shell has what it starts in the background ignore Ctrl+C, and the tests may be that.
signal.signal(signal.SIGINT, signal.default_int_handler)
from PySide6.QtCore import QTimer
from ocrfix.desktop import app
from ocrfix.desktop.main_window import MainWindow
shown = MainWindow.show
def show(window):
    shown(window)
    def look():
        session = window.reviewing.session
        if session is not None and session.cleaned is not None and window.pages.showing.is_whole:
            timer.stop()
            print("open", flush=True)
    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()
MainWindow.show = show
from ocrfix.desktop.settings import Settings
Settings().page_face = "both"
from ocrfix.cli.main import main
sys.exit(int(main(["gui", sys.argv[1], "--project", sys.argv[2]])))
"""


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
@pytest.mark.parametrize("order", [signal.SIGTERM, signal.SIGINT])
def test_a_window_that_is_told_to_end_closes_and_leaves_nothing(
    tmp_path: Path, order: signal.Signals
) -> None:
    """The page is to be seen: its pixels lie in a folder of temporary files."""
    project = tmp_path / "town.ocrfix"
    # The addresses of processes lie there, and none may be longer than 107 bytes.
    room = Path(tempfile.mkdtemp(prefix="room-"))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OCRFIX_DATA": str(tmp_path)}
    environment["TMPDIR"] = str(room)
    command = [sys.executable, "-c", OPENED, FERRY, project]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout is not None
        too_late = threading.Timer(90, process.kill)
        too_late.start()
        assert process.stdout.readline() == "open\n"
        too_late.cancel()
        assert any(it.name.startswith("ocrfix-pages-") for it in room.iterdir())
        assert project.with_name("town.ocrfix.lock").exists()
        process.send_signal(order)
        try:
            assert process.wait(20) == 130
        finally:
            process.kill()
    room.rmdir()
    assert not project.with_name("town.ocrfix.lock").exists()

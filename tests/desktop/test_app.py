"""The power goes in the middle of typing: at most the last second is lost."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ocrfix.review import open_project

LONGEST_LOSS = 1.0  # seconds

TYPING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from ocrfix.desktop.app import make_application
from ocrfix.desktop.main_window import MainWindow
from ocrfix.desktop.settings import Settings
from ocrfix.review import open_project

application = make_application()
window = MainWindow(Settings(), open_project(Path(sys.argv[1])))
window.show()
window.open_path(Path(sys.argv[2]))

def press():
    session = window.reviewing.session
    if session is not None and session.cleaned is not None:
        QTest.keyClick(window.panes.cleaned, "x")
        print(time.monotonic(), flush=True)

timer = QTimer(interval=40)
timer.timeout.connect(press)
timer.start()
application.exec()
"""


@pytest.mark.skipif(os.name != "posix", reason="it has no SIGKILL")
def test_a_window_killed_while_one_types_without_a_pause(tmp_path: Path) -> None:
    """No blank and no pause ends the word: it is recorded all the same."""
    project, page = tmp_path / "town.ocrfix", tmp_path / "page.txt"
    page.write_text("The bills were paid.\n")
    command = [sys.executable, "-c", TYPING, str(project), str(page)]
    environment = {**os.environ, "OCRFIX_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stdout is not None
        pressed = [float(process.stdout.readline())]
        while pressed[-1] - pressed[0] < 3:
            pressed.append(float(process.stdout.readline()))
        killed = time.monotonic()
        process.send_signal(signal.SIGKILL)
    owed = sum(it < killed - LONGEST_LOSS for it in pressed)
    assert owed > 20
    with open_project(project) as town:
        decisions = town.journal.standing(hashlib.sha256(page.read_bytes()).hexdigest())
    assert sum(it.after.count("x") for it in decisions) >= owed

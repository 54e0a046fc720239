"""The command `ocrfix gui` as a process, and the change report."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ocrfix.cli.main import main
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


@pytest.mark.parametrize("start", ["main(['gui'])", "main([])", "gui.main()"])
def test_without_qt_it_says_how_to_get_it(start: str) -> None:
    script = (
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "sys.argv[1:] = []\n"
        "from ocrfix.cli import gui\n"
        "from ocrfix.cli.main import main\n"
        f"sys.exit(int({start}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 3
    assert "The window needs PySide6, which is not installed." in done.stderr
    assert "python3 dev.py setup window" in done.stderr
    assert done.stderr.count("\n") == 1


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


def test_a_project_opens_with_its_last_document(tmp_path: Path) -> None:
    """A double click on a project opens its text; a picture shows that it is there."""
    project, picture = tmp_path / "town.ocrfix", tmp_path / "town.png"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "OCRFIX_DATA": str(tmp_path)}
    empty = tmp_path / "empty.png"
    for arguments in (
        ["--project", project, "--picture", empty],
        [SAMPLE, "--project", project, "--picture", tmp_path / "sample.png"],
        [project, "--picture", picture],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "ocrfix", "gui", *arguments],
            check=False,
            capture_output=True,
            env=environment,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
    # Text makes a larger picture than the start page.
    assert picture.stat().st_size > 2 * empty.stat().st_size


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        (["t.ocrfix"], ([], "t.ocrfix")),
        (["a.txt", "t.ocrfix"], (["a.txt"], "t.ocrfix")),
        (["t.ocrfix", "--project", "u.ocrfix"], (["t.ocrfix"], "u.ocrfix")),
        (["t.ocrfix", "u.ocrfix"], (["t.ocrfix", "u.ocrfix"], None)),
    ],
)
def test_a_project_among_what_is_opened_is_gone_on_with(
    given: list[str],
    opened: tuple[list[str], str | None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found: list[object] = []

    def run(targets: list[Path], project: Path | None, _: object) -> int:
        found.append((list(map(str, targets)), project and str(project)))
        return 0

    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "t.ocrfix", "u.ocrfix"):
        Path(name).write_bytes(b"x")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("ocrfix.desktop.app.run", run)
    assert main(["gui", *given]) == 0
    assert found == [opened]


def test_a_picture_of_what_cannot_be_read_says_so_and_ends(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nand no more")
    done = subprocess.run(
        [sys.executable, "-m", "ocrfix", "gui", broken, "--picture", tmp_path / "no.png"],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OCRFIX_DATA": str(tmp_path)},
        timeout=60,
    )
    assert done.returncode == 3
    assert "broken.pdf" in done.stderr
    assert not (tmp_path / "no.png").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("article.txt", b"The mayor came.\n", ".png"),
        ("shown.png", b"not ours", "exists"),
        ("nowhere/shown.png", None, "no folder"),
    ],
)
def test_a_picture_takes_no_file_that_is_there(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    picture, project = tmp_path / name, tmp_path / "new.ocrfix"
    options = [SAMPLE, "--project", project, "--picture", picture]
    if content is not None:
        picture.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "ocrfix", "gui", *options],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OCRFIX_DATA": str(tmp_path)},
        timeout=60,
    )
    assert done.returncode in {2, 4}
    assert said in done.stderr
    assert (picture.read_bytes() if picture.exists() else None) == content
    # Nothing was opened before it was refused.
    assert not project.exists()


# Python notes that the window lives on when the command is done with it: so it shall be.
@pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")
@pytest.mark.skipif(os.name == "nt", reason="the stand-in for the window's program is a script")
class TestInTheBundle:
    """Its command holds no Qt: the window is another program beside it."""

    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A bundle whose window notes what it was given."""
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(tmp_path / "ocrfix"))
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        window = tmp_path / "ocrfix-gui"
        window.write_text(f'#!/bin/sh\nsleep 0.1\necho "$*" > {tmp_path}/given\n')
        window.chmod(0o755)
        return tmp_path

    def given(self, folder: Path) -> str:
        deadline = time.monotonic() + 10
        while not (folder / "given").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        return (folder / "given").read_text().strip()

    @pytest.mark.parametrize(
        ("arguments", "given"),
        [
            ([], ""),
            (["gui", "{sample}"], "{sample}"),
            (["gui", "{sample}", "--project", "a.ocrfix"], "{sample} --project a.ocrfix"),
            (["gui", "{sample}", "{sample}"], "{sample} {sample}"),
        ],
    )
    def test_the_command_starts_the_window_and_is_done(
        self, folder: Path, arguments: list[str], given: str
    ) -> None:
        assert main([it.format(sample=SAMPLE) for it in arguments]) == 0
        assert not (folder / "given").exists(), "it waited for the window"
        assert self.given(folder) == given.format(sample=SAMPLE)

    def test_a_bundle_without_its_window_says_so(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "ocrfix-gui").unlink()
        assert main(["gui"]) == 3
        assert "Install ocrfix again" in capsys.readouterr().err


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


def test_the_window_is_loaded_after_what_it_works_with() -> None:
    """PySide6 would read the source of all that comes after it, and Python keep the lines."""
    script = (
        "import linecache, sys\n"
        "from multiprocessing import forkserver\n"
        "from ocrfix.cli.gui import loading\n"
        "with loading():\n"
        "    import ocrfix.desktop.main_window\n"
        "loaded = [*sys.modules]\n"
        "behind = loaded[loaded.index('PySide6'):]\n"
        "print([it for it in behind if it.startswith(('ocrfix.rules', 'ocrfix.outline', 'numpy'))])\n"
        "print(len(linecache.cache), forkserver._forkserver._forkserver_pid is not None)\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )
    late, kept = done.stdout.splitlines()
    assert late == "[]"
    assert kept == "0 True"

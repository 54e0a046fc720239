"""Streams that are full or closed: one sentence, the right exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.errors import ExitCode

pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams are redirected by a shell")
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("He came ith his brother to the uppqjutmznt.\n")
    return path


def run(command: str, tmp_path: Path, buffered: str = "") -> tuple[int, str, str]:
    line = f'"{sys.executable}" -m ocrfix {command}'
    done = subprocess.run(
        ["sh", "-c", line],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "OCRFIX_DATA": str(tmp_path / "data"),
            "PYTHONUNBUFFERED": buffered,
        },
    )
    return done.returncode, done.stdout, done.stderr


@FULL
@pytest.mark.parametrize("buffered", ["", "1"])
@pytest.mark.parametrize("command", ["clean a.txt", "check a.txt", "rules", "--help", "rules -h"])
@pytest.mark.usefixtures("cut")
def test_a_full_disk_is_said(command: str, buffered: str, tmp_path: Path) -> None:
    code, _, told = run(f"{command} > /dev/full", tmp_path, buffered)
    assert code == ExitCode.OUTPUT
    assert told.count("\n") == 1
    assert "cannot be written to standard output: No space left on device" in told


@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        ("clean a.txt >&-", ExitCode.OUTPUT, "standard output: it is closed"),
        ("rules >&-", ExitCode.OUTPUT, "standard output: it is closed"),
        ("clean a.txt -o b.txt >&-", ExitCode.DONE, ""),
        ("clean - <&-", ExitCode.INPUT, "Standard input cannot be read: it is closed"),
        ("clean none.txt 2>&-", ExitCode.INPUT, ""),
        ("clean a.txt 2>&-", ExitCode.DONE, ""),
        ("clean a.txt -o b.txt <&- >&- 2>&-", ExitCode.DONE, ""),
        ("batch . out --jobs 1 <&- >&- 2>&-", ExitCode.DONE, ""),
    ],
)
@pytest.mark.usefixtures("cut")
def test_a_closed_stream_is_said_where_it_is_needed(
    command: str, code: ExitCode, told: str, tmp_path: Path
) -> None:
    ended, _, heard = run(command, tmp_path)
    assert (ended, heard.count("\n")) == (code, bool(told))
    assert told in heard


@pytest.mark.usefixtures("cut")
def test_no_file_takes_the_place_of_a_closed_stream(tmp_path: Path) -> None:
    """The first file that is opened gets the lowest free number: that of the stream."""
    run("clean a.txt -o b.txt <&- >&- 2>&-", tmp_path)
    assert (tmp_path / "b.txt").read_text() == "He came with his brother to the uppqjutmznt.\n"
    assert (tmp_path / "a.txt").read_text() == "He came ith his brother to the uppqjutmznt.\n"


@FULL
def test_full_standard_error_stops_nothing(tmp_path: Path, cut: Path) -> None:
    code, printed, _ = run(f"clean none.txt {cut} 2> /dev/full", tmp_path)
    assert code == ExitCode.SOME_FAILED
    assert printed.startswith("He came with")


def test_a_word_that_is_no_text_is_refused(tmp_path: Path) -> None:
    code, _, told = run("words add \"$(printf 'a\\377')\"", tmp_path)
    assert code == ExitCode.BAD_ARGUMENTS
    assert (
        told
        == "ocrfix: “a\\udcff” is no text in UTF-8, and no word. Nothing was put on the list.\n"
    )


EVIL = "\x1b]0;gone\x07\x1b[2J\n\r\x9b31m\u202e"


@pytest.mark.parametrize(
    "command",
    [
        "clean none.txt {name}",
        "clean {name} --explain",
        "clean {name} --diff",
        "check none.txt {name}",
        "check {name} --by-word",
        "clean a.txt -o {name}/x/y",
        "clean a.txt --profile {name}",
        "clean a.txt --{name}",
        "{name}",
        "batch in out --dry-run",
        "batch in out --jobs 1 --steps",
        "batch in {name} --jobs 1",
        "evidence in -o {name}.evidence --jobs 1",
        "rules {name}",
    ],
)
@pytest.mark.usefixtures("cut")
def test_the_name_of_a_file_commands_no_terminal(command: str, tmp_path: Path) -> None:
    name = f"{EVIL}.txt"
    (tmp_path / name).write_bytes(b"He came ith his br\xf6ther to the uppqjutmznt.\n")
    (tmp_path / "in" / EVIL).mkdir(parents=True)
    (tmp_path / "in" / EVIL / f"{EVIL}.xml").write_bytes(b"<alto>")
    (tmp_path / "in" / EVIL / f"{EVIL}.txt").write_bytes(b"He came ith his brother.\n")
    _, printed, told = run(command.format(name=f"'{name}'"), tmp_path)
    commands = set("\x1b\x07\x9b\r\u202e")
    assert printed or told
    assert not commands & set(told), told
    assert not commands & set(printed), printed
    assert all(line.startswith(("ocrfix", "step ", "sum ")) for line in told.splitlines()), told


def test_a_bar_still_draws(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="a terminal of Unix")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / f"{EVIL}.xml").write_bytes(b"<alto>")
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "ocrfix", "batch", "in", "out", "--jobs", "1"]
    done = subprocess.Popen(line, cwd=tmp_path, stderr=theirs, stdout=subprocess.DEVNULL)
    os.close(theirs)
    told = b""
    while True:
        try:
            piece = os.read(ours, 1 << 16)
        except OSError:
            break
        if not piece:
            break
        told += piece
    os.close(ours)
    assert done.wait() == ExitCode.SOME_FAILED
    assert b"\x1b[" in told, "the bar"
    assert b"\x1b]0;gone" not in told
    assert rb"\x1b]0;gone\x07" in told

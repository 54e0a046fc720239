"""The command run in this process, where what it loads is loaded once, or in one of its own."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ocrfix.cli.main import main


@dataclass(frozen=True)
class Done:
    """The end of a command: its code, and all that it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes


@dataclass(frozen=True)
class Told:
    """The same as text."""

    returncode: int
    stdout: str
    stderr: str


def run_here(*arguments: str | Path, stdin: bytes = b"") -> Done:
    """Run ``ocrfix`` with these arguments."""
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8", newline="")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    before, sys.stdin = sys.stdin, given
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = int(main([*map(str, arguments)]))
            except SystemExit as exc:
                code = int(exc.code or 0)
    finally:
        sys.stdin = before
    out.flush()
    err.flush()
    return Done(code, *(stream.buffer.getvalue() for stream in (out, err)))


def tell_here(*arguments: str | Path) -> Told:
    """Run ``ocrfix`` with these arguments; what it writes is text."""
    done = run_here(*arguments)
    return Told(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_apart(*arguments: str | Path, stdin: bytes = b"") -> Done:
    """Run ``ocrfix`` with these arguments in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "ocrfix", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=300,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def tell_apart(*arguments: str | Path) -> Told:
    """Run ``ocrfix`` with these arguments in a process of its own; what it writes is text."""
    done = run_apart(*arguments)
    out, err = (it.decode().replace(os.linesep, "\n") for it in (done.stdout, done.stderr))
    return Told(done.returncode, out, err)

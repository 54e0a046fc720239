"""The command as a process would run it, in this one: what it loads is loaded once."""

from __future__ import annotations

import contextlib
import io
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

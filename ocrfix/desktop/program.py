"""Starting of the program's own commands from the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

import ocrfix

_NAME = "ocrfix.exe" if os.name == "nt" else "ocrfix"


def command_line(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The program of a command and its arguments, as a bundle or as a package."""
    if getattr(sys, "frozen", False):
        return str(Path(sys.executable).with_name(_NAME)), list(arguments)
    return sys.executable, ["-m", "ocrfix", *arguments]


def names_of(paths: Iterable[Path]) -> bytes:
    """Return files as the list that a command takes on its standard input."""
    # A name may have line ends in it.
    return b"".join(os.fsencode(it) + b"\0" for it in paths)


def make_process(arguments: Sequence[str], parent: QObject) -> QProcess:
    """Prepare a command of the program; to be started by ``start``."""
    process = QProcess(parent)
    environment = QProcessEnvironment.systemEnvironment()
    # The same program as the window's, wherever that was started from.
    here = str(Path(ocrfix.__file__).resolve().parent.parent)
    path = environment.value("PYTHONPATH", "")
    environment.insert("PYTHONPATH", os.pathsep.join(filter(None, (here, path))))
    environment.insert("PYTHONUTF8", "1")
    process.setProcessEnvironment(environment)
    program, words = command_line(arguments)
    process.setProgram(program)
    process.setArguments(words)
    return process

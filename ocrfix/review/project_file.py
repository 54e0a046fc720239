"""The file of a project: begun whole, told from files of another kind, set aside if damaged."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from ocrfix.errors import InputError, OutputError
from ocrfix.formats import write_atomic
from ocrfix.review import lock
from ocrfix.review.places import PROJECT_SUFFIX
from ocrfix.review.schema import check_origin, migrate, missing_from

BUSY_SECONDS = 5.0
"""How long to wait for another process that is just writing."""
_OTHER_NAME = "Delete it, or choose another name for the project."


def begin(path: Path) -> None:
    """Write a new project whole: a kill must not leave an empty file, which is none."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        migrate(connection)
        write_atomic(path, connection.serialize(), overwrite=False)


def fault_of(path: Path, mode: str) -> str:
    """What is wrong with a file that should be a project; empty if nothing is.

    Args:
        path: The file; it need not exist.
        mode: ``rw`` lets SQLite finish what a killed process left half done.

    Raises:
        InputError: It is empty or of another kind, to be left alone, or cannot be opened.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return ""
    except OSError as exc:
        raise InputError(f"The project {path} cannot be opened: {exc.strerror}.") from exc
    if path.is_dir():
        raise InputError(
            f"{path} is a folder, and no project.",
            hint=f"Projects are files that end in {PROJECT_SUFFIX}; the window makes them.",
        )
    if not path.is_file():
        raise InputError(f"{path} is no file, and no project.", hint="Choose another name.")
    if size == 0:
        # SQLite would take any empty file for a new database, an article as well.
        raise InputError(f"{path} is empty, and no project.", hint=_OTHER_NAME)
    try:
        with contextlib.closing(connect(path, mode)) as connection:
            check_origin(connection, str(path))
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
            return missing_from(connection) if found == "ok" else found
    except sqlite3.OperationalError as exc:
        is_readable = os.access(path, os.R_OK)
        raise InputError(
            f"The project {path} cannot be opened: {exc}.",
            hint="Try again in a moment." if is_readable else "You may not read it.",
        ) from exc
    except sqlite3.DatabaseError as exc:
        if path.suffix != PROJECT_SUFFIX:
            raise InputError(
                f"{path} is no project.", hint=f"Projects end in {PROJECT_SUFFIX}."
            ) from exc
        return str(exc)


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a project's file, which must exist, to read (``ro``) or to write (``rw``)."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS)


def set_aside(path: Path) -> Path:
    """Give a damaged file another name; gives that.

    Raises:
        OutputError: No name is free.
    """
    stamp = lock.now().replace(":", "").replace("-", "")
    for number in range(1000):
        ending = f"damaged-{stamp}" + (f"-{number}" if number else "")
        aside = path.with_name(f"{path.name}.{ending}")
        if not aside.exists():
            path.rename(aside)
            journal = path.with_name(f"{path.name}-journal")
            if journal.exists():
                journal.rename(aside.with_name(f"{aside.name}-journal"))
            return aside
    raise OutputError(f"{path} is damaged and could not be set aside.")

"""The file of a project: begun whole, told from files of another kind, put in order if damaged."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from ocrfix.errors import InputError, OutputError
from ocrfix.formats import write_atomic
from ocrfix.intake import MEBIBYTE, read_within
from ocrfix.review import lock
from ocrfix.review.contents import (
    Contents,
    DamageError,
    entries_written,
    in_memory,
    prepare,
    read_any_text,
    read_sealed,
    rows_of,
)
from ocrfix.review.decisions import Entry
from ocrfix.review.folders import PROJECT_SUFFIX
from ocrfix.review.salvage import salvaged
from ocrfix.review.schema import SEALED_SINCE, check_origin, differs, version_of
from ocrfix.text.wording import shortened, shown

BUSY_SECONDS = 5.0
"""The time to wait for another process that is just writing."""
_LARGEST_PROJECT = 1024 * MEBIBYTE
_OTHER_NAME = "Delete it, or choose another name for the project."
_WRITING_AT = 18
"""The offset of the byte that tells the journal mode of a file of SQLite."""
_WRITINGS = (b"\1", b"\2")
"""The values that this byte may have."""
_LEAST_ENTRY_BYTES = 40
# What keeps a file from being read now, and says nothing about what is in it.
_HINDRANCES = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH,
}


@dataclass
class Found:
    """The contents of a file as they were found.

    Attributes:
        entries: The entries of its journal, as far as they are whole.
        connection: The file, open; None if it is damaged.
        contents: Of a damaged file, all rows that are whole.
        fault: What is amiss, in words; empty if nothing is.
        written: How many entries the journal of a damaged file had, as far as can be told.
    """

    entries: list[Entry]
    connection: sqlite3.Connection | None = None
    contents: Contents = field(default_factory=Contents)
    fault: str = ""
    written: int = 0

    @classmethod
    def damaged(cls, contents: Contents, fault: str, written: int) -> Found:
        """Return the contents of a file that is not whole."""
        return cls(contents.entries, None, contents, fault, written)

    @property
    def kept(self) -> str:
        """The whole part of a damaged file, in words."""
        return f"{len(self.entries):,} of {self.written:,} entries of its journal"


def begin(path: Path, contents: Contents | None = None, *, overwrite: bool = False) -> None:
    """Write a new project whole: a kill must not leave an empty file, which is none.

    Args:
        path: The file.
        contents: What stands in it; None for nothing.
        overwrite: Whether it takes the place of one that is there.

    Raises:
        OutputError: It cannot be written.
    """
    with contextlib.closing(in_memory(contents or Contents())) as connection:
        write_atomic(path, connection.serialize(), overwrite=overwrite)


def examine(path: Path, mode: str) -> Found:
    """Open a file that should be a project, and look whether it is whole.

    Args:
        path: The file.
        mode: ``ro`` to read it, ``rw`` to write it as well, and to let SQLite finish what a
            killed process left half done.

    Raises:
        InputError: It is not there, is of another kind, to be left alone, or cannot be opened.
    """
    _check_kind(path)
    try:
        return _opened(path, mode)
    except DamageError as exc:
        return _rescued(path, str(exc))
    except InputError:
        # Of another program, or of a later version: or else the disk changed what says so.
        found = _rescued(path, "its head is damaged") if path.suffix == PROJECT_SUFFIX else None
        if found is None or not found.contents.has_any:
            raise
        return found
    except MemoryError:
        raise
    except Exception as exc:
        # SQLite's own errors, and what Python makes of messages that quote damaged bytes.
        if _is_hindrance(getattr(exc, "sqlite_errorcode", sqlite3.SQLITE_ERROR)):
            is_readable = os.access(path, os.R_OK)
            raise InputError(
                f"The project {path} cannot be opened: {exc}.",
                hint="Try again in a moment." if is_readable else "You may not read it.",
            ) from exc
        if path.suffix != PROJECT_SUFFIX:
            raise InputError(
                f"{path} is no project.", hint=f"Projects end in {PROJECT_SUFFIX}."
            ) from exc
        return _rescued(path, str(exc))


def _is_hindrance(code: int) -> bool:
    # The low byte says what kind it is. A file that ends too early is damaged, not hindered.
    return code & 0xFF in _HINDRANCES and code != sqlite3.SQLITE_IOERR_SHORT_READ


def _check_kind(path: Path) -> None:
    try:
        size = path.stat().st_size
    except FileNotFoundError as exc:
        raise InputError(
            f"There is no project {path}.", hint="Check the name; the window makes projects."
        ) from exc
    except (OSError, ValueError) as exc:
        why = getattr(exc, "strerror", None) or exc
        raise InputError(f"The project {shown(str(path))} cannot be opened: {why}.") from exc
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


def _opened(path: Path, mode: str) -> Found:
    """The file, if it is whole.

    Raises:
        DamageError: It is not.
        InputError: It is of another program, or of a later version.
        sqlite3.Error: It is no database, or a damaged one, or cannot be read now.
    """
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = prepare(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS))
    with contextlib.ExitStack() as stack:
        stack.callback(connection.close)
        check_origin(connection, str(path))
        _check_pages(connection, path)
        if version_of(connection) >= SEALED_SINCE:
            entries = read_sealed(connection)
        else:
            read_any_text(connection)
            contents = rows_of(connection)
            kept = contents.without_misfits()
            if kept != contents:
                # Without seals this is all that can be told of a row.
                return Found.damaged(kept, "some of its rows are none", len(contents.journal))
            entries = contents.entries
        stack.pop_all()
    return Found(entries, connection)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    fault = differs(connection) if found == "ok" else found
    with path.open("rb") as stream:
        writing = stream.read(_WRITING_AT + 1)[_WRITING_AT:]
    if not fault and writing not in _WRITINGS:
        fault = "its head says that it cannot be written"
    if fault:
        raise DamageError(fault)


def _rescued(path: Path, fault: str) -> Found:
    """Return the whole rows of a damaged file.

    Raises:
        InputError: It cannot be read, or is too large to be looked through.
    """
    try:
        data = read_within(path, _LARGEST_PROJECT)
    except OSError as exc:
        raise InputError(
            f"The project {path} is damaged ({fault}) and cannot be read: {exc.strerror or exc}.",
            hint="Fetch it from a backup.",
        ) from exc
    everything, last = salvaged(data)
    contents = everything.without_misfits()
    written = max(last, _written(path, limit=len(data) // _LEAST_ENTRY_BYTES))
    return Found.damaged(contents, shown(shortened(" ".join(fault.split()))), written)


def _written(path: Path, *, limit: int) -> int:
    """Return the number of entries SQLite counted; 0 if it cannot, or so many had no room."""
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        ) as connection:
            written = entries_written(prepare(connection))
    except (sqlite3.Error, ArithmeticError, ValueError):
        return 0
    return written if written <= limit else 0


def set_aside(path: Path) -> Path:
    """Keep a damaged file under another name as well; gives that.

    Raises:
        OutputError: No name is free, or none can be given.
    """
    stamp = lock.now().replace(":", "").replace("-", "")
    try:
        for number in range(1000):
            ending = f"damaged-{stamp}" + (f"-{number}" if number else "")
            aside = path.with_name(f"{path.name}.{ending}")
            if not os.path.lexists(aside):
                shutil.copy2(path, aside)
                journal = path.with_name(f"{path.name}-journal")
                if journal.exists():
                    # Else SQLite would lay it over what takes the file's place.
                    journal.rename(aside.with_name(f"{aside.name}-journal"))
                return aside
    except OSError as exc:
        raise OutputError(
            f"{path} is damaged and could not be set aside: {exc.strerror or exc}.",
            hint="Make room, or copy it to a folder you may write to.",
        ) from exc
    raise OutputError(f"{path} is damaged and could not be set aside.")

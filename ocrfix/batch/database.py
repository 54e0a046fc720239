"""The file of the ledger: its tables, and what its faults mean."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from ocrfix.batch.names import LEDGER_NAME
from ocrfix.errors import BadArgumentsError, OutputError

VERSION = 2

_DATABASE_HEAD = b"SQLite format 3\0"
"""The first bytes of every SQLite file (SQLite, "Database File Format", section 1.3.1)."""

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE documents (
    name BLOB PRIMARY KEY,
    state TEXT NOT NULL,
    run INTEGER NOT NULL,
    size INTEGER, modified_ns INTEGER, changed_ns INTEGER,
    sha256 TEXT NOT NULL,
    settings TEXT NOT NULL,
    message TEXT NOT NULL, hint TEXT NOT NULL,
    figures TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE contents (name BLOB PRIMARY KEY, changes BLOB, line BLOB) WITHOUT ROWID;
CREATE TABLE outputs (
    path BLOB PRIMARY KEY,
    name BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX outputs_of ON outputs (name);
CREATE TABLE settings (fingerprint TEXT PRIMARY KEY, described TEXT) WITHOUT ROWID;
"""


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the file of a ledger, or make it.

    Raises:
        BadArgumentsError: It is no ledger, or one of another version of the program.
        OutputError: It is damaged, or the system refuses.
    """
    _refuse_other_kind(path)
    connection = None
    try:
        if read_only:
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        else:
            connection = sqlite3.connect(path)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if tables and "outputs_of" not in tables:
            raise _no_ledger(path)
        if version == 0 and not read_only:
            # Table by table in one transaction: a kill leaves all or nothing.
            connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
            version = VERSION
        if version != VERSION:
            raise _of_another_version(path)
    except (sqlite3.Error, BadArgumentsError) as exc:
        with contextlib.suppress(AttributeError, sqlite3.Error):
            connection.close()  # type: ignore[union-attr]
        if isinstance(exc, sqlite3.Error):
            raise refused(path, exc) from exc
        raise
    return connection


def _refuse_other_kind(path: Path) -> None:
    """Refuse a file that the reader named and that is no database, or empty.

    Under the ledger's own name it is a ledger: damaged, or empty where a process was
    killed as it made it.
    """
    if path.name == LEDGER_NAME or not path.is_file():
        return
    # What cannot be opened SQLite complains of.
    with contextlib.suppress(OSError), path.open("rb") as stream:
        if stream.read(len(_DATABASE_HEAD)) != _DATABASE_HEAD:
            raise _no_ledger(path)


def _of_another_version(path: Path) -> BadArgumentsError:
    return BadArgumentsError(
        f"{path} was written by another version of ocrfix.",
        hint="Choose another output folder, or delete this file to begin again.",
    )


def _no_ledger(path: Path) -> BadArgumentsError:
    return BadArgumentsError(
        f"{path} is no ledger of a batch and was left as it is.",
        hint="Name another file with --ledger.",
    )


def refused(path: Path, exc: sqlite3.Error) -> OutputError:
    """Translate an error of SQLite into one that says what to do about it."""
    if "full" in str(exc):
        return OutputError(
            f"The disk is full; {path} was not written.",
            hint="Make room and run the same command again: it goes on where it was.",
        )
    if "not a database" in str(exc) or "malformed" in str(exc):
        return OutputError(
            f"{path} is damaged.",
            hint="Delete it and run the same command again; outputs that are the same stay.",
        )
    return OutputError(f"{path} cannot be used: {exc}.", hint="Check the folder's permissions.")

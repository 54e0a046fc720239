"""The file of the ledger: its tables, and what its faults mean."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from ocrfix.errors import BadArgumentsError, OutputError

VERSION = 1

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
        BadArgumentsError: It was written by another version of the program.
        OutputError: It is damaged, or the system refuses.
    """
    connection = None
    try:
        if read_only:
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        else:
            connection = sqlite3.connect(path)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version == 0 and not read_only:
            # Table by table in one transaction: a kill leaves all or nothing.
            connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
            version = VERSION
        if version != VERSION:
            raise BadArgumentsError(
                f"{path} was written by another version of ocrfix.",
                hint="Choose another output folder, or delete this file to begin again.",
            )
    except sqlite3.Error as exc:
        with contextlib.suppress(AttributeError, sqlite3.Error):
            connection.close()  # type: ignore[union-attr]
        raise refused(path, exc) from exc
    return connection


def refused(path: Path, exc: sqlite3.Error) -> OutputError:
    """What SQLite's complaint means, and what to do about it."""
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

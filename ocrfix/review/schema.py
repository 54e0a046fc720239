"""The tables of a project file, and how an older file becomes today's."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable

from ocrfix.errors import InputError

APPLICATION_ID = 0x6F637266
"""``ocrf``: tells a project from every other SQLite file (SQLite, PRAGMA application_id)."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE project (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE documents (
        sha256 TEXT PRIMARY KEY,
        path TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        state TEXT NOT NULL
    );
    CREATE INDEX documents_by_path ON documents (path);
    CREATE TABLE journal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        step INTEGER NOT NULL,
        document TEXT NOT NULL,
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        verdict TEXT,
        everywhere INTEGER,
        first INTEGER,
        last INTEGER,
        before TEXT,
        after TEXT,
        context_before TEXT,
        context_after TEXT,
        rule_id TEXT,
        edits TEXT
    );
    """,
    """
    ALTER TABLE journal ADD COLUMN seal BLOB;
    ALTER TABLE journal ADD COLUMN link BLOB;
    ALTER TABLE documents ADD COLUMN seal BLOB;
    ALTER TABLE project ADD COLUMN seal BLOB;
    """,
)
"""Entry n brings a file of version n to version n + 1; entries are never changed."""

SEALED_SINCE = 2
"""The version from which on every row carries its seal."""


EVIDENCE = "evidence"
"""The setting that says where the project's evidence lies."""

SCANS = "scans"
"""The setting that says by what pattern scans are found; with a document's hash behind it, and
perhaps the number of a page, where its picture lies."""


def is_place(key: str) -> bool:
    """Return whether a setting says where a file lies, as ``folders.place_of`` gives it."""
    return key == EVIDENCE or key.startswith(f"{SCANS} ")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a file's tables; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_origin(connection: sqlite3.Connection, name: str) -> None:
    """Refuse a database of another program, or of a later version of this one.

    Raises:
        InputError: It is one.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and application != APPLICATION_ID:
        raise InputError(
            f"{name} is a database of another program and was left alone.",
            hint="Choose another name for the project.",
        )
    if version_of(connection) > len(MIGRATIONS):
        raise InputError(
            f"{name} was made by a later version of ocrfix.",
            hint="Install the newest ocrfix to open it.",
        )


def migrate(
    connection: sqlite3.Connection,
    migrations: tuple[str, ...] = MIGRATIONS,
    *,
    seal: Callable[[sqlite3.Connection], object] = lambda _: None,
) -> None:
    """Bring the tables to today's version, one step after the other, each whole or not.

    Args:
        connection: The file.
        migrations: The steps.
        seal: Seals what is in the tables once they have room for it.
    """
    for version in range(version_of(connection), len(migrations)):
        connection.executescript(f"BEGIN IMMEDIATE; {migrations[version]}")
        if version + 1 == SEALED_SINCE:
            seal(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.commit()


def differs(connection: sqlite3.Connection) -> str:
    """Return how a file's tables differ from those of its version; empty if they do not.

    A view or a trigger in their place could do anything.
    """
    with contextlib.closing(sqlite3.connect(":memory:")) as model:
        migrate(model, MIGRATIONS[: version_of(connection)])
        wanted, found = _tables(model), _tables(connection)
    for name in sorted(wanted.keys() | found.keys()):
        if name not in found:
            return f"its table {name} is missing"
        if wanted.get(name) != found[name]:
            return f"its table {name} is not as it should be"
    return ""


def _tables(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Return the kind and the SQL of each table, index, view and trigger, by name."""
    rows = connection.execute("SELECT name, type, sql FROM sqlite_master")
    return {str(name): (str(kind), " ".join(str(sql).split())) for name, kind, sql in rows}

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
)
"""Entry n brings a file of version n to version n + 1; entries are never changed."""


EVIDENCE = "evidence"
"""The setting that says where the project's evidence lies."""


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


def migrate(connection: sqlite3.Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring the tables to today's version, one step after the other, each whole or not."""
    for version in range(version_of(connection), len(migrations)):
        connection.executescript(
            f"BEGIN IMMEDIATE; {migrations[version]}"
            f"PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {version + 1}; COMMIT;"
        )


def missing_from(connection: sqlite3.Connection) -> str:
    """Say which table or column a file lacks that its version has; empty if none.

    An older version is not looked at: what it lacks it is yet to be given.
    """
    if version_of(connection) < len(MIGRATIONS):
        return ""
    with contextlib.closing(sqlite3.connect(":memory:")) as model:
        migrate(model)
        wanted, found = _columns(model), _columns(connection)
    lacking = sorted(wanted - found)
    if not lacking:
        return ""
    table = lacking[0][0]
    if table not in {it for it, _ in found}:
        return f"its table {table} is missing"
    columns = ", ".join(column for it, column in lacking if it == table)
    return f"its table {table} lacks {columns}"


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """The tables with their columns."""
    return set(
        connection.execute(
            "SELECT tables.name, columns.name FROM sqlite_master AS tables, "
            "pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
        )
    )


def move_places(connection: sqlite3.Connection, moved: Callable[[str], str]) -> None:
    """Say anew where files lie: a copy of a project may stand in another folder.

    Args:
        connection: The copy.
        moved: Gives a place as seen from the copy.
    """
    documents = "SELECT sha256, path FROM documents WHERE path <> ''"
    settings = "SELECT key, value FROM project WHERE key = ? AND value <> ''"
    with connection:
        found = connection.execute(documents).fetchall()
        rows = [(moved(place), sha256) for sha256, place in found]
        connection.executemany("UPDATE documents SET path = ? WHERE sha256 = ?", rows)
        kept = connection.execute(settings, (EVIDENCE,)).fetchall()
        rows = [(moved(place), key) for key, place in kept]
        connection.executemany("UPDATE project SET value = ? WHERE key = ?", rows)

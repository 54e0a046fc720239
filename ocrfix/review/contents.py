"""The contents of a project's file: rows, each checked by its seal; and a file made of rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from ocrfix.review.decisions import Entry
from ocrfix.review.rows import COLUMNS, Row, check_document, check_setting, entry_of
from ocrfix.review.schema import migrate
from ocrfix.review.seals import DOCUMENTS, JOURNAL, SETTINGS, Chain, sealed

Result = TypeVar("Result")

PAGE_BYTES = 4096
"""Of every project: SQLite's usual size."""
_WIDTHS = {JOURNAL: COLUMNS.count(",") + 4, DOCUMENTS: 5, SETTINGS: 3}
"""The number of columns of each table, its seals counted."""
_MOST_BYTES = 100_000_000
"""Of one column: more than any decision or setting needs, less than would fill the memory."""


class DamageError(Exception):
    """A file that is a project and is not whole; the message says what is amiss."""


@dataclass
class Contents:
    """The rows of a project, without their seals.

    Attributes:
        journal: The columns of its entries, oldest first.
        documents: Hash, place, when last opened, and state of each.
        settings: Key and value of each.
    """

    journal: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    settings: list[Row] = field(default_factory=list)

    @cached_property
    def entries(self) -> list[Entry]:
        """The entries of the journal."""
        return [entry_of(row) for row in self.journal]

    @property
    def has_any(self) -> bool:
        """Return whether there is anything that a reader would miss."""
        return bool(self.journal or self.settings)

    def without_misfits(self) -> Contents:
        """Leave out rows of wrong types."""
        return Contents(
            [row for row in self.journal if _fits(entry_of, row)],
            [row for row in self.documents if _fits(check_document, row)],
            [row for row in self.settings if _fits(check_setting, row)],
        )


def _fits(check: Callable[[Row], object], row: Row) -> bool:
    try:
        check(row)
        # Text that is no UTF-8 was read all the same, and could not be written again.
        "".join(it for it in row if isinstance(it, str)).encode()
    except ValueError:
        return False
    return True


def prepare(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Limit what a connection reads, whatever a file may hold."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
    return connection


def read_any_text(connection: sqlite3.Connection) -> None:
    """Let damaged text stop nobody who reads rows one after the other; takes more time."""
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")


def rows_of(connection: sqlite3.Connection) -> Contents:
    """Read all rows as they are, without their seals.

    Raises:
        sqlite3.Error: The tables are not what they should be.
    """
    return Contents(
        connection.execute(f"SELECT {COLUMNS} FROM journal ORDER BY number").fetchall(),  # noqa: S608
        connection.execute("SELECT sha256, path, opened_at, state FROM documents").fetchall(),
        connection.execute("SELECT key, value FROM project").fetchall(),
    )


def read_sealed(connection: sqlite3.Connection) -> list[Entry]:
    """Hold every row against its seal; gives the entries of the journal.

    Raises:
        DamageError: One does not fit, or some are gone.
        sqlite3.Error: The tables are not what they should be.
    """
    # All of one moment: somebody else may be writing.
    connection.execute("BEGIN")
    chain, entries = Chain(), []
    for row in connection.execute("SELECT * FROM journal ORDER BY number"):
        columns = row[1:-2]
        if row != chain.add(columns):
            raise DamageError(f"entry {chain.number} of its journal does not fit its seal")
        entries.append(_checked(entry_of, columns, f"entry {chain.number} of its journal"))
    if entries_written(connection) != chain.number:
        raise DamageError("its journal has not as many entries as were written")
    tables = ((DOCUMENTS, "a document", check_document), (SETTINGS, "a setting", check_setting))
    for table, noun, check in tables:
        for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608
            if row != sealed(table, row[:-1]):
                raise DamageError(f"{noun} of it does not fit its seal")
            _checked(check, row[:-1], f"{noun} of it")
    connection.rollback()
    return entries


def _checked(check: Callable[[Row], Result], row: Row, noun: str) -> Result:
    try:
        return check(row)
    except ValueError as exc:
        raise DamageError(f"{noun} is none") from exc


def entries_written(connection: sqlite3.Connection) -> int:
    """Return the number of journal entries that SQLite counted when they were written."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (JOURNAL,))
    row = found.fetchone()
    return row[0] if row and isinstance(row[0], int) else 0


def seal_all(connection: sqlite3.Connection) -> None:
    """Write all rows anew, numbered from one and sealed, inside the transaction of the caller."""
    contents = rows_of(connection)
    for table in (JOURNAL, DOCUMENTS, SETTINGS):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    connection.execute("DELETE FROM sqlite_sequence")
    put_rows(connection, contents)


def end_of_journal(connection: sqlite3.Connection) -> Chain:
    """Return the number and link of the journal's last entry, on which the next one builds."""
    found = connection.execute("SELECT number, link FROM journal ORDER BY number DESC LIMIT 1")
    row = found.fetchone()
    return Chain(*row) if row else Chain()


def put_rows(connection: sqlite3.Connection, contents: Contents) -> None:
    """Write rows, sealed, into tables that are empty."""
    chain = Chain()
    rows: dict[str, Iterator[Row]] = {
        JOURNAL: map(chain.add, contents.journal),
        DOCUMENTS: (sealed(DOCUMENTS, row) for row in contents.documents),
        SETTINGS: (sealed(SETTINGS, row) for row in contents.settings),
    }
    for table, given in rows.items():
        connection.executemany(insertion(table), given)


def insertion(table: str, verb: str = "INSERT") -> str:
    """The statement that puts a sealed row into a table."""
    return f"{verb} INTO {table} VALUES ({', '.join('?' * _WIDTHS[table])})"


def in_memory(contents: Contents) -> sqlite3.Connection:
    """A project in memory that holds these rows, sealed."""
    connection = prepare(sqlite3.connect(":memory:"))
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    migrate(connection)
    with connection:
        put_rows(connection, contents)
    return connection

"""The project file: the journal of decisions in SQLite, safe from crashes and neighbours.

Rollback journal, not WAL: SQLite's write-ahead log needs memory shared by all who have
the file open, which a network drive does not give (SQLite, "Write-Ahead Logging",
section 1), and it leaves files beside the project.
"""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from ocrfix.cleaning.profile import DEFAULT_PROFILE
from ocrfix.errors import InputError, OutputError
from ocrfix.review import lock
from ocrfix.review.contents import (
    Contents,
    end_of_journal,
    in_memory,
    insertion,
    rows_of,
    seal_all,
)
from ocrfix.review.decisions import Decision, Entry, EntryKind, Journal
from ocrfix.review.folders import path_at, place_of
from ocrfix.review.project_file import begin, examine, set_aside
from ocrfix.review.rows import DONE, IN_WORK, UNTOUCHED, Row, as_column, as_text, row_of
from ocrfix.review.schema import is_place, migrate
from ocrfix.review.seals import DOCUMENTS, JOURNAL, SETTINGS, Chain, sealed

__all__ = [
    "DONE",
    "IN_WORK",
    "NO_DOCUMENT",
    "UNTOUCHED",
    "Project",
    "open_project",
    "profile_of",
]

NO_DOCUMENT = ""
"""The document of decisions that hold in all; no undo in a document takes them back."""
NOTICE_BREAK = "\n\n"
"""Between what a notice tells and what to do about it."""


class Project:
    """A project that is open, to be made with ``open_project``.

    Attributes:
        path: The file; None for one that lives in memory only.
        journal: Everything decided so far.
        holder: Who else has it open, which makes it read-only; None if we may write.
        notice: What the reader should be told of the opening, or empty; what to do about it may
            follow behind ``NOTICE_BREAK``.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        entries: Iterable[Entry] = (),
        *,
        holder: lock.Holder | None = None,
        read_only: bool = False,
        notice: str = "",
    ) -> None:
        self._connection = connection
        # A project that nobody closes is closed when nobody knows it any more.
        self._disconnect = weakref.finalize(self, connection.close)
        self.path = path
        self.holder = holder
        self.read_only = read_only or holder is not None
        self.notice = notice
        self.journal = Journal.of(entries)
        self._chain = Chain() if self.read_only else end_of_journal(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing is left beside it."""
        self._disconnect()
        if self.path is not None and not self.read_only:
            lock.release_lock(self.path)

    def copy_to(self, path: Path) -> None:
        """Write the project to another file, which must not exist; this one stays as it is.

        Raises:
            OutputError: The file exists or cannot be written.
        """
        if path.exists():
            raise OutputError(
                f"{path} exists already and was left as it is.", hint="Choose another name."
            )
        found = rows_of(self._connection)
        documents = [(sha, self._moved(at, path), *more) for sha, at, *more in found.documents]
        settings = [
            (key, self._moved(value, path) if is_place(key) else value)
            for key, value in found.settings
        ]
        begin(path, Contents(found.journal, documents, settings))

    def _moved(self, place: str | bytes, path: Path) -> str | bytes:
        """Return the path of a file relative to another place of the project; empty stays empty."""
        if not place:
            return place
        return as_column(place_of(str(path_at(as_text(place), self.path)), path))

    def record(self, decisions: Sequence[Decision], *, are_signed: bool = False) -> list[Decision]:
        """Append decisions as one step; they are on the disk when this returns.

        Args:
            decisions: Made in one document or several; who, when and the step are filled in.
            are_signed: Who and when are there already: another project's are taken in.

        Returns:
            The decisions as they were recorded.

        Raises:
            OutputError: The project is read-only, or the disk refuses.
        """
        if not decisions:
            return []
        step, who, when = self.journal.next_step(), lock.user_name(), lock.now()
        signed = [
            it.signed(step, it.who, it.when) if are_signed else it.signed(step, who, when)
            for it in decisions
        ]
        self._append([Entry(EntryKind.DECISION, step, it.document, it) for it in signed])
        return signed

    def undo(self, document: str) -> list[Decision]:
        """Take the last step of a document back; gives its decisions, none if there is none."""
        return self._turn(EntryKind.UNDO, self.journal.to_undo(document), document)

    def redo(self, document: str) -> list[Decision]:
        """Redo the step undone last, and return its decisions."""
        return self._turn(EntryKind.REDO, self.journal.to_redo(document), document)

    def _turn(self, kind: EntryKind, step: int | None, document: str) -> list[Decision]:
        if step is None:
            return []
        self._append([Entry(kind, step, document)])
        return self.journal.of_step(step)

    def _append(self, entries: Sequence[Entry]) -> None:
        self._check_writable()
        chain = replace(self._chain)
        rows = [chain.add(row_of(entry)) for entry in entries]
        self._write(insertion(JOURNAL), rows)
        self._chain = chain
        self.journal.extend(entries)

    def _check_writable(self) -> None:
        if self.read_only:
            raise OutputError(f"{self.path} is open for reading only.", hint=_way_out(self.holder))

    def _write(self, statement: str, rows: Iterable[Row]) -> None:
        self._check_writable()
        try:
            with self._connection:
                self._connection.executemany(statement, rows)
        except sqlite3.Error as exc:
            is_gone = self.path is not None and not self.path.exists()
            why = "the file is there no more" if is_gone else exc
            raise OutputError(
                f"The decision could not be saved in {self.path}: {why}.",
                hint="Go on in a copy with “Save Project As”, then decide again."
                if is_gone
                else "Make room on the disk or check the connection, then decide again.",
            ) from exc

    # --- documents and settings --------------------------------------------------------

    def note_document(self, sha256: str, path: str) -> None:
        """Remember that a document was opened; one known already keeps its state."""
        if self.read_only:
            return
        known = self._row("SELECT state FROM documents WHERE sha256 = ?", sha256)
        place = as_column(place_of(path, self.path))
        self._put_document((sha256, place, lock.now(), known[0] if known else UNTOUCHED))

    def set_state(self, sha256: str, state: str) -> None:
        """Set the state of the work on a document."""
        self._check_writable()
        known = self._row("SELECT state, path, opened_at FROM documents WHERE sha256 = ?", sha256)
        # Each decision sets it, and to wait for the disk a second time would double its stall.
        if known and known[0] != state:
            self._put_document((sha256, *known[1:], state))

    def _put_document(self, row: Row) -> None:
        self._write(
            f"{insertion(DOCUMENTS)} ON CONFLICT (sha256) DO UPDATE SET path = excluded.path, "
            f"opened_at = excluded.opened_at, state = excluded.state, "
            "seal = excluded.seal",
            [sealed(DOCUMENTS, row)],
        )

    def _row(self, statement: str, key: str) -> Row | None:
        row: Row | None = self._connection.execute(statement, (key,)).fetchone()
        return row

    def states(self) -> dict[str, str]:
        """The states of all documents by the path they were last opened from."""
        rows = self._connection.execute("SELECT path, state FROM documents ORDER BY opened_at")
        return {str(path_at(as_text(path), self.path)): state for path, state in rows}

    def documents(self) -> list[tuple[str, Path, str]]:
        """All documents in the order in which they were last opened: SHA-256, path, state."""
        rows = self._connection.execute(
            "SELECT sha256, path, state FROM documents ORDER BY opened_at"
        )
        return [(sha, path_at(as_text(path), self.path), state) for sha, path, state in rows]

    def earlier_edition(self, sha256: str, path: str) -> str | None:
        """The edition of a file that decisions were last made on, if it has changed since.

        Args:
            sha256: Of the file as it is now.
            path: Where it lies.

        Returns:
            The hash of the other edition; None if there is none, or if there are decisions
            on this one already.
        """
        known = self.journal.documents()
        if sha256 in known or not path:
            return None
        rows = self._connection.execute(
            "SELECT sha256 FROM documents WHERE path = ? AND sha256 <> ? ORDER BY opened_at DESC",
            (as_column(place_of(path, self.path)), sha256),
        )
        return next((found for (found,) in rows if found in known), None)

    def knows(self, sha256: str, path: str) -> bool:
        """Return whether a document is one of this project, or the project is of none.

        Args:
            sha256: Of the file.
            path: Where it lies; empty for nowhere.
        """
        decided = self.journal.documents() - {NO_DOCUMENT}
        if not decided or sha256 in decided:
            return True
        rows = self._connection.execute(
            "SELECT 1 FROM documents WHERE sha256 = ? OR path = ?",
            (sha256, as_column(place_of(path, self.path)) or None),
        )
        return rows.fetchone() is not None

    def setting(self, key: str, default: str = "") -> str:
        """Return the project's value of a key."""
        row = self._row("SELECT value FROM project WHERE key = ?", key)
        return as_text(row[0]) if row else default

    def settings(self, prefix: str) -> dict[str, str]:
        """Return the project's values of all keys with a prefix."""
        rows = self._connection.execute("SELECT key, value FROM project")
        return {key: as_text(value) for key, value in rows if key.startswith(prefix)}

    def set_setting(self, key: str, value: str) -> None:
        """Keep something under a key."""
        row = sealed(SETTINGS, (key, as_column(value)))
        self._write(insertion(SETTINGS, "INSERT OR REPLACE"), [row])


def profile_of(project: Project) -> str:
    """The name of the profile that a project is cleaned with."""
    return project.setting("profile", DEFAULT_PROFILE)


def open_project(path: Path | None = None, *, read_only: bool = False) -> Project:
    """Open a project, or make one.

    Every row is held against its seal. A file that is damaged is set aside under another
    name; the project then goes on with all that is whole, and its ``notice`` says so; one
    that is only read stays as it is. If somebody else has the project
    open, it is opened for reading and ``holder`` says who that is.

    Args:
        path: The file; None for a project that is forgotten with the process.
        read_only: Do not take it for writing, and do not make or mend it.

    Raises:
        InputError: It is no project, was made by a later version, or, if only to be read,
            does not exist or holds nothing that is whole.
        OutputError: It cannot be made.
    """
    if path is None:
        return Project(in_memory(Contents()), None)
    path = Path(path)
    if read_only:
        return _open_to_read(path, None, wanted="read")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        holder = lock.take_lock(path)
    except OSError as exc:
        if path.exists():
            return _open_to_read(path, None, wanted="written")
        raise OutputError(
            f"The project {path} cannot be made: {exc.strerror}.",
            hint="Choose a folder you may write to.",
        ) from exc
    if holder is not None:
        return _open_to_read(path, holder, wanted="written")
    try:
        return _open_to_write(path)
    except BaseException:
        lock.release_lock(path)
        raise


def _open_to_write(path: Path) -> Project:
    if not os.path.lexists(path):
        begin(path)
    notice = ""
    found = examine(path, "rw")
    if found.fault:
        aside = set_aside(path)
        begin(path, found.contents, overwrite=True)
        notice = (
            f"The project {path} is damaged ({found.fault}). It was set aside as {aside.name}, "
            f"and a new one begun with what is whole: {found.kept}."
        )
        found = examine(path, "rw")
    connection = found.connection or in_memory(found.contents)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        # What is changed leaves no trace: a trace would be taken for a row if the file breaks.
        connection.execute("PRAGMA secure_delete = ON")
        migrate(connection, seal=seal_all)
    except sqlite3.Error as exc:
        connection.close()
        raise OutputError(f"The project {path} cannot be opened: {exc}.") from exc
    return Project(connection, path, found.entries, notice=notice)


def _way_out(holder: lock.Holder | None) -> str:
    """Return why nothing can be written to a project, and what to do."""
    copy = "go on in a copy with “Save Project As”."
    if holder is None:
        return f"It cannot be written where it lies: {copy}"
    return f"{holder} has it open: close it there, or {copy}"


def _open_to_read(path: Path, holder: lock.Holder | None, *, wanted: str) -> Project:
    """Open a project for reading, as was wanted, or since it cannot be ``written``."""
    found = examine(path, "ro")
    notice = ""
    if wanted == "written":
        notice = f"{path} is open for reading only.{NOTICE_BREAK}{_way_out(holder)}"
    if found.fault:
        damaged = f"The project {path} is damaged ({found.fault})"
        if not found.contents.has_any:
            raise InputError(f"{damaged}.", hint="Fetch it from a backup.")
        notice = (
            f"{damaged}; what is whole is used: {found.kept}. "
            "Opened in the window, it is set aside and put in order."
        )
    connection = found.connection or in_memory(found.contents)
    return Project(connection, path, found.entries, holder=holder, read_only=True, notice=notice)

"""The project file: the journal of decisions in SQLite, safe from crashes and neighbours.

Rollback journal, not WAL: SQLite's write-ahead log needs memory shared by all who have
the file open, which a network drive does not give (SQLite, "Write-Ahead Logging",
section 1), and it leaves files beside the project.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from ocrfix.cleaning.verdicts import EditKey
from ocrfix.errors import InputError, OutputError
from ocrfix.review import lock
from ocrfix.review.decisions import Decision, Entry, EntryKind, Journal, Verdict
from ocrfix.review.places import path_at, place_of
from ocrfix.review.project_file import BUSY_SECONDS, begin, connect, fault_of, set_aside
from ocrfix.review.schema import migrate, move_places

UNTOUCHED, IN_WORK, DONE = "untouched", "in work", "done"
"""The states of a document."""

DEFAULT_PROFILE = "careful"

_COLUMNS = (
    "kind, step, document, who, at, verdict, everywhere, first, last, before, after, "
    "context_before, context_after, rule_id, edits"
)


class Project:
    """A project that is open, to be made with ``open_project``.

    Attributes:
        path: The file; None for one that lives in memory only.
        journal: Everything decided so far.
        holder: Who else has it open, which makes it read-only; None if we may write.
        notice: What the reader should be told of the opening, or empty.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        *,
        holder: lock.Holder | None = None,
        read_only: bool = False,
        notice: str = "",
    ) -> None:
        """Read the journal; ``open_project`` has checked the file."""
        self._connection = connection
        self.path = path
        self.holder = holder
        self.read_only = read_only or holder is not None
        self.notice = notice
        self.journal = Journal.of(_entries(connection))

    def __enter__(self) -> Self:
        """Use it as a context: it is closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file; nothing is left beside it."""
        self._connection.close()
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
        try:
            with contextlib.closing(sqlite3.connect(path)) as copy:
                self._connection.backup(copy)
                move_places(copy, lambda it: place_of(str(path_at(it, self.path)), path))
        except sqlite3.Error as exc:
            raise OutputError(f"The project {path} cannot be written: {exc}.") from exc

    def record(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Append decisions as one step; they are on the disk when this returns.

        Args:
            decisions: All made in one document; who, when and the step are filled in.

        Returns:
            The decisions as they were recorded.

        Raises:
            OutputError: The project is read-only, or the disk refuses.
        """
        if not decisions:
            return []
        step, who, when = self.journal.next_step(), lock.user_name(), lock.now()
        signed = [replace(it, step=step, who=who, when=when) for it in decisions]
        self._append([Entry(EntryKind.DECISION, step, it.document, it) for it in signed])
        return signed

    def undo(self, document: str) -> list[Decision]:
        """Take the last step of a document back; gives its decisions, none if there is none."""
        return self._turn(EntryKind.UNDO, self.journal.to_undo(document), document)

    def redo(self, document: str) -> list[Decision]:
        """Do the step undone last again; gives its decisions."""
        return self._turn(EntryKind.REDO, self.journal.to_redo(document), document)

    def _turn(self, kind: EntryKind, step: int | None, document: str) -> list[Decision]:
        if step is None:
            return []
        self._append([Entry(kind, step, document)])
        return self.journal.of_step(step)

    def _append(self, entries: Sequence[Entry]) -> None:
        rows = [_as_row(entry) for entry in entries]
        marks = ", ".join("?" * len(rows[0]))
        self._write(f"INSERT INTO journal ({_COLUMNS}) VALUES ({marks})", rows)  # noqa: S608
        self.journal.extend(entries)

    def _write(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        if self.read_only:
            raise OutputError(
                f"{self.path} is open for reading only.",
                hint=f"{self.holder} has it open." if self.holder else "",
            )
        try:
            with self._connection:
                self._connection.executemany(statement, rows)
        except sqlite3.Error as exc:
            raise OutputError(
                f"The decision could not be saved in {self.path}: {exc}.",
                hint="Make room on the disk or check the connection, then decide again.",
            ) from exc

    # --- documents and settings --------------------------------------------------------

    def note_document(self, sha256: str, path: str, state: str = UNTOUCHED) -> None:
        """Remember that a document was opened; one known already keeps its state."""
        if self.read_only:
            return
        self._write(
            "INSERT INTO documents VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET "
            "path = excluded.path, opened_at = excluded.opened_at",
            [(sha256, place_of(path, self.path), lock.now(), state)],
        )

    def set_state(self, sha256: str, state: str) -> None:
        """Say how far the work on a document is."""
        self._write("UPDATE documents SET state = ? WHERE sha256 = ?", [(state, sha256)])

    def states(self) -> dict[str, str]:
        """The states of all documents by the path they were last opened from."""
        rows = self._connection.execute("SELECT path, state FROM documents ORDER BY opened_at")
        return {str(path_at(path, self.path)): state for path, state in rows}

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
            (place_of(path, self.path), sha256),
        )
        return next((found for (found,) in rows if found in known), None)

    def setting(self, key: str, default: str = "") -> str:
        """What the project says under a key."""
        row = self._connection.execute("SELECT value FROM project WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else default

    def set_setting(self, key: str, value: str) -> None:
        """Keep something under a key."""
        self._write("INSERT OR REPLACE INTO project VALUES (?, ?)", [(key, value)])


def profile_of(project: Project) -> str:
    """The name of the profile that a project is cleaned with."""
    return project.setting("profile", DEFAULT_PROFILE)


def open_project(path: Path | None = None, *, read_only: bool = False) -> Project:
    """Open a project, or make one.

    A file that is damaged is set aside under another name and never written to; the
    project then begins anew and its ``notice`` says so. If somebody else has the project
    open, it is opened for reading and ``holder`` says who that is.

    Args:
        path: The file; None for a project that is forgotten with the process.
        read_only: Do not take it for writing, and do not make or mend it.

    Raises:
        InputError: It is no project, was made by a later version, or, if only to be read,
            does not exist or is damaged.
        OutputError: It cannot be made.
    """
    if path is None:
        connection = sqlite3.connect(":memory:")
        migrate(connection)
        return Project(connection, None)
    path = Path(path)
    if read_only:
        return _open_to_read(path, None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        holder = lock.take_lock(path)
    except OSError as exc:
        if path.exists():
            return _open_to_read(path, None)
        raise OutputError(
            f"The project {path} cannot be made: {exc.strerror}.",
            hint="Choose a folder you may write to.",
        ) from exc
    if holder is not None:
        return _open_to_read(path, holder)
    try:
        return _open_to_write(path)
    except BaseException:
        lock.release_lock(path)
        raise


def _open_to_write(path: Path) -> Project:
    notice = ""
    fault = fault_of(path, "rw")
    if fault:
        aside = set_aside(path)
        notice = (
            f"The project {path} is damaged ({fault}). It was set aside as {aside.name}, "
            "and a new one begun."
        )
    if not path.exists():
        begin(path)
    try:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
    except sqlite3.Error as exc:
        raise OutputError(f"The project {path} cannot be opened: {exc}.") from exc
    return Project(connection, path, notice=notice)


def _open_to_read(path: Path, holder: lock.Holder | None) -> Project:
    fault = fault_of(path, "ro")
    if not path.is_file():
        raise InputError(
            f"There is no project {path}.", hint="Check the name; the window makes projects."
        )
    if fault:
        raise InputError(
            f"The project {path} is damaged ({fault}).", hint="Fetch it from a backup."
        )
    return Project(connect(path, "ro"), path, holder=holder, read_only=True)


# --- rows -------------------------------------------------------------------------------


def _as_row(entry: Entry) -> tuple[Any, ...]:
    it = entry.decision
    if it is None:
        head = (str(entry.kind), entry.step, entry.document, lock.user_name(), lock.now())
        return head + (None,) * 10
    return (
        str(entry.kind),
        entry.step,
        entry.document,
        it.who,
        it.when,
        str(it.verdict),
        int(it.everywhere),
        it.start,
        it.end,
        *map(_as_column, (it.before, it.after, it.context_before, it.context_after)),
        it.rule_id,
        json.dumps(it.edits),
    )


def _entries(connection: sqlite3.Connection) -> Iterator[Entry]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY number")  # noqa: S608
    for number, row in enumerate(rows, start=1):
        try:
            yield _as_entry(row)
        except (AttributeError, TypeError, ValueError) as exc:
            raise InputError(
                f"The project is damaged: entry {number} of its journal is none.",
                hint="Fetch it from a backup.",
            ) from exc


def _as_entry(row: Sequence[Any]) -> Entry:
    kind, step, document, who, when = row[:5]
    if row[5] is None:
        return Entry(EntryKind(kind), step, document)
    verdict, everywhere, start, end, *texts, rule_id, edits = row[5:]
    before, after, left, right = map(_as_text, texts)
    decision = Decision(
        Verdict(verdict),
        document,
        start,
        end,
        before,
        after,
        left,
        right,
        rule_id,
        tuple(EditKey(*key) for key in json.loads(edits)),
        bool(everywhere),
        step,
        who,
        when,
    )
    return Entry(EntryKind(kind), step, document, decision)


def _as_column(text: str) -> str | bytes:
    """Text as SQLite takes it: a lone surrogate has no UTF-8 and goes as bytes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def _as_text(column: str | bytes) -> str:
    return column if isinstance(column, str) else column.decode("utf-8", "surrogatepass")

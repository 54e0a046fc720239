"""The record of finished documents, kept in the output folder: a second run does only what is new.

SQLite with a rollback journal: a process killed at any moment leaves the state of the last
commit, and what was written after it is found to be the same when it is done again. One
process writes at a time; ``ocrfix.review.lock`` tells who.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from ocrfix.batch.database import connect, refused
from ocrfix.batch.inputs import Stamp
from ocrfix.batch.jobs import Outcome, State, Written
from ocrfix.batch.names import LEDGER_NAME
from ocrfix.batch.store import FolderStore, Store
from ocrfix.errors import BadArgumentsError, InputError, OutputError
from ocrfix.review import lock

COMMIT_SECONDS = 1.0
"""The longest time between commits: a kill costs at most this much work."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The ledger's record of one document.

    Attributes:
        name: Relative to the input.
        state: What became of it last.
        stamp: Of its file then; None if it had vanished.
        sha256: Of its bytes then.
        settings: Fingerprint of the settings it was cleaned with.
        message, hint: Why it was not cleaned, and what to do.
        figures: See ``jobs.Outcome``.
        is_gone: Whether the last run that saw the whole input did not meet it.
    """

    name: str
    state: State
    stamp: Stamp | None
    sha256: str
    settings: str
    message: str
    hint: str
    figures: dict[str, Any]
    is_gone: bool


class Ledger:
    """The ledger of an output folder, to be made with ``open_ledger``.

    Attributes:
        path: The file.
        run: Number of the run that is under way, 1 for the first.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
        """Look at the file, which ``open_ledger`` has checked."""
        self._connection = connection
        self._read_only = read_only
        self._committed = time.monotonic()
        self._is_told: bool | None = None
        self.path = path
        self.run = int(self.get("run") or 0)
        self._whole_run = int(self.get(_WHOLE_RUN) or 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            if not self._read_only:
                self.commit()
        finally:
            self._connection.close()
            if not self._read_only:
                lock.release_lock(self.path)

    def _run(self, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(statement, values)
        except sqlite3.Error as exc:
            raise refused(self.path, exc) from exc

    def begin_run(self) -> None:
        """Count what is noted from now on to a new run over the input."""
        self.run += 1
        self.put("run", str(self.run))
        # What is claimed matters as long as the run lasts: it never reaches the file.
        self._run(
            "CREATE TEMP TABLE IF NOT EXISTS claims (path BLOB PRIMARY KEY, name BLOB) WITHOUT "
            "ROWID"
        )
        self._run("DELETE FROM claims")

    def get(self, key: str) -> str | None:
        """A value kept for the folder as a whole."""
        row = self._run("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, value: str) -> None:
        """Keep a value for the folder as a whole."""
        self._run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def put_settings(self, fingerprint: str, described: dict[str, Any]) -> None:
        """Keep what a fingerprint stands for."""
        text = json.dumps(described, sort_keys=True)
        self._run("INSERT OR REPLACE INTO settings VALUES (?, ?)", (fingerprint, text))

    def settings(self) -> Iterator[tuple[dict[str, Any], int]]:
        """The settings documents were cleaned with, and how many, most first."""
        rows = self._run(
            "SELECT described, count(*) AS n FROM documents JOIN settings ON "
            "settings = fingerprint WHERE state = 'done' GROUP BY fingerprint "
            "ORDER BY n DESC, fingerprint"
        )
        for described, count in rows:
            yield json.loads(described), count

    # --- documents -----------------------------------------------------------------------

    def entry(self, name: str) -> Entry | None:
        """Return the record of a document; None if there is none."""
        rows = self._run(f"{_SELECT} WHERE name = ?", (self._whole_run, _key(name)))
        return next((_entry(row) for row in rows), None)

    def entries(self, where: str = "", limit: int = -1) -> Iterator[Entry]:
        """All documents in order of name.

        Args:
            where: One state, or empty for all.
            limit: How many at most; -1 for all.
        """
        clause = "WHERE state = ?" if where else "WHERE ? = ''"
        values = (self._whole_run, where, limit)
        rows = self._run(f"{_SELECT} {clause} ORDER BY name LIMIT ?", values)
        yield from map(_entry, rows)

    def outputs(self, name: str) -> dict[str, Written]:
        """Return the outputs written of a document, by relative name."""
        rows = self._run(
            "SELECT path, sha256, size, modified_ns FROM outputs WHERE name = ? ORDER BY path",
            (_key(name),),
        )
        found = [Written(os.fsdecode(row[0]), *row[1:]) for row in rows]
        return {it.name: it for it in found}

    def hash_of(self, path: str) -> str | None:
        """The SHA-256 of an output when it was written; None if it is not ours."""
        row = self._run("SELECT sha256 FROM outputs WHERE path = ?", (_key(path),)).fetchone()
        return None if row is None else str(row[0])

    def claim(self, path: str, name: str) -> str:
        """Claim an output for a document in this run; the first claim holds.

        Returns:
            The name of the document it belongs to.
        """
        key = _key(path)
        self._run("INSERT OR IGNORE INTO claims VALUES (?, ?)", (key, _key(name)))
        row = self._run("SELECT name FROM claims WHERE path = ?", (key,)).fetchone()
        return os.fsdecode(row[0])

    def changes(self, name: str) -> bytes:
        """The changes of a document, as ``jobs.Outcome`` has them."""
        row = self._run("SELECT changes FROM contents WHERE name = ?", (_key(name),)).fetchone()
        return bytes(row[0]) if row and row[0] else b""

    def rows(self) -> Iterator[bytes]:
        """The rows of all documents that were cleaned, in order of name."""
        found = self._run(
            "SELECT line FROM contents JOIN documents USING (name) "
            "WHERE state = 'done' AND length(line) > 0 ORDER BY name"
        )
        for row in found:
            yield bytes(row[0])

    def note(self, outcome: Outcome, stamp: Stamp | None, settings: str) -> None:
        """Keep what became of a document; on the disk within a second."""
        if self._is_known_skip(outcome):
            self.touch(outcome.name, stamp)
            return
        self.is_told = False
        key = _key(outcome.name)
        self._run(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                str(outcome.state),
                self.run,
                stamp.size if stamp else None,
                stamp.modified_ns if stamp else None,
                stamp.changed_ns if stamp else None,
                outcome.sha256,
                settings,
                _sound(outcome.message),
                _sound(outcome.hint),
                json.dumps(dict(outcome.figures), sort_keys=True),
            ),
        )
        if outcome.state is State.DONE:
            self._run("DELETE FROM outputs WHERE name = ?", (key,))
            for it in outcome.outputs:
                self._run(
                    "INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?)",
                    (_key(it.name), key, it.sha256, it.size, it.modified_ns),
                )
            self._run(
                "INSERT OR REPLACE INTO contents VALUES (?, ?, ?)",
                (key, outcome.changes, outcome.rows),
            )
        self.commit_when_due()

    def _is_known_skip(self, outcome: Outcome) -> bool:
        if outcome.state is not State.SKIPPED:
            return False
        before = self.entry(outcome.name)
        return before is not None and (before.state, before.message, before.hint) == (
            outcome.state,
            _sound(outcome.message),
            _sound(outcome.hint),
        )

    @property
    def is_told(self) -> bool:
        """Return whether the report and the files of all documents tell what the ledger knows.

        Kept with the documents: a batch may be killed before it comes to its report.
        """
        if self._is_told is None:
            self._is_told = self.get("told") == "yes"
        return self._is_told

    @is_told.setter
    def is_told(self, told: bool) -> None:
        if told is not self._is_told:
            self._is_told = told
            self.put("told", "yes" if told else "no")

    def touch(self, name: str, stamp: Stamp | None) -> None:
        """Note that a document was seen, and is as it was."""
        self._note_return(name)
        self._run(
            "UPDATE documents SET run = ?, size = ?, modified_ns = ?, changed_ns = ? "
            "WHERE name = ?",
            (
                self.run,
                stamp.size if stamp else None,
                stamp.modified_ns if stamp else None,
                stamp.changed_ns if stamp else None,
                _key(name),
            ),
        )

    def see(self, name: str) -> None:
        """Note that a document is there."""
        self._note_return(name)
        self._run("UPDATE documents SET run = ? WHERE name = ?", (self.run, _key(name)))

    def _note_return(self, name: str) -> None:
        """Note where a document was gone that it is back: the report tells otherwise."""
        row = self._run("SELECT run FROM documents WHERE name = ?", (_key(name),)).fetchone()
        if row is not None and row[0] < self._whole_run:
            self.is_told = False

    def end_run(self, still_there: Callable[[str], object]) -> None:
        """Note that this run saw the whole input: what it did not meet is gone.

        Of such documents, failures and skips are forgotten, and those that were cleaned as soon
        as nothing is left of what came of them.

        Args:
            still_there: Tells whether an output of a name stands in the output folder.
        """
        unseen = self._run("SELECT name, state, run FROM documents WHERE run < ?", (self.run,))
        forgotten = []
        for key, state, run in unseen:
            outputs = self.outputs(os.fsdecode(key))
            if state != State.DONE or (outputs and not any(map(still_there, outputs))):
                forgotten.append(key)
            elif run >= self._whole_run:
                self.is_told = False
        for key in forgotten:
            self.is_told = False
            for table in ("documents", "contents", "outputs"):
                self._run(f"DELETE FROM {table} WHERE name = ?", (key,))  # noqa: S608
        self._whole_run = self.run
        self.put(_WHOLE_RUN, str(self.run))

    def counts(self) -> dict[State, int]:
        """Count the documents in each state."""
        rows = self._run("SELECT state, count(*) FROM documents GROUP BY state")
        return dict.fromkeys(State, 0) | {State(row[0]): int(row[1]) for row in rows}

    def commit_when_due(self) -> None:
        """Put what was noted on the disk, at most once a second: a commit waits for it."""
        if time.monotonic() - self._committed >= COMMIT_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Put what was noted on the disk.

        Raises:
            OutputError: The disk refuses.
        """
        try:
            self._connection.commit()
        except sqlite3.Error as exc:
            raise refused(self.path, exc) from exc
        self._committed = time.monotonic()


_WHOLE_RUN = "whole run"
"""The key of the number of the last run that saw the whole input."""
_SELECT = (
    "SELECT name, state, size, modified_ns, changed_ns, sha256, settings, message, hint, figures, "
    "run < ? FROM documents"
)


def ledger_path(store: Store, wanted: str | None) -> Path:
    """Return the path of an output folder's ledger: inside it, unless the reader names another.

    Raises:
        BadArgumentsError: It cannot lie in it.
    """
    if wanted is not None:
        return Path(wanted)
    if isinstance(store, FolderStore):
        return store.folder / LEDGER_NAME
    raise BadArgumentsError(
        f"What was done is kept on the disk, and {store} is none.",
        hint="Name a file for it with --ledger, and the same one to go on.",
    )


def open_ledger(path: Path, *, read_only: bool = False) -> Ledger:
    """Open a ledger; makes it, and its folder, where there is none.

    Args:
        path: The file.
        read_only: Look only; neither made nor locked.

    Raises:
        BadArgumentsError: It is no ledger.
        InputError: To be read only, and there is none.
        OutputError: It cannot be made, or another process is at it.
    """
    out = path.parent
    if read_only:
        if not path.is_file():
            if path.name != LEDGER_NAME:
                raise InputError(f"There is no ledger {path}.", hint="Check the name.")
            raise InputError(
                f"{out} holds no results of a batch.", hint="Run `ocrfix batch IN OUT` first."
            )
        return Ledger(connect(path, read_only=True), path, read_only=True)
    try:
        out.mkdir(parents=True, exist_ok=True)
        holder = lock.take_lock(path)
    except OSError as exc:
        raise OutputError(
            f"The output folder {out} cannot be written: {exc.strerror}.",
            hint="Choose a folder you may write to.",
        ) from exc
    if holder is not None:
        raise OutputError(
            f"{out} is being written by {holder}.", hint="Wait for it, or choose another folder."
        )
    try:
        return Ledger(connect(path, read_only=False), path, read_only=False)
    except BaseException:
        lock.release_lock(path)
        raise


def _entry(row: tuple[Any, ...]) -> Entry:
    name, state, size, modified_ns, changed_ns, sha256, settings, *said, figures, is_gone = row
    stamp = None if size is None else Stamp(size, modified_ns, changed_ns)
    told = (sha256, settings, *said, json.loads(figures), bool(is_gone))
    return Entry(os.fsdecode(name), State(state), stamp, *told)


def _key(name: str) -> bytes:
    """A name as the system has it: not every file name is text."""
    return os.fsencode(name)


def _sound(text: str) -> str:
    """A message without halves of characters, which SQLite refuses."""
    return text.encode("utf-8", "backslashreplace").decode()

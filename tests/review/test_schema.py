"""Projects of older versions: sealed, and no decision lost."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ocrfix.review import open_project
from ocrfix.review.decisions import Entry, EntryKind
from ocrfix.review.rows import COLUMNS, row_of
from ocrfix.review.schema import MIGRATIONS, migrate, version_of
from tests.review.projects import decision, holds


def older(path: Path, fill_in: Callable[[sqlite3.Connection], None]) -> None:
    """A project of the version without seals."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        migrate(connection, MIGRATIONS[:1])
        with connection:
            fill_in(connection)


def put_old_rows(connection: sqlite3.Connection) -> None:
    marks = ", ".join("?" * 15)
    for number in range(40):
        entry = Entry(
            EntryKind.DECISION, number + 1, "doc", replace(decision(number), step=number + 1)
        )
        connection.execute(f"INSERT INTO journal ({COLUMNS}) VALUES ({marks})", row_of(entry))  # noqa: S608
    connection.execute(
        f"INSERT INTO journal ({COLUMNS}) VALUES ({marks})",  # noqa: S608
        row_of(Entry(EntryKind.UNDO, 40, "doc")),
    )
    connection.execute("INSERT INTO documents VALUES ('doc', 'a.txt', '2026', 'done')")
    connection.execute("INSERT INTO project VALUES ('profile', 'research')")


def test_an_older_project_keeps_every_decision_and_is_sealed(tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    older(path, put_old_rows)
    with open_project(path, read_only=True) as project:
        assert project.notice == ""
        before = holds(project)
        assert len(before[0]) == 41
        assert before[2]["profile"] == "research"
    with open_project(path) as project:
        assert project.notice == ""
        assert holds(project) == before
        assert project.redo("doc")
        project.record([decision(50)])
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert version_of(connection) == len(MIGRATIONS)
        assert connection.execute("SELECT count(*) FROM journal WHERE seal IS NULL").fetchone() == (
            0,
        )
    with open_project(path) as project:
        assert project.notice == ""
        assert len(project.journal.entries) == 43


def test_an_older_project_with_rows_that_are_none_keeps_the_others(tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    older(path, put_old_rows)
    damage = (("first", "x"), ("step", "x"), ("edits", "[" * 100_000), ("after", 7.5))
    for number, (column, value) in enumerate(damage, start=1):
        with contextlib.closing(sqlite3.connect(path)) as connection, connection:
            statement = f"UPDATE journal SET {column} = ? WHERE number = ?"  # noqa: S608
            connection.execute(statement, (value, number))
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE journal SET before = CAST(x'ff' AS TEXT) WHERE number = 9")
    with open_project(path) as project:
        assert "some of its rows are none" in project.notice
        assert "37 of 41 entries" in project.notice  # 7.5 became text in its column
        assert project.setting("profile") == "research"


def test_a_kill_while_an_older_project_is_sealed_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    older(path, put_old_rows)
    script = (
        "import os, sys; from pathlib import Path; from unittest import mock\n"
        "from ocrfix.review import open_project\n"
        "die = lambda *_, **__: os._exit(9)\n"
        "with mock.patch('ocrfix.review.contents.put_rows', die): open_project(Path(sys.argv[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == 9
    with open_project(path) as project:
        assert project.notice == ""
        assert len(project.journal.entries) == 41

"""The project file: crashes, neighbours, damage, other versions."""

from __future__ import annotations

import gc
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.errors import InputError, OutputError
from ocrfix.reports.speech import Speech
from ocrfix.review import Decision, Verdict, open_project
from ocrfix.review.schema import APPLICATION_ID, MIGRATIONS, migrate, version_of
from ocrfix.review.store import DONE, IN_WORK
from tests.review.projects import DECISION, names


def test_what_was_recorded_is_there_again(path: Path) -> None:
    odd = Decision(Verdict.REPLACE, "doc", 9, 9, after="\ud800 \x00 𝔣")
    with open_project(path) as project:
        recorded = project.record([DECISION]) + project.record([odd])
        project.undo("doc")
    with open_project(path) as project:
        assert [it.decision for it in project.journal.entries[:2]] == recorded
        assert [it.before for it in project.journal.standing("doc")] == ["ol d"]
        assert [it.after for it in project.redo("doc")] == ["\ud800 \x00 𝔣"]
    assert recorded[0].who
    assert recorded[0].when.endswith("Z")


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays there")
@pytest.mark.parametrize("moved", [True, False], ids=["moved", "deleted"])
def test_a_project_whose_file_is_gone_can_be_gone_on_with_in_a_copy(
    path: Path, *, moved: bool
) -> None:
    copy = path.with_name("copy.ocrfix")
    with open_project(path) as project:
        project.record([DECISION])
        if moved:
            path.rename(path.with_name("moved.ocrfix"))
        else:
            path.unlink()
        with pytest.raises(OutputError, match="the file is there no more") as caught:
            project.record([DECISION])
        assert "Save Project As" in caught.value.hint
        for said in (caught.value.message, caught.value.hint):
            assert said not in {Speech(it).error(said) for it in ("de", "es", "fr")}
        project.copy_to(copy)
    with open_project(copy) as project:
        assert len(project.journal.entries) == 1


def test_closing_leaves_one_file(path: Path) -> None:
    with open_project(path) as project:
        project.record([DECISION])
        assert names(path.parent) == ["town.ocrfix", "town.ocrfix.lock"]
    assert names(path.parent) == ["town.ocrfix"]


def test_a_killed_process_loses_nothing_it_recorded(path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path\n"
        "from ocrfix.review import Decision, Verdict, open_project\n"
        "project = open_project(Path(sys.argv[1]))\n"
        "for number in range(10_000):\n"
        "    project.record([Decision(Verdict.REPLACE, 'doc', number, number, after='x')])\n"
        "    print(number, flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= 20:
            break
    os.kill(process.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    told = 20 + len(process.stdout.read().splitlines())
    process.stdout.close()
    process.wait()
    with open_project(path) as project:
        assert project.notice == ""
        assert project.holder is None
        assert len(project.journal.standing("doc")) >= told + 1


def test_a_later_version_is_refused(path: Path) -> None:
    open_project(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(InputError, match="later version"):
        open_project(path)
    assert names(path.parent) == ["town.ocrfix"]


def test_migrations_go_on_from_where_a_file_is() -> None:
    connection = sqlite3.connect(":memory:")
    first, second = "CREATE TABLE a (x);", "ALTER TABLE a ADD COLUMN y;"
    migrate(connection, (first,))
    connection.execute("INSERT INTO a VALUES (1)")
    connection.commit()
    migrate(connection, (first, second))
    assert connection.execute("SELECT x, y FROM a").fetchall() == [(1, None)]
    assert version_of(connection) == 2
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    connection.close()


def test_a_state_that_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    with open_project(tmp_path / "town.ocrfix") as project:
        project.note_document("one", str(tmp_path / "a.txt"))
        project.set_state("one", IN_WORK)
        written = project.path.stat().st_mtime_ns
        project.set_state("one", IN_WORK)
        assert project.path.stat().st_mtime_ns == written
        project.set_state("one", DONE)
        assert project.states() == {str(tmp_path / "a.txt"): DONE}
        assert project.path.stat().st_mtime_ns > written


def test_documents_move_with_the_project(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    (old / "pages").mkdir(parents=True)
    with open_project(old / "town.ocrfix") as project:
        project.note_document("one", str(old / "pages" / "a.txt"))
        project.record([Decision(Verdict.REPLACE, "one", 0, 0, after="x")])
    old.rename(new)
    with open_project(new / "town.ocrfix") as project:
        assert project.earlier_edition("two", str(new / "pages" / "a.txt")) == "one"
        assert project.earlier_edition("one", str(new / "pages" / "a.txt")) is None
        assert list(project.states()) == [str(new / "pages" / "a.txt")]


def test_a_project_without_a_file() -> None:
    with open_project() as project:
        project.record([DECISION])
        assert len(project.undo("doc")) == 1


def test_a_project_that_nobody_closed_is_closed_when_it_is_forgotten(path: Path) -> None:
    """From 3.13 on Python warns of a database that is left open."""
    connection = open_project(path)._connection  # noqa: SLF001
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")

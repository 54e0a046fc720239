"""Project files that are damaged, of others, or none."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from ocrfix.errors import InputError
from ocrfix.review import Decision, Verdict, open_project
from tests.review.projects import DECISION, names


@pytest.mark.parametrize(("damage", "least"), [("middle", 100), ("head", 200), ("text", 0)])
def test_a_damaged_file_is_set_aside_and_what_is_whole_is_kept(
    path: Path, damage: str, least: int
) -> None:
    decisions = [Decision(Verdict.REPLACE, "doc", it, it, after=f"{it}" * 200) for it in range(200)]
    with open_project(path) as project:
        recorded = project.record(decisions)
    data = bytearray(path.read_bytes())
    if damage == "middle":
        data[8192:40000] = b"\xff" * (40000 - 8192)
    elif damage == "head":
        data[:100] = bytes(100)
    else:
        data = bytearray(b"this was never a project, but its name says so")
    path.write_bytes(data)
    with open_project(path) as project:
        assert "is damaged" in project.notice
        kept = [it.decision for it in project.journal.entries]
        assert least <= len(kept) <= 200
        assert [it for it in kept if it not in recorded] == []
        notice = project.notice
        assert f"{len(kept)} of {200 if least else 0} entries" in notice
        project.record([DECISION])
    aside = [it for it in path.parent.iterdir() if ".damaged-" in it.name]
    assert [it.read_bytes() for it in aside] == [bytes(data)]
    assert aside[0].name in notice
    with open_project(path) as project:
        assert project.notice == ""
        assert len(project.journal.entries) == len(kept) + 1


def test_a_damaged_file_is_only_told_of_when_it_is_read(path: Path) -> None:
    path.write_bytes(b"no project")
    with pytest.raises(InputError, match="is damaged"):
        open_project(path, read_only=True)
    assert path.read_bytes() == b"no project"


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("ALTER TABLE journal DROP COLUMN edits", "its table journal is not as it should be"),
        ("UPDATE journal SET verdict = 'nonsense'", "entry 1 of its journal does not fit its seal"),
        ("UPDATE journal SET number = 7", "entry 1 of its journal does not fit its seal"),
        ("UPDATE journal SET seal = NULL", "entry 1 of its journal does not fit its seal"),
        ("DELETE FROM journal", "not as many entries as were written"),
    ],
)
def test_a_whole_database_with_nothing_that_fits_is_told_of(
    path: Path, damage: str, told: str
) -> None:
    with open_project(path) as project:
        project.record([DECISION])
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(damage)
    with pytest.raises(InputError, match=f"is damaged.*{told}"):
        open_project(path, read_only=True)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DROP TABLE documents", "its table documents is missing"),
        ("DROP TABLE project", "its table project is missing"),
        ("CREATE VIEW more AS SELECT 1", "its table more is not as it should be"),
        ("PRAGMA application_id = 7", "its head is damaged"),
        ("PRAGMA user_version = 99", "its head is damaged"),
        ("UPDATE documents SET state = 'x'", "a document of it does not fit its seal"),
        ("UPDATE project SET value = 'research'", "a setting of it does not fit its seal"),
        ("UPDATE sqlite_sequence SET seq = 5", "not as many entries as were written"),
        (
            "CREATE TRIGGER it AFTER INSERT ON journal BEGIN DELETE FROM journal; END",
            "its table it is not as it should be",
        ),
    ],
)
def test_damage_beside_the_decisions_loses_none(path: Path, damage: str, told: str) -> None:
    with open_project(path) as project:
        recorded = project.record([DECISION])
        project.note_document("doc", "a.txt")
        project.set_setting("profile", "careful")
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(damage)
    with open_project(path, read_only=True) as project:
        assert told in project.notice
        assert "Opened in the window" in project.notice
        assert project.journal.standing("doc") == recorded
    with open_project(path) as project:
        assert told in project.notice
        assert project.journal.standing("doc") == recorded
        assert project.setting("profile", "none") in {"careful", "none"}
    with open_project(path) as project:
        assert project.notice == ""


def test_a_file_that_may_not_be_read_is_told_of(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As SQLite says it; whoever runs the tests as root may read any file."""
    open_project(path).close()

    def refuse(*_: object, **__: object) -> None:
        fault = sqlite3.OperationalError("unable to open database file")
        fault.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise fault

    monkeypatch.setattr(sqlite3, "connect", refuse)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(InputError, match=r"unable to open database file. You may not read it"):
        open_project(path, read_only=True)


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "letters.ocrfix"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE letters (text)")
    connection.close()
    text = tmp_path / "article.txt"
    text.write_text("The ferry returns.")
    for path, words in ((other, "another program"), (text, "no project")):
        with pytest.raises(InputError, match=words):
            open_project(path)
    assert names(tmp_path) == ["article.txt", "letters.ocrfix"]
    assert text.read_text() == "The ferry returns."


@pytest.mark.parametrize("name", ["article.txt", "town.ocrfix"])
@pytest.mark.parametrize("read_only", [True, False])
def test_an_empty_file_is_no_project(tmp_path: Path, name: str, *, read_only: bool) -> None:
    path = tmp_path / name
    path.touch()
    with pytest.raises(InputError, match="is empty, and no project") as caught:
        open_project(path, read_only=read_only)
    assert "another name" in caught.value.hint
    assert path.read_bytes() == b""
    assert names(tmp_path) == [name]


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    path.mkdir()
    for read_only in (True, False):
        with pytest.raises(InputError, match=r"is a folder, and no project.*\.ocrfix"):
            open_project(path, read_only=read_only)
    assert names(tmp_path) == ["town.ocrfix"]

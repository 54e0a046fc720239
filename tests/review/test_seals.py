"""A disk that loses bits: no decision is altered in silence, and none is lost but the one hit."""

from __future__ import annotations

import contextlib
import random
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ocrfix.errors import InputError, OcrfixError
from ocrfix.review import open_project, seals
from ocrfix.review.decisions import Entry
from ocrfix.review.schema import MIGRATIONS
from tests.review.projects import decision, holds

FLIPS = 80


def is_part_of(part: list[Entry], entries: list[Entry]) -> bool:
    rest = iter(entries)
    return all(entry in rest for entry in part)


def test_a_flipped_bit_alters_nothing_in_silence(whole: Path) -> None:
    with open_project(whole, read_only=True) as project:
        entries, states, settings = holds(project)
        assert project.notice == ""
    data = whole.read_bytes()
    chance = random.Random(16)  # noqa: S311
    path = whole.with_name("flipped.ocrfix")
    noticed = 0
    for bit in chance.sample(range(len(data) * 8), FLIPS):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        try:
            opened = open_project(path, read_only=True)
        except InputError as exc:
            # One of the bits that say which version made the file.
            assert "later version" in exc.message  # noqa: PT017 - most are opened
            continue
        with opened as project:
            found, found_states, found_settings = holds(project)
            if not project.notice:
                assert (found, found_states, found_settings) == (entries, states, settings), bit
                continue
        noticed += 1
        assert is_part_of(found, entries), bit
        assert found_states.items() <= states.items(), bit
        for key, value in found_settings.items():
            assert value in {settings[key], ""}, bit
        lost = [len(entries) - len(found), len(states) - len(found_states)]
        assert sum(lost) + list(found_settings.values()).count("") <= 1, bit
    assert noticed > FLIPS // 4


@pytest.mark.parametrize("seed", range(12))
def test_what_is_set_aside_is_the_file_as_it_was(whole: Path, tmp_path: Path, seed: int) -> None:
    data = bytearray(whole.read_bytes())
    chance = random.Random(seed)  # noqa: S311
    # In a cell of the journal, where something of a decision is hit.
    at = chance.choice([it for it in range(len(data)) if data.startswith(b"before the place", it)])
    data[at] ^= 1 << chance.randrange(8)
    path = tmp_path / "town.ocrfix"
    path.write_bytes(data)
    with open_project(whole, read_only=True) as project:
        entries = project.journal.entries
    with open_project(path) as project:
        assert f"{len(entries) - 1} of {len(entries)} entries" in project.notice
        assert is_part_of(project.journal.entries, entries)
        assert len(project.journal.entries) == len(entries) - 1
        project.record([decision(90)])
    (aside,) = [it for it in tmp_path.iterdir() if ".damaged-" in it.name]
    assert aside.read_bytes() == data
    with open_project(path) as project:
        assert project.notice == ""
        assert len(project.journal.entries) == len(entries)


def test_what_is_cut_off_is_said(whole: Path, tmp_path: Path) -> None:
    data = whole.read_bytes()
    path = tmp_path / "town.ocrfix"
    with open_project(whole, read_only=True) as project:
        entries = project.journal.entries
    for share in range(1, 10):
        path.write_bytes(data[: len(data) * share // 10])
        try:
            with open_project(path, read_only=True) as project:
                assert "is damaged" in project.notice
                assert is_part_of(project.journal.entries, entries)
        except InputError as exc:
            assert "is damaged" in exc.message  # noqa: PT017 - the rest is opened


def test_a_message_that_quotes_damaged_bytes_is_a_fault_like_another(
    whole: Path, tmp_path: Path
) -> None:
    """Python's sqlite3 raises UnicodeDecodeError where the broken schema holds no UTF-8."""
    data = whole.read_bytes()
    path = tmp_path / "town.ocrfix"
    path.write_bytes(data.replace(b"CREATE TABLE documents", b"CREATE TABXE \x93ocuments", 1))
    with open_project(whole, read_only=True) as project:
        entries = project.journal.entries
    with open_project(path, read_only=True) as project:
        assert "is damaged" in project.notice
        assert project.journal.entries == entries


def test_entries_that_are_taken_out_or_put_in_are_noticed(whole: Path, tmp_path: Path) -> None:
    for statement in (
        "DELETE FROM journal WHERE number = 7",
        "DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)",
        "UPDATE journal SET number = 1000 WHERE number = (SELECT max(number) FROM journal)",
        "UPDATE journal SET link = x'00112233445566778899aabbccddeeff' WHERE number = 7",
        "UPDATE journal SET after = 'x' WHERE number = 7",
    ):
        path = tmp_path / "town.ocrfix"
        path.write_bytes(whole.read_bytes())
        with contextlib.closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(statement)
        with open_project(path, read_only=True) as project:
            assert "is damaged" in project.notice, statement


def test_seals_are_of_one_version() -> None:
    """A file of a later version must not be taken for a damaged one of this.

    Whoever adds a migration lets it seal all rows anew, and raises the version of the seals.
    """
    assert len(MIGRATIONS) == seals._VERSION  # noqa: SLF001


def test_a_project_that_is_being_written_is_read_as_of_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "town.ocrfix"
    open_project(path).close()
    script = (
        "import sys, time; from pathlib import Path\n"
        "from ocrfix.review import Decision, Verdict, open_project\n"
        "with open_project(Path(sys.argv[1])) as project:\n"
        "    print(flush=True)\n"
        "    while True:\n"
        "        project.record([Decision(Verdict.REPLACE, 'doc', 7, 7, after='x')])\n"
        "        project.note_document('doc', 'a.txt')\n"
        "        time.sleep(0.02)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=-1) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        counts, notices = [], []
        try:
            for _ in range(60):
                with open_project(path, read_only=True) as project:
                    notices.append(project.notice)
                    counts.append(len(project.journal.entries))
        finally:
            writer.kill()
    assert set(notices) == {""}
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]


@pytest.mark.parametrize("moment", ["shutil.copy2", "ocrfix.review.project_file.write_atomic"])
def test_a_kill_while_a_project_is_put_in_order_loses_nothing(
    whole: Path, tmp_path: Path, moment: str
) -> None:
    data = bytearray(whole.read_bytes())
    data[data.rindex(b"before the place")] ^= 1
    path = tmp_path / "town.ocrfix"
    path.write_bytes(data)
    script = (
        "import os, signal, sys; from pathlib import Path; from unittest import mock\n"
        "from ocrfix.review import open_project\n"
        "die = lambda *_, **__: os._exit(9)\n"
        f"with mock.patch('{moment}', die): open_project(Path(sys.argv[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == 9
    assert path.read_bytes() == data
    with open_project(path) as project:
        assert "is damaged" in project.notice
        kept = len(project.journal.entries)
    with open_project(whole, read_only=True) as project:
        assert kept == len(project.journal.entries) - 1


LOCKS = [
    b"",
    b"{",
    b"[" * 50_000,
    b"\xff\xfe",
    b"null",
    b'{"user": [], "host": {}, "pid": "x", "since": 1}',
    b'{"user": "a", "host": "%s", "pid": 1e400, "since": ""}',
    b'{"user": "a", "host": "%s", "pid": 99999999999999999999, "since": ""}',
    b'{"user": "a", "host": "%s", "pid": -1, "since": ""}',
    b'{"user": "a", "host": "%s", "pid": 0, "since": ""}',
    b"x" * 200_000,
]


@pytest.mark.parametrize("lock", LOCKS, ids=range(len(LOCKS)))
def test_a_lock_of_nonsense_holds_nobody_off(whole: Path, tmp_path: Path, lock: bytes) -> None:
    path = tmp_path / "town.ocrfix"
    path.write_bytes(whole.read_bytes())
    path.with_name("town.ocrfix.lock").write_bytes(
        lock.replace(b"%s", socket.gethostname().encode())
    )
    with open_project(path) as project:
        assert project.holder is None
        project.record([decision(90)])


@pytest.mark.parametrize("data", [b"S", b"\0", b"SQLite format 3\0", b"SQLite format 3\0" * 999])
def test_a_file_of_a_few_bytes_is_told_of(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "town.ocrfix"
    path.write_bytes(data)
    with pytest.raises(OcrfixError, match="is damaged"):
        open_project(path, read_only=True)
    with open_project(path) as project:
        assert "is damaged" in project.notice

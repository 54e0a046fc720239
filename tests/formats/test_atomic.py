"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Never

import pytest

from ocrfix.errors import OutputError
from ocrfix.formats import same_file, write_atomic
from ocrfix.formats.atomic import make_folder


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_pieces_become_a_file(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a", iter([b"one ", b"two"]), overwrite=False)
    assert (tmp_path / "a").read_bytes() == b"one two"
    assert names(tmp_path) == ["a"]


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OutputError) as caught:
        write_atomic(tmp_path / "a", b"new", overwrite=False)
    assert "exists already" in caught.value.message
    assert "--overwrite" in caught.value.hint
    assert (tmp_path / "a").read_bytes() == b"old"


def test_an_existing_file_is_replaced_when_allowed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    write_atomic(tmp_path / "a", b"new", overwrite=True)
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("exception", [KeyboardInterrupt, ValueError, SystemExit])
def test_nothing_is_left_when_the_pieces_fail(
    tmp_path: Path, exception: type[BaseException]
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise exception

    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(exception):
        write_atomic(tmp_path / "a", pieces(), overwrite=True)
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "not allowed"),
        (errno.EIO, "could not be written"),
    ],
)
def test_trouble_with_the_disk_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def fail(_handle: int) -> Never:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match=said):
        write_atomic(tmp_path / "a", b"new", overwrite=False)
    assert names(tmp_path) == []


def test_a_missing_folder_is_explained(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no folder"):
        write_atomic(tmp_path / "none" / "a", b"new", overwrite=False)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder of Linux alone")
def test_a_folder_that_takes_no_file_is_not_called_missing() -> None:
    with pytest.raises(OutputError, match="takes no new file in /proc;"):
        write_atomic(Path("/proc/x.txt"), b"new", overwrite=False)


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        write_atomic(tmp_path, b"new", overwrite=True)


def test_a_name_of_255_bytes_works(tmp_path: Path) -> None:
    write_atomic(tmp_path / ("a" * 255), b"new", overwrite=False)
    assert names(tmp_path) == ["a" * 255]


def test_a_name_too_long_is_explained(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="too long"):
        write_atomic(tmp_path / ("a" * 256), b"new", overwrite=False)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
class TestPosix:
    def test_a_new_file_obeys_the_umask(self, tmp_path: Path) -> None:
        old = os.umask(0o027)
        try:
            write_atomic(tmp_path / "a", b"", overwrite=False)
        finally:
            os.umask(old)
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640

    def test_a_replaced_file_keeps_its_permissions(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"old")
        (tmp_path / "a").chmod(0o600)
        write_atomic(tmp_path / "a", b"new", overwrite=True)
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"old")
        (tmp_path / "link").symlink_to("a")
        write_atomic(tmp_path / "link", b"new", overwrite=True)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "a").read_bytes() == b"new"

    def test_a_link_is_not_followed_when_told_so(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"old")
        (tmp_path / "link").symlink_to("a")
        write_atomic(tmp_path / "link", b"new", overwrite=True, follow_symlinks=False)
        assert not (tmp_path / "link").is_symlink()
        assert (tmp_path / "a").read_bytes() == b"old"

    def test_a_link_to_nowhere_exists(self, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to("none")
        with pytest.raises(OutputError, match="exists already"):
            write_atomic(tmp_path / "link", b"new", overwrite=False)

    def test_a_pipe_is_written_to_not_replaced(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
        try:
            write_atomic(tmp_path / "pipe", b"new", overwrite=False)
            assert os.read(reader, 10) == b"new"
        finally:
            os.close(reader)
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)

    def test_a_name_taken_meanwhile_is_left_alone(self, tmp_path: Path) -> None:
        def pieces() -> Iterator[bytes]:
            (tmp_path / "a").write_bytes(b"someone else's")
            yield b"ours"

        with pytest.raises(OutputError, match="exists already"):
            write_atomic(tmp_path / "a", pieces(), overwrite=False)
        assert (tmp_path / "a").read_bytes() == b"someone else's"
        assert names(tmp_path) == ["a"]

    def test_one_file_by_several_names(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"")
        (tmp_path / "soft").symlink_to("a")
        (tmp_path / "hard").hardlink_to(tmp_path / "a")
        (tmp_path / "b").write_bytes(b"")
        assert same_file(tmp_path / "a", tmp_path / "soft")
        assert same_file(tmp_path / "a", tmp_path / "hard")
        assert not same_file(tmp_path / "a", tmp_path / "b")


def test_files_that_do_not_exist_are_compared_by_place(tmp_path: Path) -> None:
    assert same_file(tmp_path / "x" / ".." / "a", tmp_path / "a")
    assert not same_file(tmp_path / "a", tmp_path / "b")


def test_a_folder_that_cannot_be_made_says_so_with_its_purpose(tmp_path: Path) -> None:
    make_folder(tmp_path / "new" / "lists", "Look.", "for your lists")
    make_folder(tmp_path / "new" / "lists", "Look.")
    assert (tmp_path / "new" / "lists").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="file for your lists cannot be made: ") as raised:
        make_folder(tmp_path / "file", "Look.", "for your lists")
    assert raised.value.hint == "Look."

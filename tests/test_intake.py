"""Files read beside the documents: nothing waits, nothing is endless, one sentence each."""

from __future__ import annotations

import contextlib
import os
import threading
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.errors import InputError
from ocrfix.formats import read
from ocrfix.intake import parse_toml, read_stream, read_within


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "it"
    path.write_bytes(b"12345")
    assert read_within(path, 5) == b"12345"
    with pytest.raises(OSError, match="larger than"):
        read_within(path, 4)


def test_of_a_file_that_is_too_large_nothing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "it"
    with path.open("wb") as stream:
        stream.truncate(1 << 30)
    tracemalloc.start()
    try:
        with pytest.raises(OSError, match="larger than"):
            read_within(path, 64 << 20)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_neither_devices_nor_pipes_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="no regular file"):
            read_within(path, 5)
    with pytest.raises(OSError, match="no regular file"):
        read_within(Path("/dev/zero"), 5, may_be_pipe=True)


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_a_device_without_end_is_read_no_further_than_may_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ocrfix.intake.MOST_STREAMED", 3 << 20)
    with pytest.raises(InputError, match="/dev/zero could not be read: it gave 3 MiB and no end"):
        read(Path("/dev/zero"))
    assert read(Path("/dev/null")).text == ""
    (tmp_path / "a.txt").write_bytes(b"a" * (4 << 20))
    assert len(read(tmp_path / "a.txt").text) == 4 << 20, "a file ends"


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_a_pipe_is_read_to_its_end_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocrfix.intake.MOST_STREAMED", 1 << 20)
    for size, fits in ((1 << 20, True), ((1 << 20) + 1, False)):
        ours, theirs = os.pipe()
        writer = threading.Thread(target=_pour, args=(theirs, b"a" * size))
        writer.start()
        with os.fdopen(ours, "rb") as stream:
            if fits:
                assert len(read_stream(stream)) == size
            else:
                with pytest.raises(OSError, match="no end"):
                    read_stream(stream)
        writer.join()


def _pour(handle: int, data: bytes) -> None:
    with contextlib.suppress(BrokenPipeError), os.fdopen(handle, "wb") as stream:
        stream.write(data)


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_what_is_no_name_is_said(name: str) -> None:
    with pytest.raises(OSError, match=r"no name of a file|No such file"):
        read_within(Path(name), 5)


def _table_or_fault(text: str) -> dict[str, object] | ValueError:
    try:
        return parse_toml(text)
    except ValueError as exc:
        return exc


@given(st.text() | st.text(alphabet="[]{}=.\"'a1\n# "))
def test_toml_is_a_table_or_a_value_error(text: str) -> None:
    assert isinstance(_table_or_fault(text), dict | ValueError)


@pytest.mark.parametrize(
    "piece", ["[", "{a=", "a.", '"a".', "'a' . ", "[a.", "a", '"', "'", "[[", "#", "\\", "a=1\n"]
)
def test_toml_of_any_shape_takes_little_time(piece: str) -> None:
    started = time.perf_counter()
    assert len(str(_table_or_fault(piece * (100_000 // len(piece))))) < 300
    assert time.perf_counter() - started < 10


def test_prose_with_many_stops_is_no_deep_key() -> None:
    text = "The House met on Monday. It rose at ten. " * 100 + "..." * 100 + "a.b " * 100
    assert parse_toml(f'title = "{text}"')["title"] == text

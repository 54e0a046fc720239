"""What is read beside the documents: nothing waits, nothing is endless, one sentence each."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.intake import parse_toml, read_within


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "it"
    path.write_bytes(b"12345")
    assert read_within(path, 5) == b"12345"
    with pytest.raises(OSError, match="larger than"):
        read_within(path, 4)


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_neither_devices_nor_pipes_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="no regular file"):
            read_within(path, 5)
    with pytest.raises(OSError, match="no regular file"):
        read_within(Path("/dev/zero"), 5, may_be_pipe=True)


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

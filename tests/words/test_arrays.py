"""The file of arrays: what goes in comes out, and a damaged file says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.words.arrays import ArrayFile, write_arrays

ARRAYS = {
    "bytes": ("B", [0, 255, 7]),
    "halves": ("H", [65535, 0, 1]),
    "none": ("I", []),
    "words": ("I", [2**32 - 1, 5]),
    "long": ("Q", [2**63]),
}


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "some.bin"
    write_arrays(path, ARRAYS, {"total": 3, "name": "é"})
    file = ArrayFile(path)
    assert file.meta == {"total": 3, "name": "é"}
    for name, (_, numbers) in ARRAYS.items():
        assert list(file[name]) == numbers


def test_text(tmp_path: Path) -> None:
    write_arrays(tmp_path / "t.bin", {"t": ("B", list("né\nx".encode()))}, {})
    assert ArrayFile(tmp_path / "t.bin").text("t") == "né\nx"


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    write_arrays(tmp_path / "a", ARRAYS, {"x": 1, "y": 2})
    write_arrays(tmp_path / "b", ARRAYS, {"y": 2, "x": 1})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no json", b"[]\n", b'{"format": "other"}\n'])
def test_a_damaged_file_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.bin"
    path.write_bytes(content)
    with pytest.raises(RulePackError, match=r"bad\.bin"):
        ArrayFile(path)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match=r"none\.bin"):
        ArrayFile(tmp_path / "none.bin")


def test_an_unknown_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="type code"):
        write_arrays(tmp_path / "x", {"x": ("f", [1])}, {})

"""Inputs of a batch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.batch.finding import found


def test_a_folder(folder: Path, tmp_path: Path) -> None:
    items, passed = found(folder, tmp_path / "out")
    assert items == ["a.txt", "b.txt", "sub/c.txt", "sub/c.xml"]
    assert passed == {"sub/page.tif": "a picture", "sub/.hidden": "a hidden file"}


CHOICES = [
    ({"include": ["*.txt"]}, ["a.txt", "b.txt", "sub/c.txt"]),
    ({"exclude": ["sub/*"]}, ["a.txt", "b.txt"]),
    ({"include": ["c.*"], "exclude": ["*.xml"]}, ["sub/c.txt"]),
    ({"include": ["nothing"]}, []),
]


@pytest.mark.parametrize(("options", "items"), CHOICES)
def test_include_and_exclude(
    folder: Path, tmp_path: Path, options: dict[str, list[str]], items: list[str]
) -> None:
    assert found(folder, tmp_path / "out", **options)[0] == items


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"])
@pytest.mark.parametrize("sign", ["@", ""])
def test_a_list(folder: Path, tmp_path: Path, end: str, sign: str) -> None:
    names = [folder / "sub" / "c.txt", folder / "a.txt", folder / "gone.txt", folder / "a.txt"]
    (tmp_path / "list.txt").write_bytes(end.join(map(str, names)).encode() + end.encode())
    items, _ = found(f"{sign}{tmp_path / 'list.txt'}", tmp_path / "out")
    assert items == ["a.txt", "gone.txt", "sub/c.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other names and no pipes in folders")
def test_what_would_hang_or_lead_round_in_a_circle(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "round").symlink_to(folder)
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (folder / "nowhere.txt").symlink_to(folder / "gone")
    items, passed = found(folder, tmp_path / "out")
    assert "link.txt" in items
    assert "nowhere.txt" in items, "the reader says that it is gone"
    assert passed["pipe.txt"] == "no file but a pipe, socket or device"
    assert passed["round"] == "a link to a folder"

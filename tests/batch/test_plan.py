"""The finds of a batch in a folder, pattern, list or archive."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from ocrfix.batch.plan import make_plan
from ocrfix.errors import BadArgumentsError, InputError
from tests.batch.finding import found


def test_the_output_folder_is_never_its_own_input(folder: Path) -> None:
    inside = folder / "cleaned"
    inside.mkdir()
    (inside / "a.txt").write_text("x", encoding="utf-8")
    assert found(folder, inside)[0] == ["a.txt", "b.txt", "sub/c.txt", "sub/c.xml"]
    with pytest.raises(BadArgumentsError, match="at once"):
        make_plan(str(folder), folder)


def test_a_pattern_mirrors_what_is_below_its_fixed_part(folder: Path, tmp_path: Path) -> None:
    assert found(f"{folder}/**/*.txt", tmp_path / "out")[0] == ["a.txt", "b.txt", "sub/c.txt"]
    with pytest.raises(InputError, match="No file matches"):
        make_plan(f"{folder}/*.pdf", tmp_path / "out")


def test_a_single_document_is_for_clean(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(BadArgumentsError) as caught:
        make_plan(str(folder / "a.txt"), tmp_path / "out")
    assert "ocrfix clean" in caught.value.hint


def test_a_list_over_several_drives_is_told_of(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_two(_: object) -> str:
        raise ValueError("Paths don't have the same drive")

    names = tmp_path / "names"
    names.write_text("\n".join(map(str, sorted(folder.glob("*.txt")))))
    monkeypatch.setattr("os.path.commonpath", on_two)
    with pytest.raises(BadArgumentsError, match="no folder in common"):
        make_plan(f"@{names}", tmp_path / "out")


def test_an_archive_is_read_as_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "it.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("sub/b.txt", "a.txt", "x.png", "../evil.txt"):
            archive.writestr(name, name)
    items, passed = found(path, tmp_path / "out")
    assert items == ["sub/b.txt", "a.txt"]
    assert passed == {"x.png": "a picture", "../evil.txt": "its name leads elsewhere"}

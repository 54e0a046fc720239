"""Files of a project are named from its folder, so that both can move."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.review.folders import default_project, path_at, place_of, readings_folder


def test_beside_the_project_a_place_is_relative(tmp_path: Path) -> None:
    project = tmp_path / "town.ocrfix"
    inside = tmp_path / "pages" / "1.txt"
    assert place_of(str(inside), project) == "pages/1.txt"
    assert path_at("pages/1.txt", project) == inside.resolve()


def test_elsewhere_it_is_the_whole_path(tmp_path: Path) -> None:
    project = tmp_path / "reviews" / "town.ocrfix"
    outside = tmp_path / "1.txt"
    assert place_of(str(outside), project) == str(outside.resolve())
    assert path_at(place_of(str(outside), project), project) == outside.resolve()


@pytest.mark.parametrize("path", ["", "pages/1.txt"])
def test_without_a_file_a_project_keeps_what_it_is_told(path: str) -> None:
    assert place_of(path, None) == path
    assert path_at(path, None) == Path(path)


def test_the_readers_own_files_lie_in_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path))
    assert default_project() == tmp_path / "reviews.ocrfix"
    assert readings_folder() == tmp_path / "readings"

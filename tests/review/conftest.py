"""Projects that tests open, damage and lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.review import Project, open_project
from tests.review.projects import fill


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with entries of every kind."""
    path = tmp_path_factory.mktemp("whole") / "town.ocrfix"
    with open_project(path) as project:
        fill(project)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place at which there is no project yet."""
    return tmp_path / "town.ocrfix"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project without a file, and own lists in a folder of the test."""
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))
    return open_project(None)

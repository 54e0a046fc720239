"""Words a reader keeps for the project or for all."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.formats import read
from ocrfix.review import Project, Session, open_project
from ocrfix.review.always import Always, Reach, settle
from ocrfix.review.own_lists import OwnList, read_list

RAW = "The tbwn clerk read the report to the tbwn.\n\nOld tbwn hall was shut; the tbwns were not.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))
    return open_project(None)


def session_on(folder: Path, project: Project, name: str = "a", raw: str = RAW) -> Session:
    path = folder / f"{name}.txt"
    path.write_text(raw)
    session = Session(read(path, language="en"), project, path=str(path))
    session.refresh()
    return session


def test_a_word_of_mine_stands_in_my_list(tmp_path: Path, project: Project) -> None:
    session = session_on(tmp_path, project)
    settle(project, session.document.meta.sha256, Always("tbwn", "tovvn", Reach.MINE), ())
    assert read_list(OwnList.WORDS) == ("tovvn",)

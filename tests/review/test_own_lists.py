"""Words a reader keeps for the project or for all."""

from __future__ import annotations

from pathlib import Path

from ocrfix.review import Project
from ocrfix.review.always import Always, Reach, settle
from ocrfix.review.own_lists import OwnList, read_list
from tests.review.projects import session_on


def test_a_word_of_mine_stands_in_my_list(tmp_path: Path, project: Project) -> None:
    session = session_on(tmp_path, project)
    settle(project, session.document.meta.sha256, Always("zbne", "tovvn", Reach.MINE), ())
    assert read_list(OwnList.WORDS) == ("tovvn",)

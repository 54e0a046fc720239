"""A reading settled once for all: the rule it becomes, and where that holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.review import Project, Verdict, open_project
from ocrfix.review.always import Always, Reach, settle
from ocrfix.review.own_settings import lay_in
from tests.review.projects import session_on


@pytest.mark.parametrize(
    ("always", "text", "found"),
    [
        (Always("zbne", "zone"), "the zbne, zbnes and xzbne", ["zbne"]),
        # White space of any length is one blank.
        (Always("Lov cea", "Love"), "his Lov\ncea", ["Lov\ncea"]),
        # Signs of patterns are letters like others.
        (Always("f(or", "for"), "done f(or me", ["f(or"]),
        (Always(".the", "the"), "read .the book", [".the"]),
        (Always("bo", "be", not_behind=("Jo",)), "Jo bo will bo", ["bo"]),
        (Always("bo", "be", not_behind=("Jo",)), "Banjo bo", ["bo"]),
        (Always("bo", "be", not_before=("sure", "tree")), "bo sure, bo tree, bo trees", ["bo"]),
    ],
)
def test_where_it_means_the_word(always: Always, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in always.places(text)] == found


@pytest.mark.parametrize("reach", list(Reach))
def test_how_far_it_reaches(tmp_path: Path, project: Project, reach: Reach) -> None:
    first = session_on(tmp_path, project)
    settle(project, first.document.meta.sha256, Always("zbne", "zone", reach), ())
    first.reread_project()
    assert "the zone." in first.refresh().text
    change = next(it for it in first.items if it.after == "zone")
    assert "letters.always-zbne" in change.rule_ids
    assert "always means" in change.reason
    second = session_on(tmp_path, project, "b", "Nobody in the zbne knew.\n")
    assert ("zone" in second.refresh().text) == (reach is not Reach.DOCUMENT)
    with open_project(tmp_path / "other.ocrfix") as other:
        lay_in(other)
        third = session_on(tmp_path, other, "c", "Nobody in the zbne knew.\n")
        assert ("zone" in third.refresh().text) == (reach is Reach.MINE)


def test_what_it_means_is_not_asked_about(tmp_path: Path, project: Project) -> None:
    raw = "We met Arkwrlght at the mill, and Arkwrlght told us of it.\n"
    session = session_on(tmp_path, project, raw=raw)
    settle(project, session.document.meta.sha256, Always("Arkwrlght", "Zarkwrhyd"), ())
    session.reread_project()
    assert session.refresh().text.count("Zarkwrhyd") == 2
    assert not [it.word for it in session.open_suspects if "arkwr" in it.word.casefold()]
    assert [(it.verdict, it.before) for it in session.decisions] == [(Verdict.NAME, "Zarkwrhyd")]

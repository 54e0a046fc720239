"""Two projects become one: what is new comes in, what conflicts is shown, nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ocrfix.review import Project, Session, Status, open_project
from ocrfix.review.always import Always, settle
from ocrfix.review.merging import compare, merge
from ocrfix.review.own_rules import rules_in
from ocrfix.review.store import DONE
from tests.review.projects import session_on

RAW = (
    "He came in t he last week, and published the bills, hich run to forty pages.\n\n"
    "Nobody in Wvatunga had seen it, and ofthe bills nothing was said.\n"
)


@pytest.fixture
def projects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Project, Project]]:
    monkeypatch.setenv("OCRFIX_DATA", str(tmp_path / "data"))
    with open_project(tmp_path / "ours.ocrfix") as ours, open_project(tmp_path / "b.ocrfix") as b:
        yield ours, b


def page_on(folder: Path, project: Project, name: str = "a") -> Session:
    return session_on(folder, project, name, RAW if name == "a" else f"Page {name}.\n\n{RAW}")


def reject(session: Session, before: str) -> None:
    session.reject([it for it in session.items if it.before == before])


def test_what_a_colleague_decided_comes_in(
    tmp_path: Path, projects: tuple[Project, Project]
) -> None:
    ours, theirs = projects
    here, there = (page_on(tmp_path, it) for it in projects)
    reject(here, "hich")
    reject(there, "t he")
    other = page_on(tmp_path, theirs, "b")
    reject(other, "hich")
    other.mark_done()
    there.add_words(["Wvatunga"])
    settle(theirs, other.document.meta.sha256, Always("bills", "Bills"), ())
    merger = compare(ours, theirs)
    assert not merger.conflicts
    assert len(merger.new) == 3
    taken = merge(ours, merger)
    assert len(taken) == 3
    mine = page_on(tmp_path, ours)
    text = mine.refresh().text
    assert "t he" in text
    assert "hich run" in text
    assert "Bills" in text
    assert "Wvatunga" not in [it.word for it in mine.open_suspects]
    assert "Bills, hich" in page_on(tmp_path, ours, "b").refresh().text
    assert ours.states()[str(tmp_path / "b.txt")] == DONE
    # Again it brings nothing.
    assert compare(ours, theirs).is_empty


def test_who_and_when_are_kept(tmp_path: Path, projects: tuple[Project, Project]) -> None:
    ours, theirs = projects
    reject(page_on(tmp_path, theirs), "hich")
    (decision,) = compare(ours, theirs).new
    signed = replace(decision, who="Maren", when="2026-01-02T03:04:05Z")
    ours.record([signed], are_signed=True)
    (kept,) = page_on(tmp_path, ours).decisions
    assert (kept.who, kept.when) == ("Maren", "2026-01-02T03:04:05Z")


@pytest.mark.parametrize("take_theirs", [False, True])
def test_a_conflict_is_shown_and_not_guessed(
    tmp_path: Path, projects: tuple[Project, Project], take_theirs: bool
) -> None:
    ours, theirs = projects
    here, there = (page_on(tmp_path, it) for it in projects)
    reject(here, "hich")
    there.replace([it for it in there.items if it.before == "hich"], "each")
    merger = compare(ours, theirs)
    assert not merger.new
    (conflict,) = merger.conflicts
    assert [it.before for it in conflict.ours] == [conflict.theirs.before] == ["hich"]
    assert conflict.theirs.after == "each"
    merge(ours, merger, [conflict.theirs] if take_theirs else [])
    text = page_on(tmp_path, ours).refresh().text
    assert ("each run" in text, "hich run" in text) == (take_theirs, not take_theirs)


def test_the_same_decided_otherwise_is_no_conflict(
    tmp_path: Path, projects: tuple[Project, Project]
) -> None:
    """To reject a change, and to say that the print is right, come to the same."""
    ours, theirs = projects
    here, there = (page_on(tmp_path, it) for it in projects)
    reject(here, "hich")
    there.as_printed([it for it in there.items if it.before == "hich"])
    assert not compare(ours, theirs).conflicts


def test_rules_that_do_otherwise_are_a_conflict(
    tmp_path: Path, projects: tuple[Project, Project]
) -> None:
    ours, theirs = projects
    for project, meant in ((ours, "Bills"), (theirs, "bulls")):
        session = page_on(tmp_path, project)
        settle(project, session.document.meta.sha256, Always("bills", meant), ())
    (conflict,) = compare(ours, theirs).rule_conflicts
    assert (conflict.ours["replacement"], conflict.theirs["replacement"]) == ("Bills", "bulls")
    merge(ours, compare(ours, theirs))
    assert [it["replacement"] for it in rules_in(ours)] == ["Bills"]
    merge(ours, compare(ours, theirs), chosen_rules={"letters.always-bills"})
    assert [it["replacement"] for it in rules_in(ours)] == ["bulls"]


def test_a_merger_is_one_step_back(tmp_path: Path, projects: tuple[Project, Project]) -> None:
    ours, theirs = projects
    for name in ("a", "b"):
        reject(page_on(tmp_path, theirs, name), "hich")
    merge(ours, compare(ours, theirs))
    session = page_on(tmp_path, ours, "b")
    assert any(it.status is Status.REJECTED for it in session.items)
    session.undo()
    assert not page_on(tmp_path, ours).decisions

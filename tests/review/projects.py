"""Entries of projects, and what a project or its folder holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ocrfix.cleaning.decided import EditKey
from ocrfix.formats import read
from ocrfix.review import Decision, Project, Session, Verdict, open_project
from ocrfix.review.decisions import Entry
from ocrfix.review.store import DONE

DECISION = Decision(
    Verdict.REJECT,
    "doc",
    4,
    8,
    "ol d",
    "old",
    "The ",
    " man",
    "joins.demo",
    (EditKey(4, 8, "joins.demo", "ol d", "old"),),
)

MAYOR = "The mayor rose at noon.\nHis house was full of friends from the zone.\n"
RAW = "The zbne clerk read the report to the zbne.\n\nOld zbne hall was shut; the zbnes were not.\n"


def decision(number: int) -> Decision:
    """One of many kinds, some longer than a page of the file."""
    before = "word " * (number % 7) + "it"
    after = f"{number} é 𝔣 " * (1000 if number % 13 == 0 else number % 9)
    start = number * 40
    keys = tuple(EditKey(start + it, start + it + 2, "joins.demo", "a", "b") for it in range(3))
    return Decision(
        [Verdict.REPLACE, Verdict.REJECT, Verdict.ACCEPT][number % 3],
        f"doc{number % 3}",
        start,
        start + len(before),
        before,
        after + "\ud800" * (number % 17 == 0),
        "before the place",
        "behind it",
        "joins.demo",
        keys[: number % 4],
    )


def fill(project: Project) -> None:
    for number in range(60):
        project.record([decision(number)])
    project.record([replace(decision(it), document="doc0") for it in range(60, 80)])
    for _ in range(3):
        project.undo("doc0")
    project.redo("doc0")
    for number in range(6):
        project.note_document(f"doc{number}", f"pages/{number}.txt")
    project.set_state("doc2", DONE)
    project.set_setting("profile", "research")
    project.set_setting("rules", "x = 1\n" * 2000)


def holds(project: Project) -> tuple[list[Entry], dict[str, str], dict[str, str]]:
    """Everything that a project says."""
    settings = {key: project.setting(key) for key in ("profile", "rules")}
    return project.journal.entries, project.states(), settings


def names(folder: Path) -> list[str]:
    """The names of the files in a folder."""
    return sorted(it.name for it in folder.iterdir())


def begin(path: Path, project: Project) -> Session:
    """Open an English document on a project, cleaned."""
    session = Session(read(path, language="en"), project, path=str(path))
    session.refresh()
    return session


def session_on(folder: Path, project: Project, name: str = "a", raw: str = RAW) -> Session:
    """Open a text on a project, cleaned."""
    path = folder / f"{name}.txt"
    path.write_text(raw)
    return begin(path, project)


def mayor_on(folder: Path) -> Session:
    """Open a text without a fault on a project with a file."""
    return session_on(folder, open_project(folder / "a.ocrfix"), "page", MAYOR)

"""Two articles and a third, and what the list of the outline shows of them."""

from __future__ import annotations

from tests.desktop.conftest import Desk
from tests.e2e.here import run_here


def kinds(desk: Desk) -> list[str]:
    return [it.rpartition(" · ")[2] for it in heads(desk)]


def as_markdown(desk: Desk) -> str:
    path = desk.window.documents.path
    assert path is not None
    done = run_here("clean", path, "--project", desk.project, "--format", "markdown")
    return done.stdout.decode()


def at_row(desk: Desk, row: int) -> None:
    desk.window.outline.list.setCurrentRow(row)
    desk.settle()


def heads(desk: Desk) -> list[str]:
    """Return what stands above the words of each row: the number of an article it begins, its kind."""
    entries = desk.window.outline.list
    return [entries.item(row).text().split("\n")[0] for row in range(entries.count())]

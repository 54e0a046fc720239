"""The evidence of a folder, counted from the window in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.desktop.evidence_count import LEAST_OFFERED
from ocrfix.evidence import open_evidence
from ocrfix.review.own_evidence import evidence_of

from .conftest import Desk
from .hands import click

NEWS = "THE WEXMOUTH COURIER {number}\nThey dug at the gravel-pit by Ormelune there.\n"
BROKEN = "It was the gravel-\npit then.\n"


def folder_of(path: Path, count: int) -> Path:
    path.mkdir()
    for number in range(count):
        (path / f"page{number:02}.txt").write_text(NEWS.format(number=number))
    (path / "page00.txt").write_text(BROKEN)
    return path


def list_folder(desk: Desk, folder: Path) -> None:
    desk.window.open_path(folder)
    desk.wait_until(lambda: desk.window.documents.folder == folder)
    desk.wait_until(lambda: desk.window.documents.path is not None)
    desk.settle()


def wait_for_count(desk: Desk) -> None:
    desk.wait_until(lambda: desk.window.evidence_count.process is None)
    desk.settle()


@pytest.fixture
def town(desk: Desk, tmp_path: Path) -> Path:
    folder = folder_of(tmp_path / "town", LEAST_OFFERED)
    list_folder(desk, folder)
    return folder


def test_a_large_folder_is_offered_and_counted_and_the_project_cleaned_with_it(
    desk: Desk, town: Path
) -> None:
    window = desk.window
    offer = window.side.offer
    assert offer.isVisible()
    assert offer.text.text().startswith(f"What {LEAST_OFFERED} documents have in common")
    click(desk, offer.accept)
    assert not offer.isVisible()
    assert window.status.counting.isVisible()
    wait_for_count(desk)
    assert not window.status.counting.isVisible()
    path = evidence_of(window.documents.project)
    assert path is not None
    assert path.parent == desk.project.parent
    assert open_evidence(path).documents == LEAST_OFFERED
    desk.wait_until(lambda: window.status.evidence.text() == f"collection of {LEAST_OFFERED}")
    # The hard hyphen is the collection's, not the document's.
    assert desk.text == "It was the gravel-pit\nthen.\n"
    window.last_step.undo()
    desk.settle()
    assert evidence_of(window.documents.project) is None
    assert window.status.evidence.text() == ""
    window.last_step.redo()
    desk.restart()
    list_folder(desk, town)
    desk.wait_until(lambda: desk.window.status.evidence.text() != "")
    assert not desk.window.side.offer.isVisible()
    assert desk.text == "It was the gravel-pit\nthen.\n"


def test_who_declines_is_not_asked_again(desk: Desk, town: Path) -> None:
    click(desk, desk.window.side.offer.decline)
    desk.restart()
    list_folder(desk, town)
    assert not desk.window.side.offer.isVisible()


@pytest.mark.usefixtures("town")
def test_stopped_it_leaves_nothing(desk: Desk) -> None:
    desk.window.actions_["count_evidence"].trigger()
    assert desk.window.status.counting.isVisible()
    click(desk, desk.window.status.counting.button)
    assert desk.window.evidence_count.process is None
    assert desk.window.statusBar().currentMessage() == "Stopped: nothing was counted"
    assert evidence_of(desk.window.documents.project) is None
    assert not list(desk.project.parent.glob("*.evidence"))


def test_a_small_folder_is_counted_when_asked_for(desk: Desk, tmp_path: Path) -> None:
    list_folder(desk, folder_of(tmp_path / "few", 3))
    assert not desk.window.side.offer.isVisible()
    desk.window.actions_["count_evidence"].trigger()
    wait_for_count(desk)
    assert evidence_of(desk.window.documents.project) is not None


def test_documents_opened_together_are_counted_as_a_folder_is(desk: Desk, tmp_path: Path) -> None:
    pages = sorted(folder_of(tmp_path / "town", 4).iterdir())
    list_folder(desk, tmp_path / "town")
    desk.window.actions_["count_evidence"].trigger()
    wait_for_count(desk)
    whole = evidence_of(desk.window.documents.project)
    desk.window.documents.open_paths(pages[:3])
    desk.wait_until(lambda: desk.window.documents.folder is None)
    desk.settle()
    desk.window.actions_["count_evidence"].trigger()
    wait_for_count(desk)
    path = evidence_of(desk.window.documents.project)
    assert path is not None
    assert path != whole, "what the folder shows is kept"
    assert open_evidence(path).documents == 3
    assert desk.text == "It was the gravel-pit\nthen.\n"


def test_without_a_folder_it_says_so(desk: Desk) -> None:
    desk.open()
    desk.window.actions_["count_evidence"].trigger()
    assert desk.window.statusBar().currentMessage().startswith("Open a folder first")

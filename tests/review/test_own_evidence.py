"""The evidence file of a project is found again where both were copied to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ocrfix.review import open_project
from ocrfix.review.own_evidence import choose_evidence, evidence_of


def test_a_copy_elsewhere_finds_the_same_files(
    tmp_path: Path, build_evidence: Callable[..., Path]
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    evidence = build_evidence("the ferry", "the ferry").rename(old / "town.evidence")
    with open_project(old / "town.ocrfix") as project:
        project.note_document("one", str(old / "a.txt"))
        project.note_document("pasted", "")
        choose_evidence(project, evidence)
        project.copy_to(new / "town.ocrfix")
    with open_project(new / "town.ocrfix") as copy:
        assert evidence_of(copy) == evidence
        assert str(old / "a.txt") in copy.states()
        choose_evidence(copy, None)
        assert evidence_of(copy) is None

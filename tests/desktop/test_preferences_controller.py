"""Preferences are taken to settings and project."""

from __future__ import annotations

from tests.e2e.here import run_here

from .conftest import Desk
from .hands import preferences


def test_the_profile_is_the_projects(desk: Desk) -> None:
    path = desk.write("In the morning the sbip 1eft for the rivcr, and the men were glad of it.\n")
    careful = desk.text
    dialog = preferences(desk)
    dialog.profile_box.setCurrentIndex(dialog.profile_box.findData("research"))
    dialog.accept()
    desk.settle()
    assert desk.window.documents.project.setting("profile") == "research"
    researched = desk.text
    assert researched != careful
    desk.restart()
    desk.open(path)
    assert desk.text == researched
    # The command line cleans with the project's profile as well.
    done = run_here("clean", path, "--project", desk.project)
    assert done.stdout == researched.encode()

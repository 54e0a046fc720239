"""Another project comes in, at the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.review import open_project

from .conftest import Desk

RAW = "He came in t he last week, and published the bills, hich run to forty pages.\n"


@pytest.fixture
def page(desk: Desk) -> Path:
    return desk.write(RAW)


def test_a_project_that_brings_nothing_says_so(desk: Desk, page: Path) -> None:
    with open_project(page.with_name("empty.ocrfix")):
        pass
    desk.window.merging.show(page.with_name("empty.ocrfix"), desk.window.theme)
    assert "nothing new" in desk.window.statusBar().currentMessage()

"""Documents cleaned as a project says, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning import load_profile
from ocrfix.errors import RulePackError
from ocrfix.review.pipeline import way_to_clean
from ocrfix.review.store import open_project


def test_damaged_rules_of_a_project_are_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "1916.ocrfix"
    project = open_project(path)
    project.set_setting("rules", "[[rule]")
    project.close()
    with pytest.raises(RulePackError, match=r"The rule pack in .*1916\.ocrfix is not valid TOML"):
        way_to_clean(load_profile("careful"), project=path)

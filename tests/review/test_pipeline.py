"""Documents cleaned as a project says, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning import load_profile
from ocrfix.errors import RulePackError
from ocrfix.review.choices import Choices
from ocrfix.review.pipeline import way_to_clean
from ocrfix.review.store import open_project
from ocrfix.rules.pack import PatternRule, parse_pack
from ocrfix.text.document import Document

PACK = r"""
id = "letters"
language = "en"
licence = "CC0-1.0"
source = "This test."
[[rule]]
id = "qzbwn"
kind = "substitute"
title = "qzbwn for town"
explanation = "For this test."
pattern = '\bqzbwn\b'
replacement = "town"
reason = "A test."
"""


def test_damaged_rules_of_a_project_are_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "1916.ocrfix"
    project = open_project(path)
    project.set_setting("rules", "[[rule]")
    project.close()
    with pytest.raises(RulePackError, match=r"The rule pack in .*1916\.ocrfix is not valid TOML"):
        way_to_clean(Choices(load_profile("careful")), project=path)


def test_rules_of_a_project_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counting(text: str, name: str) -> tuple[PatternRule, ...]:
        read.append(name)
        return parse_pack(text, name)

    monkeypatch.setattr("ocrfix.rules.parse_pack", counting)
    monkeypatch.setattr("ocrfix.rules.own_pack.parse_pack", counting)
    path = tmp_path / "review.ocrfix"
    project = open_project(path)
    project.set_setting("rules", PACK)
    project.close()
    clean = way_to_clean(Choices(load_profile("careful")), project=path)
    assert clean(Document("The qzbwn clerk.\n")).cleaned.text == "The town clerk.\n"
    assert read == [f"in {path}"]

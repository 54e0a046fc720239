"""Settings a reader makes for good, and carried by every project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ocrfix.review import open_project
from ocrfix.review.own_lists import OwnList, read_list, remove_entries
from ocrfix.review.own_settings import (
    change_list,
    choices_in,
    entries_of,
    lay_in,
    rules_off,
    switch_always,
)

RULE = "letters.misread-word"


@pytest.fixture(autouse=True)
def _lists_are_as_before() -> Iterator[None]:
    yield
    remove_entries(OwnList.RULES_OFF, [RULE])
    remove_entries(OwnList.WORDS, ["Ormelune"])


def test_a_rule_switched_off_for_good_runs_in_no_project(tmp_path: Path) -> None:
    with open_project(tmp_path / "one.ocrfix") as one:
        switch_always(one, RULE, on=False)
        assert RULE in rules_off(one)
    with open_project(tmp_path / "two.ocrfix") as two:
        assert RULE not in rules_off(two)
        lay_in(two)
        assert RULE in rules_off(two)
        switch_always(two, RULE, on=True)
        assert RULE not in rules_off(two)
    assert RULE not in read_list(OwnList.RULES_OFF)


def test_words_of_the_reader_are_among_the_choices(tmp_path: Path) -> None:
    change_list(OwnList.WORDS, add=entries_of(" Ormelune \n\n"), remove=())
    with open_project(tmp_path / "one.ocrfix") as project:
        assert "Ormelune" in choices_in(project).words
    change_list(OwnList.WORDS, add=(), remove=["Ormelune"])
    assert "Ormelune" not in read_list(OwnList.WORDS)

"""The measured record of the rules, and the script that writes it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from ocrfix.rules import all_rules
from ocrfix.rules.record import shipped_records
from ocrfix.text.edit import Applicability
from tests.e2e.here import tell_here

ROOT = Path(__file__).resolve().parents[2]

# From how many edits on a share says anything.
ENOUGH_EDITS = 20
# An edit that two rules made together is wrong for both: a point goes, and the word behind it is made
# another (`. oatt` → “oats” for “oat”).
LEAST_RIGHT = 0.97


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "record_rules", ROOT / "packaging" / "record_rules.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_figures_become_rows(script: ModuleType) -> None:
    record = {"edits": 3, "right": 2, "wrong": 1, "neither": 0, "layout": 0, "mended": 2}
    reader = {"name": "ocrfix careful", "rules": {"letters.lost-leading": record}}
    figures = {"sets": [{"set": "tune_a.jsonl", "readers": [reader]}]}
    assert list(script.records(figures)) == [
        ("letters.lost-leading", "careful", "tune_a", "3", "2", "1", "0", "0")
    ]


def test_every_record_is_of_a_rule_and_adds_up() -> None:
    records = shipped_records()
    assert records
    ids = {rule.info.id for rule in all_rules()}
    for record in records:
        # What a profile takes over from the suggestions stands there as well.
        assert record.rule_id in ids or record.rule_id.startswith("suspects")
        assert record.edits == record.right + record.wrong + record.neither + record.layout


def test_punctuation_is_set_right_unasked_only_where_the_record_bears_it_out() -> None:
    for rule in all_rules():
        mine = [
            it for it in shipped_records() if (it.rule_id, it.profile) == (rule.info.id, "careful")
        ]
        edits = sum(it.edits - it.layout for it in mine)
        if not rule.info.id.startswith("punctuation.") or edits < ENOUGH_EDITS:
            continue
        assert rule.info.applicability is Applicability.AUTO
        assert sum(it.right for it in mine) >= LEAST_RIGHT * edits, rule.info.id


def test_the_command_shows_the_record() -> None:
    done = tell_here("rules", "punctuation.stray-sign", "--record")
    assert "punctuation.stray-sign" in done.stdout
    assert "careful" in done.stdout
    done = tell_here("rules", "furniture.export-footer", "--record")
    assert "no edits on the measured sets: furniture.export-footer" in done.stdout

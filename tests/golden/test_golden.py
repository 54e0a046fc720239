"""Whole pages and articles: what comes out, to the byte, and every change that led there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ocrfix import Cleaner, read
from ocrfix.cleaning import Cleaned
from ocrfix.resources import resource

HERE = Path(__file__).parent
PAGES = sorted((HERE / "input").glob("*.txt"))
SAMPLES = sorted(resource("samples").glob("*.txt"))


def changes_of(cleaned: Cleaned) -> str:
    """One line a change, so that a difference shows what is new."""
    rows = [
        [change.start, change.before, change.after, *change.rule_ids] for change in cleaned.changes
    ]
    rows += [
        ["waits", proposal.start, proposal.edit.before, proposal.edit.after, proposal.edit.rule_id]
        for proposal in cleaned.proposals
    ]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.mark.parametrize("path", PAGES + SAMPLES, ids=lambda path: path.stem)
def test_what_comes_out(path: Path, request: pytest.FixtureRequest) -> None:
    cleaned = Cleaner(strict=True).clean(read(path))
    made = {"txt": cleaned.text, "changes.jsonl": changes_of(cleaned)}
    for ending, content in made.items():
        golden = HERE / "expected" / f"{path.stem}.{ending}"
        if request.config.getoption("--update-golden"):
            golden.write_bytes(content.encode("utf-8"))
        assert content == golden.read_bytes().decode("utf-8"), (
            f"{golden.name}: read the difference, then run with --update-golden if it is better"
        )

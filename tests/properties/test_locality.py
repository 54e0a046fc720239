"""A block depends on others only through evidence that the reason of an edit states."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning import Profile
from ocrfix.resources import resource
from ocrfix.rules import all_rules
from ocrfix.rules.info import NEARBY, Scope, Stage
from ocrfix.rules.rule import Rule
from ocrfix.text.tokens import iterate_blocks

GOLDEN = Path(__file__).parents[1] / "golden" / "input"
TEXTS = sorted([*GOLDEN.glob("*.txt"), *resource("samples").glob("*.txt")])
LINES_IN_A_BLOCK = 9
# Furniture is what stands about the page: its reasons name captions, pages and copies.
RULES = [
    rule
    for rule in all_rules()
    if rule.info.scope is Scope.DOCUMENT and rule.info.stage is not Stage.FURNITURE
]

# Words that lost their hyphens, so that the document has the habit; then what may be two words.
HABIT = "\n\n".join(
    [
        *("He spoke for the Com\npany, limited, of the town." for _ in range(3)),
        "They said that the mat\nter was set\ntled at once.",
        "He went for\nward to the gate, with\nout his coat, and gave it to a gea\ntiemen.",
        "They will come to\nmorrow or to\nday, and stay over the week\nend if they can.",
        "The boat of to-day is here. The to-day of the town.",
    ]
)


def in_blocks(text: str) -> str:
    """The same lines in short blocks."""
    lines = [line for line in text.splitlines() if line.strip()]
    pieces = (lines[at : at + LINES_IN_A_BLOCK] for at in range(0, len(lines), LINES_IN_A_BLOCK))
    return "\n\n".join("\n".join(piece) for piece in pieces)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.info.id)
def test_what_hangs_on_other_blocks_says_so(rule: Rule) -> None:
    cleaner = Cleaner(Profile().with_choices(only=[rule.info.id], accept=["review"]), strict=True)
    for text in (HABIT, *(in_blocks(path.read_bytes().decode()) for path in TEXTS)):
        found = {
            (change.start, change.end, change.after): change.reason
            for change in cleaner.clean(text).changes
        }
        alone = {
            (block.start + change.start, block.start + change.end, change.after)
            for block in iterate_blocks(text)
            for change in cleaner.clean(block.text).changes
        }
        for key in found.keys() - alone:
            reason = found[key]
            if "\n\n" in text[key[0] : key[1]]:
                continue  # between two blocks, and both are looked at
            assert "this document" in reason or "collection" in reason, (key, reason)


CLEAN = "The mayor spoke to the people of the town, and they went home. "
FAR = "\n\n" + CLEAN * (2 * NEARBY // len(CLEAN) + 1) + "\n\n"
DAMAGED = "in tlie middle of tbe street ofthe towu, wliere lie sat in the liouse investi. gation"


@pytest.mark.parametrize(
    "rule",
    [it for it in all_rules() if it.info.scope is Scope.AROUND],
    ids=lambda rule: rule.info.id,
)
def test_what_stands_far_away_changes_nothing(rule: Rule) -> None:
    cleaner = Cleaner(Profile().with_choices(only=[rule.info.id], accept=["review"]), strict=True)
    for text in (DAMAGED, *(path.read_bytes().decode() for path in TEXTS)):
        alone, beside = cleaner.clean(text + FAR), cleaner.clean(text + FAR + DAMAGED)
        spans = [(it.start, it.end, it.after) for it in beside.changes if it.end <= len(text)]
        assert spans == [(it.start, it.end, it.after) for it in alone.changes]


def test_the_habit_of_a_document_decides_and_is_told() -> None:
    changes = Cleaner(Profile(only=("joins.broken-word",))).clean(HABIT).changes
    assert any("other words of this document are broken" in change.reason for change in changes)

"""Words parted by a blank into two words."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile

PARTED = Cleaner(Profile(only=("joins.parted-word",)), strict=True)

JOINED = [
    ("the export was for bidden by law", "forbidden", "the first piece is a small word"),
    ("evidence for the Plain tiff in the case", "Plaintiff", "with its capital"),
    ("he came back from Scot land in May", "Scotland", "a name"),
    ("the jury re turned a verdict", "returned", "torn so in the newspapers that taught the model"),
]
STAYS = [
    ("he did not say any thing to them", "so newspapers of the time printed it"),
    ("he sold every thing in the work house", "the same"),
    ("they came with drawn swords to the gate", "here they are two words"),
    ("he was at home and had to go on", "words that stand together anywhere"),
    ("WARE HOUSES to be let", "capitals tell nothing of what stands around"),
    ("he went to Kent on Sunday", "“Kenton” is a name, and here are two words"),
    ("for  warded and for-warded", "more than a blank between"),
]


@pytest.mark.parametrize(("text", "whole", "why"), JOINED)
def test_is_joined(text: str, whole: str, why: str) -> None:
    (change,) = PARTED.clean(text).changes
    assert (change.before, change.after) == (" ", ""), why
    assert whole in PARTED.clean(text).text


@pytest.mark.parametrize(("text", "why"), STAYS)
def test_stays(text: str, why: str) -> None:
    cleaned = PARTED.clean(text)
    assert (cleaned.text, cleaned.proposals) == (text, ()), why


def test_asks_where_it_is_less_sure() -> None:
    text = "they cut off ice from the pond"
    cleaned = PARTED.clean(text)
    assert cleaned.text == text
    assert [it.edit.rule_id for it in cleaned.proposals] == ["joins.parted-word"]


def test_exports_were_rather_typed_so() -> None:
    paragraph = "The export was for bidden by law, and nothing more was heard of it then. "
    export = "\n\n".join([paragraph * 3] * 4)
    cleaned = PARTED.clean(export)
    assert cleaned.text == export
    assert {it.edit.rule_id for it in cleaned.proposals} == {"joins.parted-word"}

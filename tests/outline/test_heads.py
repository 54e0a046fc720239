"""The first part of a torn paragraph is no headline."""

from __future__ import annotations

import pytest

from ocrfix.outline import PartKind, find_outline
from ocrfix.outline.heads import is_torn

BODY = "It rained all night and then for all of the next day, and the river rose over the bridge."


@pytest.mark.parametrize(
    ("unit", "behind", "torn"),
    [
        ("The mayor of the town has asked for", "boats and sandbags before noon on Friday.", True),
        ("River floods lower town after a week of rain", "Mayor asks for boats.", False),
        ("River floods lower town after a week of rain", "mayor asks for boats and help", False),
        ("River floods lower town", "mayor asks for boats and sandbags before noon.", False),
        ("The mayor of the town has asked for", "", False),
        ("Ferry crews of the town agree to pay", "assengers can plan their trips again.", False),
        ("It rained. The mayor of the town asked men", "and boys for help before noon.", True),
    ],
)
def test_what_is_torn(unit: str, behind: str, torn: bool) -> None:
    assert is_torn(unit, behind) is torn
    first = find_outline(f"{unit}\n\n{behind}\n\n{BODY}").articles[0].parts[0]
    assert (first.kind is PartKind.PARAGRAPH) is torn

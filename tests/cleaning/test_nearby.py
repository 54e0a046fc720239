"""Rules that run again look near to what was changed, and find there what they would anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.cleaning.nearby import Nearby
from ocrfix.language.language import Language
from ocrfix.resources import resource
from ocrfix.rules import all_rules
from ocrfix.rules.context import Context
from ocrfix.rules.info import NEARBY
from ocrfix.rules.rule import Rule
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit

GOLDEN = Path(__file__).parents[1] / "golden" / "input"
PAGES = sorted([*GOLDEN.glob("*.txt"), *resource("samples").glob("*.txt")])
TEXT = "\n\n".join(it.read_bytes().decode() for it in PAGES)
RULES = [it for it in all_rules() if it.info.is_local]
EACH = 9 * NEARBY


@pytest.fixture(scope="module")
def context() -> Context:
    """Return what rules know of all pages together."""
    known = Language.load("en")
    document = Document.from_text(TEXT)
    return Context(known, document=document, language="en")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.info.id)
def test_a_rule_finds_near_what_it_finds_in_the_whole(rule: Rule, context: Context) -> None:
    places = [(at, at) for at in range(0, len(TEXT), EACH)]
    near = Nearby.of(TEXT, places)
    assert near is not None
    found = list(near.in_whole(rule.find(near.text, context.beside(TEXT))))
    assert found == [it for it in rule.find(TEXT, context) if near.holds(it.start, it.end)]


@pytest.mark.parametrize(
    ("length", "changed", "expected", "why"),
    [
        (9000, [(4000, 4003)], (3100, 4903), "twice as far on either side as rules look"),
        (9000, [(0, 1)], (0, 901), "no farther than the text"),
        (9000, [(0, 5000)], None, "most of the text: all of it is looked at"),
        (9000, [], (0, 0), "nothing was changed: there is nothing to look at"),
    ],
)
def test_what_is_near(
    length: int, changed: list[tuple[int, int]], expected: tuple[int, int] | None, why: str
) -> None:
    text = "".join(chr(0x4E00 + it) for it in range(length))
    near = Nearby.of(text, changed)
    assert (near and near.text) == (expected and text[slice(*expected)]), why


def test_an_edit_is_moved_to_its_place_and_kept_where_it_is_near() -> None:
    text = "a" * 20_000
    near = Nearby.of(text, [(5000, 5001), (15_000, 15_001)])
    assert near is not None
    second = near.text.index("\n\n") + 2
    edits = [Edit(second + at, second + at + 1, "a", "b", "letters.demo", "") for at in (10, 900)]
    over = Edit(second - 5, second + 1, near.text[second - 5 : second + 1], "", "letters.demo", "")
    # The first is judged by what stands before the part, which nobody looks at here.
    assert [(it.start, it.end) for it in near.in_whole([over, *edits])] == [(15_000, 15_001)]

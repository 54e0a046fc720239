"""Paragraphs cut in two: joined in mid-sentence, and asked about where they may be a list."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning.cleaned import Cleaned

RULE = "joins.broken-paragraph"
BODY = "The river rose all night, and in the morning the mayor of the town asked for boats."


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner()


def asked(cleaned: Cleaned) -> int:
    return sum(it.edit.rule_id == RULE for it in cleaned.proposals)


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (
            "It was the largest dam that the county had ever built",
            "and the last.",
            "right is short",
        ),
        ("They sat down again", f"and waited while {BODY[4:]}", "left is short"),
        ("She said no to it", "and then went home.", "both are short: it asks"),
    ],
)
def test_one_sentence(cleaner: Cleaner, left: str, right: str, why: str) -> None:
    cleaned = cleaner.clean(f"{BODY}\n\n{left}\n\n{right}\n\n{BODY}")
    is_joined = f"{left} {right}" in cleaned.text
    assert is_joined is ("asks" not in why), why
    assert asked(cleaned) == ("asks" in why), why


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["we kept the lamp", "and the lamp kept us", "nor did the snow ask after either"], "verse"),
        (["when: 7 p.m. Friday at the town hall", "cost: free"], "a box of facts"),
        (["Poe, Al, 81, of Hartford", "van Dyke, Ann, 92, of Avon", "de Vries, Piet, 70"], "the dead"),
        (
            ["We asked twenty people at the fair what they thought of the plan", "no, said one",
             "yes, said four"],
            "answers, and more than one of them",
        ),
        (
            ["The town has three dams and all of them are older than the bridge: the upper",
             "the lower and the one that nobody has seen since it was built, the mayor said."],
            "a colon opens a list",
        ),
    ],
)  # fmt: skip
def test_lists_and_verse_keep_their_lines(cleaner: Cleaner, lines: list[str], why: str) -> None:
    text = "\n\n".join([BODY, *lines, BODY])
    cleaned = cleaner.clean(text)
    assert cleaned.text == text, why
    assert asked(cleaned), why

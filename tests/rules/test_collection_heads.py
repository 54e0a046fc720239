"""Running heads that a single page shows only beside the other pages of its collection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner, Profile

RULE = "furniture.running-head"
PAGES = [
    f"THE WEXMOUTH COURIER {number}\nOn day {number} of the regatta it rained.\n"
    "The Council adjourned until Tuesday.\n"
    for number in range(12, 16)
]


@pytest.fixture(scope="module")
def cleaner(build_evidence: Callable[..., Path]) -> Cleaner:
    return Cleaner(Profile(only=(RULE,), evidence=build_evidence(*PAGES)), strict=True)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("THE WEXMOUTH COURIER 27", "another folio"),
        ("28 THE WEXMOUTH COURIER", "on the other side"),
        ("TBE WEXM0UTH COUR1ER 27", "misread"),
    ],
)
def test_a_head_is_shown_on_a_single_page(cleaner: Cleaner, line: str, why: str) -> None:
    cleaned = cleaner.clean(f"{line}\nThe fleet came in at noon.\n")
    (proposal,) = cleaned.proposals
    assert proposal.edit.before == f"{line}\n", why
    assert proposal.edit.reason == "This line stands at the edge of 4 pages of the collection."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("THE HARBOUR GAZETTE 4\nIt rained.\n", "no head of this collection"),
        (
            "a\nb\nc\nd\nTHE WEXMOUTH COURIER\ne\nf\ng\nh\n",
            "in the middle of a page",
        ),
        (
            "It rained.\nThe Council adjourned until Tuesday.\n",
            "a sentence that ends many reports is text",
        ),
        (
            "The Wexmouth Courier\n\nFerry returns\n\nBy Maren Oddie\n\n"
            + "The ferry came back on Monday to the sound of a brass band. " * 3,
            "an article begins with the name of its paper",
        ),
    ],
)
def test_other_lines_stay(cleaner: Cleaner, text: str, why: str) -> None:
    assert not cleaner.clean(text).proposals, why


def test_pages_of_one_document_need_no_evidence_and_say_so(cleaner: Cleaner) -> None:
    cleaned = cleaner.clean("\f".join(PAGES))
    assert {it.edit.reason for it in cleaned.proposals} == {
        "This line stands at the edge of 4 pages."
    }

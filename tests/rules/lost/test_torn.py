"""Paragraphs torn in mid-sentence."""

from __future__ import annotations

import pytest

from ocrfix.language.language import Language
from ocrfix.rules.context import Context
from ocrfix.rules.lost.torn import goes_on, torn_at

BEFORE = "It rained all day in the town, and nobody was seen on the pier of it.\n\n" * 2
TEXTS = [
    ("The crew of the ferry said it was well\n\nand fast, too.", True, "no mark, small letters"),
    ("The crew of the ferry said it was well.\n\nand fast, too.", False, "a sentence ends"),
    ("The crew of the ferry said it was well\n\nAnd fast, too.", False, "a capital"),
    ("The crew of the ferry said it was well\n\niPhones are fast.", False, "a word of its own"),
    ("The crew of the ferry said\nso\n\nand left it.", False, "the last line is short"),
]


@pytest.mark.parametrize(("text", "is_torn", "why"), TEXTS)
def test_a_paragraph_goes_on_where_it_stopped_open(text: str, is_torn: bool, why: str) -> None:
    context = Context(Language.load("en"))
    place = len(BEFORE) + text.index("\n\n") + 2
    assert (place in torn_at(BEFORE + text, context)) is is_torn, why


def test_a_paragraph_begins_in_mid_sentence_in_small_letters() -> None:
    assert [goes_on(it) for it in ("and so", "And so", "eBay was", "")] == [True, *(3 * [False])]

"""Hyphens of line ends left within words."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner, Document

CAREFUL = Cleaner("careful", strict=True)
READING = Cleaner("reading", strict=True)


def _asked(text: str, language: str) -> list[str]:
    cleaned = CAREFUL.clean(Document.from_text(text, language=language))
    assert cleaned.text == text, "nothing is changed unasked"
    edits = (it.edit for it in cleaned.proposals)
    return [it.before for it in edits if it.rule_id == "joins.left-hyphen"]


ASKED = [
    ("en", "the co-op of the town", "a syllable that words begin with"),
    ("en", "the man-ner of the Corona-tion", "one half is a word, nothing speaks for a compound"),
    ("fr", "le gouverne-ment de la ville", "French"),
    ("fr", "on de-mande un ouvrier", "two words that are no compound of French"),
]
LEFT = [
    ("en", "they co-operate to-day", "printed so"),
    ("en", "the bed-room of the house", "two words"),
    ("en", "his brother-in-law and the zqx-zqx", "more than one hyphen, and no word"),
    ("fr", "un sous-marin, dit-il, est-ce là", "compounds, and words in inverted order"),
    ("de", "die Haus-tür und Hans-Peter", "two words, and a capital"),
]


@pytest.mark.parametrize(("language", "text", "why"), ASKED, ids=ascii)
def test_asks(language: str, text: str, why: str) -> None:
    assert _asked(text, language), why


@pytest.mark.parametrize(("language", "text", "why"), LEFT, ids=ascii)
def test_leaves(language: str, text: str, why: str) -> None:
    assert not _asked(text, language), why


def test_what_is_no_compound_is_joined() -> None:
    assert CAREFUL.clean("there were sev-eral of them").text == "there were several of them"


def test_the_profile_for_reading_takes_them_out() -> None:
    text = "There were sev-eral of them in the town, and they co-operate to-day."
    wanted = "There were several of them in the town, and they co-operate to-day."
    assert READING.clean(text).text == wanted

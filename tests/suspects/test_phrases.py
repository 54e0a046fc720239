"""Words that are right only beside each other."""

from __future__ import annotations

import pytest

from ocrfix.suspects.phrases import Phrases

KNOWN = Phrases(["sine die", "coup d'état", "vis à vis"])


@pytest.mark.parametrize(
    ("text", "place", "expected", "why"),
    [
        ("adjourned sine die to-day", "sine", True, "the first word"),
        ("adjourned sine die to-day", "die", True, "the second"),
        ("adjourned sine to die", "die", False, "another word between"),
        ("the last sine", "sine", False, "at the end of the text"),
        ("a coup d'etat there", "coup", True, "an accent that was lost"),
        ("a coup d’état there", "d’état", True, "a curly apostrophe"),
        ("sat vis-a-vis him", "vis-a-vis", True, "with hyphens"),
        ("adjourned sine-die", "sine-die", True, "one hyphen"),
        ("It was adjourned sine\ndie, he said", "sine", True, "over a line end"),
        ("It was adjourned sine die", "sine die", True, "all of it"),
        ("It was a coup d’Etat", "d’Etat", True, "an apostrophe and a lost accent"),
        ("adjourned sine die to-day", "die to", False, "a word too many"),
        ("adjourned sine die to-day", "adjourned sine", False, "a word too many in front"),
        ("we die", "die", False, "at the beginning of nothing"),
        ("sine - die", "-", False, "no word"),
    ],
)
def test_a_place_of_a_text_is_covered(text: str, place: str, expected: bool, why: str) -> None:
    start = text.rindex(place)
    assert KNOWN.cover(text, start, start + len(place)) is expected, why

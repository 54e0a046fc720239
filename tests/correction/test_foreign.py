"""Places among words of another language."""

from __future__ import annotations

import pytest

from ocrfix.correction.foreign import is_among_foreign_words

# Forty characters, as many as are looked at, with the rest of a word at their edge.
NAMES = "Bell, Gray, Wood, Hill, Ford, Ric la "
BEHIND = " la Bell, Gray, Wood, Hill, Ford, Ric"


@pytest.mark.parametrize(
    ("text", "is_among", "why"),
    [
        ("Kirche ohne Turm steht in der Stadt und die", True, "German all around"),
        ("the men of the town ohne and the ship und die", False, "mostly English"),
        (f"le {NAMES}Turm", True, "two small words of French"),
        (f"Temple {NAMES}Turm", False, "the first is the end of a name"),
        (f"Turm{BEHIND}e le", False, "the second is beyond the window"),
        (f"Turm{BEHIND} le", True, "the second is the last word in it"),
        (f"Turm{BEHIND} lent", False, "the second is the beginning of a word"),
        ("le fils et la fille Turm the the the the", False, "each English word counts"),
    ],
)
def test_among_foreign_words(text: str, is_among: bool, why: str) -> None:
    form = "ohne" if "ohne" in text else "Turm"
    start = text.index(form)
    assert is_among_foreign_words(text, start, start + len(form), "en") is is_among, why

"""Small words that are none as they are read."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.text.document import Document, Meta
from ocrfix.words.language import is_installed

pytestmark = pytest.mark.skipif(not is_installed("de"), reason="German is not part of this copy")
ONE = Cleaner(Profile(only=("letters.small-word",)), strict=True)
GERMAN = "Der Wanderer kam am Abend in das Dorf, und die Leute standen vor den Häusern."


def made(text: str, language: str = "de") -> list[tuple[str, str]]:
    """Give what the rule makes of a text behind a German sentence."""
    cleaned = ONE.clean(Document(f"{GERMAN} {text}", meta=Meta(chosen_language=language)))
    return [
        (it.before, it.after) for it in cleaned.changes if it.rule_ids == ("letters.small-word",)
    ]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Die Kinder haben fich gefreut.", "fich", "sich"),
        ("Gestern war cs noch kalt.", "cs", "es"),
        ("Ter Weg ist weit.", "Ter", "Der"),
        ("Man sagte: rin Haus am Ende der Straße.", "rin", "ein"),
    ],
)
def test_a_form_of_the_list_is_its_word(text: str, before: str, after: str) -> None:
    assert made(text) == [(before, after)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Die Nachba- rin ging nach Hause.", "the rest of a word cut at a line end"),
        ("Die Dichte rin ging nach Hause.", "a torn word"),
        ("Er zahlte dafür 12 cs und ging.", "a measure behind a figure"),
        ("Er zahlte dafür viele cs. und ging.", "short for something"),
        ("Er lief und rief und war fein.", "words"),
    ],
)
def test_what_may_be_something_else_stays(text: str, why: str) -> None:
    assert made(text) == [], why


@pytest.mark.skipif(not is_installed("fr"), reason="French is not part of this copy")
def test_french_has_a_list_of_its_own() -> None:
    text = "Les bateaux qui sont dans le port vont iL la côte avec les marchands de la ville."
    cleaned = ONE.clean(Document(text, meta=Meta(chosen_language="fr")))
    assert cleaned.text == text.replace("iL", "à")


def test_another_language_has_no_such_list() -> None:
    assert made("They said fich and cs of it.", "en") == []

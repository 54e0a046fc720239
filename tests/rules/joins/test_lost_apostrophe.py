"""Apostrophes of elisions that were lost, in French."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, Profile
from ocrfix.text.document import Document

APOSTROPHE = Cleaner(Profile(only=("joins.lost-apostrophe",)), strict=True)


def clean(text: str) -> str:
    return APOSTROPHE.clean(Document.from_text(text, language="fr")).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Il refusa d accorder le délai.", "Il refusa d'accorder le délai."),
        ("On s en trouve toujours bien.", "On s'en trouve toujours bien."),
        ("atteinte d hypocondrie, elle partit", "atteinte d'hypocondrie, elle partit"),
        ("assaut à la Société : l anarchisme", "assaut à la Société : l'anarchisme"),
        ("les pages qu illustrent ces vers", "les pages qu'illustrent ces vers"),
        ("Du premier coup doeil, il vit", "Du premier coup d'oeil, il vit"),
    ],
)
def test_an_apostrophe_is_put_back(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ménager la foule n aucun moment", "“n'aucun” is never said"),
        ("conduits là, ils j étaient bien", "a speck: “j'étaient” is never said"),
        ("en effet, il j avait quelque chose", "“il j'” is never said, “il avait” is"),
        ("le papier trouvé sur son l identité, dit-il", "“son l'” is never said"),
        ("La Comédie, tous les sours bal de nuit", "“les s'” is never said, “les ours” is"),
        ("Il vint. Lévêque simula un accident.", "“Lévêque” may be a name"),
        ("Sous D 15048\nL à Publicitas, Lausanne.", "“l'à” is never said"),
    ],
)
def test_a_letter_that_is_no_elided_word_stays(text: str, why: str) -> None:
    assert clean(text) == text, why


KEEPS = "L'homme n'avait qu'un ami d'enfance, et l'aimait."


@pytest.mark.parametrize(
    ("text", "after", "why"),
    [
        ("Il vint d abord à Lyon.", "Il vint d'abord à Lyon.", "“abord” hardly stands otherwise"),
        ("On dit qu il est venu.", "On dit qu il est venu.", "“il” stands behind others oftener"),
        ("La société l organisé hier.", "La société l organisé hier.", "a speck"),
        ("Le chef t a deux jours.", "Le chef t a deux jours.", "“t'a” is seldom said, “a” often"),
    ],
)
def test_where_apostrophes_are_kept_a_letter_alone_is_rather_a_speck(
    text: str, after: str, why: str
) -> None:
    assert clean(f"{KEEPS} {text}") == f"{KEEPS} {after}", why


def test_where_they_are_lost_it_is_none() -> None:
    assert clean("Le chef t a vu, on t a dit.") == "Le chef t'a vu, on t'a dit."

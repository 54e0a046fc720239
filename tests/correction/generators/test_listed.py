"""Words of the language that another was read as: which are thought of."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.correction import Corrector
from ocrfix.correction.reading import Operation

# What is read, what it is read as, why the row is there.
THOUGHT_OF = [
    ("he died at home. lie was born in this town", "He", "a small letter was none"),
    ("the company has struck water Rt a depth of ten feet", "at", "a capital was none"),
    ("they have how under consideration the bill", "now", "neither neighbour goes with it"),
    ("the front of tbe house was arc of stone", "are", "between words that are damaged too"),
    ("he went fur the men of the town", "for", "oftener read so than printed"),
    ("the damage could riot have been done by him", "not", "a stroke belongs to its neighbour"),
    ("he came to the house rind there was no doubt", "and", "two letters are others"),
    ("he took tile watch from the table", "the", "commoner than what is nearer"),
    ("it arrived in Landon on Tuesday morning", "London", "a capital inside a sentence"),
    ("Toe prisoner was committed for trial", "The", "a capital that opens one"),
]

LEFT = [
    ("the house was sold to the town", "every word goes with its neighbours"),
    ("the ſea was calm in the morning", "a long s is printed, whatever it was read as"),
    ("he saw Bath and the town of Hull", "a name stays a name"),
    ("there was a riot in the town last night", "a word far from any other is at ease"),
]


def _meant(corrector: Corrector, text: str) -> list[str]:
    found = (it.weighed.reading for it in corrector.corrections(text))
    return [it.text for it in found if it.operation is Operation.LISTED]


@pytest.mark.parametrize(("read", "meant", "why"), THOUGHT_OF, ids=str)
def test_is_thought_of(corrector: Corrector, read: str, meant: str, why: str) -> None:
    assert meant in _meant(corrector, read), why


@pytest.mark.parametrize(("read", "why"), LEFT, ids=ascii)
def test_is_left(corrector: Corrector, read: str, why: str) -> None:
    assert _meant(corrector, read) == [], why


FRENCH = [
    ("il a reçu te maire de la ville", "te", "le"),
    ("on descend h la gare de la ville", "h", "à"),
    ("le conseil a dit que Je maire viendrait", "Je", "le"),
    ("on a reçu t'ami de la ville", "t", "l"),
    ("le ministre a dit que 11 faut partir", "11", "il"),
    ("La séance est levée. 11 faut partir", "11", "Il"),
    ("La séance est levée. II est vrai que le conseil", "II", "Il"),
]


@pytest.mark.parametrize(("read", "printed", "meant"), FRENCH, ids=str)
def test_small_words_of_french_are_read_as_others(
    french: Corrector, read: str, printed: str, meant: str
) -> None:
    found = [it.weighed.reading for it in french.corrections(read)]
    assert (printed, meant) in [(read[it.start : it.end], it.text) for it in found]


FRENCH_LEFT = [
    ("Je suis venu à la gare", "a first word"),
    ("rue de Lyon, av. de Clichy, tél. 45", "abbreviations"),
    ("on se réunit à 20 h 30 devant la gare", "the hour, a unit"),
]


@pytest.mark.parametrize(("text", "why"), FRENCH_LEFT, ids=ascii)
def test_is_left_in_french(french: Corrector, text: str, why: str) -> None:
    assert _meant(french, text) == [], why


@pytest.fixture(scope="module")
def french() -> Corrector:
    return Cleaner("research").corrector("fr")


SPECKS = [
    ("he was charged with as being drunk in the street", "as"),
    ("it was not known that you go should go into these matters", "go"),
    ("to the other charges of of murder and to the grand jury", "of"),
    ("so many of I the vehicles were not to be seen", "I"),
]


def _specks(corrector: Corrector, text: str) -> list[str]:
    found = (it.weighed.reading for it in corrector.corrections(text))
    return [text[it.start : it.end] for it in found if it.operation is Operation.SPECK]


@pytest.mark.parametrize(("read", "speck"), SPECKS, ids=str)
def test_a_short_word_that_nothing_goes_with_may_be_a_speck(
    corrector: Corrector, read: str, speck: str
) -> None:
    assert speck in _specks(corrector, read)


@pytest.mark.parametrize(
    "text",
    [
        "he was a man of the town and it was so",
        "Mr. I. Smith and Dr. A Brown were there",
        "he was at the con-\nas ference of the day",
    ],
)
def test_a_word_that_goes_with_others_an_initial_or_half_a_word_is_no_speck(
    corrector: Corrector, text: str
) -> None:
    assert _specks(corrector, text) == []

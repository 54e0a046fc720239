"""The sureness of readings."""

from __future__ import annotations

import math

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.correction import Corrector
from ocrfix.correction.corrector import Correction
from ocrfix.correction.features import OPERATIONS
from ocrfix.correction.reading import Operation
from ocrfix.correction.sureness import Sureness, trees_of
from ocrfix.language.costs import UNIT, cost_of
from ocrfix.language.language import Language
from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile
from ocrfix.words.lists import counted_list

DAMAGED = "he was a pretenee of tho prisouer, aud tlie policeman saw hirn go ovcr the bridge. "

SURE, UNSURE = 0.82, 0.5
"""As sure as a correction in French must be to be made in any profile, and in none."""


@pytest.fixture(scope="module")
def sureness(corrector: Corrector) -> Sureness:
    """The trees that say how sure they are."""
    return Sureness(Language(corrector.lexicon))


def _of(corrector: Corrector, text: str, printed: str) -> Correction:
    found = (it for it in corrector.corrections(text))
    there = (it for it in found if text[it.weighed.reading.start :].startswith(printed))
    return max(there, key=lambda it: it.odds)


@pytest.mark.parametrize(
    ("text", "printed", "told", "why"),
    [
        (DAMAGED, "prisouer", {"edits": 1, "grown": 0, "first": 0, "last": 0}, "u for n inside"),
        (DAMAGED, "hirn", {"grown": -1, "last": 1, "mark_behind": 0}, "rn for m at the end"),
        (
            DAMAGED + "born inApril of",
            "inApril",
            {"words": 2, "inner": 1, "hyphen": 0},
            "a capital",
        ),
        (DAMAGED + "the con- dnct of", "con-", {"tokens": 2, "hyphen": 1, "inner": 0}, "torn"),
        (DAMAGED + "Tho HOUSBS of", "HOUSBS", {"all_capitals": 1, "capital": 0}, "capitals"),
    ],
)
def test_what_is_told(
    corrector: Corrector,
    sureness: Sureness,
    text: str,
    printed: str,
    told: dict[str, int],
    why: str,
) -> None:
    found = _of(corrector, text, printed)
    features = sureness.features(found.stretch, found.weighed)
    assert {name: features[name] / UNIT for name in told} == told, why
    assert features.keys() >= {*sureness.names}


def test_terms_add_up_to_the_odds(corrector: Corrector, sureness: Sureness) -> None:
    for found in corrector.corrections(DAMAGED):
        terms = sureness.terms(found.stretch, found.weighed)
        # The odds are whole parts of a nat; what is left of one is cut off.
        assert 0 <= sum(terms.values()) * UNIT - found.odds < 1.001
        assert tuple(terms) == ("usual", *sureness.names)


@pytest.mark.parametrize(
    ("text", "printed", "least"),
    [
        ("At this moment a young man came up from the cellar in a state of partial suffoca tion, and", "suffoca", 0.7),
        ("I will resume this subject which was addressed to the Member for Northumber land, upon the", "Northumber", 0.45),
    ],
)  # fmt: skip
def test_a_torn_word_in_a_clean_text_is_surely_whole(
    corrector: Corrector, sureness: Sureness, text: str, printed: str, least: float
) -> None:
    """Trees of all operations together said 25 and 41 %: in clean texts most else is as printed."""
    found = _of(corrector, text, printed)
    assert found.weighed.reading.operation is Operation.TORN
    assert sureness.chance(found.odds) > least


@pytest.fixture(scope="module")
def french() -> Corrector:
    """The corrector of French."""
    return Cleaner("careful").corrector("fr")


@pytest.mark.parametrize(
    ("text", "printed", "meant"),
    [
        ("Une taxe qui peut varier suivant tes époques de la saison a été portée devant la Chambre.", "tes", "les"),
        ("On a tenté un meeting tendant il donner le nom de Barrès à la place.", "il", "à"),
        ("Les délégués sont arrivés avec les membres du comité, et ont donné te signal.", "te", "le"),
    ],
)  # fmt: skip
def test_small_words_are_misread_oftener_than_made_pages_say(
    french: Corrector, text: str, printed: str, meant: str
) -> None:
    found = _of(french, text, f"{printed} ")
    assert found.weighed.reading.text == meant
    chance = Sureness(Language(french.lexicon)).chance
    assert chance(found.odds) > SURE
    times = counted_list("fr", "misread_oftener")[f"{printed} {meant}"]
    assert chance(found.odds - cost_of(math.log(times))) < SURE


@pytest.mark.parametrize(
    "text",
    [
        "Dis-moi où sont tes enfants et ta femme, mon ami.",
        "Qu'as-tu fait de ta vie et de tes amis ? Je te le demande.",
    ],
)
def test_what_somebody_says_stays(french: Corrector, text: str) -> None:
    chance = Sureness(Language(french.lexicon)).chance
    assert all(chance(it.odds) < UNSURE for it in french.corrections(text))


def test_trees_of_their_own_judge_each_kind_of_operation() -> None:
    english = trees_of(ArrayFile(resource("languages", "en", "sureness.bin")))
    assert english.keys() == set(OPERATIONS)
    assert english[Operation.TORN] is english[Operation.HYPHENED] is not english[Operation.WORD]
    shared = trees_of(ArrayFile(resource("correction", "sureness.bin")))
    assert len({*shared.values()}) == 1, "without groups all trees judge all"


def test_the_more_damaged_the_document_the_surer(corrector: Corrector) -> None:
    clean = "The prisoner walked over the bridge and was seen by a policeman there. " * 6
    text = "and he wcnt over it."
    odds = []
    for before in (clean, DAMAGED * 3):
        found = _of(corrector, before + text, "wcnt over")
        odds.append(found.odds)
    assert odds[0] < odds[1]

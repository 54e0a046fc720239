"""The sureness that marks were damaged, by what stands around them."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.correction.mark_rates import MarkRates
from ocrfix.correction.mark_sureness import Guess, MarkSureness
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language
from ocrfix.words.lexicon import Lexicon

# Two texts with a mark that may be none; the first is the surer, why.
SURER = [
    (
        "He was taken to. the house of his brother, and he died there on the Tuesday.",
        "his neck having been broken. few days ago a farmer was seen",
        "a stop in the middle of a phrase, and one before a sentence that lost its first word",
    ),
    (
        "He was taken to 'the house of his brother, and he died there on the Tuesday.",
        "the ' Dublin Evening Post ' says that it was sold",
        "a speck, and a quotation with blanks inside its marks",
    ),
]


@pytest.fixture(scope="module")
def sureness() -> MarkSureness:
    return MarkSureness(Language(Lexicon.load()))


def _guess(corrector: Corrector, text: str) -> Guess | None:
    return next(iter(corrector.mark_guesses(text)), None)


@pytest.mark.parametrize(("sure", "unsure", "why"), SURER, ids=ascii)
def test_what_goes_on_behind_it_tells(
    corrector: Corrector, sureness: MarkSureness, sure: str, unsure: str, why: str
) -> None:
    one, other = (_guess(corrector, text) for text in (sure, unsure))
    assert one, why
    chances = sureness.chances([one, other] if other else [one])
    assert chances[0] > MarkRates.shipped().least[one.gap.read], why
    assert all(it < chances[0] - 0.1 for it in chances[1:]), why


def test_each_thing_told_is_a_whole_number(corrector: Corrector, sureness: MarkSureness) -> None:
    guess = _guess(corrector, "and was taken to 'the house of his brother")
    assert guess
    features = sureness.features(guess)
    assert all(isinstance(it, int) for it in features.values())
    assert features["apostrophes_before"] == features["line_end"] == 0


def test_nothing_is_asked_of_nothing(sureness: MarkSureness) -> None:
    assert sureness.chances([]) == []


def test_what_is_told_of_a_capital(corrector: Corrector, sureness: MarkSureness) -> None:
    guess = _guess(corrector, "and he was sent In to see Deceased at the house of his brother")
    assert guess
    assert guess.turned
    features = sureness.features(guess)
    assert features["stroke"] == features["capitals"] == UNIT

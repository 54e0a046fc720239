"""The fit of readings, beside those printed and beside each other."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.correction.fit import Fit, Fits
from ocrfix.correction.reading import Reading
from ocrfix.correction.stretch import Stretch
from ocrfix.language.costs import UNIT
from ocrfix.language.language import Language

TEXT = "The jury found a verdict of guilty, and the prisouer was sentenced to death by the jndge."


@pytest.fixture(scope="module")
def fits() -> Fits:
    """The fits of English."""
    language = Language.load("en")
    assert language.network is not None
    return Fits(language.network, language.context)


def _readings(corrector: Corrector, text: str) -> list[tuple[Stretch, Reading]]:
    return [(it.stretch, it.weighed.reading) for it in corrector.corrections(text)]


def _by_text(corrector: Corrector, fits: Fits, text: str) -> dict[str, Fit]:
    found = _readings(corrector, text)
    return {reading.text: fit for (_, reading), fit in zip(found, fits.of(found), strict=True)}


def test_what_is_meant_fits_best(corrector: Corrector, fits: Fits) -> None:
    found = _by_text(corrector, fits, TEXT)
    for word, rival in (("prisoner", "prisoners"), ("judge", "ledge")):
        assert found[word].fit_rank == 0
        assert found[word].whole_lead > 0
        assert rival not in found or found[rival].whole_lead < 0


def test_what_is_no_word_has_no_fit(corrector: Corrector, fits: Fits) -> None:
    fit = _by_text(corrector, fits, TEXT)["prisoner"]
    assert (fit.kept, fit.kept_here) == (0, 0)
    assert fit.gain == fit.fits


def test_a_printed_word_has_one(corrector: Corrector, fits: Fits) -> None:
    fit = _by_text(corrector, fits, "He was arid his brother was there, arid so was she.")["and"]
    assert fit.kept < fit.fits
    assert fit.gain == fit.fits - fit.kept > 3 * UNIT


def test_texts_are_told_of_alike_alone_and_together(corrector: Corrector, fits: Fits) -> None:
    both = TEXT + "\n\n" + TEXT.replace("jury", "court")
    found = _readings(corrector, both)
    together = fits.of(found)
    first = [(stretch, it) for stretch, it in found if it.start < len(TEXT)]
    assert fits.of(first) == together[: len(first)]


def test_a_place_is_told_of_alike_by_itself(corrector: Corrector, fits: Fits) -> None:
    found = _readings(corrector, TEXT)
    told = fits.of(found)
    starts = [it.start for _, it in found]
    for start in {*starts}:
        place = [number for number, it in enumerate(starts) if it == start]
        assert fits.of([found[it] for it in place]) == [told[it] for it in place]


def test_nothing_is_told_of_nothing(fits: Fits) -> None:
    assert fits.of([]) == []


def test_names_are_those_of_terms(corrector: Corrector, fits: Fits) -> None:
    (fit, *_) = fits.of(_readings(corrector, TEXT))
    assert fit._asdict()["fits"] == fit.fits

"""The readings of a place say the same as the corrections that are made of them."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.correction.reading import Operation
from ocrfix.language.costs import cost_of
from tests.correction.test_corrector import LEAST, MENDED


@pytest.mark.parametrize(("read", "printed", "why"), MENDED, ids=lambda it: it)
def test_every_correction_is_among_the_readings(
    corrector: Corrector, read: str, printed: str, why: str
) -> None:
    edits = list(corrector.edits(read, LEAST))
    assert edits, (printed, why)
    for edit in edits:
        place = corrector.readings_at(read, edit.start)
        assert place is not None
        first = place.readings[0]
        assert (first.start, first.end, first.text) == (edit.start, edit.end, edit.after)
        assert first.sureness == pytest.approx(edit.confidence, abs=1e-4)
        assert not first.is_on_purpose


@pytest.mark.parametrize(("read", "printed", "why"), MENDED, ids=lambda it: it)
def test_terms_add_up(corrector: Corrector, read: str, printed: str, why: str) -> None:
    del printed, why
    for offset, char in enumerate(read):
        place = corrector.readings_at(read, offset)
        assert (place is None) is char.isspace()
        if place is None or not place.readings:
            continue
        assert place.start <= offset < place.end
        assert any(it.operation is Operation.PRINTED for it in place.readings)
        wholes = [it.cost + it.words + it.elsewhere for it in place.readings]
        assert wholes == sorted(wholes)
        assert min(it.elsewhere for it in place.readings) == 0
        for it in place.readings:
            assert bool(it.terms) is (it.sureness is not None)
            if it.sureness is not None:
                odds = cost_of(sum(it.terms.values()))
                assert (odds > 0) is (it.sureness > 0.5) or abs(odds) < 2


def test_a_neighbour_read_for_its_sake_is_paid_elsewhere(corrector: Corrector) -> None:
    text = "and the conse quence of it was"
    place = corrector.readings_at(text, text.index("quence"))
    assert place is not None
    by_text = {it.text: it for it in place.readings}
    assert by_text["consequence"].operation is Operation.TORN
    assert by_text["consequence"].way == "and the consequence of it"
    assert by_text["quence"].elsewhere > by_text["consequence"].elsewhere


def test_a_word_at_ease_has_no_other_reading(corrector: Corrector) -> None:
    place = corrector.readings_at("he went to the house", 16)
    assert place is not None
    assert (place.start, place.end, place.kinds, place.readings) == (15, 20, (), ())


@pytest.mark.parametrize("offset", [-1, 5, 6, 99])
def test_no_word_no_place(corrector: Corrector, offset: int) -> None:
    assert corrector.readings_at("  the  ", offset) is None


def test_far_words_cost_no_time(corrector: Corrector) -> None:
    """A long row of damaged words is one lattice; only what is near is followed."""
    text = "tbe prisou of tne towu " * 100
    place = corrector.readings_at(text, 1)
    assert place is not None
    assert place.readings[0].text == "the"

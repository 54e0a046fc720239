"""Readings of a token as one word."""

from __future__ import annotations

import pytest

from ocrfix.correction import Corrector
from ocrfix.correction.reading import Operation


@pytest.mark.parametrize(
    ("read", "printed", "meant", "why"),
    [
        ("the articles were miSSing there", "miSSing", "missing", "capitals inside"),
        ("they SaW him there", "SaW", "saw", "one at the beginning is as damaged as the others"),
        ("SaW him there", "SaW", "Saw", "it opens the sentence"),
        ("with halF of it", "halF", "half", "one at the end"),
        ("at the PRiory there", "PRiory", "Priory", "the first of two is right"),
        ("they were locking-uP the station", "locking-uP", "locking-up", "in a compound"),
        ("at the Police-coUrt there", "Police-coUrt", "Police-court", "each part as it begins"),
    ],
)
def test_small_letters_read_as_capitals(
    corrector: Corrector, read: str, printed: str, meant: str, why: str
) -> None:
    found = {
        (read[it.weighed.reading.start : it.weighed.reading.end], it.weighed.reading.text)
        for it in corrector.corrections(read)
        if it.weighed.reading.operation is Operation.CASED
    }
    assert found == {(printed, meant)}, why


@pytest.mark.parametrize(
    "read",
    ["the over turning of a cart", "Mr. McCall was", "by W. H. SMITH and SONS", "the MoNey of"],
)
def test_other_capitals_may_be_meant(corrector: Corrector, read: str) -> None:
    cased = [
        it.weighed.reading.text
        for it in corrector.corrections(read)
        if it.weighed.reading.operation is Operation.CASED
    ]
    assert cased in ([], ["money"]), "only a word that is listed in small letters is cased"

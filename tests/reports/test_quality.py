"""The legibility of a text by its unknown words."""

from __future__ import annotations

import pytest

from ocrfix.reports.quality import Legibility, QualityMeter, legibility_of

CLASSES = [
    (100, 0.12, Legibility.LEGIBLE),
    (100, 0.13, Legibility.QUESTIONABLE),
    (100, 0.30, Legibility.QUESTIONABLE),
    (100, 0.31, Legibility.ILLEGIBLE),
    (19, 0.9, Legibility.UNKNOWN),
    (100, None, Legibility.UNKNOWN),
]


@pytest.mark.parametrize(("words", "share", "kind"), CLASSES)
def test_classes(words: int, share: float | None, kind: Legibility) -> None:
    assert legibility_of(words, share) is kind


def test_words_are_counted_as_a_reader_would() -> None:
    quality = QualityMeter().measure("The ferry left at 10.30 for $5, xqzzt and Smith's boat.")
    assert quality is not None
    assert (quality.words, quality.unknown) == (9, 1)
    assert QualityMeter("tlh").measure("nuqneH") is None
    own = QualityMeter(words=("xqzzt",)).measure("xqzzt")
    assert own is not None
    assert own.unknown == 0

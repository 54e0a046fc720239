"""Terms of sureness, as a reader sees them."""

from __future__ import annotations

from ocrfix.cleaning import Cleaner
from ocrfix.cli.terms import TITLES
from ocrfix.evidence.channel import Channel, Source


def test_every_term_of_sureness_has_a_title() -> None:
    export = Channel.shipped(Source.EXPORT)
    told = Cleaner("research").corrector("en").readings_at("and tbe prisou was", 4, export)
    assert told is not None
    assert list(told.readings[0].terms) == list(TITLES)

"""Terms of sureness, as a reader sees them."""

from __future__ import annotations

from ocrfix.cleaning import Cleaner
from ocrfix.cli.terms import TITLES
from ocrfix.correction.sureness import Sureness
from ocrfix.evidence.channel import Channel, Source
from ocrfix.language.language import Language
from ocrfix.words.language import installed


def test_every_term_of_sureness_has_a_title() -> None:
    export = Channel.shipped(Source.EXPORT)
    told = Cleaner("research").corrector("en").readings_at("and tbe prisou was", 4, export)
    assert told is not None
    assert told.readings[0].terms.keys() <= TITLES.keys()
    of_others = (Language.load(code) for code in ("de", "fr") if code in installed())
    names = {name for language in of_others for name in Sureness(language).names}
    assert names <= TITLES.keys()
    # A title that nothing is told by any more goes.
    assert not names or TITLES.keys() <= names | told.readings[0].terms.keys()

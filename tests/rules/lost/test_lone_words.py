"""Words of one letter that were lost altogether."""

from __future__ import annotations

from ocrfix import Cleaner
from tests.rules.lost.export_text import HEAD, LONG, asked


def test_where_all_gaps_are_wide_none_lost_a_word(cleaner: Cleaner) -> None:
    wide = (HEAD + LONG).replace(" ", "  ")
    assert not {it for it in asked(cleaner.clean(wide)) if not it[0].strip()}

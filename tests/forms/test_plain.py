"""Text, JSON and the report, as they are exported."""

from __future__ import annotations

import json

from ocrfix import Cleaner
from ocrfix.forms.plain import write_json, write_report, write_text
from ocrfix.forms.table import Asked
from tests.torn_word import CUT, WHOLE


def test_text_json_and_report_are_of_the_cleaned_text(cleaner: Cleaner) -> None:
    cleaned, asked = cleaner.clean(CUT), Asked(profile="careful")
    told: list[float] = []
    assert write_text(cleaned, asked, told.append).decode() == WHOLE
    assert json.loads(write_json(cleaned, asked, told.append))["text"] == WHOLE
    assert told == sorted(told)
    assert told[-1] <= 1.0
    assert b"<html" in write_report(cleaned, asked, told.append)

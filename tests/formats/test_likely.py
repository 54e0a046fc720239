"""A text in each of the encodings it may be in, for a person to choose."""

from __future__ import annotations

from ocrfix.formats.likely import likely_readings

FRENCH = "Le café de l’été\nest fermé.\n"


def test_each_way_to_read_it_is_shown_once() -> None:
    found = likely_readings(FRENCH.encode("cp1252"))
    assert found[0].encoding == "cp1252"
    assert "Le café de l’été" in found[0].lines
    lines = [it.lines for it in found]
    assert len(set(lines)) == len(lines) > 2


def test_an_encoding_that_does_not_fit_is_left_out() -> None:
    assert "utf-8" not in [it.encoding for it in likely_readings(FRENCH.encode("cp1252"))]
    assert likely_readings(FRENCH.encode())[0].encoding == "utf-8"


def test_the_one_asked_for_comes_first_if_it_fits() -> None:
    data = FRENCH.encode("cp1252")
    assert likely_readings(data, "cp1251")[0].encoding == "cp1251"
    assert likely_readings(data, "utf-8")[0].encoding == "cp1252"
    assert likely_readings(data, "no such thing")[0].encoding == "cp1252"


def test_few_lines_are_shown() -> None:
    assert all(len(it.lines) <= 6 for it in likely_readings((FRENCH * 50).encode("cp1252")))

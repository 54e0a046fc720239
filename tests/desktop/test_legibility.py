"""The status line says how well a text can be read."""

from __future__ import annotations

import pytest

from .conftest import WAIT_MS, Desk


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The men of the town went down to the river in the morning and came back. " * 3,
            "legible",
        ),
        ("Tlie nnn of tbe twon wnt dwn to tlie rvier in tbe mrning and cme bck. " * 3, "hardly"),
        ("Too few words.", ""),
    ],
)
def test_the_status_line_says_how_legible_a_text_is(desk: Desk, text: str, told: str) -> None:
    desk.write(text)
    # It is measured when the painting is over.
    with desk.bot.waitSignal(desk.window.legibility.told, timeout=WAIT_MS):
        pass
    said = desk.window.status.legibility.text()
    assert said.startswith(told)
    assert bool(said) is bool(told)


def test_the_status_line_says_what_a_text_reads_as(desk: Desk) -> None:
    desk.open()
    form = desk.window.status._fields[0]
    assert form.text() == "plain text, digital export"
    assert form.toolTip() == "Reads as a digital export: letters are lost, hardly any misread."
    desk.write("He came ith his\nbrother to tbe town.")
    assert form.text() == "plain text"
    assert form.toolTip() == "Reads as OCR: letters are misread."

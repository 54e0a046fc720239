"""The program as a reader that is measured."""

from __future__ import annotations

from ocrfix.evaluation.program import ProgramReader


def test_suggestions_are_measured_by_the_channel_of_what_was_cleaned() -> None:
    lost = (
        "The mayor said that the road will be closed and painted y the county.\n\nnd the schools "
    )
    lost += "will open later, the ouncil said. The court hear that the driver had drunk wine.\n\n"
    lost += " ?? ADA FENN/REUTERS ?? The weir gives way.\n\nADA FENN/REUTERS The weir gives way.\n"
    reader, other = ProgramReader(), ProgramReader()
    text = reader.clean(f"{lost}\nNewspapers in English\n\nNewspapers from Canada\n", "en").text
    at = text.index("hear"), text.index("hear") + len("hear")
    assert reader.suggest(text, *at, "en")[0] == "heard"
    assert other.suggest(text, *at, "en")[0] != "heard"

"""Bylines and footers of article exports."""

from __future__ import annotations

import pytest

from ocrfix import Cleaner

PARAGRAPH = "The water came in the night and took three sheds with it, the mayor said."


FOOTERS = [
    ("Newspapers in English", "Newspapers from United States"),
    ("Newspapers in Spanish", "Newspapers from Bosnia and Herzegovina"),
    ("Journaux en Français", "Journaux de France"),
    ("Journaux en français", "Journaux du Canada"),
    ("Zeitungen in Deutsch", "Zeitungen aus Österreich"),
    ("Periódicos en Español", "Periódicos de México"),
    ("Giornali in Italiano", "Giornali dall'Italia"),
    ("Jornais em Português", "Jornais do Brasil"),
    ("Kranten in het Nederlands", "Kranten uit België"),
    ("Newspapers in English", "Newspapers from Côte d'Ivoire"),
    ("Newspapers in English", "Newspapers from Trinidad & Tobago"),
    ("Newspapers in English", "Newspapers from Korea, South"),
    ("Newspapers in English", "Newspapers from Congo (DRC)"),
]


@pytest.mark.parametrize(("language", "country"), FOOTERS)
def test_footers_of_other_languages_and_countries_go(
    cleaner: Cleaner, language: str, country: str
) -> None:
    assert cleaner.clean(f"{PARAGRAPH}\n\n{language}\n\n{country}").text == f"{PARAGRAPH}\n"


BYLINES = [
    ("- By Jo Bell", "By Jo Bell"),
    ("- By Jo Bell and Max Orr", "By Jo Bell and Max Orr"),
    ("– By Jo Bell, Globe Staff", "By Jo Bell, Globe Staff"),
    ("- BY JO BELL", "BY JO BELL"),
    ("- Von Anna Weiß", "Von Anna Weiß"),
    ("- Par Zoé Le Goff", "Par Zoé Le Goff"),
    ("- By Ludwig van der Velde", "By Ludwig van der Velde"),
    ("- By Jo Bell | River News", "By Jo Bell | River News"),
    ("- By Jo Bell\nRiver News Service", "By Jo Bell\nRiver News Service"),
]


@pytest.mark.parametrize(("raw", "cleaned"), BYLINES)
def test_a_byline_loses_its_dash(cleaner: Cleaner, raw: str, cleaned: str) -> None:
    assert (
        cleaner.clean(f"Flood\n\n{raw}\n\n{PARAGRAPH}").text == f"Flood\n\n{cleaned}\n\n{PARAGRAPH}"
    )

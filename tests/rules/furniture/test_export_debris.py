"""Bylines, footers and captions of article exports, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import Cleaner
from tests.rules.export_parts import FOOTER, LONG, PARAGRAPH

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


CREDITS = [
    "ADA FENN/REUTERS",
    "HANDOUT VIA REUTERS",
    "Ada Fenn for The River News",
    "AP",
    "(AP Photo/Ada Fenn)",
    "© 2024 ADA FENN",
    "SUE ROE/AP/FILE 2023",
    "PHOTO: ADA FENN/DPA",
    "A. FENN, B. ROE & C. LOW/THE CANADIAN PRESS",
    "ADA FENN - RIVER NEWS STAFF",
]


@pytest.mark.parametrize("credit", CREDITS)
def test_credits_of_any_agency_are_known(cleaner: Cleaner, credit: str) -> None:
    """With no copy and one other sign, it is the credit that shows the caption."""
    raw = f"{PARAGRAPH}\n\n ?? {credit} ?? {LONG}{FOOTER}"
    assert cleaner.clean(raw).text == f"{PARAGRAPH}\n\n{credit} {LONG}\n"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("?? Do you think the city would help ?? I am not so sure.", "somebody asks"),
        ("?? Who pays for the dam ?? The state does, said the mayor.", "likewise"),
        ("?? asked Al Poe, who fishes there.", "no caption begins so"),
        ("?? Who pays for the dam?", "a question is no caption"),
    ],
)
def test_a_question_between_marks_is_no_credit(cleaner: Cleaner, line: str, why: str) -> None:
    """Even where byline and footer show that the article is an export."""
    article = f"The weir goes\n\n- By Jo Bell\n\n{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}{FOOTER}"
    assert line in cleaner.clean(article).text, why


def test_a_paragraph_that_begins_like_a_caption_stays(cleaner: Cleaner) -> None:
    """Only the caption's own words may go, never an article's first sentence."""
    paragraph = f"{LONG[:-1]} and then the road behind it, in that order, all before noon."
    article = f"{paragraph}\n\n ?? ADA FENN/AP ?? {LONG}\nADA FENN/AP {LONG}{FOOTER}"
    assert paragraph in cleaner.clean(article).text


def test_a_headline_that_says_what_a_caption_says_stays(cleaner: Cleaner) -> None:
    article = (
        f"{LONG}\n\n- By Jo Bell\n\n{PARAGRAPH}\n\n ?? ADA FENN/AP ?? {LONG}\nADA FENN/AP {LONG}"
    )
    assert cleaner.clean(article).text.count(LONG) == 2


SIGNS = {
    "none": lambda page: page,
    "byline": lambda page: f"The flood\n\n- By Jo Bell and Max Orr\n\n{page}",
    "footer": lambda page: f"{page}{FOOTER}",
}


@pytest.mark.parametrize("sign", SIGNS)
def test_caption_rules_leave_scanned_pages_alone(
    cleaner: Cleaner, shared_data: Path, sign: str
) -> None:
    """On 453 front pages `?? ` stands 75 times, and never before a caption."""
    captions = Cleaner(
        cleaner.profile.with_choices(only=["furniture.caption-marks", "furniture.repeated-caption"])
    )
    pages = sorted((shared_data / "raw_pages").glob("*.txt"))
    assert len(pages) == 453
    # All on which the marks stand, and every ninth of the others.
    marked = [it for it in pages if b"??" in it.read_bytes()]
    for path in {*marked, *pages[::9]}:
        page = SIGNS[sign](path.read_bytes().decode("utf-8", "replace"))
        cleaned = captions.clean(page)
        assert not cleaned.changes, path.name
        assert not cleaned.proposals, path.name

"""Article exports: captions, their marks and repeats, bylines, footers.

Every row is a text and what cleaning makes of it under the default profile. The articles
are written for this project.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import Cleaner

FOOTER = "\n\nNewspapers in English\n\nNewspapers from Canada"
LONG = "The weir at Little Bow gives way on Sunday, seen from the railway bridge."
PARAGRAPH = "The water came in the night and took three sheds with it, the mayor said."


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner(strict=True)


ARTICLES = [
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG}\nADA FENN/REUTERS {LONG}{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="as the service prints it",
    ),
    pytest.param(
        f" ?? ADA FENN/REUTERS ?? {LONG}\n\n{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        f"ADA FENN/REUTERS {LONG}\n\n{PARAGRAPH}\n",
        id="caption before, copy behind, no other sign",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n\n{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG}\n",
        f"{PARAGRAPH}\n\n{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="copy between paragraphs, before the marked one",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG}\nAda Fenn/Reuters   {LONG}{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="case of the credit and white space differ",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG}\nADA FENN/REUTERS {LONG[:50]}…{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="the copy's end is cut off",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG[:50]}\nADA FENN/REUTERS {LONG}{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="the marked one's end is cut off: the whole one stays",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN ?? {LONG} ?? JO BELL ?? The mill at noon.{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN {LONG} JO BELL The mill at noon.\n",
        id="two on one line",
    ),
    pytest.param(
        f" ?? ADA FENN ?? {LONG}\nThe sheds are gone.\n\n{PARAGRAPH}\n\nADA FENN {LONG}\n"
        "The sheds are gone.\n\nIt rained.\n",
        f"ADA FENN {LONG}\nThe sheds are gone.\n\n{PARAGRAPH}\n\nIt rained.\n",
        id="of two lines, repeated",
    ),
    pytest.param(
        f" ?? ADA FENN ?? {LONG}\n{PARAGRAPH}\n\nADA FENN {LONG}\nIt rained.\n",
        f"ADA FENN {LONG}\n{PARAGRAPH}\n\nIt rained.\n",
        id="what follows only one of them is the article",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ??  ?? \n\nIt rained.{FOOTER}",
        f"{PARAGRAPH}\n\nIt rained.\n",
        id="marks with nothing at them",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ??  ?? \n\nIt rained.\n",
        f"{PARAGRAPH}\n\n ??  ?? \n\nIt rained.\n",
        id="the same in no export",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG}\n{LONG}{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="the copy has no credit",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN/REUTERS ?? {LONG}\nADA FENN/REUTERS\n{LONG.replace(' seen', chr(10) + 'seen')}{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN/REUTERS {LONG}\n",
        id="the copy runs over several lines",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? A. FENN ?? {LONG}\n ?? B. ROE/THE CANADIAN PRESS ?? Cattle on the levee "
        f"at dawn, waiting for a boat.\nA. FENN {LONG}\nB. ROE/THE CANADIAN PRESS Cattle on the levee "
        f"at dawn, waiting for a boat.{FOOTER}",
        f"{PARAGRAPH}\n\nA. FENN {LONG}\nB. ROE/THE CANADIAN PRESS Cattle on the levee at dawn, "
        "waiting for a boat.\n",
        id="two captions, two credits",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ADA FENN ?? {LONG}{FOOTER}",
        f"{PARAGRAPH}\n\nADA FENN {LONG}\n",
        id="no copy, but the footer",
    ),
    pytest.param(
        f"The weir goes\n\n- By Jo Bell\n\n{PARAGRAPH}\n\n ?? {LONG}{FOOTER}",
        f"The weir goes\n\nBy Jo Bell\n\n{PARAGRAPH}\n\n{LONG}\n",
        id="no credit: byline and footer together bear the mark out",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ?? {LONG}\n{LONG}{FOOTER}",
        f"{PARAGRAPH}\n\n{LONG}\n",
        id="two marks with nobody between them: no credit",
    ),
    pytest.param(
        f"{PARAGRAPH}\n\n ?? ?? {LONG}\n\n ?? ADA FENN/AP ?? The weir gate.{FOOTER}",
        f"{PARAGRAPH}\n\n{LONG}\n\nADA FENN/AP The weir gate.\n",
        id="one caption has a credit, one has none",
    ),
    pytest.param(
        f"{PARAGRAPH[:-16]}\n\n ?? ADA FENN/REUTERS ?? {LONG}\n\n{PARAGRAPH[-15:]} It rose again at "
        f"noon, he said, and by then the road was gone.\n\nADA FENN/REUTERS {LONG}{FOOTER}",
        f"{PARAGRAPH} It rose again at noon, he said, and by then the road was gone.\n\n"
        f"ADA FENN/REUTERS {LONG}\n",
        id="the marked one stands inside a paragraph: it goes, the copy stays",
    ),
    pytest.param(
        f"{PARAGRAPH}\r\n\r\n ?? ADA FENN/AFP ?? {LONG}\r\nADA FENN/AFP {LONG}\r\n\r\nNewspapers in "
        "English\r\n\r\nNewspapers from Canada\r\n",
        f"{PARAGRAPH}\r\n\r\nADA FENN/AFP {LONG}\r\n",
        id="CRLF stays CRLF",
    ),
    pytest.param(
        f"One\n\n- By Jo Bell\n\n{PARAGRAPH}{FOOTER}\n\nTwo\n\n- By Max Orr\n\n{PARAGRAPH}{FOOTER}\n",
        f"One\n\nBy Jo Bell\n\n{PARAGRAPH}\n\nTwo\n\nBy Max Orr\n\n{PARAGRAPH}\n",
        id="two articles in one file",
    ),
]


@pytest.mark.parametrize(("raw", "cleaned"), ARTICLES)
def test_an_article_comes_out_clean(cleaner: Cleaner, raw: str, cleaned: str) -> None:
    assert cleaner.clean(raw).text == cleaned


@pytest.mark.parametrize(("raw", "cleaned"), ARTICLES)
def test_a_clean_article_stays_as_it_is(cleaner: Cleaner, raw: str, cleaned: str) -> None:
    del raw
    assert cleaner.clean(cleaned).text == cleaned


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


# Looks like an export, and is none: (text, why it must stay)
UNTOUCHED = [
    (f"Was it over?? Nobody knew, and nobody asked.{FOOTER[:0]}", "a question with two marks"),
    (f"{PARAGRAPH}\n\n?? Nobody knew.", "a mark at a line start, no sign of an export"),
    (f"{PARAGRAPH}\n\n?? WHO KNOWS ?? Nobody knew.", "both marks, no sign of an export"),
    (f"Flood\n\nBy Jo Bell\n\n{PARAGRAPH}\n\n?? the use of it, writes a lady", "no dash"),
    ("- By Monday, a list of names\n\n- A coat\n\n- Boots", "a list"),
    (f"Flood\n\n- By the river they stood and waited.\n\n{PARAGRAPH}", "a sentence with a dash"),
    ("Newspapers in Canada say that the weir will hold until the summer.", "a sentence"),
    (f"{LONG}\n\n{PARAGRAPH}\n\n{LONG}", "a paragraph printed twice is no caption"),
]


@pytest.mark.parametrize(("text", "why"), UNTOUCHED)
def test_what_only_looks_like_an_export_stays(cleaner: Cleaner, text: str, why: str) -> None:
    assert cleaner.clean(text).text == text, why


def test_a_question_in_an_exported_article_keeps_its_marks(cleaner: Cleaner) -> None:
    article = f"{PARAGRAPH} “What now??” he asked.\n\nAnd then?? Nobody knew.{FOOTER}"
    assert cleaner.clean(article).text.count("??") == 2


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
    for path in pages:
        page = SIGNS[sign](path.read_bytes().decode("utf-8", "replace"))
        cleaned = captions.clean(page)
        assert not cleaned.changes, path.name
        assert not cleaned.proposals, path.name


def test_the_article_this_project_exists_for(cleaner: Cleaner, shared_data: Path) -> None:
    folder = shared_data / "pressreader"
    raw = (folder / "globe-2024-04-27.txt").read_bytes().decode()
    expected = (folder / "globe-2024-04-27.expected.txt").read_bytes().decode()
    assert cleaner.clean(raw).text == expected

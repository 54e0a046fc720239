"""Article exports: captions, their marks and repeats, bylines, footers."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix import Cleaner
from tests.rules.export_parts import FOOTER, LONG, PARAGRAPH

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


def test_the_article_this_project_exists_for(cleaner: Cleaner, shared_data: Path) -> None:
    folder = shared_data / "pressreader"
    raw = (folder / "globe-2024-04-27.txt").read_bytes().decode()
    expected = (folder / "globe-2024-04-27.expected.txt").read_bytes().decode()
    assert cleaner.clean(raw).text == expected

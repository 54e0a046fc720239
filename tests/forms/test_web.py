"""The web page: what it holds, and that it needs nothing else."""

from __future__ import annotations

import re

from lxml import etree

from ocrfix import Cleaner
from ocrfix.forms.table import FORMS, Asked
from tests.forms.section_page import SECTION

PAGE = (
    "RIVER IS RISING\nThe river rose all of the night and\nthe mayor asked for boats and for men\n"
    "to row them to the upper town.\nSchool Is Opened\nThe new school was opened in the morn-\n"
    "ing with songs and with a speech.\nWheat .... 12 14\nOats .... 13 15\nCorn .... 9 12\n"
    "(Continued on page 3)\nRye <b> .... 7 & 8\n"
)


def page_of(text: str) -> str:
    return FORMS["web"].write(Cleaner().clean(text), Asked()).decode()


def test_a_page_has_its_articles_and_a_list_of_them() -> None:
    page = page_of(PAGE)
    assert page.count("<article") == 2
    assert '<a href="#article-2">School Is Opened</a>' in page
    assert '<h2 class="headline">RIVER IS RISING</h2>' in page
    assert "in the morning with songs" in page
    assert '<p class="jump">(Continued on page 3)</p>' in page
    assert "Wheat .... 12 14<br/>Oats .... 13 15" in page


def test_one_article_needs_no_list() -> None:
    assert "<nav" not in page_of("RIVER IS RISING\nThe river rose all of the night.\n")


def test_it_needs_nothing_else_and_runs_nothing() -> None:
    page = page_of(PAGE)
    assert not re.search(r"<(?:script|link|img|iframe)|url\(|https?:", page)
    assert "default-src 'none'" in page


def test_signs_of_html_in_the_text_stay_signs() -> None:
    assert "Rye &lt;b&gt; .... 7 &amp; 8" in page_of(PAGE)


def test_a_section_lists_its_articles_below_its_title() -> None:
    page = page_of(SECTION)
    assert '<h2 class="section">NEWS OF THE WEEK</h2>' in page
    (nav,) = re.findall(r"<nav>(.*?)</nav>", page, re.DOTALL)
    outer = etree.fromstring(nav.strip())
    week, mayor = outer.findall("li")
    assert [it.text for it in week.iter("a")] == [
        "NEWS OF THE WEEK",
        "School Is Opened",
        "Mill Burns Down",
    ]
    assert [it.text for it in mayor.iter("a")] == ["MAYOR GOES HOME"]

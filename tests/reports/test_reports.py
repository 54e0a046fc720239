"""Reports on a cleaning: names and signs that are hard to show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ocrfix import Cleaner, Document
from ocrfix.cleaning import Cleaned, Profile
from ocrfix.forms.markdown import to_markdown
from ocrfix.reports.article import article_parts
from ocrfix.reports.changes import explain
from ocrfix.reports.diff import unified_diff
from ocrfix.reports.html import to_html

MARKDOWN = [
    ("1. January was cold.", "1\\. January was cold."),
    ("# 5 was late", "\\# 5 was late"),
    ("- a dash", "\\- a dash"),
    ("two * stars * and _lines_", "two \\* stars \\* and \\_lines\\_"),
    ("<b>bold</b> [link](x)", "\\<b\\>bold\\</b\\> \\[link\\](x)"),
    ("4.5 per cent", "4.5 per cent"),
]


@pytest.mark.parametrize(("line", "escaped"), MARKDOWN)
def test_signs_of_markdown_in_the_text_are_escaped(line: str, escaped: str) -> None:
    text = f"It rained all night and then for all of the next day.\n\n{line}, and so it went on."
    made = to_markdown(Cleaner(Profile(only=("letters",))).clean(text))
    assert made.splitlines()[2] == f"{escaped}, and so it went on."


def test_a_page_of_titles_is_no_article_with_a_headline() -> None:
    """A heading is one for the text below it, and here is none: the lines stay as they are."""
    page = "twt-WitMv Wbaxt\nTHIRTY-FIRST YEAR.\nNORTH PLATTE, NEB.\n" * 20
    (article,) = article_parts(Cleaner().clean(page))
    assert article["headline"] is None
    assert article["paragraphs"] == []
    assert {it["kind"] for it in article["parts"]} <= {"list", "furniture", "crosshead"}


CONTROLS = Document.from_text("He saw \x1b[31mnd\x07 his house.", source="nam\udcffe.txt")


@pytest.mark.parametrize("report", [explain, unified_diff, to_html])
def test_a_name_that_is_no_text_can_be_told(report: Callable[[Cleaned], str]) -> None:
    told = report(Cleaner().clean(CONTROLS))
    assert "nam\\udcffe.txt" in told
    told.encode()


@pytest.mark.parametrize("report", [explain, to_html])
def test_control_characters_are_shown_not_sent(report: Callable[[Cleaned], str]) -> None:
    cleaned = Cleaner(Profile(only=("characters",))).clean(CONTROLS)
    assert cleaned.changes
    told = report(cleaned)
    assert "\x1b" not in told
    assert "\x07" not in told
    assert "\\x1b" in told

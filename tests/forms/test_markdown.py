"""Signs of a text that Markdown has a meaning for stay signs."""

from __future__ import annotations

import html
import re

import pytest

from ocrfix import Cleaner
from ocrfix.cleaning import load_profile
from ocrfix.forms.markdown import to_markdown


@pytest.mark.parametrize(
    "text",
    [
        "A letter to AT&amp;T and to Smith & Co; &c. was sent, they said.",
        "The sign &#65; or &#x41; or &copy; is none of the printer's.",
        "He wrote <b>so</b>, *and* [so](there), `and` so_on_it \\ went.",
    ],
)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    # Characters that are spelt out are damage, which a rule of its own mends.
    profile = load_profile("careful").with_choices(disable=["characters.entity"])
    cleaned = Cleaner(profile).clean(f"{text}\n")
    assert cleaned.text == f"{text}\n"
    rendered = markdown_it.MarkdownIt("commonmark").render(to_markdown(cleaned))
    assert html.unescape(re.sub("<[^>]*>", "", rendered)).strip() == text


def test_the_title_of_a_section_is_a_first_heading_in_italics() -> None:
    text = (
        "NEWS OF THE WEEK\nSchool Is Opened\nThe new school was opened in the morn-\n"
        "ing with songs and with a speech.\nMill Burns Down\nThe mill on the river was burnt to\n"
        "the ground in one hour of the night.\nMAYOR GOES HOME\nThe mayor of the town went home at\n"
        "noon after three days on the water.\nHe slept until the next day and then\n"
        "came back to the bridge with a boat.\n"
    )
    shown = to_markdown(Cleaner().clean(text))
    assert shown.startswith("# *NEWS OF THE WEEK*\n\n# School Is Opened\n\nThe new school")


def test_lines_end_where_they_do_in_the_text() -> None:
    text = "He sang it again:\n\nThe river runs by the mill,\nAnd the wheel goes round.\n"
    assert "by the mill,\\\nAnd the wheel" in to_markdown(Cleaner().clean(text))

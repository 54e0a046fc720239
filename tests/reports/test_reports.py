"""Reports on a cleaning: sentences, diff, Markdown."""

from __future__ import annotations

import difflib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix import Cleaner, Document
from ocrfix.cleaning import Cleaned, Profile
from ocrfix.forms.markdown import to_markdown
from ocrfix.reports.article import article_parts
from ocrfix.reports.changes import explain
from ocrfix.reports.diff import unified_diff
from ocrfix.reports.html import to_html
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap


def cleaned_by(raw: str, edits: list[tuple[int, int, str]]) -> Cleaned:
    made = resolve_overlaps(
        Edit(start, end, raw[start:end], after, "letters.demo", "why")
        for start, end, after in edits
    )
    document = Document.from_text(raw, source="it.txt")
    return Cleaned(document, apply_edits(raw, made), SourceMap.of(made), (), (), ())


def patch(raw: str, difference: str) -> str:
    """Apply a unified diff the way `patch` does, hunk by hunk, checking what it removes."""
    lines = raw.split("\n")
    lines = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    made: list[str] = []
    at = 0
    for hunk in difference.split("\n@@ ")[1:]:
        head, *body = hunk.split("\n")
        before = head.split()[0].removeprefix("-").split(",")
        first = int(before[0]) - (0 if len(before) > 1 and before[1] == "0" else 1)
        made += lines[at:first]
        at = first
        for index, line in enumerate(body):
            if not line or line.startswith("\\"):
                continue
            ended = not (index + 1 < len(body) and body[index + 1].startswith("\\"))
            text = line[1:] + ("\n" if ended else "")
            if line[0] in " -":
                assert lines[at] == text
                at += 1
            if line[0] in " +":
                made.append(text)
    return "".join(made + lines[at:])


@given(
    st.text(alphabet="ab\n", max_size=60),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 8), st.text(alphabet="xy\n", max_size=4)),
        max_size=5,
    ),
)
def test_the_diff_of_any_change_is_one_that_patch_takes(
    raw: str, edits: list[tuple[int, int, str]]
) -> None:
    fitting = [
        (start, min(start + width, len(raw)), after)
        for start, width, after in edits
        if start <= len(raw)
    ]
    cleaned = cleaned_by(raw, fitting)
    difference = unified_diff(cleaned)
    assert patch(raw, difference) == cleaned.text


def test_the_diff_is_as_short_as_difflib_makes_it() -> None:
    raw = "".join(f"line {number}\n" for number in range(40))
    cleaned = cleaned_by(raw, [(0, 4, "LINE"), (raw.index("line 30"), raw.index("line 31"), "")])
    expected = difflib.unified_diff(
        raw.splitlines(keepends=True),
        cleaned.text.splitlines(keepends=True),
        "it.txt (raw)",
        "it.txt (cleaned)",
    )
    assert unified_diff(cleaned) == "".join(expected)


def test_explain_shows_what_cannot_be_seen() -> None:
    told = explain(cleaned_by("one\r\n\ttwo", [(3, 6, " ")]))
    assert "it.txt:1:4: “␍⏎⇥” → “ ”" in told


def test_explain_of_nothing_says_so() -> None:
    assert explain(cleaned_by("one", [])) == "it.txt: nothing to change.\n"


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


def test_a_page_names_the_language_its_words_told() -> None:
    text = "The mayor of the town said that he was not in the house."
    cleaned = Cleaner().clean(Document.from_text(text, language="und"))
    assert '<html lang="en"' in to_html(cleaned)


def test_the_page_names_no_folders_and_has_no_empty_table() -> None:
    document = Document.from_text("The ferry came in.\n", source="/home/jo/private/ferry.txt")
    page = to_html(Cleaner().clean(document))
    assert "<h1>ferry.txt</h1>" in page
    assert "private" not in page
    assert "<table" not in page
    changed = to_html(Cleaner().clean("He came in t he last week, and ofthe bills, hich run.\n"))
    assert changed.count("<table") == changed.count("</table>") >= 2


def test_the_page_says_why_rules_count_more_than_changes() -> None:
    raw = (
        "Harbour ferry returns after a winter\n\nIt had spent the winter in dry dock, where its deck "
        "was replaced plank by plank, and the crew said it had never looked so well\n\n"
        "nd fast, too: eleven minutes.\n"
    )
    cleaned = Cleaner().clean(raw)
    (change,) = cleaned.changes
    assert len(change.rule_ids) == 2
    assert "counted with each of them" in to_html(cleaned)

"""The change report as a page."""

from __future__ import annotations

from ocrfix import Cleaner, Document
from ocrfix.reports.html import to_html


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

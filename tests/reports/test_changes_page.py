"""The page of a document's changes in the report of a batch."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from ocrfix.reports.changes_page import changes_page
from ocrfix.reports.collection_html import collection_html
from tests.reports.made_collection import CHANGE, LINE, a_collection


class Tags(HTMLParser):
    """Collect tags and what they link to; note those that are not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    "page", [collection_html(a_collection()), changes_page(LINE, [CHANGE])], ids=["all", "one"]
)
def test_nothing_of_a_document_is_taken_for_html(page: str) -> None:
    found = Tags(page)
    assert found.open == []
    assert not found.tags & {"script", "img", "iframe", "link", "object"}
    assert found.handlers == []
    assert all(link.startswith("./") for link in found.links)
    assert not any("\n" in link or ":" in link for link in found.links)
    page.encode("utf-8")
    assert not any(it in page for it in "\x1b\u202e")

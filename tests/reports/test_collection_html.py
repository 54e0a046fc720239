"""The report on a collection as a page: escaped, complete, the worst first."""

from __future__ import annotations

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ocrfix.reports.changes_page import changes_page
from ocrfix.reports.collection_html import collection_html
from tests.reports.made_collection import CHANGE, LINE, a_collection


class Tags(HTMLParser):
    """Collects tags and what they link to; notes those that are not closed."""

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


def test_the_page_tells_what_to_do_and_what_to_look_at() -> None:
    page = collection_html(a_collection())
    assert "What failed, and what to do" in page
    assert "40.0% → 10.0%" in page
    assert "1 illegible" in page
    assert 'href="./report-files/x.html"' in page
    assert "prefers-color-scheme: dark" in page


@pytest.mark.parametrize("dark", [False, True])
def test_a_browser_shows_it_and_runs_nothing(tmp_path: Path, dark: bool) -> None:
    browser = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if browser is None:
        pytest.skip("needs Chromium")
    path = tmp_path / "report.html"
    path.write_text(collection_html(a_collection()), encoding="utf-8")
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/b"]
    options += ["--window-size=1280,1600", f"--screenshot={tmp_path}/shot.png", "--dump-dom"]
    if dark:
        options.append("--blink-settings=preferredColorScheme=0")
    command = [browser, *options, path.as_uri()]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    if done.returncode != 0:
        pytest.skip("Chromium does not start here")
    dom = done.stdout.decode()
    assert "<title>Cleaning of /archive/" in dom
    assert "<title>gone" not in dom
    assert "<script" not in dom
    assert "Where to look first" in dom

"""The report on a collection: escaped, complete, the worst first; and as a browser shows it."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from ocrfix.reports.changes_page import changes_page
from ocrfix.reports.collection import Collection, RuleCount, Totals
from ocrfix.reports.collection_html import collection_html
from ocrfix.reports.collection_tables import collection_csv, collection_json
from ocrfix.reports.collection_types import DocumentLine
from ocrfix.reports.quality import Legibility, QualityMeter, legibility_of

EVIL = "</td><script>document.title='gone'</script><img src=x onerror=\"document.title='gone'\">"
FIGURES: dict[str, Any] = {
    "format": "plain",
    "language": "en",
    "encoding": "utf-8",
    "characters": 900,
    "words_before": 200,
    "unknown_before": 80,
    "words_after": 190,
    "unknown_after": 19,
    "changes": 1,
    "proposals": 2,
    "rules": {"letters.lost-leading": 1},
    "notes": [EVIL],
}
LINE = DocumentLine(
    name=f"{EVIL}.txt",
    state="done",
    message="",
    hint="",
    sha256="ab" * 32,
    size=900,
    figures=FIGURES,
    outputs=("javascript:alert(1)\n.txt", "..%2f.txt"),
    page="report-files/x.html",
)
CHANGE: dict[str, Any] = {
    "line": 3,
    "left": EVIL,
    "before": EVIL,
    "after": "\x1b\u202e\udcff",
    "right": EVIL,
    "rules": ["letters.lost-leading"],
    "reason": EVIL,
}


def a_collection() -> Collection:
    totals = Totals()
    totals.add("done", FIGURES, 900)
    totals.add("failed", {}, 0)
    totals.add("skipped", {}, 0)
    rule = RuleCount("letters.lost-leading", 1, 1, [CHANGE | {"document": EVIL}])
    failed = replace(LINE, state="failed", message=EVIL, hint=EVIL, figures={})
    return Collection(
        source=f"/archive/{EVIL}",
        totals=totals,
        rules=(rule,),
        worst=(LINE,),
        failures=(failed,),
        skipped=((EVIL, 1, (EVIL,)),),
        settings=(({"profile": EVIL, "formats": ["text"]}, 1),),
    )


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


def test_csv_is_read_back_and_holds_no_formula() -> None:
    lines = [LINE, replace(LINE, name="=cmd()", state="failed", message="+1", figures={})]
    data = b"".join(collection_csv(lines)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    assert rows[0]["name"] == LINE.name
    assert rows[0]["legibility_after"] == "legible"
    assert (rows[1]["name"], rows[1]["reason"]) == ("'=cmd()", "'+1")


def test_outputs_of_an_earlier_run_are_told() -> None:
    stale = replace(LINE, state="failed", figures={})
    lines = [LINE, stale, replace(stale, outputs=())]
    assert [it.is_stale for it in lines] == [False, True, False]
    data = b"".join(collection_csv(lines)).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(data, newline=""))
    assert [it["stale"] for it in rows] == ["False", "True", "False"]
    told = json.loads(b"".join(collection_json(a_collection(), lines)))
    assert [it["stale"] for it in told["documents"]] == [False, True, False]
    page = collection_html(replace(a_collection(), failures=(stale,)))
    assert "Of an earlier run, and no longer up to date:" in page
    page = collection_html(replace(a_collection(), failures=(replace(stale, outputs=()),)))
    assert "earlier run" not in page


def test_json_holds_everything() -> None:
    odd = replace(LINE, name="\udcff.txt")
    data = json.loads(b"".join(collection_json(a_collection(), [LINE, odd])))
    assert data["totals"]["documents"] == 3
    assert data["totals"]["legibility_before"] == {"illegible": 1}
    assert data["rules"][0]["examples"][0]["before"] == EVIL
    assert [it["name"] for it in data["documents"]] == [LINE.name, "\udcff.txt"]
    empty = json.loads(b"".join(collection_json(a_collection(), [])))
    assert empty["documents"] == []


CLASSES = [
    (100, 0.12, Legibility.LEGIBLE),
    (100, 0.13, Legibility.QUESTIONABLE),
    (100, 0.30, Legibility.QUESTIONABLE),
    (100, 0.31, Legibility.ILLEGIBLE),
    (19, 0.9, Legibility.UNKNOWN),
    (100, None, Legibility.UNKNOWN),
]


@pytest.mark.parametrize(("words", "share", "kind"), CLASSES)
def test_classes(words: int, share: float | None, kind: Legibility) -> None:
    assert legibility_of(words, share) is kind


def test_words_are_counted_as_a_reader_would() -> None:
    quality = QualityMeter().measure("The ferry left at 10.30 for $5, xqzzt and Smith's boat.")
    assert quality is not None
    assert (quality.words, quality.unknown) == (9, 1)
    assert QualityMeter("tlh").measure("nuqneH") is None
    own = QualityMeter(words=("xqzzt",)).measure("xqzzt")
    assert own is not None
    assert own.unknown == 0


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

"""The report on a collection as a page: escaped, complete, the worst first."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from ocrfix.reports.collection_html import collection_html
from tests.reports.made_collection import a_collection


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

"""The signs of a page: what is looked for first stands in all that the patterns find."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ocrfix.errors import RulePackError
from ocrfix.outline import page_signs as module
from ocrfix.outline.page_signs import page_signs
from ocrfix.resources import resource


@pytest.mark.parametrize(
    "line",
    [
        "(Continued on Page Two.)",
        "Concluded from page 1",
        "CONTINUED ON PAGE 6",
        "(Suite en 2e page)",
        "Fortsetzung auf Seite 3",
    ],
)
def test_a_line_that_sends_away_holds_one_of_the_strings_looked_for_first(line: str) -> None:
    signs = page_signs()
    assert signs.jumps.match(line)
    assert any(it in line for it in signs.near_jumps)


@pytest.mark.parametrize(
    "line", ["For Sale: a good cow.", "Call phone 61", "We sell the best coal."]
)
def test_a_line_of_an_advertisement_does_so_too(line: str) -> None:
    signs = page_signs()
    assert signs.advertising.match(line)
    assert any(it in line.lower() for it in signs.near_advertising)


def test_a_sign_that_is_missing_is_told_by_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resource("outline"), tmp_path / "outline")
    path = tmp_path / "outline" / "page.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("\nchapters", "\nchapter"), "utf-8")
    monkeypatch.setattr(module, "resource", tmp_path.joinpath)
    page_signs.cache_clear()
    try:
        with pytest.raises(RulePackError, match=r"page\.toml.*chapters"):
            page_signs()
    finally:
        page_signs.cache_clear()

"""The site of the documentation: all pages are in it; that links lead somewhere Sphinx says."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from ocrfix.desktop.dialogs.help import PAGES
from ocrfix.desktop.languages import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
TREE = re.compile(r"```\{toctree\}\n:hidden:\n(?::caption: [^\n]*\n)?\n(.*?)\n```", re.DOTALL)


@pytest.fixture(scope="module")
def site() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "site" / "conf.py"))


def led_to(site: dict[str, Any], name: str) -> list[str]:
    content = [(ROOT / f"{name}.md").read_text(encoding="utf-8")]
    site["lead_on"](None, name, content)
    return " ".join(TREE.findall(content[0])).split()


def test_the_first_page_leads_to_the_manual_the_help_and_the_project(site: dict[str, Any]) -> None:
    named = set(led_to(site, "README"))
    manual = {f"resources/manual/{it.stem}" for it in (ROOT / "resources/manual").glob("*.md")}
    project = {it.stem for it in ROOT.glob("*.md")} - {"README"}
    assert named == manual | project | {f"resources/help/{it}/index" for it in LANGUAGES}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_help_is_in_the_order_of_the_window(site: dict[str, Any], code: str) -> None:
    name = f"resources/help/{code}/index"
    assert led_to(site, name) == list(PAGES[1:])


def test_links_of_the_help_are_links_to_files(site: dict[str, Any]) -> None:
    content = ["See [rules](rules), [elsewhere](https://example.org) and [a part](#part)."]
    site["lead_on"](None, "resources/help/en/changes", content)
    assert content == [
        "See [rules](rules.md), [elsewhere](https://example.org) and [a part](#part)."
    ]

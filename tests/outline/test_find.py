"""The articles found on pages marked by hand, and paragraphs on all of them."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.cleaning.articles import raw_outline
from ocrfix.formats import read
from ocrfix.outline import PartKind

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT.parent / "shared" / "data" / "raw_pages"
FORMATS = ROOT.parent / "shared" / "data" / "formats"
LAID = tomllib.loads((Path(__file__).parent / "marked_layouts.toml").read_text(encoding="utf-8"))
MARKS = tomllib.loads((Path(__file__).parent / "marked_pages.toml").read_text(encoding="utf-8"))

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not PAGES.is_dir(), reason="needs ../shared/data/raw_pages"),
]


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    path = ROOT / "tests" / "bench" / "bench_articles.py"
    spec = importlib.util.spec_from_file_location("bench_articles", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_articles"] = module
    spec.loader.exec_module(module)
    return module


def test_beginnings_on_the_pages_that_judge(bench: ModuleType) -> None:
    """Measured in 2026: F1 0.754, none of 296 marked lines glued to text; the must is 0.60."""
    total = scored(bench, MARKS, PAGES)
    assert f1_of(total) >= 0.72
    assert total.glued == []


@pytest.mark.skipif(not FORMATS.is_dir(), reason="needs ../shared/data/formats")
def test_beginnings_where_the_layout_is_known(bench: ModuleType) -> None:
    """Measured in 2026: F1 0.892 on four pages; the must is 0.80."""
    total = scored(bench, LAID, FORMATS)
    assert f1_of(total) >= 0.85
    assert total.glued == []


@pytest.mark.skipif(not FORMATS.is_dir(), reason="needs ../shared/data/formats")
def test_beginnings_by_what_a_mets_tells_apart(bench: ModuleType) -> None:
    """Measured in 2026: F1 0.757 as the METS stand, 0.846 of twelve; the must is 0.80."""
    standing, judged = bench.judge_by_mets([FORMATS / it for it in bench.METS])
    assert f1_of(standing) >= 0.7
    assert f1_of(judged) >= 0.8
    assert judged.there == 12


def scored(bench: ModuleType, pages: dict[str, dict[str, str]], folder: Path) -> Any:
    total = bench.Score()
    cleaner = Cleaner()
    for name, marks in pages.items():
        if marks["use"] == "test":
            cleaned = cleaner.clean(read(folder / name))
            total.add(bench.score(raw_outline(cleaned), cleaned.document.text, marks))
    return total


def f1_of(total: Any) -> float:
    precision, recall = total.right / total.found, total.right / total.there
    return float(2 * precision * recall / (precision + recall))


def test_no_paragraph_is_longer_than_any_in_print() -> None:
    cleaner = Cleaner()
    for name in sorted(MARKS)[::4]:
        cleaned = cleaner.clean(read(PAGES / name))
        paragraphs = [
            it for article in cleaned.articles for it in article.of_kind(PartKind.PARAGRAPH)
        ]
        assert max(part.end - part.start for part in paragraphs) <= 3000, name

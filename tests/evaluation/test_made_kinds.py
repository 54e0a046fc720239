"""Kinds of damage that are made."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from ocrfix.evaluation.clean_articles import CleanArticle, read_articles
from ocrfix.evaluation.made_exports import make_exports
from ocrfix.evaluation.made_kinds import Befallen

ARTICLES = Path(__file__).parent / "articles" / "modern.txt"


SEEDS = range(12)


def test_every_kind_of_damage_is_made_and_written_down() -> None:
    articles = read_articles(ARTICLES)
    made = [it for seed in SEEDS for it in make_exports(articles, seed)]
    kinds = Counter(place["kind"] for it in made for place in it["places"])
    assert set(kinds) == set(map(str, Befallen))
    assert any(not it["places"] and it["ocr"] == it["gt"] for it in made)
    assert all(it["ocr"] != it["gt"] for it in made if it["places"])


def test_short_articles_are_left_alone() -> None:
    short = CleanArticle("short", "", ("It rained.",))
    for seed in SEEDS:
        (record,) = make_exports([short], seed)
        kinds = {it["kind"] for it in record["places"]}
        assert kinds.isdisjoint({Befallen.TORN, Befallen.TORN_LOST, Befallen.TORN_MORE})

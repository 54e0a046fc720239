"""Statements of a news database, as parts of an article."""

from __future__ import annotations

from typing import Any

import pytest

from ocrfix import Cleaner
from ocrfix.outline import PartKind
from ocrfix.reports.article import article_parts
from tests.outline.service_samples import NAMES, SERVICES


@pytest.mark.parametrize("service", SERVICES, ids=NAMES)
def test_what_it_says_becomes_part_of_the_article(
    cleaner: Cleaner, service: dict[str, Any]
) -> None:
    example = service["example"]
    (article,) = article_parts(cleaner.clean(example["before"].lstrip("\n")))
    told = {name: values[0] for name, values in article.get("told", {}).items()}
    assert example["parts"].items() <= told.items()
    assert all(not it.startswith(("Document", "Copyright")) for it in article["paragraphs"])
    openings = ("The bridge will", "Le pont restera")
    assert any(it.startswith(openings) for it in article["paragraphs"])
    for name in ("publication", "headline", "byline"):
        if name in example["parts"]:
            assert example["parts"][name] in article[name]


def test_authors_are_named(cleaner: Cleaner) -> None:
    example = next(it for it in SERVICES if it["name"] == "ProQuest")["example"]["before"]
    cleaned = cleaner.clean(example.replace("Ada Fenn", "Ada Fenn and Max Orr").lstrip("\n"))
    (byline,) = cleaned.articles[0].of_kind(PartKind.BYLINE)
    assert byline.authors == ("Ada Fenn", "Max Orr")

"""Texts of news databases and libraries: what comes of them, and what stays."""

from __future__ import annotations

from typing import Any

import pytest

from ocrfix import Cleaner
from ocrfix.errors import RulePackError
from ocrfix.outline import services
from ocrfix.reports.article import article_parts
from tests.outline.service_samples import NAMES, SERVICES


@pytest.mark.parametrize("service", SERVICES, ids=NAMES)
def test_the_example_comes_out_clean(cleaner: Cleaner, service: dict[str, Any]) -> None:
    example = service["example"]
    cleaned = cleaner.clean(example["before"].lstrip("\n"))
    assert cleaned.text == example["after"].lstrip("\n")
    again = cleaner.clean(cleaned.text)
    assert again.text == cleaned.text
    assert not again.changes


@pytest.mark.parametrize("service", SERVICES, ids=NAMES)
def test_its_neighbour_stays(cleaner: Cleaner, service: dict[str, Any]) -> None:
    assert not cleaner.clean(service["example"]["stays"].lstrip("\n")).changes


@pytest.mark.parametrize(
    ("line", "is_sure"),
    [
        (" \tDocument 1 of 2 ", True),
        ("see Document 1 of 2", False),
        ("Document 1 of 2 pages", False),
        (f"Copyright of {'x' * 400} is the property of them", False),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_sure_line_stands_by_itself(line: str, is_sure: bool, end: str) -> None:
    signs = "ProQuest EBSCO"
    rest = ["ProQuest ID: 1", "ISSN: 1", "Document type: News", "Database: EBSCO", "Lexile: 3"]
    text = end.join(["It rained.", line, signs, *rest, ""])
    assert bool(services.find_service(text).lines) is is_sure
    assert bool(services.find_service(text[text.index(line) :].rstrip()).lines) is is_sure


def test_several_articles_of_one_file(cleaner: Cleaner) -> None:
    first = next(it for it in SERVICES if it["name"] == "ProQuest")["example"]["before"]
    second = first.replace("1 of 12", "2 of 12").replace("Bridge", "Harbor")
    cleaned = cleaner.clean(f"{first.strip()}\n\n{second.strip()}\n")
    headlines = [it["headline"] for it in article_parts(cleaned)]
    assert headlines == ["Bridge stays closed until August", "Harbor stays closed until August"]
    assert [it["byline"] for it in article_parts(cleaned)] == ["Ada Fenn", "Ada Fenn"]


def test_marks_of_remarks_go_from_the_words_and_lines_stay_whole(cleaner: Cleaner) -> None:
    example = next(it for it in SERVICES if it["name"] == "Google Docs")["example"]
    text = example["before"].replace("August,[a] the", "August, [a]the").lstrip("\n")
    cleaned = cleaner.clean(text)
    assert cleaned.text == example["after"].lstrip("\n")
    assert {rule for it in cleaned.changes for rule in it.rule_ids} == {"furniture.service-line"}


def test_a_damaged_file_is_named(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "services.toml"
    path.write_text("[[service]]\nname = 'x'\nsigns = ['x']\nout = ['(']\n", "utf-8")
    monkeypatch.setattr(services, "resource", lambda *_: path)
    services.known_service.cache_clear()
    services.known_signs.cache_clear()
    try:
        with pytest.raises(RulePackError, match=r"services\.toml is missing or damaged"):
            services.find_service("x")
    finally:
        services.known_service.cache_clear()
        services.known_signs.cache_clear()

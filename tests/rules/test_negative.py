"""Text that looks wrong and is right, and what is known to be wrong still."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocrfix.cleaning import Cleaner
from ocrfix.formats import read
from ocrfix.rules import all_rules

HERE = Path(__file__).resolve().parent
CAREFUL = Cleaner("careful", strict=True)


def negative() -> Iterator[object]:
    data = tomllib.loads((HERE / "negative.toml").read_text(encoding="utf-8"))
    for text in data["text"]:
        for number, line in enumerate(text["lines"], 1):
            yield pytest.param(line, id=f"{text['why']} {number}")


def known_failures() -> Iterator[object]:
    data = tomllib.loads((HERE / "known_failures.toml").read_text(encoding="utf-8"))
    for row in data["row"]:
        mark = pytest.mark.xfail(reason=row["why"], strict=True)
        yield pytest.param(
            row["profile"], row["before"], row["after"], id=row["before"][:40], marks=mark
        )


@pytest.mark.parametrize("text", list(negative()))
def test_what_is_right_is_left_alone(text: str) -> None:
    cleaned = CAREFUL.clean(text)
    assert [(it.before, it.after, it.rule_ids) for it in cleaned.changes] == []


@pytest.mark.parametrize(("profile", "before", "after"), list(known_failures()))
def test_is_wrong_still(profile: str, before: str, after: str) -> None:
    assert Cleaner(profile, strict=True).clean(before).text == after


@pytest.mark.parametrize(
    "name", ["alto-v2-bnf", "alto-lux-textblocks", "page-reichsanzeiger", "mets-alto-lux-1858"]
)
def test_no_english_rule_touches_other_languages(shared_data: Path, name: str) -> None:
    """French and German pages are mended by their own words alone."""
    english = {
        it.info.id for it in all_rules() if it.info.language == "en" and not it.info.elsewhere
    }
    files = sorted(
        path
        for path in (shared_data / "formats" / name).rglob("*.xml")
        if "mets" not in path.name.casefold()
    )
    assert files
    for path in files[:3]:
        document = read(path)
        if document.meta.language.startswith("en"):
            continue
        made = {rule for it in CAREFUL.clean(document).changes for rule in it.rule_ids}
        assert not made & english, path.name

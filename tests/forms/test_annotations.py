"""Web Annotations: each change points at the text of record, by offset and by its words."""

from __future__ import annotations

import json
from typing import Any

from ocrfix import Cleaner
from ocrfix.cleaning import Cleaned, Decided
from ocrfix.forms.table import FORMS, Asked
from ocrfix.text.edit import Edit

MOMENT = "2026-05-04T03:02:01Z"
PAGE = """\
FLOOD TAKES BRIDGE
The river rose all of tbe night and
the mayor asked for boats and for men
to row them to the upper town.
SCHOOL IS OPENED
The new school on tbe hill was opened
on Monday with songs and a speech by
the oldest of the teachers there.
MAYOR GOES HOME
The mayor of the town went home on
Tuesday night after three days on the
water, and slept until noon.
"""


def items_of(cleaned: Cleaned) -> list[dict[str, Any]]:
    data = FORMS["annotations"].write(cleaned, Asked(moment=MOMENT))
    page = json.loads(data)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    items: list[dict[str, Any]] = page["items"]
    return items


def test_the_changes_applied_to_the_text_of_record_give_the_cleaned_text() -> None:
    cleaned = Cleaner().clean(PAGE)
    text = PAGE
    for item in reversed(items_of(cleaned)):
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert PAGE[start:end] == quote["exact"]
        assert PAGE[:start].endswith(quote["prefix"])
        assert PAGE[end:].startswith(quote["suffix"])
        text = text[:start] + item["body"][0]["value"] + text[end:]
    assert text == cleaned.text != PAGE


def test_each_has_an_id_its_maker_and_its_moment() -> None:
    typed = Edit(4, 9, "river", "water", "by-hand", "typed")
    decided = Decided(replacements=(typed,))
    cleaned = Cleaner().clean("The river rose on tbe hill.", decided=decided)
    items = items_of(cleaned)
    assert len({it["id"] for it in items}) == len(items) == 2
    assert [it["creator"]["type"] for it in items] == ["Person", "Software"]
    assert {it["created"] for it in items} == {MOMENT}
    assert {it["motivation"] for it in items} == {"editing"}


def test_articles_chosen_have_their_own_changes_alone() -> None:
    cleaned = Cleaner().clean(PAGE)
    whole = items_of(cleaned)
    alone = [items_of(cleaned.with_articles([it])) for it in range(len(cleaned.articles))]
    assert alone[1]
    # Each keeps the number it has among all.
    assert [it for own in alone for it in own] == whole

"""Signs by which the lines of a page are told apart, from ``resources/outline/page.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from ocrfix.resources import read_table, resource


class PageSigns(NamedTuple):
    """The signs of a page.

    Attributes:
        jumps: Matches a line that says where an article goes on or comes from.
        near_jumps: Strings of which one stands in each such line; found quicker.
        onward: Matches where it says that an article goes on; its group is the page.
        back: The same for where it comes from.
        page_words: Number of a page by the word for it.
        advertising: Matches a line of an advertisement.
        near_advertising: Strings in small letters of which one stands in each such line.
        told_advertisements: The names that sources have for advertisements.
        chapters: Matches a line that numbers a chapter.
        table: Stands in the lines of a table.
    """

    jumps: re.Pattern[str]
    near_jumps: tuple[str, ...]
    onward: re.Pattern[str]
    back: re.Pattern[str]
    page_words: Mapping[str, int]
    advertising: re.Pattern[str]
    near_advertising: tuple[str, ...]
    told_advertisements: frozenset[str]
    chapters: re.Pattern[str]
    table: re.Pattern[str]


@cache
def page_signs() -> PageSigns:
    """Return the signs, read once per process."""
    return read_table(resource("outline", "page.toml"), _made)


def _made(data: Mapping[str, Any]) -> PageSigns:
    return PageSigns(
        jumps=re.compile(data["jumps"]),
        near_jumps=tuple(data["near_jumps"]),
        onward=re.compile(data["goes_on"]),
        back=re.compile(data["comes_from"]),
        page_words=MappingProxyType(data["page_words"]),
        advertising=re.compile(data["advertising"]),
        near_advertising=tuple(data["near_advertising"]),
        told_advertisements=frozenset(data["told_advertisements"]),
        chapters=re.compile(data["chapters"]),
        table=re.compile(data["table"]),
    )

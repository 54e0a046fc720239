"""The reader's decisions in the form the cleaner takes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from ocrfix.text.edit import Edit

BY_HAND = "by-hand"


class EditKey(NamedTuple):
    """The identity of an edit, independent of what the rules before it did elsewhere.

    Attributes:
        raw_start, raw_end: Its span in the raw text.
        rule_id: Who proposed it.
        before, after: What it replaces with what.
    """

    raw_start: int
    raw_end: int
    rule_id: str
    before: str
    after: str


@dataclass(frozen=True)
class Decided:
    """Decisions on single edits, and text the reader wrote.

    Attributes:
        accepted: True for an edit to make whatever its applicability, False for one not
            to make.
        replacements: Edits of the raw text by the reader's own hand, disjoint. They come
            last and win over whatever the rules made of their span.
    """

    accepted: Mapping[EditKey, bool] = field(default_factory=lambda: MappingProxyType({}))
    replacements: tuple[Edit, ...] = ()


NOTHING_DECIDED = Decided()

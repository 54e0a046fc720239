"""The measured record of the rules: what their edits did on texts whose truth is known.

``resources/rules/record.tsv`` is written by ``packaging/record_rules.py`` from what
``ocrfix eval --format json`` prints, never by hand.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ocrfix.resources import resource

COLUMNS = ("rule", "profile", "set", "edits", "right", "wrong", "neither", "layout")


@dataclass(frozen=True, slots=True)
class Record:
    """The counted effect of one rule on one set of texts under one profile.

    Attributes:
        rule_id: Which rule.
        profile: With which profile the set was cleaned.
        set_name: Which set of texts.
        edits: Changes the rule had a step in.
        right: Of them, those without which the text would be farther from the truth.
        wrong: Of them, those without which it would be nearer.
        neither: Of them, those that change words and not the distance.
        layout: Of them, those that change white space between the same words only.
    """

    rule_id: str
    profile: str
    set_name: str
    edits: int
    right: int
    wrong: int
    neither: int
    layout: int


@cache
def shipped_records() -> Sequence[Record]:
    """The records that ship, by rule, profile and set."""
    with resource("rules", "record.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t")
        next(rows)
        return tuple(Record(row[0], row[1], row[2], *map(int, row[3:])) for row in rows)

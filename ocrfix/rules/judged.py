"""Rules that are rows of a table: words and patterns are data, the judgement is code.

Each file of ``resources/judged`` belongs to one module, which names a judgement for every row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ocrfix.resources import read_table, resource
from ocrfix.rules.description import info_of
from ocrfix.rules.info import RuleInfo


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One row.

    Attributes:
        name: The id without its stage.
        info: What a reader may know of the rule.
        pattern: What the judgement is asked about.
        reason: Why, where the row alone says it; else empty.
        begins: Strings with one of which each match begins, where they are rare; else empty.
    """

    name: str
    info: RuleInfo
    pattern: re.Pattern[str]
    reason: str = ""
    begins: tuple[str, ...] = ()


def judged_rows(file_name: str) -> tuple[JudgedRow, ...]:
    """Read a table of rules that ships.

    Args:
        file_name: A file of ``resources/judged``; its head says stage, source and perhaps a
            language, which a row may say for itself.

    Returns:
        Its rows, in order.
    """
    return read_table(
        resource("judged", file_name),
        lambda table: tuple(_judged(table, row) for row in table["rule"]),
    )


def _judged(table: Mapping[str, Any], row: Mapping[str, Any]) -> JudgedRow:
    return JudgedRow(
        row["id"],
        info_of(table, row),
        re.compile(row["pattern"]),
        row.get("reason", ""),
        tuple(row.get("begins", ())),
    )

"""Rules that are rows of a table: words and patterns are data, the judgement is code.

Each file of ``resources/judged`` belongs to one module, which has a judgement for every row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ocrfix.resources import read_table, resource
from ocrfix.rules.description import info_of
from ocrfix.rules.info import RuleInfo

Judgement = TypeVar("Judgement")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class JudgedRule(Generic[Judgement]):
    """One row; how it finds, its module says.

    Attributes:
        info: What a reader may know of it.
        pattern: What the judgement is asked about.
        judge: The judgement.
        reason: Why, where the row alone says it; else empty.
        begins: Strings with one of which each match begins, where they are rare; else empty.
    """

    info: RuleInfo
    pattern: re.Pattern[str]
    judge: Judgement
    reason: str
    begins: tuple[str, ...]


def judged_rules(
    file_name: str, make: Callable[..., Made], judgements: Mapping[str, object]
) -> tuple[Made, ...]:
    """Read a table of rules that ships, in order.

    Args:
        file_name: A file of ``resources/judged``; its head says stage, source and perhaps a
            language, which a row may say for itself.
        make: The kind of `JudgedRule`.
        judgements: By the ids of the rows.
    """

    def made(table: Mapping[str, Any]) -> tuple[Made, ...]:
        return tuple(
            make(
                info_of(table, row),
                re.compile(row["pattern"]),
                judgements[row["id"]],
                row.get("reason", ""),
                tuple(row.get("begins", ())),
            )
            for row in table["rule"]
        )

    return read_table(resource("judged", file_name), made)

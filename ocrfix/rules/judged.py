"""Rules that are rows of a table: words and patterns are data, the judgement is code.

Each file of ``resources/judged`` belongs to one module, which names a judgement for every row.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from ocrfix.resources import resource
from ocrfix.rules.rule import Example, RuleInfo
from ocrfix.text.edit import Applicability


@dataclass(frozen=True, slots=True)
class Judged:
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


def judged_rows(file_name: str) -> tuple[Judged, ...]:
    """Read a table of rules that ships.

    Args:
        file_name: A file of ``resources/judged``; its head says stage, source and perhaps a
            language, which a row may say for itself.

    Returns:
        Its rows, in order.
    """
    table = tomllib.loads(resource("judged", file_name).read_text(encoding="utf-8"))
    return tuple(
        Judged(
            row["id"],
            RuleInfo(
                id=f"{table['id']}.{row['id']}",
                title=row["title"],
                explanation=row["explanation"],
                source=row.get("source", table["source"]),
                examples=tuple(Example(*example) for example in row["examples"]),
                applicability=Applicability(row.get("applicability", Applicability.AUTO)),
                language=row.get("language", table.get("language")),
                elsewhere=bool(row.get("elsewhere", False)),
            ),
            re.compile(row["pattern"]),
            row.get("reason", ""),
            tuple(row.get("begins", ())),
        )
        for row in table["rule"]
    )

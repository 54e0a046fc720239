"""Write the measured record of the rules from what ``ocrfix eval`` printed.

    ocrfix eval SETS --side ocr --no-suspects --profile careful --format json > careful.json
    ocrfix eval SETS --side ocr --no-suspects --profile research --format json > research.json
    python3 packaging/record_rules.py careful.json research.json

The figures go to resources/rules/record.tsv, which ``ocrfix rules --record`` shows.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from ocrfix.rules.record import COLUMNS  # noqa: E402 - found once the checkout is in reach

TARGET = ROOT / "resources" / "rules" / "record.tsv"
HEAD = """\
# What the edits of each rule did on texts whose truth is known. Written by
# packaging/record_rules.py from `ocrfix eval --format json`; not to be edited.
"""


def records(figures: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Give one row for each rule, profile and set of a measurement."""
    for each in figures["sets"]:
        program = each["readers"][0]
        profile = program["name"].rpartition(" ")[2]
        name = each["set"].removesuffix(".jsonl")
        for rule_id, record in program["rules"].items():
            yield rule_id, profile, name, *(str(record[key]) for key in COLUMNS[3:])


def main(paths: list[str]) -> int:
    """Write the record.

    Returns:
        The exit code: 2 if no figures were named.
    """
    if not paths:
        print(__doc__)
        return 2
    rows = {
        row for path in paths for row in records(json.loads(Path(path).read_text(encoding="utf-8")))
    }
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(sorted(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

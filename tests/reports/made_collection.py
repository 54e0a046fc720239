"""A collection as a report tells of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ocrfix.reports.collection import Collection, RuleCount, Totals
from ocrfix.reports.collection_types import DocumentLine

EVIL = "</td><script>document.title='gone'</script><img src=x onerror=\"document.title='gone'\">"


FIGURES: dict[str, Any] = {
    "format": "plain",
    "language": "en",
    "encoding": "utf-8",
    "characters": 900,
    "words_before": 200,
    "unknown_before": 80,
    "words_after": 190,
    "unknown_after": 19,
    "changes": 1,
    "proposals": 2,
    "rules": {"letters.lost-leading": 1},
    "notes": [EVIL],
}


LINE = DocumentLine(
    name=f"{EVIL}.txt",
    state="done",
    message="",
    hint="",
    sha256="ab" * 32,
    size=900,
    figures=FIGURES,
    outputs=("javascript:alert(1)\n.txt", "..%2f.txt"),
    page="report-files/x.html",
)


CHANGE: dict[str, Any] = {
    "line": 3,
    "left": EVIL,
    "before": EVIL,
    "after": "\x1b\u202e\udcff",
    "right": EVIL,
    "rules": ["letters.lost-leading"],
    "reason": EVIL,
}


def a_collection() -> Collection:
    totals = Totals()
    totals.add("done", FIGURES, 900)
    totals.add("failed", {}, 0)
    totals.add("skipped", {}, 0)
    rule = RuleCount("letters.lost-leading", 1, 1, [CHANGE | {"document": EVIL}])
    failed = replace(LINE, state="failed", message=EVIL, hint=EVIL, figures={})
    totals.gone = 1
    return Collection(
        source=f"/archive/{EVIL}",
        totals=totals,
        rules=(rule,),
        worst=(LINE,),
        failures=(failed,),
        gone=(replace(LINE, is_gone=True),),
        skipped=((EVIL, 1, (EVIL,)),),
        settings=(({"profile": EVIL, "formats": ["text"]}, 1),),
    )

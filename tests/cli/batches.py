"""Files and commands that the tests of batches share."""

from __future__ import annotations

from pathlib import Path

from ocrfix.batch.names import LEDGER_NAME
from ocrfix.resources import resource

SAMPLE = resource("samples", "harbour-ferry.txt")
CUT = "He came ith his brother."
WHOLE = "He came with his brother."
ALTO = Path(__file__).parents[1] / "formats" / "data" / "alto.xml"


def files(out: Path) -> dict[str, bytes]:
    """All that a batch wrote, but for its own ledger."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != LEDGER_NAME
    }


def outputs(out: Path) -> dict[str, bytes]:
    """All of it but the report."""
    return {name: it for name, it in files(out).items() if not name.startswith("report")}

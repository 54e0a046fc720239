"""Helpers for tests of plans: the files that one finds, and those it passes over."""

from __future__ import annotations

from pathlib import Path

from ocrfix.batch.inputs import Item, PassedOver
from ocrfix.batch.plan import make_plan


def found(source: str | Path, out: Path, **options: list[str]) -> tuple[list[str], dict[str, str]]:
    """Return the names of the documents, and why other files are none."""
    finds = list(make_plan(str(source), out, **options))
    items = [it.name for it in finds if isinstance(it, Item)]
    return items, {it.name: it.reason for it in finds if isinstance(it, PassedOver)}

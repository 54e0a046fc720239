"""One document in the report on a collection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ocrfix.reports.quality import Legibility, legibility_of


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """The outcome of one document.

    Attributes:
        name: Relative to the input.
        state: ``done``, ``failed`` or ``skipped``.
        message, hint: Why it was not cleaned, and what to do about it.
        sha256: Of its bytes; empty if they were not read.
        size: In bytes; None if unknown.
        figures: What was counted; see ``share`` and the names used below.
        outputs: Relative names of what was written.
        page: Relative name of its page of changes; empty if it has none.
        is_gone: Whether it is in the input no longer, and what came of it stands here still.
    """

    name: str
    state: str
    message: str
    hint: str
    sha256: str
    size: int | None
    figures: Mapping[str, Any]
    outputs: tuple[str, ...]
    page: str
    is_gone: bool = False

    @property
    def is_stale(self) -> bool:
        """Return whether its outputs are of an earlier run, since it fails now."""
        return self.state == "failed" and bool(self.outputs)

    def share(self, when: str) -> float | None:
        """Share of unknown words, 0..1, ``before`` or ``after``; None if not counted."""
        words, unknown = self.figures.get(f"words_{when}"), self.figures.get(f"unknown_{when}")
        if words is None or unknown is None:
            return None
        return unknown / words if words else 0.0

    def legibility(self, when: str) -> Legibility:
        """The class, ``before`` or ``after``."""
        return legibility_of(self.figures.get(f"words_{when}") or 0, self.share(when))

    @property
    def badness(self) -> float:
        """The higher, the sooner somebody should look at it.

        The share of words still unknown; a text too short to be judged comes after all
        that can be.
        """
        if self.legibility("after") is Legibility.UNKNOWN:
            return -1.0
        return self.share("after") or 0.0

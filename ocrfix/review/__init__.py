"""The decisions of a reader on a cleaned document, kept so that nothing is ever lost.

No module here knows of windows: a session shows a document with its changes and takes
decisions, a project keeps them in a file, and the command line replays them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ocrfix.review.choices import Choices
    from ocrfix.review.decisions import Decision, Journal, Verdict
    from ocrfix.review.items import Item, Status
    from ocrfix.review.pipeline import Way, way_to_clean
    from ocrfix.review.session import Session
    from ocrfix.review.store import Project, open_project

__all__ = [
    "Choices",
    "Decision",
    "Item",
    "Journal",
    "Project",
    "Session",
    "Status",
    "Verdict",
    "Way",
    "open_project",
    "way_to_clean",
]

_HOMES = {
    "choices": ("Choices",),
    "decisions": ("Decision", "Journal", "Verdict"),
    "items": ("Item", "Status"),
    "pipeline": ("Way", "way_to_clean"),
    "session": ("Session",),
    "store": ("Project", "open_project"),
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: who has no project need not load it."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

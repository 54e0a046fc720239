"""The decisions of a reader on a cleaned document, kept so that nothing is ever lost.

No module here knows of windows: a session shows a document with its changes and takes
decisions, a project keeps them in a file, and the command line replays them.
"""

from ocrfix.review.decisions import Decision, Journal, Verdict
from ocrfix.review.items import Item, Status
from ocrfix.review.pipeline import Way, way_to_clean
from ocrfix.review.replay import Choices
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

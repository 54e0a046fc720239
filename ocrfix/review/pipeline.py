"""The way to clean that options ask for: with a review's decisions replayed, or without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ocrfix.cleaning import Cleaned
from ocrfix.review.choices import Choices
from ocrfix.rules import rules_with
from ocrfix.text.document import Document

if TYPE_CHECKING:
    from ocrfix.review.decisions import Decision


class Replayed(NamedTuple):
    """A cleaned document, and what became of the decisions on it.

    Attributes:
        cleaned: The document.
        lost: Decisions whose words are gone from the file.
        is_foreign: Whether the project holds decisions on documents, but is not of this one.
    """

    cleaned: Cleaned
    lost: tuple[Decision, ...] = ()
    is_foreign: bool = False


Way = Callable[[Document], Replayed]
"""Clean a document."""


def way_to_clean(own: Choices, *, project: Path | None = None, strict: bool = False) -> Way:
    """Prepare a cleaning, to be used for any number of documents.

    Args:
        own: Which rules run, and what is known besides what ships.
        project: A review whose decisions are replayed; None for none. It is only read.
        strict: Raise when a rule fails.

    Raises:
        BadArgumentsError: The profile names a rule that does not exist.
        RulePackError: A pack is damaged.
        InputError: The project cannot be read.
    """
    if project is None:
        cleaner = own.cleaner(strict=strict)
        return lambda document: Replayed(cleaner.clean(document))
    return _way_of(project, own, strict=strict)


def _way_of(project: Path, own: Choices, *, strict: bool) -> Way:
    """Prepare a cleaning that replays a review."""
    # Without a review nothing of it is loaded.
    from ocrfix.review.chosen import as_chosen  # noqa: PLC0415
    from ocrfix.review.own_rules import packs_of  # noqa: PLC0415
    from ocrfix.review.session import Session  # noqa: PLC0415
    from ocrfix.review.store import open_project  # noqa: PLC0415

    opened = open_project(project, read_only=True)
    with_its = replace(own, packs=(*packs_of(opened), *own.packs))
    # A damaged pack is told now.
    rules_with(with_its.packs)

    def replay(document: Document) -> Replayed:
        document = as_chosen(document, opened)
        session = Session(document, opened, path=document.meta.source, own=with_its)
        is_foreign = not opened.knows(document.meta.sha256, document.meta.source)
        return Replayed(session.refresh(strict=strict, examine=False), session.lost, is_foreign)

    return replay

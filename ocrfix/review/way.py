"""The way to clean that options ask for: with a review's decisions replayed, or without."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ocrfix.cleaning import Cleaned, Profile
from ocrfix.review.decisions import Decision
from ocrfix.review.encodings import as_chosen
from ocrfix.review.own_rules import packs_of
from ocrfix.review.replay import Choices
from ocrfix.review.session import Session
from ocrfix.review.store import open_project
from ocrfix.text.document import Document

Way = Callable[[Document], tuple[Cleaned, tuple[Decision, ...]]]
"""Cleans a document; gives it and the decisions whose words are gone from the file."""


def way_to_clean(
    profile: Profile,
    *,
    words: Sequence[str] = (),
    names: Sequence[str] = (),
    packs: Sequence[str] = (),
    project: Path | None = None,
    strict: bool = False,
) -> Way:
    """Prepare a cleaning, to be used for any number of documents.

    Args:
        profile: Which rules run.
        words: Words to know besides the shipped lists.
        names: Names to know, likewise.
        packs: The texts of rule packs of the reader's own, to run besides those that ship.
        project: A review whose decisions are replayed; None for none. It is only read.
        strict: Raise when a rule fails.

    Raises:
        BadArgumentsError: The profile names a rule that does not exist.
        RulePackError: A pack is damaged.
        InputError: The project cannot be read.
    """
    if project is None:
        cleaner = Choices(profile, tuple(words), tuple(names), packs=tuple(packs)).cleaner(
            strict=strict
        )
        return lambda document: (cleaner.clean(document), ())
    opened = open_project(project, read_only=True)
    all_packs = (*packs_of(opened), *packs)
    own = Choices(profile, tuple(words), tuple(names), packs=all_packs)

    def replay(document: Document) -> tuple[Cleaned, tuple[Decision, ...]]:
        document = as_chosen(document, opened)
        session = Session(document, opened, path=document.meta.source, own=own)
        return session.refresh(strict=strict, examine=False), session.lost

    return replay

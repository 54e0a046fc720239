"""The documents of the folder, looked at in the background, and what they offer when asked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ocrfix.batch.limits import Limits
from ocrfix.batch.survey import Look, Surveyed, surveyors
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.errors import OcrfixError
from ocrfix.review.choices import Choices
from ocrfix.review.chosen import Chosen, all_chosen
from ocrfix.review.decisions import Entry, Journal
from ocrfix.review.own_settings import choices_in
from ocrfix.review.scans import said_of_scans

_COUNT, _OFFER = "survey", "offers"
_BEGIN_MS = 1500
"""The delay before the other documents of a folder are surveyed: who opens one reads first."""
_RENEW_MS = 5000
"""The delay before documents are surveyed anew: decisions for all mostly come several in a row."""
_MOST_JOBS = 4


class Surveying(QObject):
    """Know how much is left in each document, and fetch what their places offer.

    Signals:
        counted: What was seen of a document.
        all_counted: All documents were seen.
        offered: What was seen of a document, with what its places offer.
        all_offered: All offers that were asked for are there.
        failed: It could not be looked at all.
    """

    counted = Signal(object)
    all_counted = Signal()
    offered = Signal(object)
    all_offered = Signal()
    failed = Signal(object)

    def __init__(self, documents: Documents, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._documents, self._jobs = documents, jobs
        self.found: dict[Path, Surveyed] = {}
        self._stale: set[Path] = set()  # what was seen of them is not how they are now
        self._decided: set[str] = set()  # documents decided on since the counting began
        self._offers: dict[Path, Surveyed] = {}
        self._paths: Sequence[Path] = ()
        self._seen_entries = 0
        self._begin = QTimer(self, singleShot=True, interval=_BEGIN_MS)
        self._begin.timeout.connect(self._count)

    def watch(self, paths: Sequence[Path]) -> None:
        """Look at the documents of another folder, when there is time."""
        self._paths = paths
        self.found, self._stale, self._offers = {}, set(), {}
        self._seen_entries = len(self._entries)
        self._jobs.cancel(_COUNT)
        if len(paths) > 1:
            self._begin.start(_BEGIN_MS)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._paths = ()
        self._begin.stop()
        for kind in (_COUNT, _OFFER):
            self._jobs.cancel(kind)

    @property
    def left_to_count(self) -> int:
        """The number of documents of the folder that were not surveyed yet."""
        return len(self._missing)

    @property
    def _missing(self) -> list[Path]:
        return [it for it in self._paths if it not in self.found or it in self._stale]

    def note_decisions(self) -> None:
        """Forget what was seen of documents that something was decided on since."""
        entries, journal = self._entries, self._documents.project.journal
        new = entries[self._seen_entries :]
        self._seen_entries = len(entries)
        touched = {entry.document for entry in new}
        decisions = [entry.decision for entry in new if entry.decision is not None]
        # What was undone or done again names its step alone; a step may hold thousands.
        for step in {entry.step for entry in new if entry.decision is None}:
            decisions += journal.of_step(step)
        touched |= {it.document for it in decisions}
        if any(it.everywhere for it in decisions):
            self.renew()
            return
        self._decided |= touched
        changed = {it for it, seen in self.found.items() if seen.sha256 in touched}
        self._stale |= changed
        for path in [it for it, seen in self._offers.items() if seen.sha256 in touched]:
            del self._offers[path]
        if changed and len(self._paths) > 1:
            self._begin.start(_RENEW_MS)

    def renew(self) -> None:
        """Look at all documents anew, in a while: something changed that holds in all."""
        self._stale, self._offers = set(self.found), {}
        self._jobs.cancel(_COUNT)
        if len(self._paths) > 1:
            self._begin.start(_RENEW_MS)

    @property
    def _entries(self) -> list[Entry]:
        return self._documents.project.journal.entries

    def count_now(self) -> None:
        """Look at what was not looked at yet, now: the reader waits for it."""
        self._begin.stop()
        self._count()

    def forget_words(self, words: Iterable[str]) -> None:
        """Take words that are known from now on out of the doubtful ones of every document."""
        gone = set(words)
        for seen in list(self.found.values()):
            left = tuple(it for it in seen.suspects if it.word not in gone)
            if len(left) < len(seen.suspects):
                self.found[seen.path] = replace(seen, suspects=left)

    # --- looking -----------------------------------------------------------------------

    def _count(self) -> None:
        missing = self._missing
        if missing:
            self._decided = set()
            self._look(_COUNT, missing, self._take_count)

    def fetch_offers(self, paths: Iterable[Path]) -> None:
        """Emit the offers of documents, each as soon as they are known."""
        missing = []
        for path in paths:
            if path in self._offers:
                self.offered.emit(self._offers[path])
            else:
                missing.append(path)
        if missing:
            # The reader waits for these; the counting goes on when they are there.
            self._begin.stop()
            self._jobs.cancel(_COUNT)
            self._look(_OFFER, missing, self._take_offers)
        else:
            self.all_offered.emit()

    def stop_offers(self) -> None:
        """Nobody waits for offers any more."""
        self._jobs.cancel(_OFFER)
        if self.left_to_count and len(self._paths) > 1:
            self._begin.start(_BEGIN_MS)

    def _take_count(self, seen: Surveyed) -> None:
        # Else what was decided meanwhile would be counted as left, until the next decision.
        if seen.sha256 not in self._decided:
            self._take(seen)

    def _take(self, seen: Surveyed) -> None:
        self.found[seen.path] = seen
        self._stale.discard(seen.path)
        self.counted.emit(seen)

    def _take_offers(self, seen: Surveyed) -> None:
        self._offers[seen.path] = seen
        self._take(seen)
        self.offered.emit(seen)

    def _look(self, kind: str, paths: Sequence[Path], take: Callable[[Surveyed], None]) -> None:
        project = self._documents.project
        try:
            own = choices_in(project)
        except OcrfixError as exc:
            self.failed.emit(exc)
            return
        wants_offers = kind == _OFFER
        chosen, entries = all_chosen(project), tuple(project.journal.entries)
        said = said_of_scans(project)
        pool = surveyors(job_count(len(paths)), Limits())

        def work(tell: Callable[[Surveyed], None]) -> None:
            orders = _looks(paths, own, Journal.of(entries), chosen)
            with pool:
                for seen in pool.run(
                    replace(it, wants_offers=wants_offers, scans=said) for it in orders
                ):
                    tell(seen)

        self._jobs.start_telling(
            kind, work, lambda _: self._end(kind), self.failed.emit,
            came=take, stop=pool.stop, is_quiet=True,
        )  # fmt: skip

    def _end(self, kind: str) -> None:
        if kind == _OFFER:
            self.stop_offers()
            self.all_offered.emit()
        elif self._decided and self.left_to_count:
            self._begin.start(_RENEW_MS)
        else:
            self.all_counted.emit()


def _looks(
    paths: Iterable[Path],
    own: Choices,
    journal: Journal,
    chosen: Mapping[str, Chosen],
) -> Iterator[Look]:
    """The orders for documents, made one by one as they are asked for."""
    for path in paths:
        try:
            with path.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            # Whoever looks at it says why.
            sha256 = ""
        decisions = tuple(journal.standing(sha256))
        how = chosen.get(sha256, Chosen())
        yield Look(path.name, {}, path=path, own=own, decisions=decisions, chosen=how)


def job_count(documents: int) -> int:
    """Return the number of surveying processes, which step back before the reader's window."""
    return min(os.cpu_count() or 1, _MOST_JOBS, documents)

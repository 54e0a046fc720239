"""Looks at the documents of the folder in the background, and at what they offer when asked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ocrfix.batch.limits import Limits
from ocrfix.batch.survey import Look, Surveyed, surveyors
from ocrfix.desktop.documents import Documents
from ocrfix.desktop.jobs import Jobs
from ocrfix.errors import OcrfixError
from ocrfix.review.decisions import Entry, Journal
from ocrfix.review.encodings import encodings_chosen
from ocrfix.review.own import choices_in
from ocrfix.review.replay import Choices

_COUNT, _OFFER = "survey", "offers"
_BEGIN_MS = 1500
"""Who opens a folder reads first: the others are looked at so much later."""
_RENEW_MS = 5000
"""What holds in all documents is decided several times in a row, mostly."""
_MOST_JOBS = 4


class Surveying(QObject):
    """Knows how much is left in each document, and fetches what their places offer.

    Signals:
        counted: What was seen of a document.
        offered: The same, with what its places offer.
        complete: All that was asked for is there.
        failed: It could not be looked at all.

    Attributes:
        found: What was seen last of each document.
    """

    counted = Signal(object)
    offered = Signal(object)
    complete = Signal()
    failed = Signal(object)

    def __init__(self, documents: Documents, jobs: Jobs, parent: QObject) -> None:
        """Begin with nothing to look at."""
        super().__init__(parent)
        self._documents, self._jobs = documents, jobs
        self.found: dict[Path, Surveyed] = {}
        self._offers: dict[Path, Surveyed] = {}
        self._paths: Sequence[Path] = ()
        self._seen_entries = 0
        self._begin = QTimer(self, singleShot=True, interval=_BEGIN_MS)
        self._begin.timeout.connect(self._count)

    def watch(self, paths: Sequence[Path]) -> None:
        """Look at the documents of another folder, when there is time."""
        self._paths = paths
        self.found, self._offers = {}, {}
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
        """How many documents of the folder were not looked at yet."""
        return sum(path not in self.found for path in self._paths)

    def note_decisions(self) -> None:
        """Forget what was seen of documents that something was decided on since."""
        entries, journal = self._entries, self._documents.project.journal
        new = entries[self._seen_entries :]
        self._seen_entries = len(entries)
        touched = {entry.document for entry in new}
        decisions = [it for entry in new for it in journal.of_step(entry.step)]
        touched |= {it.document for it in decisions}
        if any(it.everywhere for it in decisions):
            self.renew()
            return
        for known in (self.found, self._offers):
            for path in [it for it, seen in known.items() if seen.sha256 in touched]:
                del known[path]
        if new and self._paths:
            self._begin.start(_RENEW_MS)

    def renew(self) -> None:
        """Look at all documents anew, in a while: something changed that holds in all."""
        self.found, self._offers = {}, {}
        if len(self._paths) > 1:
            self._begin.start(_RENEW_MS)

    @property
    def _entries(self) -> list[Entry]:
        return self._documents.project.journal.entries

    # --- looking -----------------------------------------------------------------------

    def _count(self) -> None:
        missing = [path for path in self._paths if path not in self.found]
        if missing:
            self._look(_COUNT, missing, self._take)

    def fetch_offers(self, paths: Iterable[Path]) -> None:
        """Say what the places of documents offer, each as soon as it is known."""
        missing = []
        for path in paths:
            if path in self._offers:
                self.offered.emit(self._offers[path])
            else:
                missing.append(path)
        if missing:
            # The reader waits for these; the counting goes on when they are there.
            self._jobs.cancel(_COUNT)
            self._look(_OFFER, missing, self._take_offers)
        else:
            self.complete.emit()

    def stop_offers(self) -> None:
        """Nobody waits for offers any more."""
        self._jobs.cancel(_OFFER)
        if self.left_to_count and len(self._paths) > 1:
            self._begin.start(_BEGIN_MS)

    def _take(self, seen: Surveyed) -> None:
        self.found[seen.path] = seen
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
        encodings, entries = encodings_chosen(project), tuple(project.journal.entries)
        pool = surveyors(_job_count(len(paths)), Limits())

        def work(tell: Callable[[Surveyed], None]) -> None:
            orders = _looks(paths, own, Journal.of(entries), encodings, wants_offers=wants_offers)
            with pool:
                for seen in pool.run(orders):
                    tell(seen)

        self._jobs.start_telling(
            kind, work, lambda _: self._end(kind), self.failed.emit,
            came=take, stop=pool.stop, is_quiet=True,
        )  # fmt: skip

    def _end(self, kind: str) -> None:
        if kind == _OFFER:
            self.stop_offers()
        self.complete.emit()


def _looks(
    paths: Iterable[Path],
    own: Choices,
    journal: Journal,
    encodings: Mapping[str, str],
    *,
    wants_offers: bool,
) -> Iterator[Look]:
    """The orders for documents, made one by one as they are asked for."""
    for path in paths:
        try:
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            # Whoever looks at it says why.
            sha256 = ""
        decisions = tuple(journal.standing(sha256))
        encoding = encodings.get(sha256, "")
        yield Look(
            path.name, {}, path=path, own=own, decisions=decisions, encoding=encoding,
            wants_offers=wants_offers,
        )  # fmt: skip


def _job_count(documents: int) -> int:
    """How many processes look: one is left to who reads."""
    return min(max((os.cpu_count() or 1) - 1, 1), _MOST_JOBS, documents)

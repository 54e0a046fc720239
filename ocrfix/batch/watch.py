"""A hot folder: documents are cleaned as they arrive and are complete.

Each time something happens the whole folder is looked through: the ledger tells in
milliseconds what is done, and no event that the system lost can lose a document.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ocrfix.batch.inputs import Item, Stamp
from ocrfix.batch.jobs import Outcome, State

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

SETTLE_SECONDS = 2.0
"""The time for which a file must be unchanged before it is taken for complete."""
_LOOK_SECONDS = 0.5


@dataclass
class Arrivals:
    """Tell which documents have arrived whole.

    By the size and times of a file, which must stay the same for a while: not by its age,
    for programs that copy keep the date of the file they copy.

    Attributes:
        settle_seconds: For how long.
        is_waiting: Whether something was not complete when it was last looked at.
    """

    settle_seconds: float = SETTLE_SECONDS
    is_waiting: bool = False
    _seen: dict[str, tuple[Stamp, float]] = field(default_factory=dict)
    _failed: dict[str, Stamp | None] = field(default_factory=dict)

    def is_ready(self, item: Item) -> bool:
        """Return whether a document may be cleaned."""
        if item.stamp is None:
            # Gone since the folder was listed.
            self._seen.pop(item.name, None)
            return False
        stamp, since = self._seen.get(item.name, (None, 0.0))
        if stamp != item.stamp:
            self._seen[item.name] = (item.stamp, time.monotonic())
            self.is_waiting = True
            return False
        if time.monotonic() - since < self.settle_seconds:
            self.is_waiting = True
            return False
        # What failed is tried again when it has changed, not whenever something else has.
        return self._failed.get(item.name) != item.stamp

    def note(self, outcome: Outcome) -> None:
        """Remember what failed, and as what."""
        if outcome.state is State.FAILED and outcome.name in self._seen:
            self._failed[outcome.name] = self._seen[outcome.name][0]
        else:
            self._failed.pop(outcome.name, None)


def watch(
    folder: Path,
    out: Path,
    look: Callable[[], None],
    arrivals: Arrivals,
    *,
    poll_seconds: float | None = None,
) -> None:
    """Look through a folder whenever something happens in it, until interrupted.

    Args:
        folder: Which; absolute.
        out: The output folder; absolute. What happens there is no reason to look.
        look: Looks through the folder once.
        arrivals: What ``look`` asks whether a document is complete.
        poll_seconds: Look for changes this often by listing the folder, where the system
            tells nothing, as on network drives; None to be told by the system.

    Raises:
        KeyboardInterrupt: The reader ends it so.
    """
    happened = threading.Event()
    observer = _observer(folder, out, happened, poll_seconds)
    observer.start()
    try:
        while True:
            # Before looking: what happens meanwhile is a reason to look again.
            happened.clear()
            arrivals.is_waiting = False
            look()
            if arrivals.is_waiting:
                time.sleep(min(arrivals.settle_seconds, _LOOK_SECONDS))
            else:
                happened.wait()
    finally:
        observer.stop()
        observer.join()


def _observer(
    folder: Path, out: Path, happened: threading.Event, poll_seconds: float | None
) -> BaseObserver:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # noqa: PLC0415
    from watchdog.observers import Observer  # noqa: PLC0415
    from watchdog.observers.polling import PollingObserver  # noqa: PLC0415

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            # Our own reading is an event too, and would have us look for ever.
            if event.event_type in {"opened", "closed_no_write"}:
                return
            paths = [Path(str(it)) for it in (event.src_path, event.dest_path) if it]
            if not all(path.is_relative_to(out) for path in paths) and folder not in paths:
                happened.set()

    observer = Observer() if poll_seconds is None else PollingObserver(timeout=poll_seconds)
    observer.schedule(Handler(), str(folder), recursive=True)
    return observer

"""Progress of a batch: a bar on a terminal, lines in a log, or nothing."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from ocrfix.batch.jobs import Outcome, State
from ocrfix.cli.streams import bare_terminal, is_heard
from ocrfix.text.wording import counted, shown

if TYPE_CHECKING:
    from ocrfix.batch.plan import Plan
    from ocrfix.batch.run import Tally

LOG_SECONDS = 10.0
"""Between two lines of progress in a log."""
_REASONS_TOLD = 5
_MEGABYTE = 1e6
_KILOBYTE = 1e3


class Progress:
    """Progress that prints only failures; the base of the other kinds. Use it as a context."""

    def __init__(self) -> None:
        self._began = self._last = time.monotonic()
        self.seen = 0
        self.failed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End showing."""

    def tell(self, outcome: Outcome) -> None:
        """Take note of one document."""
        self.seen += 1
        self._last = time.monotonic()
        if outcome.state is State.FAILED:
            self.failed += 1
            hint = f" {outcome.hint}" if outcome.hint else ""
            self.say(f"failed: {shown(outcome.name)}: {outcome.message}{hint}")

    def say(self, line: str) -> None:
        """Print a sentence on standard error."""
        sys.stderr.write(f"ocrfix: {line}\n")
        sys.stderr.flush()

    def end(self, tally: Tally, line: str) -> None:
        """Print the summary at the end."""

    @property
    def seconds(self) -> float:
        """The seconds from the beginning to the last document."""
        return max(self._last - self._began, 1e-9)

    @property
    def told(self) -> str:
        """The number of documents gone through, and of those in a second."""
        return f"{counted(self.seen, 'document')}, {self.seen / self.seconds:.1f} a second"


class LogProgress(Progress):
    """A line every ten seconds, and the sum at the end: fit for a log."""

    def __init__(self) -> None:
        super().__init__()
        self._said = time.monotonic()

    def tell(self, outcome: Outcome) -> None:
        """Print the progress, at most once in ``LOG_SECONDS``."""
        super().tell(outcome)
        if time.monotonic() - self._said >= LOG_SECONDS:
            self._said = time.monotonic()
            self.say(f"so far {self.told}, {self.failed} failed")

    def end(self, tally: Tally, line: str) -> None:
        """Print the summary of the run, and where to read more."""
        parts = [f"{tally.done} cleaned"]
        if tally.unchanged:
            parts.append(f"{tally.unchanged} done before and unchanged")
        if tally.skipped:
            parts.append(f"{tally.skipped} passed over")
        if tally.postponed:
            parts.append(f"{tally.postponed} not ready yet")
        parts.append(f"{tally.failed} failed")
        rate = ""
        if tally.done:
            rate = f"; in all {self.told}, {_size(tally.size / self.seconds)} a second"
        self.say(f"{', '.join(parts)}{rate}")
        if tally.reasons:
            self.say(f"passed over: {', '.join(_reasons(tally.reasons))}")
        if tally.stopped:
            self.say(tally.stopped)
        self.say(line)


class StepProgress(LogProgress):
    """A line a document, for a program that shows it: ``step`` and two numbers.

    The end is told in words, and before them in numbers: ``sum``, and how many were cleaned, were
    done before, were passed over and failed.
    """

    def __init__(self, total: int | None) -> None:
        """Prepare to count.

        Args:
            total: How many documents there are; None if nobody counted.
        """
        super().__init__()
        self._total = total or 0
        self._step()

    def end(self, tally: Tally, line: str) -> None:
        """Print the sum, and the summary as in a log."""
        counts = tally.done, tally.unchanged, tally.skipped, tally.failed
        sys.stderr.write(f"sum {' '.join(map(str, counts))}\n")
        super().end(tally, line)

    def _step(self) -> None:
        sys.stderr.write(f"step {self.seen} {self._total}\n")
        sys.stderr.flush()
        if not is_heard():
            # The window was killed: as when it is closed, what it began ends.
            raise KeyboardInterrupt

    def tell(self, outcome: Outcome) -> None:
        """Move the bar on by a document."""
        Progress.tell(self, outcome)
        self._step()


class BarProgress(LogProgress):
    """A bar with rate and time left, for a terminal."""

    def __init__(self, total: int | None) -> None:
        """Prepare the bar.

        Args:
            total: How many documents there are; None if nobody counted.
        """
        # Only here: who writes to a log need not load it.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            TaskProgressColumn,
            TextColumn,
            TimeRemainingColumn,
        )
        from rich.progress import Progress as Bar  # noqa: PLC0415

        super().__init__()
        self._bar = Bar(
            TextColumn("cleaning"),
            BarColumn(),
            TaskProgressColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[failed]}"),
            console=Console(file=bare_terminal()),
        )
        self._task = self._bar.add_task("", total=total, rate="", failed="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def tell(self, outcome: Outcome) -> None:
        """Move the bar."""
        Progress.tell(self, outcome)
        self._bar.update(
            self._task,
            advance=1,
            rate=f"{self.seen / self.seconds:.1f}/s",
            failed=f"[red]{self.failed} failed" if self.failed else "",
        )

    def say(self, line: str) -> None:
        """Print a sentence above the bar."""
        self._bar.console.print(
            f"ocrfix: {shown(line)}", markup=False, highlight=False, soft_wrap=True
        )


def _reasons(counts: Counter[str]) -> Iterator[str]:
    """Yield the commonest reasons why documents were passed over; the report has them all."""
    told = counts.most_common(_REASONS_TOLD)
    for reason, count in told:
        yield f"{reason} ({count})"
    rest = counts.total() - sum(count for _, count in told)
    if rest:
        yield f"other reasons ({rest})"


def _size(size: float) -> str:
    """Bytes in kB, or in MB from a tenth of one on."""
    if size >= _MEGABYTE / 10:
        return f"{size / _MEGABYTE:.2f} MB"
    return f"{size / _KILOBYTE:.1f} kB"


def make_progress(plan: Plan, *, quiet: bool, steps: bool = False) -> Progress:
    """Choose how to show progress: as asked for, or by what standard error is."""
    if quiet:
        return Progress()
    if steps:
        return StepProgress(plan.count())
    if not sys.stderr.isatty():
        return LogProgress()
    return BarProgress(plan.count())

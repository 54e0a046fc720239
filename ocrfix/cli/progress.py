"""Progress of a batch: a bar on a terminal, lines in a log, or nothing."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from ocrfix.batch.jobs import Outcome, State
from ocrfix.cli.streams import bare_terminal, is_heard
from ocrfix.reports.speech import ENGLISH, Speech
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

    def __init__(self, speech: Speech = ENGLISH) -> None:
        """Begin with nothing seen.

        Args:
            speech: In which language to tell.
        """
        self.speech = speech
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
            self.say(told_failure(outcome, self.speech))

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
        words = counted(self.seen, "document"), f"{self.seen / self.seconds:.1f} a second"
        return ", ".join(map(self.speech.sentence, words))


class LogProgress(Progress):
    """A line every ten seconds, and the sum at the end: fit for a log."""

    def __init__(self, speech: Speech = ENGLISH) -> None:
        super().__init__(speech)
        self._said = time.monotonic()

    def tell(self, outcome: Outcome) -> None:
        """Print the progress, at most once in ``LOG_SECONDS``."""
        super().tell(outcome)
        if time.monotonic() - self._said >= LOG_SECONDS:
            self._said = time.monotonic()
            so_far, failed = map(self.speech.sentence, ("so far", f"{self.failed} failed"))
            self.say(f"{so_far} {self.told}, {failed}")

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
        say = self.speech.sentence
        rate = ""
        if tally.done:
            size = f"{_size(tally.size / self.seconds)} a second"
            rate = f"{say('; in all')} {self.told}, {say(size)}"
        self.say(f"{', '.join(map(say, parts))}{rate}")
        for reason, count in _reasons(tally.reasons):
            self.say(self.speech.joined(say("passed over"), f"{say(reason)} ({count})"))
        if tally.stopped:
            self.say(say(tally.stopped))
        self.say(line)


class StepProgress(LogProgress):
    """A line a document, for a program that shows it: ``step`` and two numbers.

    The end is told in words, and before them in numbers: ``sum``, and how many were cleaned, were
    done before, were passed over and failed. The words are English, as those of all data.
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

    def __init__(self, total: int | None, speech: Speech) -> None:
        """Prepare the bar.

        Args:
            total: How many documents there are; None if nobody counted.
            speech: In which language to tell.
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

        super().__init__(speech)
        self._bar = Bar(
            TextColumn(speech.sentence("cleaning")),
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
        failed = f"{self.failed} failed"
        self._bar.update(
            self._task,
            advance=1,
            rate=f"{self.seen / self.seconds:.1f}/s",
            failed=f"[red]{self.speech.sentence(failed)}" if self.failed else "",
        )

    def say(self, line: str) -> None:
        """Print a sentence above the bar."""
        self._bar.console.print(
            f"ocrfix: {shown(line)}", markup=False, highlight=False, soft_wrap=True
        )


def told_failure(outcome: Outcome, speech: Speech) -> str:
    """Return why a document failed, and what to do about it, behind its name."""
    why = speech.told(outcome.message, outcome.hint)
    return speech.joined(speech.sentence("failed"), shown(outcome.name), why)


def _reasons(counts: Counter[str]) -> Iterator[tuple[str, int]]:
    """Yield the commonest reasons why documents were passed over; the report has them all."""
    told = counts.most_common(_REASONS_TOLD)
    yield from told
    rest = counts.total() - sum(count for _, count in told)
    if rest:
        yield "other reasons", rest


def _size(size: float) -> str:
    """Bytes in kB, or in MB from a tenth of one on."""
    if size >= _MEGABYTE / 10:
        return f"{size / _MEGABYTE:.2f} MB"
    return f"{size / _KILOBYTE:.1f} kB"


def make_progress(
    plan: Plan, *, quiet: bool, steps: bool = False, speech: Speech = ENGLISH
) -> Progress:
    """Choose how to show progress: as asked for, or by what standard error is."""
    if quiet:
        return Progress(speech)
    if steps:
        return StepProgress(plan.count())
    if not sys.stderr.isatty():
        return LogProgress(speech)
    return BarProgress(plan.count(), speech)

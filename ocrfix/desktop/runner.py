"""The rules at work on the document that is shown, off the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from ocrfix.batch.errand import APART_LENGTH, Errand
from ocrfix.batch.errand_server import Progress
from ocrfix.batch.kept_results import KeptResults
from ocrfix.desktop.jobs import Jobs
from ocrfix.desktop.languages import number_word
from ocrfix.errors import OcrfixError
from ocrfix.review import Choices, Session
from ocrfix.review.session import Outcome, Work
from ocrfix.words.language import is_installed, primary
from ocrfix.words.near_words import NearWords

_RULES = "rules"
_LATER_MS = 3000
"""After the last decision on a long document its rules run again so much later."""

_PAINT_SECONDS = 0.1
"""The raw text is painted first: handing ten megabytes over in a thread would hold it up."""
_SHOW_SECONDS = 0.05
"""The pause before doubtful words are looked for, in which what the rules made is painted: beside a
thread at work each of hundreds of calls to Qt waits."""


class Runner(QObject):
    """Run the rules for one session whenever its decisions ask for it.

    Signals:
        progressed: How far the rules are; None when they are done or stopped.
        failed: Why they could not run.
        told: That a long run came to its end.
    """

    progressed = Signal(object)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, jobs: Jobs, settle: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._settle = jobs, settle
        self._session: Session | None = None
        self._kept = KeptResults()  # of the session's document
        self._running: Choices | None = None  # with what the rules run just now
        self._is_awaited = False  # whether they take so long that their end is announced
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._run_now)

    def watch(self, session: Session | None) -> None:
        """Run the rules for another session from now on, or for none."""
        self.drop()
        self._session, self._kept = session, KeptResults()

    def run(self) -> None:
        """Run the rules if what is shown is not what they would make."""
        session = self._session
        work = session.work() if session is not None else None
        if session is None or work is None or work.choices == self._running:
            return
        if session.cleaned is not None and len(work.document.text) > APART_LENGTH:
            # Not for each of many decisions: what they ask for is shown already.
            self._jobs.cancel(_RULES)
            self._running = None
            self._later.start()
        else:
            self._start(work)

    def _run_now(self) -> None:
        work = self._session.work() if self._session is not None else None
        if work is not None:
            self._start(work)

    def _start(self, work: Work) -> None:
        self._running = work.choices
        is_first = self._session is not None and self._session.cleaned is None
        if len(work.document.text) <= APART_LENGTH:
            self._start_here(work, is_first=is_first)
            return
        # What decisions change is shown already.
        errand = Errand(work, self._kept, is_awaited=is_first)
        self._is_awaited |= is_first

        def run(tell: Callable[[Outcome | Progress], None]) -> Outcome:
            return _ready(errand.run(tell, _PAINT_SECONDS))

        self._jobs.start_telling(
            _RULES, run, self._take, self._fail, came=self._hear, stop=errand.stop
        )
        self.progressed.emit(Progress(0, 0))

    def _start_here(self, work: Work, *, is_first: bool) -> None:
        """Run them in a thread; nobody who waits for the text waits for its doubtful words too."""

        def run(tell: Callable[[Outcome | Progress], None]) -> Outcome:
            def show(outcome: Outcome) -> None:
                tell(outcome)
                time.sleep(_SHOW_SECONDS)

            return _ready(work.run(show) if is_first else work.run())

        self._jobs.start_telling(_RULES, run, self._take, self._fail, came=self._hear)

    def _hear(self, told: Progress | Outcome) -> None:
        if isinstance(told, Progress):
            self.progressed.emit(told)
        elif self._session is not None:
            self._settle()
            self._session.take(told)

    def _take(self, outcome: Outcome) -> None:
        self._running = None
        self.progressed.emit(None)
        self._settle()
        session = self._session
        if session is not None and not session.take(outcome):
            self.run()
        elif session is not None and self._is_awaited:
            self._is_awaited = False
            told = self.tr("Cleaned; changes: {count}, left to look at: {left}")
            count, left = session.items.made_count, session.left_to_do
            self.told.emit(told.format(count=number_word(count), left=number_word(left)))

    def _fail(self, error: OcrfixError) -> None:
        self._running = None
        self.progressed.emit(None)
        self.failed.emit(error)

    @property
    def is_stopped(self) -> bool:
        """Return whether there is a document that nobody is cleaning and nobody has cleaned."""
        session = self._session
        return session is not None and session.cleaned is None and self._running is None

    def stop_or_resume(self) -> None:
        """Stop cleaning, what is shown stays; or clean after all."""
        if self._running is not None:
            self.drop()
        else:
            self._run_now()

    def drop(self) -> None:
        """Run nothing."""
        self._is_awaited = False
        self._later.stop()
        self._jobs.cancel(_RULES)
        self._running = None
        self.progressed.emit(None)


def _ready(outcome: Outcome) -> Outcome:
    """Load what suggestions ask, in a thread that nobody waits for, and pass an outcome on.

    With it comes numpy: a tenth of a second that the window would not answer.
    """
    import_module("ocrfix.language.context")
    if outcome.examined is not None and is_installed(outcome.examined.language):
        NearWords.load(primary(outcome.examined.language)).make_ready()
    return outcome
